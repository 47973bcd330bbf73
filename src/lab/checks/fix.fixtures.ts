import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';
import { applyChanges } from '../../lib/text-span.ts';
import type { Card } from '../../runtime/card.ts';
import { readFont } from '../../runtime/real-runtime.fixtures.ts';
import { compileSource } from '../../source/compile.ts';
import { removeStyle } from '../../source/edits/remove-style.ts';
import { setStyle } from '../../source/edits/set-style.ts';
import { placeRule } from '../../source/place-rule.ts';
import type { Fixture, Manifest, TextRule } from '../../template/schema.ts';
import { drawRow } from '../report/draw-row.ts';
import { judgeRow, listFindings, type ReportRow } from '../report/report.ts';
import type { Finding, FindingFix } from './check.ts';
import { cairo, runtime } from './draw.fixtures.ts';

// A starter is broken in one way; the fix that a check offers must mend it and make no other headline worse.
const folder = new URL('../../template/starters/blog/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const manifest = JSON.parse(read('template.json')) as Manifest;
const starter = { source: read('card.jsx'), rules: manifest.rules };
const fixtures = (JSON.parse(read('fixtures.json')) as Fixture[]).filter(({ id }) =>
  ['short', 'medium', 'long'].includes(id),
);

const fonts = [
  ...manifest.fonts.map(({ family, weight, style, file }) => ({
    family,
    weight,
    style,
    data: readFont(basename(file)),
  })),
  ...cairo,
];
const assets = manifest.assets
  .filter(({ file }) => existsSync(new URL(file, folder)))
  .map(({ name, mime, file }) => ({
    name,
    mime,
    bytes: new Uint8Array(readFileSync(new URL(file, folder))),
  }));

export interface Draft {
  source: string;
  rules: TextRule[];
}

function compile(source: string) {
  const compiled = compileSource(source, 'jsx');
  if (!compiled.ok) throw new Error(compiled.error[0]!.message);
  return compiled.value;
}

function drawAll({ source, rules }: Draft, titles: Record<string, string>): Promise<ReportRow[]> {
  const { fields, tokens } = manifest;
  const card: Card = { code: compile(source).code, fields, rules, tokens, fonts, assets };
  return fixtures.reduce<Promise<ReportRow[]>>(async (rows, { id, values }) => {
    const given = { ...values, ...(titles[id] === undefined ? {} : { title: titles[id] }) };
    return [
      ...(await rows),
      await drawRow(runtime, card, { name: id, place: '', values: given, size: manifest.sizes[0]! }, false),
    ];
  }, Promise.resolve([]));
}

function applyFix({ source, rules }: Draft, fix: FindingFix): Draft {
  if (fix.kind === 'rule') {
    const made: TextRule = { field: fix.field, cut: 'word', ellipsis: '…', fallback: '' };
    // In its place, as the editor does: rules are settled in their order.
    const changed = rules.map((rule) => (rule.field === fix.field ? { ...rule, ...fix.change } : rule));
    if (!rules.some(({ field }) => field === fix.field))
      placeRule(changed, { ...made, ...fix.change }, compile(source).tree);
    return { source, rules: changed };
  }
  let text = source;
  const edits = [
    ...Object.entries(fix.set).map(
      ([name, value]) =>
        () =>
          setStyle(text, compile(text).tree, fix.ordinal, name, value),
    ),
    ...fix.remove.map((name) => () => removeStyle(text, compile(text).tree, fix.ordinal, name)),
  ];
  for (const edit of edits) {
    const changes = edit();
    if (!changes.ok) throw new Error('The source refuses the fix.');
    text = applyChanges(text, changes.value);
  }
  return { source: text, rules };
}

const withTitleStyle = (style: string): Draft => ({
  ...starter,
  source: starter.source.replace("textWrap: 'balance',", style),
});
const withTitleRule = (change: Partial<TextRule>): Draft => ({
  ...starter,
  rules: starter.rules.map((rule) => (rule.field === 'title' ? { ...rule, ...change } : rule)),
});
const withoutTitleRule: Draft = { ...starter, rules: starter.rules.filter(({ field }) => field !== 'title') };

const replaced = (from: string, to: string): Draft => ({
  ...starter,
  source: starter.source.replace(from, to),
});
const withLayer = (layer: string): Draft =>
  replaced("<div style={{ display: 'flex', alignItems: 'center', gap: 16 }}>", `${layer}$&`);

const rank = { pass: 0, accepted: 0, warn: 1, unknown: 2, fail: 3 };
const count = (row: ReportRow): number =>
  listFindings(row).filter(({ severity }) => severity !== 'note').length;

export const fixCases: [code: string, draft: Draft, titles: Record<string, string>][] = [
  ['contrast.low', withTitleStyle("textWrap: 'balance', color: '#E9DCC0',"), {}],
  ['overflow.rule', withTitleRule({ maxLines: 3, cut: 'none', maxPx: 64, minPx: 60 }), {}],
  ['overflow.rule', withTitleRule({}), { long: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk' }],
  ['overflow.card', withoutTitleRule, { medium: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk' }],
  [
    'clipped.frame',
    { ...withoutTitleRule, source: withTitleStyle("overflow: 'hidden', height: 150,").source },
    {},
  ],
  ['clipped.clamp', { ...withoutTitleRule, source: withTitleStyle('lineClamp: 2,').source }, {}],
  ['small-text.rule', withTitleRule({ maxPx: 64, minPx: 30, maxLines: 2, warnPx: 48 }), {}],
  [
    'small-text.feed',
    {
      ...starter,
      source: starter.source.replace("fontSize: 24, color: '#6B6455'", "fontSize: 18, color: '#6B6455'"),
    },
    {},
  ],
  ['orphan-word.last-line', withTitleStyle(''), { medium: 'Why nobody tests the Go' }],
  [
    'fallback-face.absent',
    {
      ...starter,
      source: starter.source.replace("fontFamily: 'Bricolage Grotesque'", "fontFamily: 'Helvetica'"),
    },
    {},
  ],
  ['fallback-face.words', starter, { medium: 'ألف ليلة وليلة' }],
  [
    'fallback-face.mixed',
    replaced("fontFamily: 'Bricolage Grotesque'", "fontFamily: 'Cairo', fontWeight: 400"),
    { medium: 'Naïve Ǻngström' },
  ],
  ['contrast.none', withTitleStyle("textWrap: 'balance', backgroundColor: '#FDF8EC', color: '#FDF8EC',"), {}],
  [
    'overflow.box',
    { ...withoutTitleRule, source: withTitleStyle('').source.replace('width: 680', 'width: 400') },
    { medium: 'Donaudampfschifffahrt' },
  ],
  ['small-text.thumbnail', withTitleRule({ maxPx: 32, minPx: 30 }), {}],
  ['safe-area.2-1', replaced("'64px 56px 60px 72px'", "'4px 56px 60px 72px'"), {}],
  ['safe-area.2-1', replaced("'64px 56px 60px 72px'", "'64px 56px 4px 72px'"), {}],
  [
    'safe-area.1.91-1',
    withLayer(
      "<div style={{ display: 'block', position: 'absolute', top: -9, left: 400, fontSize: 30 }}>Beta</div>",
    ),
    {},
  ],
  ['title-overlay.covered', starter, {}],
  [
    'placeholder.left',
    withLayer(
      "<div style={{ display: 'block', position: 'absolute', top: 40, left: 400, fontSize: 30 }}>Lorem ipsum</div>",
    ),
    {},
  ],
  ['image.no-size', replaced('borderRadius: 20,', 'borderRadius: 20, width: 0,'), {}],
  ['image.off-card', replaced('left: 830', 'left: 1230'), {}],
  ['next-og.ignored', replaced('gap: 4 }', 'gap: 4, marginInline: 2 }'), {}],
  ['next-og.differs', replaced("'#6B6455'", "'rgb(107 100 85 / 100%)'"), {}],
  ['text-direction.base', starter, { medium: 'ألف ليلة وليلة' }],
  ['text-direction.joins', starter, { medium: 'ألف ليلة وليلة' }],
  [
    'next-og.block',
    {
      ...starter,
      source: starter.source.replace("display: 'flex', flexDirection: 'column', gap: 4", 'width: 400'),
    },
    {},
  ],
];

/** After the fix the finding is gone, and no other headline is worse. */
export async function expectMended(
  code: string,
  draft: Draft,
  titles: Record<string, string>,
): Promise<void> {
  const before = await drawAll(draft, titles);
  const broken = before.findIndex((row) =>
    listFindings(row).some((finding) => finding.code === code && finding.fix),
  );
  expect(
    before.map((row) => listFindings(row).map((finding) => finding.code)),
    'finds it',
  ).toContainEqual(expect.arrayContaining([code]));
  const found = listFindings(before[broken]!).find((finding) => finding.code === code)!;
  const isSame = (finding: Finding) => finding.code === code && finding.ordinal === found.ordinal;
  const after = await drawAll(applyFix(draft, found.fix!), titles);
  expect(listFindings(after[broken]!).filter(isSame)).toEqual([]);
  after.forEach((row, index) => {
    expect(rank[judgeRow(row)], row.name).toBeLessThanOrEqual(rank[judgeRow(before[index]!)]);
    if (index !== broken) expect(count(row), row.name).toBeLessThanOrEqual(count(before[index]!));
  });
}
