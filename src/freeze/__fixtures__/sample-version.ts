import { sha256Hex } from '../../lib/hash.ts';
import type { Fixture, Manifest } from '../../template/schema.ts';
import type { FreezeInput } from '../frozen-version.ts';

/** A small card with everything a version can have; bytes are made up. */
export interface Sample {
  input: FreezeInput;
  blobs: Map<string, Uint8Array>;
  /** Keeps bytes and returns their SHA-256. */
  keep(content: Uint8Array | string): string;
}

export const sampleRuntime: Record<string, string> = {
  'runtime.mjs': 'export const runtime = 1;\n',
  'compile.mjs': 'export const compile = 1;\n',
  'format.js': 'export const format = 1;\n',
  'layout.wasm': 'layout wasm',
  'resvg.wasm': 'resvg wasm',
  'quickjs.wasm': 'quickjs wasm',
  'LICENCES.txt': 'MPL-2.0 and others\n',
};

export function createSample(runtime = sampleRuntime, code = 'exports.default = () => null;\n'): Sample {
  const blobs = new Map<string, Uint8Array>();
  const keep = (content: Uint8Array | string) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const sha256 = sha256Hex(bytes);
    blobs.set(sha256, bytes);
    return sha256;
  };
  const manifest: Manifest = {
    schema: 1,
    name: 'Northbound post',
    kind: 'jsx',
    profile: 'frieze',
    sizes: [
      { id: 'card', widthPx: 1200, heightPx: 630 },
      { id: 'square', widthPx: 630, heightPx: 630 },
    ],
    fields: [
      { name: 'title', kind: 'text', required: true, default: '' },
      { name: 'author', kind: 'text', required: false, default: 'Staff' },
      { name: 'photo', kind: 'image', required: false },
      { name: 'minutes', kind: 'number', required: false },
      { name: 'date', kind: 'date', required: false },
      { name: 'live', kind: 'boolean', required: false },
      { name: 'tags', kind: 'list', required: false },
      { name: 'tone', kind: 'choice', required: false, choices: ['warm', 'cool'] },
      { name: 'out', kind: 'text', required: false },
    ],
    rules: [{ field: 'title', maxPx: 72, minPx: 44, maxLines: 3, cut: 'word', ellipsis: '…', fallback: 'Untitled' }],
    fonts: [
      { family: 'Inter', weight: 700, style: 'normal', file: 'uploads/bold.woff', sha256: keep('inter 700') },
      { family: 'Inter', weight: 700, style: 'normal', file: 'uploads/bold-ext.woff', sha256: keep('inter 700 ext') },
      { family: 'Fraunces', weight: 400, style: 'italic', file: 'f.ttf', sha256: keep('fraunces') },
    ],
    assets: [{ name: 'logo', mime: 'image/png', file: 'l', sha256: keep('logo bytes') }],
    tokens: { 'brand-primary': '#2457f5' },
  };
  const fixtures: Fixture[] = [
    { id: 'short', name: 'Short', values: { title: 'Postgres as a queue' } },
    { id: 'Été 12', name: 'No author', values: { title: 'Zwölf Boxkämpfer', author: null } },
  ];
  const goldens = fixtures.flatMap((fixture) =>
    manifest.sizes.map((size) => ({
      fixtureId: fixture.id,
      fixtureName: fixture.name,
      sizeId: size.id,
      sha256: keep(`png of ${fixture.id} in ${size.id}`),
      widthPx: size.widthPx,
      heightPx: size.heightPx,
      verdict: { kind: 'fits' as const, lines: 2 },
    })),
  );
  const input: FreezeInput = {
    templateId: 't1',
    number: 3,
    name: 'Northbound post',
    note: '',
    frozenAt: '2026-11-14T09:00:00.000Z',
    manifest,
    source: 'export default ({ title }) => <div>{title}</div>;\n',
    code,
    runtimeFiles: Object.entries(runtime).map(([path, text]) => ({ path, sha256: keep(text) })),
    fontLicences: [{ family: 'Inter', sha256: keep('OFL of Inter') }],
    fixtures,
    goldens,
  };
  return { input, blobs, keep };
}
