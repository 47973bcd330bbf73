import { describe, expect, it } from 'vitest';
import type { CardElement } from '../runtime/card.ts';
import { draw, el, fonts, looksLike } from './draw.fixtures.ts';
import type { Finding } from './finding.ts';
import { lintCard, lintRules } from './lint-card.ts';

type Style = Record<string, string | number>;

const facts = { fonts, assets: [], missingGlyphs: [] };
const lint = (tree: CardElement): Finding[] => lintCard(tree, facts);
const codes = (tree: CardElement): string[] => lint(tree).map(({ code }) => code);

/** The tree with the fix of its first finding, which concerns the root. */
function applyFix(tree: CardElement): CardElement {
  const { fix } = lint(tree)[0]!;
  const style: Style = { ...tree.props.style, ...fix!.set };
  for (const name of fix!.remove ?? []) delete style[name];
  return { ...tree, props: { ...tree.props, style } };
}

const text = (style: Style, words = 'Some words that go on'): CardElement => el('p', { style }, words);
const box = (style: Style, ...children: (CardElement | string)[]): CardElement =>
  el('div', { style: { display: 'flex', ...style }, 'data-n': 7 }, ...children);

interface Case {
  says: string;
  code: string;
  /** What the designer wrote. */
  wrong: CardElement;
  /** What the engine makes of it: the same picture. */
  drawnAs: CardElement;
  /** What was meant, written so that the engine draws it; without it only silence after the fix is proved. */
  meant?: CardElement;
}

