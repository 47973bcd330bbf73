import { describe, expect, it } from 'vitest';
import { draw, isEqual, layOut } from '../lower/draw.fixtures.ts';
import { lowerSvg } from '../lower/lower.ts';
import { handWritten } from '../lower/trees.fixtures.ts';
import { differ, engine, open, paintCold, paintWith, searchPaintings } from './paint.fixtures.ts';
import { createPaint } from './painter.ts';

const small = { width: 300, height: 158 };

// The same trees in every run. painter.deep.ts looks at thousands of others.
const defaultSeed = 20261126;
const seed = Number(process.env.FRIEZE_SEED ?? defaultSeed);

/** Within the canvas, soft edges and all. */
const letters = 'M60.3,40.2 C120,50 200,90.5 180,120 L90.7,110.1 Z M150.5,30.2 L240,35 L230.1,70.6 Z';
const blob = 'M20,30 C200,-20 290,120 250,140 S10,120 20,30 Z';
const half = 'M0.5,0.5 L280.3,20.2 L140.1,150.7 Z';
const stops = '<stop offset="0" stop-color="#f00" stop-opacity="0.5"/><stop offset="1" stop-color="#0af"/>';
const tile = `<defs><pattern id="p" width="1" height="1"><linearGradient id="g">${stops}</linearGradient><rect width="300" height="158" fill="url(#g)"/></pattern></defs>`;
const ground = '<rect x="0" y="0" width="300" height="158" fill="#c71"/>';

/** One for each way a part can be laid over another; each is the same to the byte. */
const exact: Record<string, string> = {
  'an opaque colour': `<path d="${blob}" fill="#4080c0"/>`,
  'a faint colour': `<path d="${blob}" fill="#4080c0" fill-opacity="0.4"/>`,
  'fill and stroke': `<path d="${blob}" fill="#4080c0" fill-opacity="0.4" stroke="#fe9" stroke-width="5"/>`,
  'letters with a faint outline': `<path d="${letters}" fill="#ffeb3b" stroke-width="3px" stroke="#1a1a1a" stroke-opacity="0.4" stroke-linejoin="round"/>`,
  'letters with an outline below them': `<path d="${letters}" fill="#ffeb3bc0" stroke-width="6px" stroke="#1a1a1a" stroke-linejoin="round" paint-order="stroke"/>`,
  'letters with an outline over something': `<path d="M60,100 h20 v15 z" fill="#0af"/><path d="${letters}" fill="#ffeb3b" stroke-width="3px" stroke="#1a1a1a" stroke-linejoin="round"/>`,
  'letters with an outline beside an edge': `<rect x="0" y="0" width="150" height="158" fill="#0af"/><path d="${letters}" fill="#ffeb3b" stroke-width="3px" stroke="#1a1a1a" stroke-linejoin="round"/>`,
  'letters with an outline on a rounded ground': `<rect x="50" y="20" width="200" height="110" rx="40" fill="#0af"/><path d="${letters}" fill="#ffeb3b" stroke-width="3px" stroke="#1a1a1a" stroke-linejoin="round"/>`,
  'letters with an outline below a blended group': `<path d="${letters}" fill="#ffeb3b" stroke-width="3px" stroke="#1a1a1a" stroke-linejoin="round"/><g style="mix-blend-mode:multiply"><path d="M200,20 h80 v20 z" fill="#4080c0"/></g>`,
  'letters with an outline': `<path d="${letters}" fill="#ffeb3b" stroke-width="3px" stroke="#1a1a1a" stroke-linejoin="round"/>`,
  'a stroke below its fill': `<path d="${blob}" fill="#4080c0" stroke="#fe9" stroke-width="5" paint-order="stroke"/>`,
  'a faint group': `<g opacity="0.35"><path d="${blob}" fill="#4080c0"/><path d="${half}" fill="#fff"/></g>`,
  'a clipped group': `<clipPath id="c"><path d="${half}"/></clipPath><g clip-path="url(#c)"><path d="${blob}" fill="#4080c0"/></g>`,
  'a blurred group': `<filter id="f"><feGaussianBlur stdDeviation="5"/></filter><g filter="url(#f)"><path d="${half}" fill="#4080c0"/></g>`,
  'a faint gradient': `${tile}<rect x="0" y="0" width="300" height="158" fill="url(#p)"/>`,
  'a faint pattern, rounded with what is below': `${tile}<rect x="20" y="10" width="145" height="137" fill="url(#p)" fill-opacity="0.5"/>`,
  'a turned pattern, rounded with what is below': `<defs><pattern id="q" x="0.07" y="0.05" width="0.86" height="0.9" patternUnits="objectBoundingBox"><radialGradient id="r" gradientUnits="userSpaceOnUse" cx="14" cy="16" r="16">${stops}</radialGradient><rect width="31" height="32" fill="url(#r)"/></pattern></defs><rect x="240" y="85" width="36" height="36" fill="url(#q)" transform="matrix(0.984808,0.173648,-0.173648,0.984808,21.8,-43.2)"/>`,
  'a blended group, which sees what is below': `<g style="mix-blend-mode:multiply"><path d="${blob}" fill="#4080c0"/></g>`,
  'a shape beside the rectangle of its masks':
    '<mask id="m"><rect x="105" y="95" width="10" height="54" fill="#fff" mask="url(#n)"/></mask><mask id="n"><rect x="124" y="-4" width="168" height="99" fill="#fff"/></mask><rect x="97" y="61" width="37" height="12" fill="#8fc3" mask="url(#m)"/>',
  'a curve that the canvas cuts':
    '<path d="M248,-32 a76,74.5 0 0 1 76,74.5 v0 a76,74.5 0 0 1 -76,74.5 a76,74.5 0 0 1 -76,-74.5 v0 a76,74.5 0 0 1 76,-74.5" fill="#4080c0"/>',
};

