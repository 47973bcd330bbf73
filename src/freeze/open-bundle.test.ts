import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../lib/hash.ts';
import { starters } from '../template/starters/starters.ts';
import { bundleFiles } from './bundle.ts';
import type { BundleFile } from './bundle-file.ts';
import { freezeVersion, requiredRuntimeFiles } from './frozen-version.ts';
import { openBundle } from './open-bundle.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A PNG's head that claims 1200 × 630. */
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0xb0, 0, 0, 2,
  0x76,
]);

const logo = bytes('<svg xmlns="http://www.w3.org/2000/svg"/>');
const readFont = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../node_modules/${path}`, import.meta.url)));
const font = readFont('@fontsource/inter/files/inter-latin-700-normal.woff');

/** The bundle of a small card with one font and one image. */
function sampleBundle(): BundleFile[] {
  const blobs = new Map<string, Uint8Array>();
  const keep = (content: Uint8Array) => {
    blobs.set(sha256Hex(content), content);
    return sha256Hex(content);
  };
  const template = starters[0]!.template;
  const frozen = freezeVersion({
    templateId: 't',
    number: 3,
    name: 'Northbound post',
    note: '',
    frozenAt: '2026-11-14T09:00:00.000Z',
    manifest: {
      ...template.manifest,
      sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
      fonts: [{ family: 'Inter', weight: 700, style: 'normal', file: 'a.woff', sha256: keep(font) }],
      assets: [{ name: 'logo', mime: 'image/svg+xml', file: 'logo.svg', sha256: keep(logo) }],
    },
    source: template.source,
    code: 'exports.default = () => null;',
    runtimeFiles: requiredRuntimeFiles.map((path) => ({ path, sha256: keep(bytes(path)) })),
    fontLicences: [],
    fixtures: template.fixtures,
    goldens: template.fixtures.map(({ id, name }) => ({
      fixtureId: id,
      fixtureName: name,
      sizeId: 'card',
      sha256: keep(png),
      widthPx: 1200,
      heightPx: 630,
      verdict: { kind: 'fits', lines: 1 },
    })),
  });
  if (!frozen.ok) throw new Error(frozen.error.message);
  const files = bundleFiles(frozen.value, (sha256) => blobs.get(sha256), { target: 'plain' });
  if (!files.ok) throw new Error(files.error.message);
  return files.value;
}

const bundle = sampleBundle();
const without = (...paths: string[]) => bundle.filter(({ path }) => !paths.includes(path));
const withFile = (path: string, content: Uint8Array | string, from: BundleFile[] = bundle) => [
  ...from.filter((file) => file.path !== path),
  { path, bytes: typeof content === 'string' ? bytes(content) : content },
];
const unfrozen = without('frieze.json');
const textOf = (path: string) => new TextDecoder().decode(bundle.find((file) => file.path === path)!.bytes);
const errorOf = (files: BundleFile[]) => {
  const opened = openBundle(files);
  return opened.ok ? 'opened' : `${opened.error.code}: ${opened.error.message}`;
};

describe('openBundle', () => {
  it('gives back the template of a bundle, its files by hash, its picture and its version', () => {
    const opened = openBundle(bundle);
    if (!opened.ok) throw new Error(opened.error.message);
    const { template, files, picture, version } = opened.value;
    expect(template.source).toBe(starters[0]!.template.source);
    expect(template.fixtures).toEqual(starters[0]!.template.fixtures);
    expect(template.manifest.fields).toEqual(starters[0]!.template.manifest.fields);
    expect(files.map(({ sha256, mime }) => [sha256, mime])).toEqual([
      [sha256Hex(font), 'font/woff'],
      [sha256Hex(logo), 'image/svg+xml'],
    ]);
    expect(picture).toEqual(png);
    expect(version).toMatchObject({ number: 3 });
  });

  it('brings back what was accepted as is, and opens without it when it cannot be read', () => {
    const accepted = [{ headline: 'Long', sizeId: 'card', saw: ['Shrinks to 40 px.'] }];
    const open = (text: string) => {
      const opened = openBundle(withFile('accepted.json', text, unfrozen));
      return opened.ok ? opened.value.template.accepted : opened.error.message;
    };
    expect(open(JSON.stringify(accepted))).toEqual(accepted);
    expect(open('[{ "headline": 5 }]')).toBeUndefined();
  });

  it('finds the bundle inside of a target’s zip', () => {
    const placed = bundle.map(({ path, bytes: content }) => ({
      path: `frieze/northbound-post/${path}`,
      bytes: content,
    }));
    const opened = openBundle([...placed, { path: 'src/og.ts', bytes: bytes('glue') }]);
    expect(opened).toMatchObject({ ok: true, value: { version: { number: 3 } } });
  });

  it('opens a card and its template.json that were never frozen, with headlines of its own making', () => {
    const opened = openBundle(without('frieze.json', 'fixtures.json'));
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.version).toBeNull();
    expect(opened.value.template.fixtures.map(({ id, name }) => [id, name])).toEqual([
      ['short', 'Short'],
      ['medium', 'Medium'],
      ['long', 'Long'],
    ]);
  });

  it('tells when fonts came as subsets', () => {
    const manifest = JSON.parse(textOf('template.json')) as { fonts: object[] };
    const fonts = manifest.fonts.map((face) => ({ ...face, wholeSha256: '0'.repeat(64), withheld: 'ts+v' }));
    const cut = withFile('template.json', JSON.stringify({ ...manifest, fonts }), unfrozen);
    expect(openBundle(cut)).toMatchObject({ ok: true, value: { subsets: manifest.fonts.length } });
    expect(openBundle(bundle)).toMatchObject({ ok: true, value: { subsets: 0 } });
  });

  it('takes a card and its template.json without fonts when they come as loose files', () => {
    const loose = unfrozen.filter(({ path }) => ['card.jsx', 'template.json'].includes(path));
    expect(errorOf(loose)).toMatch(/is missing, and the template needs it/);
    expect(openBundle(loose, 'loose')).toMatchObject({ ok: true, value: { files: [], picture: null } });
    const wrong = withFile('fonts/inter-700.woff', 'wOFF of another', loose);
    expect(openBundle(wrong, 'loose')).toMatchObject({ ok: false, error: { code: 'open.file' } });
  });

  it('names the file that was changed or lost after freezing', () => {
    expect(errorOf(withFile('card.jsx', 'export default () => <b>x</b>;'))).toBe(
      'open.changed: card.jsx was changed after it was frozen. Delete frieze.json to open it all the same.',
    );
    expect(errorOf(without('README.md'))).toMatch(/^open\.changed: README\.md is missing/);
    expect(errorOf(withFile('frieze.json', '{"files": 3}'))).toMatch(/^open\.changed: frieze\.json/);
  });

  it('refuses a template that does not fit, with the place', () => {
    const manifest = JSON.parse(textOf('template.json')) as Record<string, unknown>;
    const wrong = (change: Record<string, unknown>) =>
      errorOf(withFile('template.json', JSON.stringify({ ...manifest, ...change }), unfrozen));
    expect(wrong({ fields: [{ name: '__proto__', kind: 'text', required: true }] })).toMatch(
      /^open\.template: template\.json does not fit at fields\.0\.name/,
    );
    expect(wrong({ schema: 2 })).toMatch(/newer Frieze/);
    expect(
      wrong({
        fonts: [
          { family: 'A', weight: 1, style: 'normal', file: '../../etc/passwd', sha256: 'a'.repeat(64) },
        ],
      }),
    ).toMatch(/fonts\.0\.file/);
    expect(wrong({ sizes: [{ id: 'card', widthPx: 100_000, heightPx: 1 }] })).toMatch(/sizes\.0\.widthPx/);
    expect(errorOf(withFile('template.json', 'no JSON', unfrozen))).toMatch(/^open\.template/);
    expect(errorOf(withFile('fixtures.json', '[{"id": 7}]', unfrozen))).toMatch(
      /fixtures\.json does not fit at 0\.id/,
    );
  });

  it('refuses a file whose bytes are not those that the template names', () => {
    expect(errorOf(withFile('fonts/inter-700.woff', 'wOFF of another', unfrozen))).toMatch(
      /its hash is another/,
    );
    expect(errorOf(unfrozen.filter(({ path }) => path !== 'fonts/inter-700.woff'))).toMatch(
      /inter-700\.woff is missing/,
    );
  });

  it('refuses what is no font, an SVG that holds a script, and an image that is not what it says', () => {
    const manifest = JSON.parse(textOf('template.json')) as {
      fonts: { sha256: string }[];
      assets: { sha256: string; mime: string }[];
    };
    const place = (path: string, content: Uint8Array | string, change: (copy: typeof manifest) => void) => {
      const copy = structuredClone(manifest);
      change(copy);
      return errorOf(withFile(path, content, withFile('template.json', JSON.stringify(copy), unfrozen)));
    };
    const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const placeFont = (content: Uint8Array) =>
      place('fonts/inter-700.woff', content, (copy) => (copy.fonts[0]!.sha256 = sha256Hex(content)));
    const ttf = readFont('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
    expect(placeFont(ttf)).toBe('opened');
    expect(placeFont(readFont('@fontsource/inter/files/inter-latin-700-normal.woff2'))).toBe('opened');
    expect(placeFont(bytes('<html>'))).toMatch(/is no font/);
    expect(placeFont(bytes(`ttcf${'\0'.repeat(40)}`))).toMatch(/is no font/);
    expect(placeFont(ttf.slice(0, ttf.length >> 1))).toMatch(/is no font/);
    expect(placeFont(withoutTable(ttf, 'glyf'))).toMatch(/is no font/);
    expect(placeFont(withoutTable(ttf, 'cmap'))).toMatch(/is no font/);
    expect(place('assets/logo.svg', script, (copy) => (copy.assets[0]!.sha256 = sha256Hex(script)))).toMatch(
      /holds a script/,
    );
    expect(
      place('assets/logo.svg', 'GIF', (copy) => {
        copy.assets[0] = { ...copy.assets[0]!, sha256: sha256Hex('GIF'), mime: 'image/png' };
      }),
    ).toMatch(/cannot be read/);
  });

  it('refuses nothing, several templates, and a source that is missing or too long', () => {
    expect(errorOf([])).toMatch(/^open\.no-template/);
    const twice = ['a/', 'b/'].flatMap((root) => bundle.map((file) => ({ ...file, path: root + file.path })));
    expect(errorOf(twice)).toMatch(/2 templates/);
    expect(errorOf(unfrozen.filter(({ path }) => path !== 'card.jsx'))).toMatch(/card\.jsx is missing/);
    expect(errorOf(withFile('card.jsx', 'x'.repeat(600_000), unfrozen))).toMatch(/512 KB is the limit/);
  });

  it('shows no picture that claims to be huge or is none', () => {
    const huge = png.slice();
    huge.set([0, 1, 0, 0], 16);
    const goldens = unfrozen.map((file) =>
      file.path.startsWith('goldens/') ? { ...file, bytes: huge } : file,
    );
    expect(openBundle(goldens)).toMatchObject({ ok: true, value: { picture: null } });
  });

  it('reads a bundle of this project’s own starter source, whatever its line ends', () => {
    const source = readFileSync(new URL('../template/starters/blog/card.jsx', import.meta.url), 'utf8');
    const opened = openBundle(withFile('card.jsx', source.replaceAll('\n', '\r\n'), unfrozen));
    expect(opened.ok && opened.value.template.source).toContain('\r\n');
  });
});

/** The same TTF with a table under a name that nobody looks for. */
function withoutTable(font: Uint8Array, tag: string): Uint8Array {
  const copy = font.slice();
  const entries = Array.from(
    { length: new DataView(copy.buffer).getUint16(4) },
    (_, index) => 12 + index * 16,
  );
  const entry = entries.find((at) => String.fromCharCode(...copy.subarray(at, at + 4)) === tag)!;
  copy[entry] = 0x5f;
  return copy;
}
