import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../lib/hash.ts';
import { createSample } from './__fixtures__/sample-version.ts';
import { freezeProjects } from './frozen-projects.ts';
import { blobHashes, freezeVersion } from './frozen-version.ts';
import { keepsFiles, projectFiles } from './project-files.ts';
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

  it('ends the README’s steps with the address of a first card', () => {
    const folder = `v3-${project('hono').frozen.versionId.slice(0, 8)}`;
    const readme = 'frieze/blog-post/README.md';
    expect(project('hono').texts.get(readme)).toContain(
      `\`/og/blog-post/${folder}/home.png?title=A%20headline\``,
    );
    expect(project('astro').texts.get(readme)).toContain(
      `build the site, and open \`/og/blog-post/${folder}/home.png\``,
    );
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

  it('gives the files that were frozen, to the byte, after the targets’ own have changed', () => {
    const { input, blobs, keep } = createSample();
    const made = freezeVersion(input);
    if (!made.ok) throw new Error(made.error.message);
    const readBlob = (sha256: string) => blobs.get(sha256);
    const target = {
      ...findTarget('hono')!,
      files: () => [
        { path: 'src/og.ts', content: 'of today' },
        { path: 'src/og.wasm', content: new TextEncoder().encode('bytes') },
      ],
    };
    const { texts, projects, stored } = freezeProjects(made.value, readBlob, [target]);
    for (const bytes of stored) keep(bytes);
    const frozen = { ...made.value, texts, projects };
    const before = projectFiles(frozen, readBlob, target);
    const later = {
      ...target,
      files: () => [{ path: 'og.ts', content: 'of a later build' }],
      steps: () => [],
    };
    expect(projectFiles(frozen, readBlob, later)).toEqual(before);
    expect(projectFiles(made.value, readBlob, later)).not.toEqual(before);
    expect(before.ok && before.value.find(({ path }) => path === 'src/og.wasm')?.bytes).toEqual(stored[0]);
    expect(blobHashes(frozen)).toContain(sha256Hex(stored[0]!));
    blobs.delete(sha256Hex(stored[0]!));
    expect(projectFiles(frozen, readBlob, target)).toMatchObject({ error: { code: 'bundle.blob-missing' } });
  });

  it('tells a version whose files were all kept from an older one, and from one that another target joined later', () => {
    const { input, blobs } = createSample();
    const made = freezeVersion(input);
    if (!made.ok) throw new Error(made.error.message);
    const [hono, express] = [findTarget('hono')!, findTarget('express')!];
    const { texts, projects } = freezeProjects(made.value, (sha256) => blobs.get(sha256), [hono]);
    expect(keepsFiles({ ...made.value, texts, projects }, hono)).toBe(true);
    expect(keepsFiles({ ...made.value, texts, projects }, null)).toBe(true);
    expect(keepsFiles({ ...made.value, texts, projects }, express)).toBe(false);
    expect(keepsFiles({ ...made.value, projects }, hono)).toBe(false);
    expect(keepsFiles(made.value, null)).toBe(false);
  });

  it('exports a version from before files were kept: what is stored is the same, byte for byte', () => {
    const { input, blobs } = createSample();
    const made = freezeVersion(input);
    if (!made.ok) throw new Error(made.error.message);
    const readBlob = (sha256: string) => blobs.get(sha256);
    const old = projectFiles(made.value, readBlob, findTarget('hono')!);
    const { texts, projects } = freezeProjects(made.value, readBlob, [findTarget('hono')!]);
    const kept = projectFiles({ ...made.value, texts, projects }, readBlob, findTarget('hono')!);
    expect(old.ok && old.value.length).toBeGreaterThan(20);
    expect(old).toEqual(kept);
  });

  it('says plainly that a version is older than the files for frameworks, and what to do', () => {
    const { input, blobs } = createSample();
    const made = freezeVersion(input);
    if (!made.ok) throw new Error(made.error.message);
    const scripts = made.value.scripts.filter(({ path }) => path !== 'server.mjs');
    const files = projectFiles(
      { ...made.value, scripts },
      (sha256) => blobs.get(sha256),
      findTarget('hono')!,
    );
    expect(files).toEqual({
      ok: false,
      error: {
        code: 'bundle.too-old',
        message:
          'v3 was frozen before Frieze had files for Hono. Take the card alone, or restore v3 as the draft and freeze it again.',
      },
    });
  });

  it('has unique ids and paths, none of them in the bundle’s folder', () => {
    expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
  });
});