describe('a picture painted in parts', () => {
  for (const [name, body] of Object.entries(exact)) {
    it(`has the same bytes: ${name}`, () => {
      const svg = `${open(300, 158)}${ground}${body}<path d="${half}" fill="#123456"/></svg>`;
      expect(differ(draw(svg), paintCold(svg))).toEqual({ largest: 0, share: 0 });
    });
  }

  it.each([0.35, 0.5, 0.25])('has the same bytes: every byte over every other, at opacity %d', (opacity) => {
    const stripes = (place: (at: number) => string) =>
      Array.from({ length: 256 }, (_, at) => `<rect ${place(at)} fill="rgb(${at},${at},${at})"/>`).join('');
    const columns = stripes((at) => `x="${at}" y="0" width="1" height="256"`);
    const rows = stripes((at) => `x="0" y="${at}" width="256" height="1"`);
    const svg = `${open(256, 256)}${columns}<g opacity="${opacity}">${rows}</g></svg>`;
    expect(differ(draw(svg), paintCold(svg))).toEqual({ largest: 0, share: 0 });
  });

  it('differs by 1 at most where two gradients share a soft edge', () => {
    const round =
      '<path d="M120.3,40 a80,80 0 0 1 80,80 a80,80 0 0 1 -80,80 a80,80 0 0 1 -80,-80 a80,80 0 0 1 80,-80" fill="url(#p)"/>';
    const svg = `${open(1200, 630)}${tile}${ground}${round.repeat(3)}</svg>`;
    expect(differ(draw(svg), paintCold(svg)).largest).toBeLessThanOrEqual(1);
  });

  for (const [name, tree] of Object.entries(handWritten)) {
    it(`is the one painted in one go: ${name}`, async () => {
      const raw = await layOut(tree, small);
      const { svg } = lowerSvg(raw, { widthPx: small.width, heightPx: small.height });
      const difference = differ(draw(svg), paintCold(svg));
      expect(isEqual(difference), JSON.stringify(difference)).toBe(true);
    });
  }

  it.each([
    { seed, count: 12, size: small, scale: 1 },
    { seed, count: 6, size: { width: 140, height: 74 }, scale: 2 },
  ])(
    'is that too for $count random trees at scale $scale, also after others were painted',
    async (search) => {
      const found = await searchPaintings(search);
      console.log(`${search.count} random trees from seed ${search.seed}`, JSON.stringify(found));
      expect(found.wrong).toEqual([]);
    },
    120_000,
  );
});

/** A painter, and the SVG of each part that the engine painted for it. */
function createWatched() {
  const painted: string[] = [];
  const paint = createPaint({
    paint(svg, scale, read) {
      painted.push(svg);
      return engine.paint(svg, scale, read);
    },
  });
  return { paint, painted };
}

