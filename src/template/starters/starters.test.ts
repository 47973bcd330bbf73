import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../lib/hash.ts';
import type { Runtime } from '../../runtime/card.ts';
import { openRealRuntime, readFont } from '../../runtime/real-runtime.fixtures.ts';
import { compileSource } from '../../source/compile.ts';
import { parseSource } from '../../source/parse.ts';
import { fixtureSchema } from '../schema.ts';
import type { Verdict } from '../verdict.ts';
import { cardOfStarter, readAsset } from './starter-card.fixtures.ts';
import { starterFilePath, starters } from './starters.ts';

let runtime: Runtime;
beforeAll(async () => {
  ({ runtime } = await openRealRuntime());
});

type Seen = Partial<Verdict>;
const fits = (lines: number): Seen => ({ kind: 'fits', lines });
const cut = (
  afterWords: number,
  leftOver: number,
  lines: number,
  limit: 'lines' | 'box' = 'lines',
): Seen => ({
  kind: 'cut',
  afterWords,
  leftOver,
  lines,
  limit,
});
const shrinks = (px: number, lines: number): Seen => ({ kind: 'shrinks', px, lines });
const fallback = (text: string): Seen => ({ kind: 'fallback', text });
const overflows: Seen = { kind: 'overflows' };

/** The lines that two labels of a report take on nearly all of its cards. */
const twoLabels = { secondLabel: fits(2), thirdLabel: fits(2) };

// What one sees when looking at each card: how many lines each text has, and whether all of it is there. A field
// that is not named has all of its text on one line.
const seen: Record<string, Record<string, Record<string, Seen>>> = {
  blog: {
    short: { title: fits(2) },
    medium: { title: fits(3) },
    long: { title: cut(7, 10, 4) },
    accents: { title: fits(2) },
    cyrillic: { title: fits(2) },
    unbroken: { title: overflows },
    bare: { title: fits(3) },
    empty: { title: fallback('Northbound') },
  },
  release: {
    short: { title: fits(1) },
    medium: { title: fits(2) },
    long: { title: fits(3) },
    accents: { title: fits(1) },
    cyrillic: { title: fits(1) },
    unbroken: { title: overflows },
    crowded: { title: fits(3), version: shrinks(129, 1), changes: cut(1, 2, 1) },
    bare: { title: fits(2) },
    empty: { title: fallback('Release notes') },
  },
  event: {
    short: { title: fits(2) },
    medium: { title: shrinks(98, 3) },
    long: { title: shrinks(75, 4) },
    accents: { title: shrinks(121, 2) },
    cyrillic: { title: shrinks(105, 2) },
    unbroken: { title: overflows },
    solo: { title: fits(2) },
    crowded: { title: shrinks(93, 3), event: cut(6, 2, 1), speakers: cut(3, 3, 1), place: cut(10, 5, 1) },
    bare: { title: fits(2) },
    empty: { title: fallback('To be announced') },
  },
  story: {
    short: { title: fits(1), standfirst: fits(2) },
    medium: { title: fits(3), standfirst: fits(2) },
    long: { title: shrinks(50, 5), standfirst: fits(2) },
    accents: { title: fits(2), standfirst: fits(2) },
    cyrillic: { title: fits(3), standfirst: fits(2) },
    unbroken: { title: overflows, standfirst: fits(2) },
    plain: { title: fits(3) },
    crowded: {
      title: shrinks(61, 4),
      standfirst: cut(15, 12, 2, 'box'),
      publication: cut(4, 2, 1),
      section: cut(5, 1, 1),
      author: cut(6, 5, 1, 'box'),
    },
    bare: { title: fits(1) },
    empty: { title: fallback('A new story'), standfirst: fits(2) },
  },
  metrics: {
    short: { title: fits(2), ...twoLabels },
    medium: { title: fits(4), ...twoLabels },
    long: { title: shrinks(50, 7), ...twoLabels },
    accents: { title: fits(4), ...twoLabels },
    cyrillic: { title: fits(3), ...twoLabels },
    unbroken: { title: overflows, ...twoLabels },
    one: { title: fits(4) },
    crowded: {
      title: fits(5),
      report: cut(4, 3, 1),
      source: cut(7, 2, 1),
      figure: shrinks(63, 1),
      figureLabel: fits(2),
      secondLabel: cut(6, 1, 2, 'box'),
      third: shrinks(44, 1),
      thirdLabel: cut(5, 2, 2, 'box'),
    },
    bare: { title: fits(2) },
    empty: { title: fallback('In numbers'), ...twoLabels },
  },
  podcast: {
    short: { title: fits(2) },
    medium: { title: fits(3) },
    long: { title: shrinks(55, 4) },
    accents: { title: fits(3) },
    cyrillic: { title: fits(2) },
    unbroken: { title: overflows },
    flat: { title: fits(2) },
    crowded: {
      title: fits(3),
      show: cut(4, 4, 1, 'box'),
      episode: cut(4, 2, 1, 'box'),
      guests: cut(5, 5, 1, 'box'),
    },
    bare: { title: fits(1) },
    empty: { title: fallback('New episode') },
  },
};

/** A text that can only be short, and one that is the height of a bar. */
const unruled: Record<string, string[]> = { blog: ['section'], metrics: ['lastBar'] };

