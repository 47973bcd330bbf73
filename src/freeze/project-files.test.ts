import { describe, expect, it } from 'vitest';
import { createSample } from './__fixtures__/sample-version.ts';
import { freezeVersion } from './frozen-version.ts';
import { projectFiles } from './project-files.ts';
import { findTarget, targets } from './targets/targets.ts';

function project(id: string) {
  const { input, blobs } = createSample();
  const frozen = freezeVersion({ ...input, name: 'Blog post' });
  const target = findTarget(id);
  if (!frozen.ok || !target) throw new Error('no version or target');
  const files = projectFiles(frozen.value, (sha256) => blobs.get(sha256), target);
  if (!files.ok) throw new Error(files.error.message);
  const texts = new Map(files.value.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  return { frozen: frozen.value, texts };
}

describe('projectFiles', () => {
  it('puts the bundle below frieze/, and the target’s files where the framework looks', () => {
    const { texts } = project('hono');
    expect(texts.get('src/og.ts')).toContain("from '../frieze/blog-post/server.mjs'");
    const others = [...texts.keys()].filter((path) => path !== 'src/og.ts');
    expect(others.every((path) => path.startsWith('frieze/blog-post/'))).toBe(true);
    expect(others).toContain('frieze/blog-post/frieze.json');
  });

  it('names the target in frieze.json and in the README', () => {
    const { texts } = project('express');
    expect(JSON.parse(texts.get('frieze/blog-post/frieze.json')!).options).toEqual({ target: 'express' });
    expect(texts.get('frieze/blog-post/README.md')).toContain('\n## Express\n');
  });

  it('gives the sample values of the required fields as an example', () => {
    const { texts, frozen } = project('static-files');
    expect(JSON.parse(texts.get('cards.json')!)).toEqual([{ page: 'home', title: 'A headline' }]);
    expect(texts.get('frieze/blog-post/README.md')).toContain(
      `--data cards.json --out og/blog-post/v3-${frozen.versionId.slice(0, 8)}\n`,
    );
  });

  for (const { id } of targets) {
    it(`leaves no placeholder unfilled for ${id}`, () => {
      for (const [path, text] of project(id).texts) {
        if (!path.startsWith('frieze/') || path.endsWith('README.md'))
          expect(text, path).not.toMatch(/\{\{\w+\}\}/);
      }
    });
  }

  it('has unique ids and paths, none of them in the bundle’s folder', () => {
    expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
  });
});