const red: Style = { width: 80, height: 60, backgroundColor: 'red' };
const cases: Case[] = [
  {
    says: 'a style that is ignored',
    code: 'lint.ignored',
    wrong: box({ ...red, zoom: 1.5 }),
    drawnAs: box(red),
  },
  {
    says: 'gridGap, which has another name',
    code: 'lint.ignored',
    wrong: box({ gridGap: '20px' }, box(red), box({ ...red, backgroundColor: 'blue' })),
    drawnAs: box({}, box(red), box({ ...red, backgroundColor: 'blue' })),
    meant: box({ gap: '20px' }, box(red), box({ ...red, backgroundColor: 'blue' })),
  },
  {
    says: 'a value that is ignored',
    code: 'lint.ignored',
    wrong: text({ width: 60, textWrap: 'nowrap' }),
    drawnAs: text({ width: 60 }),
    meant: text({ width: 60, whiteSpace: 'nowrap' }),
  },
  {
    says: 'opacity in percent',
    code: 'lint.ignored',
    wrong: box({ ...red, opacity: '50%' }),
    drawnAs: box(red),
  },
  {
    says: 'a name with a slip',
    code: 'lint.unknown-style',
    wrong: box({ ...red, bordrRadius: 20 }),
    drawnAs: box(red),
    meant: box({ ...red, borderRadius: 20 }),
  },
  {
    says: 'a name in the wrong case',
    code: 'lint.unknown-style',
    wrong: box({ ...red, mixblendmode: 'multiply' }),
    drawnAs: box(red),
  },
  {
    says: 'a saturation that is clamped',
    code: 'lint.value-limit',
    wrong: box({ ...red, backgroundColor: '#b46450', filter: 'saturate(3)' }),
    drawnAs: box({ ...red, backgroundColor: '#b46450', filter: 'saturate(1)' }),
  },
  {
    says: 'verticalAlign middle on text',
    code: 'lint.value-limit',
    wrong: el('p', {}, 'a', el('span', { style: { verticalAlign: 'middle', fontSize: 9 } }, 'b')),
    drawnAs: el('p', {}, 'a', el('span', { style: { fontSize: 9 } }, 'b')),
  },
  {
    says: 'small capitals',
    code: 'lint.value-limit',
    wrong: text({ fontVariantCaps: 'small-caps' }),
    drawnAs: text({}),
  },
  {
    says: 'a gradient stop that is no colour',
    code: 'lint.black-colour',
    wrong: box({ ...red, backgroundImage: 'linear-gradient(90deg, blurple, #fff 80%)' }),
    drawnAs: box({ ...red, backgroundImage: 'linear-gradient(90deg, black, #fff 80%)' }),
  },
  {
    says: 'a shadow colour that is none',
    code: 'lint.black-colour',
    wrong: box({ ...red, boxShadow: '4px 4px 0 redd' }),
    drawnAs: box({ ...red, boxShadow: '4px 4px 0 black' }),
  },
  {
    says: 'a full box with padding',
    code: 'lint.grown-box',
    wrong: box({ width: '100%', height: 60, padding: 20, backgroundColor: 'red', flexShrink: 0 }, 'a'),
    drawnAs: box(
      {
        width: 340,
        height: 100,
        boxSizing: 'border-box',
        padding: 20,
        backgroundColor: 'red',
        flexShrink: 0,
      },
      'a',
    ),
    meant: box(
      { width: 300, height: 60, boxSizing: 'border-box', padding: 20, backgroundColor: 'red', flexShrink: 0 },
      'a',
    ),
  },
  {
    says: 'a line break in a flex container',
    code: 'lint.line-break',
    wrong: el('p', { style: { display: 'flex' } }, 'one', el('br'), 'two'),
    drawnAs: el('p', { style: { display: 'flex' } }, el('span', {}, 'one'), el('span', {}, 'two')),
    meant: el('p', { style: { display: 'block' } }, 'one', el('br'), 'two'),
  },
  {
    says: 'lineClamp in a flex container',
    code: 'lint.line-clamp',
    wrong: text({ display: 'flex', width: 60, lineClamp: 1 }),
    drawnAs: text({ display: 'flex', width: 60 }),
    meant: text({ display: 'block', width: 60, lineClamp: 1 }),
  },
  {
    says: 'lineClamp beside inline elements',
    code: 'lint.line-clamp',
    wrong: el(
      'p',
      { style: { display: 'block', width: 60, lineClamp: 1 } },
      'Some words',
      el('b', {}, ' that go on'),
    ),
    drawnAs: el('p', { style: { display: 'block', width: 60 } }, 'Some words', el('b', {}, ' that go on')),
  },
  {
    says: '-webkit-line-clamp without its box',
    code: 'lint.line-clamp',
    wrong: text({ display: 'block', width: 60, WebkitLineClamp: 1 }),
    drawnAs: text({ display: 'block', width: 60 }),
  },
  {
    says: 'an ellipsis without what it needs',
    code: 'lint.text-overflow',
    wrong: text({ width: 60, textOverflow: 'ellipsis' }),
    drawnAs: text({ width: 60 }),
    meant: text({ width: 60, textOverflow: 'ellipsis', overflow: 'hidden', whiteSpace: 'nowrap' }),
  },
  {
    says: 'an ellipsis beside inline elements',
    code: 'lint.text-overflow',
    wrong: el(
      'p',
      { style: { width: 60, textOverflow: 'ellipsis', overflow: 'hidden', whiteSpace: 'nowrap' } },
      'Some words ',
      el('b', {}, 'that go on'),
    ),
    drawnAs: el(
      'p',
      { style: { width: 60, overflow: 'hidden', whiteSpace: 'nowrap' } },
      'Some words ',
      el('b', {}, 'that go on'),
    ),
  },
  {
    says: 'a soft hyphen where the line breaks',
    code: 'lint.soft-hyphen',
    wrong: text({ width: 60 }, 'Wonder\u00ADful things'),
    drawnAs: text({ width: 60 }, 'Wonder\u200Bful things'),
  },
  {
    says: 'a family the template has no font of',
    code: 'lint.missing-font',
    wrong: text({ fontFamily: 'Helvetica' }),
    drawnAs: text({ fontFamily: 'Inter' }),
  },
  {
    says: 'a weight the template has no font of',
    code: 'lint.missing-font',
    wrong: text({ fontFamily: 'Inter', fontWeight: 900 }),
    drawnAs: text({ fontFamily: 'Inter', fontWeight: 600 }),
    meant: text({ fontFamily: 'Inter', fontWeight: 600 }),
  },
  {
    says: 'an image inside an inline svg',
    code: 'lint.blank-image',
    wrong: el(
      'svg',
      { width: 40, height: 40, viewBox: '0 0 40 40' },
      el('image', { href: `data:image/png;base64,${redPixel()}`, width: 40, height: 40 }),
    ),
    drawnAs: el('svg', { width: 40, height: 40, viewBox: '0 0 40 40' }),
  },
  {
    says: 'a class that does nothing',
    code: 'lint.ignored-class',
    wrong: el('div', { tw: 'flex gap-4' }, box(red), box({ ...red, backgroundColor: 'blue' })),
    drawnAs: el('div', { tw: 'flex' }, box(red), box({ ...red, backgroundColor: 'blue' })),
    meant: el('div', { tw: 'flex', style: { gap: 16 } }, box(red), box({ ...red, backgroundColor: 'blue' })),
  },
];

function redPixel(): string {
  return 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
}