describe('the starters', () => {
  it('are three in JSX and three in JSON, the two of the first visit in front', () => {
    expect(starters.map(({ id, template }) => [id, template.manifest.kind])).toEqual([
      ['blog', 'jsx'],
      ['release', 'json'],
      ['event', 'jsx'],
      ['story', 'jsx'],
      ['metrics', 'json'],
      ['podcast', 'json'],
    ]);
    expect(new Set(starters.map(({ template }) => template.manifest.name)).size).toBe(6);
  });
});

describe.each(starters)('the starter $id', (starter) => {
  const { manifest, source, fixtures } = starter.template;

  it('has headlines that are valid, with the three lengths among them', () => {
    for (const fixture of fixtures) expect(fixtureSchema.safeParse(fixture).success).toBe(true);
    const words = (id: string) =>
      String(fixtures.find((fixture) => fixture.id === id)!.values.title).split(/\s+/).length;
    expect(words('short')).toBeGreaterThanOrEqual(3);
    expect(words('short')).toBeLessThanOrEqual(5);
    expect(words('medium')).toBeGreaterThanOrEqual(8);
    expect(words('medium')).toBeLessThanOrEqual(12);
    expect(words('long')).toBeGreaterThanOrEqual(15);
  });

  it('gives each headline an id and a name of its own, and values only to fields that it has', () => {
    expect(new Set(fixtures.map(({ id }) => id)).size).toBe(fixtures.length);
    expect(new Set(fixtures.map(({ name }) => name)).size).toBe(fixtures.length);
    const fields = manifest.fields.map(({ name }) => name);
    for (const { values } of fixtures) expect(fields).toEqual(expect.arrayContaining(Object.keys(values)));
  });

  it('names files that exist, by their hashes', () => {
    for (const font of manifest.fonts)
      expect([font.file, sha256Hex(new Uint8Array(readFont(font.file.replace('fonts/', ''))))]).toEqual([
        font.file,
        font.sha256,
      ]);
    for (const asset of manifest.assets)
      expect([asset.file, sha256Hex(readAsset(starter, asset.file))]).toEqual([asset.file, asset.sha256]);
  });

  it('parses without a complaint', () => {
    expect(parseSource(source, manifest.kind).diagnostics).toEqual([]);
  });

  it('reads every field it declares and none besides', () => {
    expect(
      parseSource(source, manifest.kind)
        .tree!.reads.map(({ field }) => field)
        .sort(),
    ).toEqual(manifest.fields.map(({ name }) => name).sort());
  });

  it('writes each size that a rule decides into the source', () => {
    const { nodes } = parseSource(source, manifest.kind).tree!;
    for (const { field, maxPx } of manifest.rules) {
      const marked = nodes.filter((node) => node.field === field);
      expect([field, marked.length]).toEqual([field, 1]);
      const size = marked[0]!.styles.find(({ name }) => name === 'fontSize')?.origin;
      if (maxPx !== undefined) expect([field, size]).toEqual([field, { from: 'literal', value: maxPx }]);
    }
  });

  it('has a rule for every text', () => {
    const texts = manifest.fields.filter(({ kind }) => kind === 'text').map(({ name }) => name);
    const ruled = manifest.rules.map(({ field }) => field);
    expect(texts.filter((name) => !ruled.includes(name))).toEqual(unruled[starter.id] ?? []);
  });

  it('states display everywhere, and boxSizing where there is padding or a border', () => {
    const boxes = parseSource(source, manifest.kind).tree!.nodes.filter(
      ({ tag, insideSvg }) => tag !== 'img' && !insideSvg && tag === tag.toLowerCase(),
    );
    expect(boxes.length).toBeGreaterThan(5);
    for (const { styles } of boxes) {
      const names = styles.map(({ name }) => name);
      expect(names).toContain('display');
      if (names.some((name) => /^(padding|border(?!Radius))/.test(name)))
        expect(names).toContain('boxSizing');
    }
  });

  it.each(fixtures)('draws the headline $name as expected', async (fixture) => {
    const { widthPx, heightPx } = manifest.sizes[0]!;
    const laidOut = await runtime.layOut(cardOfStarter(starter), fixture.values, { widthPx, heightPx });
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    expect(laidOut.value.missingGlyphs).toEqual([]);
    const expected = seen[starter.id]![fixture.id]!;
    const found = Object.fromEntries(laidOut.value.verdicts.map(({ field, verdict }) => [field, verdict]));
    expect(Object.keys(found)).toEqual(expect.arrayContaining(Object.keys(expected)));
    for (const [field, verdict] of Object.entries(found))
      expect([field, verdict]).toEqual([field, expect.objectContaining(expected[field] ?? fits(1))]);
    expect(runtime.encodePng(laidOut.value.svg).ok).toBe(true);
  });
});

describe.each(starters.filter(({ template }) => template.manifest.kind === 'json'))(
  'the source of $id',
  ({ template: { source } }) => {
    it('compiles to the same code when its JSON is read and written anew', () => {
      const compiled = compileSource(JSON.stringify(JSON.parse(source)), 'json');
      const original = compileSource(source, 'json');
      if (!compiled.ok || !original.ok) throw new Error('does not compile');
      expect(compiled.value.code).toBe(original.value.code);
    });
  },
);

describe('starterFilePath', () => {
  it('shares fonts and keeps images apart', () => {
    expect(starterFilePath('blog', 'fonts/a.woff')).toBe('starters/fonts/a.woff');
    expect(starterFilePath('blog', 'assets/logo.svg')).toBe('starters/blog/assets/logo.svg');
  });
});
