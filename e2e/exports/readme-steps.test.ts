import { describe, expect, it } from 'vitest';
import { applyDiff, readSteps } from './readme-steps.mjs';

describe('readSteps', () => {
  const readme =
    '# Card\n\n## Hono\n\nRun:\n\n```sh\nnpm i x\n```\n\nEdit:\n\n```diff\n--- src/a.ts\n one\n+two\n```\n\n## Verify\n\n```sh\nnode verify.mjs\n```\n';

  it('reads commands and edits of one section and of no other', () => {
    expect(readSteps(readme, 'Hono')).toEqual([
      { command: 'npm i x' },
      { path: 'src/a.ts', diff: [' one', '+two'] },
    ]);
  });

  it('fails where there is no such section', () => {
    expect(() => readSteps(readme, 'Express')).toThrow('no section “Express”');
  });
});

describe('applyDiff', () => {
  it('adds, takes away and keeps lines', () => {
    expect(applyDiff('a\nb\nc\n', [' a', '-b', '+x', '+y'])).toBe('a\nx\ny\nc\n');
  });

  it('adds at the start of a file', () => {
    expect(applyDiff('a\nb\n', ['+x', ' a'])).toBe('x\na\nb\n');
  });

  it.each([
    ['nowhere', 'a\n', [' b', '+x']],
    ['twice', 'a\na\n', [' a', '+x']],
  ])('refuses an edit whose place is there %s', (_, text, diff) => {
    expect(() => applyDiff(text, diff)).toThrow(/stand [02] times/);
  });
});