describe('what was painted before', () => {
  const headline = (text: string) => `<path d="M${text} L280,60 L140,150 Z" fill="#fff"/>`;
  const card = (text: string) =>
    `${open(300, 158)}${ground}${exact['a faint group']}${headline(text)}<path d="${half}" fill="#0af"/></svg>`;

  it('is not painted again, and the parts above what changed are neither', () => {
    const { paint, painted } = createWatched();
    paintWith(paint, card('10,10'));
    expect(painted).toHaveLength(4);
    // Plain shapes, here the ground and the one above, are kept when they come for the second time.
    paintWith(paint, card('15,15'));
    expect(painted).toHaveLength(7);
    for (const text of ['20,20', '30,30', '40,40']) {
      painted.length = 0;
      expect(differ(paintWith(paint, card(text)), paintCold(card(text))).largest).toBe(0);
      expect(painted).toEqual([expect.stringContaining(`M${text} `)]);
    }
  });

  const softPair = (x: number) => `<path d="M${x},20.5 L290.3,30 L280.5,140.2 Z" fill="url(#p)"/>`.repeat(2);
  const besidePair = (text: string) =>
    `${open(300, 158)}${tile}${ground}<path d="M${text} L90,60 L40,150 Z" fill="#fff"/>${softPair(160.3)}</svg>`;
  const belowPair = (text: string) =>
    `${open(300, 158)}${tile}${ground}<path d="M${text} L280,60 L140,150 Z" fill="#fff"/>${softPair(60.3)}</svg>`;

  it('is not painted again for a headline beside gradients that have to be painted together', () => {
    const { paint, painted } = createWatched();
    for (const text of ['10,10', '15,15', '20,20', '30,30']) {
      painted.length = 0;
      expect(differ(paintWith(paint, besidePair(text)), draw(besidePair(text))).largest).toBe(0);
    }
    expect(painted).toEqual([expect.stringContaining('M30,30 ')]);
    expect(painted[0]).not.toContain('url(#p)');
  });

  it('is painted again with such gradients for a headline below them', () => {
    const paint = createPaint(engine);
    for (const text of ['10,10', '20,20', '30,30'])
      expect(differ(paintWith(paint, belowPair(text)), draw(belowPair(text))).largest).toBe(0);
  });

  it('changes no byte of what comes after, not even where a picture is no longer opaque', () => {
    const paint = createPaint(engine);
    const bare = (text: string) => `${open(300, 158)}${exact['a faint group']}${headline(text)}</svg>`;
    for (const svg of [
      card('10,10'),
      bare('20,20'),
      bare('30,30'),
      card('30,30'),
      bare('40,40'),
      bare('50,50'),
    ])
      expect(differ(paintWith(paint, svg), paintCold(svg)).largest).toBe(0);
  });

  it('is given or lent: what was given stays as it is, and is told opaque where all of its ground is', () => {
    const paint = createPaint(engine);
    for (const text of ['10,10', '20,20', '30,30']) paintWith(paint, card(text));
    const given = paint(card('40,40'), 1, 'given');
    if (!given.ok) throw new Error(given.error.message);
    const before = given.value.data.slice();
    expect(given.value.isOpaque).toBe(true);
    expect(differ(paintWith(paint, card('50,50')), paintCold(card('50,50'))).largest).toBe(0);
    expect(differ(given.value.data, before).largest).toBe(0);
    const bare = (text: string) => `${open(300, 158)}${exact['a faint group']}${headline(text)}</svg>`;
    for (const text of ['10,10', '20,20', '30,30']) paintWith(paint, bare(text));
    const faint = paint(bare('40,40'), 1, 'given');
    expect(faint.ok && faint.value.isOpaque).toBe(false);
  });

  it.each([
    ['begun by pictures before', ['10,10', '20,20', '30,30']],
    ['the first of all', []],
  ])('is painted in the memory of another, and nothing of that is left: %s', (_, before) => {
    const paint = createPaint(engine);
    for (const text of before) paintWith(paint, card(text));
    const memory = new Uint8Array(4 * 300 * 158).fill(200).buffer;
    const svg = before.length > 0 ? card('40,40') : `${open(300, 158)}${headline('40,40')}</svg>`;
    const painted = paint(svg, 1, memory);
    if (!painted.ok) throw new Error(painted.error.message);
    expect(painted.value.data.buffer).toBe(memory);
    expect(differ(painted.value.data, paintCold(svg)).largest).toBe(0);
  });

  it('leaves memory of another length alone', () => {
    const memory = new Uint8Array(4 * 300 * 158 + 4).fill(200);
    const painted = createPaint(engine)(card('40,40'), 1, memory.buffer);
    expect(painted.ok && painted.value.data.length).toBe(4 * 300 * 158);
    expect(memory.every((byte) => byte === 200)).toBe(true);
  });

  it('belongs to its opacity', () => {
    const paint = createPaint(engine);
    for (const [index, opacity] of [0.35, 0.8, 0.35, 0.5].entries()) {
      const svg = card(`${10 + index},10`).replace('0.35', String(opacity));
      expect(differ(paintWith(paint, svg), draw(svg)).largest).toBe(0);
    }
  });

  it('belongs to its size and scale', () => {
    const paint = createPaint(engine);
    const wide = card('10,10').replaceAll('width="300"', 'width="400"').replace('0 0 300', '0 0 400');
    paintWith(paint, card('10,10'));
    expect(differ(paintWith(paint, wide), draw(wide)).largest).toBe(0);
    expect(differ(paintWith(paint, card('10,10'), 2), draw(card('10,10'), 2)).largest).toBe(0);
  });
});

describe('what is painted in one go', () => {
  it.each([
    ['a scale that rounds coordinates', `${open(300, 158)}${exact['fill and stroke']}</svg>`, 1.5],
    [
      'an id that is given twice',
      `${open(300, 158)}${tile}${tile}<path d="${blob}" fill="url(#p)"/></svg>`,
      1,
    ],
    ['text between elements', `${open(300, 158)}words${exact['fill and stroke']}</svg>`, 1],
    [
      'another view box',
      `${open(300, 158).replace('0 0 300', '0 0 150')}${exact['fill and stroke']}</svg>`,
      1,
    ],
  ])('%s', (_, svg, scale) => {
    expect(differ(draw(svg, scale), paintCold(svg, scale))).toEqual({ largest: 0, share: 0 });
  });
});
