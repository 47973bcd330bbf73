import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Field } from '../template/schema.ts';
import { drawTypesFile, typesFile } from './types-file.ts';

const fields: Field[] = [
  { name: 'title', kind: 'text', required: true },
  { name: 'author', kind: 'text', required: false, default: 'A */ B' },
  { name: 'photo', kind: 'image', required: false },
  { name: 'minutes', kind: 'number', required: true },
  { name: 'live', kind: 'boolean', required: false },
  { name: 'tags', kind: 'list', required: false, default: ['one'] },
  { name: 'tone', kind: 'choice', required: true, choices: ["it's", 'a "b"', 'c\\d'] },
  { name: 'none', kind: 'choice', required: false, choices: [] },
];
const sizes = [
  { id: 'card', widthPx: 1200, heightPx: 630 },
  { id: 'square', widthPx: 630, heightPx: 630 },
];

describe('typesFile', () => {
  it('writes the contract as a TypeScript interface', () => {
    expect(typesFile(fields, sizes)).toContain(`/** The fields of this card. */
export interface Fields {
  /** Text. */
  title: string;
  /** Text. Default: "A *\\/ B". */
  author?: string | null;
  /** Image: an asset:name of this card, or a data: URI. */
  photo?: string | null;
  /** Number. */
  minutes: number;
  /** Boolean. */
  live?: boolean | null;
  /** List. Default: ["one"]. */
  tags?: readonly string[] | null;
  /** Choice. */
  tone: 'it\\'s' | 'a "b"' | 'c\\\\d';
  /** Choice. */
  none?: never | null;
}

export type SizeId = 'card' | 'square';
`);
  });

  const folder = mkdtempSync(join(tmpdir(), 'frieze-types-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function checkTypes(use: string): string {
    writeFileSync(join(folder, 'types.d.ts'), typesFile(fields, sizes));
    writeFileSync(join(folder, 'draw.d.mts'), drawTypesFile);
    writeFileSync(join(folder, 'draw.mjs'), '');
    writeFileSync(join(folder, 'use.mts'), use);
    const options =
      '--ignoreConfig --noEmit --strict --module nodenext --target es2022 --lib es2022,dom --types';
    const compiler = new URL('../../node_modules/typescript/bin/tsc', import.meta.url).pathname;
    try {
      execFileSync(process.execPath, [compiler, ...options.split(' '), '', join(folder, 'use.mts')]);
      return '';
    } catch (error) {
      return String((error as { stdout: Buffer }).stdout);
    }
  }

  const open = `import { openCard } from './draw.mjs';\nconst card = await openCard();\n`;

  it('lets TypeScript accept a right call and name a wrong field', () => {
    const right = `const { png } = await card.draw({ title: 'A', minutes: 3, tone: "it's" }, { size: 'square' });\n`;
    expect(checkTypes(`${open}${right}const bytes: Uint8Array = png;\nexport { bytes };\n`)).toBe('');
    expect(checkTypes(`${open}await card.draw({ title: 'A', minuets: 3, tone: "it's" });\n`)).toContain(
      'minuets',
    );
  }, 60_000);
});
