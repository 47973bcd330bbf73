import { describe, expect, it } from 'vitest';
import type { Finding } from '../lint/finding.ts';
import type { DrawError } from '../runtime/card.ts';
import { compileSource } from '../source/compile.ts';
import { describeDrawError, describeFinding } from './describe-error.ts';

const source = `export default ({ title }) => (\n  <div style={{ color: 'a', width: 5, color: 'b' }}>\n    <h1>{title.nothing.here}</h1>\n  </div>\n);\n`;

function describeAt(error: Partial<DrawError>) {
  const compiled = compileSource(source, 'jsx');
  if (!compiled.ok) throw new Error('does not compile');
  const { from, to, line, column, ...rest } = describeDrawError(
    { code: 'a.b', message: 'Cause. Cure.', ordinal: null, at: null, ...error },
    compiled.value,
    source,
  );
  expect(rest).toEqual({ code: 'a.b', severity: 'error', message: 'Cause. Cure.' });
  return { text: source.slice(from, to), line, column };
}

describe('describeDrawError', () => {
  it('points at the style that is wrong, the last one of its name', () => {
    expect(describeAt({ ordinal: 0, style: 'color' })).toEqual({ text: `color: 'b'`, line: 2, column: 39 });
  });

  it('points at the tag when the node has no such style, or none is named', () => {
    expect(describeAt({ ordinal: 1 })).toMatchObject({ text: 'h1', line: 3 });
    expect(describeAt({ ordinal: 0, style: 'height' })).toMatchObject({ text: 'div', line: 2 });
  });

  it('points at the place in the source where the code failed', () => {
    const compiled = compileSource(source, 'jsx');
    if (!compiled.ok) throw new Error('does not compile');
    const { code } = compiled.value;
    const before = code.slice(0, code.indexOf('.nothing')).split('\n');
    const at = { line: before.length, column: before.at(-1)!.length + 1 };
    expect(describeAt({ at, ordinal: 0 })).toMatchObject({ line: 3 });
  });

  it('points at the default export when nothing is known, or the node is gone', () => {
    expect(describeAt({}).text).toBe('export default');
    expect(describeAt({ ordinal: 99 }).text).toBe('export default');
  });
});

describe('describeFinding', () => {
  const styled = `const pale = '#eee';\nexport default ({ title }) => (\n  <div style={{ gridGap: 4 }}>\n    <h1 style={{ zoom: title, color: pale }}>{title}</h1>\n  </div>\n);\n`;
  const ids = ['first', 'second'];

  function describeIn(finding: Partial<Finding>) {
    const compiled = compileSource(styled, 'jsx');
    if (!compiled.ok) throw new Error('does not compile');
    const found = describeFinding(
      { code: 'lint.x', severity: 'note', message: 'Cause. Cure.', ordinal: 0, ...finding },
      compiled.value,
      styled,
      ids,
    );
    return { ...found, text: styled.slice(found.from, found.to) };
  }

  it('points at the style and names the node', () => {
    expect(describeIn({ style: 'gridGap' })).toMatchObject({
      severity: 'note',
      text: 'gridGap: 4',
      line: 3,
      column: 17,
      nodeId: 'first',
    });
  });

  it('offers a fix that the source allows', () => {
    const fix = { label: 'Use gap', set: { gap: 4 }, remove: ['gridGap'] };
    expect(describeIn({ style: 'gridGap', fix }).fix).toEqual({ ...fix, nodeId: 'first' });
  });

  it('offers none where a field or code decides the value', () => {
    const fix = { label: 'Remove zoom', remove: ['zoom'] };
    expect(
      describeIn({ ordinal: 1, style: 'zoom', fix: { label: 'Use 2', set: { zoom: 2 } } }).fix,
    ).toBeUndefined();
    expect(describeIn({ ordinal: 1, style: 'zoom', fix }).nodeId).toBe('second');
  });

  it('points at the card itself when no node is known', () => {
    const found = describeIn({ ordinal: null, fix: { label: 'Use gap', set: { gap: 4 } } });
    expect(found).toMatchObject({ text: 'export default' });
    expect(found.fix).toBeUndefined();
    expect(found.nodeId).toBeUndefined();
  });
});