describe('lintCard', () => {
  for (const { says, code, wrong, drawnAs, meant } of cases) {
    it(`sees ${says}, which is drawn as something else`, async () => {
      expect(codes(wrong)).toContain(code);
      expect(await looksLike(wrong, drawnAs)).toBe(true);
      expect(codes(drawnAs)).not.toContain(code);
      if (!meant) return;
      expect(codes(meant)).not.toContain(code);
      if (says.includes('weight')) return;
      expect(await looksLike(wrong, meant)).toBe(false);
    });

    if (lint(wrong)[0]?.fix)
      it(`has a fix for ${says}`, async () => {
        const fixed = applyFix(wrong);
        expect(codes(fixed)).not.toContain(code);
        if (meant) expect(await looksLike(fixed, meant)).toBe(true);
      });
  }

  it('sees a filter behind the box, which is painted dark', async () => {
    const glass = (style: Style) =>
      box({ width: 100, height: 80, backgroundColor: 'white' }, box({ width: 60, height: 40, ...style }));
    expect(codes(glass({ backdropFilter: 'blur(6px)' }))).toContain('lint.backdrop-filter');
    const [wrong, right] = [await draw(glass({ backdropFilter: 'blur(6px)' })), await draw(glass({}))];
    const at = 4 * (20 * 300 + 30);
    expect([...right.slice(at, at + 3)]).toEqual([255, 255, 255]);
    expect(Math.max(...wrong.slice(at, at + 3))).toBeLessThan(200);
  });

  it('sees a child that zIndex does not bring behind its card', async () => {
    const page = (zIndex: number) =>
      el(
        'div',
        { style: { ...red, display: 'flex' } },
        box({ ...red, backgroundColor: 'blue', zIndex, position: 'relative' }),
      );
    expect(codes(page(-1))).toEqual(['lint.value-limit']);
    expect(codes(page(1))).toEqual([]);
  });

  it('sees letters that no font has, at the element that shows them', () => {
    const tree = box({}, el('p', { 'data-n': 8 }, 'Snow ☃ falls'), el('p', { 'data-n': 9 }, 'Rain'));
    const found = lintCard(tree, { ...facts, missingGlyphs: ['☃'] });
    expect(found.map(({ code, ordinal }) => ({ code, ordinal }))).toEqual([
      { code: 'lint.missing-glyph', ordinal: 8 },
    ]);
    expect(found[0]!.message).toBe(
      'No font of this card has ☃, so empty boxes are drawn. Add a font that has it.',
    );
  });

  it('sees pictures in a format that stays blank', () => {
    const assets = [
      { name: 'photo', mime: 'image/webp' },
      { name: 'logo', mime: 'image/png' },
    ];
    const tree = box(
      { backgroundImage: 'url(asset:photo)' },
      el('img', { src: 'asset:photo', 'data-n': 1 }),
      el('img', { src: 'asset:logo', 'data-n': 2 }),
      el('img', { src: 'data:image/avif;base64,AAAA', 'data-n': 3 }),
    );
    const found = lintCard(tree, { ...facts, assets });
    expect(found.map(({ code, ordinal }) => [code, ordinal])).toEqual([
      ['lint.blank-image', 7],
      ['lint.blank-image', 1],
      ['lint.blank-image', 3],
    ]);
  });

  it('has a case for every rule', () => {
    const seen = new Set(cases.flatMap(({ wrong }) => codes(wrong)));
    const elsewhere = ['lint.backdrop-filter', 'lint.missing-glyph'];
    expect([...seen].length + elsewhere.length).toBe(Object.keys(lintRules).length);
  });

  it('keeps a number a number', () => {
    expect(lint(box({ gridGap: 20 }))[0]!.fix).toEqual({
      label: 'Use gap',
      set: { gap: 20 },
      remove: ['gridGap'],
    });
  });

  it('says things once for an element that is repeated', () => {
    const row = box({ zoom: 2 });
    expect(lint(box({}, row, row, row))).toHaveLength(1);
  });

  it('stops at fifty findings', () => {
    const many = Array.from({ length: 80 }, (_, n) => el('div', { style: { zoom: 2 }, 'data-n': n }));
    expect(lint(box({}, ...many))).toHaveLength(50);
  });

  it('is silent about what is drawn as written', () => {
    const card = box(
      { width: '100%', height: '100%', boxSizing: 'border-box', padding: 60, '--brand': '#f06' },
      el(
        'p',
        {
          style: {
            display: 'block',
            fontFamily: 'Inter, sans-serif',
            fontWeight: 600,
            color: 'var(--brand)',
            lineClamp: 2,
            textShadow: '0 2px 4px rgba(0, 0, 0, .4)',
            marginTop: 4,
            borderTopLeftRadius: 9,
          },
        },
        'Some words',
      ),
      box({
        background:
          'radial-gradient(circle at 20% 30%, #0af8, transparent 60%), linear-gradient(to right, red 10%, blue)',
        boxShadow: 'inset 0 1px 0 #fff, 0 20px 60px rgba(0,0,0,.3)',
        backgroundImage: 'conic-gradient(from 90deg, red, 30%, oklch(0.7 0.2 150))',
        filter: 'blur(80px) saturate(.8)',
        transform: 'rotate(4deg)',
        zIndex: -1,
      }),
    );
    expect(lint(el('div', {}, card))).toEqual([]);
  });
});
