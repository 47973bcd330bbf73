import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));

export interface Source {
  kind: 'jsx' | 'json';
  text: string;
}

/** Cards that were written by hand: the starters, and those that show how else one may write. */
export function readSources(): Source[] {
  const paths = [
    'template/starters/blog/card.jsx',
    'template/starters/release/card.json',
    ...readdirSync(`${src}source/__fixtures__/unfamiliar`).map(
      (name) => `source/__fixtures__/unfamiliar/${name}`,
    ),
  ];
  return paths
    .filter((path) => /\.jsx?(on)?$/.test(path))
    .map((path) => ({
      kind: path.endsWith('.json') ? 'json' : 'jsx',
      text: readFileSync(src + path, 'utf8'),
    }));
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const values = [
  '0',
  '-1',
  '1e9',
  'NaN',
  'Infinity',
  "''",
  "'100%'",
  "'var(--a)'",
  "'calc(1px + 2%)'",
  'null',
  'undefined',
  '[]',
  '{}',
  'title',
  'title + title',
  "'url(http://leak.invalid)'",
  "'asset:logo'",
  '1/0',
  "'a'.repeat(999)",
  '(() => 1)',
  'Symbol()',
  '5n',
  "'\\ud83d'",
];
const insertions = [
  '<div>',
  '</div>',
  '<br />',
  '{title}',
  '{',
  '}',
  '(',
  ')',
  '"',
  "'",
  '`',
  '${',
  ';',
  ',',
  '...',
  '=>',
  '<',
  '/>',
  '&',
  '\\',
  '\u202e',
  '\0',
  '😀',
  "style={{ display: 'grid' }}",
  "style={{ position: 'absolute', left: -9 }}",
  '<svg><use href="#a" /></svg>',
  '<img src="asset:logo" />',
  '//',
  '/*',
  '{{title}}',
];
const words = [
  'flex',
  'grid',
  'block',
  'none',
  'absolute',
  'inherit',
  'auto',
  '100%',
  'red',
  'transparent',
  'nowrap',
  'hidden',
  'linear-gradient(red, blue)',
  '0 0 9px red',
  'center',
  'bold',
];

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Mostly changes of values, which still compile; sometimes of any character, which seldom do. */
export function mutate(source: Source, random: () => number, all: readonly Source[]): Source {
  let { text } = source;
  const gentle = random() < 0.7;
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--)
    text = gentle ? changeValue(text, random, source.kind) : changeText(text, random, pick(random, all).text);
  return { kind: source.kind, text };
}

function changeValue(text: string, random: () => number, kind: Source['kind']): string {
  const numbers = [...text.matchAll(/(?<=[:\s{=,(])-?\d+(?:\.\d+)?(?=[\s,}\])])/g)];
  const strings = [...text.matchAll(/(?<=: )(['"])[^'"\n{}]*\1/g)];
  const useNumber = random() < 0.5 && numbers.length > 0;
  const found = useNumber ? pick(random, numbers) : strings.length > 0 ? pick(random, strings) : null;
  if (!found) return text;
  const quote = kind === 'json' ? '"' : "'";
  const number = String(
    Math.round((random() - 0.3) * 10 ** Math.floor(random() * 6)) / pick(random, [1, 1, 10]),
  );
  const value = useNumber
    ? kind === 'json' || random() < 0.8
      ? number
      : pick(random, values)
    : `${quote}${pick(random, words)}${quote}`;
  return text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
}

function changeText(text: string, random: () => number, other: string): string {
  const at = Math.floor(random() * text.length);
  const length = Math.floor(random() * 12);
  switch (Math.floor(random() * 5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + pick(random, insertions) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at, at + length).repeat(3) + text.slice(at + length);
    case 3: {
      const from = Math.floor(random() * other.length);
      return text.slice(0, at) + other.slice(from, from + 5 * length) + text.slice(at);
    }
    default:
      return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 0x300)) + text.slice(at + 1);
  }
}

const tags = [
  'div',
  'p',
  'span',
  'img',
  'svg',
  'h1',
  'ul',
  'li',
  'br',
  'b',
  'table',
  'a',
  'section',
  'path',
  'unknown-tag',
];
const properties = [
  'display',
  'position',
  'width',
  'height',
  'minWidth',
  'maxHeight',
  'margin',
  'padding',
  'flex',
  'flexDirection',
  'flexWrap',
  'alignItems',
  'justifyContent',
  'gap',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'whiteSpace',
  'wordBreak',
  'textAlign',
  'color',
  'background',
  'backgroundColor',
  'border',
  'borderRadius',
  'boxShadow',
  'opacity',
  'transform',
  'filter',
  'overflow',
  'top',
  'left',
  'zIndex',
  'gridTemplateColumns',
  'gridColumn',
  'aspectRatio',
  'textShadow',
  'lineClamp',
  'maskImage',
  'clipPath',
  'objectFit',
  'fontFamily',
  'fontWeight',
  'float',
  'order',
  '--a',
];
const styleValues = [
  0,
  -5,
  12,
  400,
  1e6,
  0.001,
  '50%',
  'auto',
  'flex',
  'grid',
  'block',
  'inline',
  'none',
  'absolute',
  'relative',
  'column',
  'row-reverse',
  'wrap',
  'center',
  'stretch',
  'red',
  '#12',
  '#123456',
  'rgb(1 2 3 / 5%)',
  'linear-gradient(45deg, red, blue 20%)',
  'radial-gradient(circle, red, blue)',
  '0 2px 9px red',
  '2px solid blue',
  'rotate(5deg) scale(2)',
  'blur(4px)',
  'hidden',
  'pre-wrap',
  'break-all',
  'var(--a)',
  'var(--b, 5px)',
  'calc(100% - 5px)',
  '1fr 2fr',
  'span 3',
  '1 / 2',
  'repeat(3, 1fr)',
  'circle(50%)',
  'inset(5px)',
  'cover',
  'Inter',
  '700',
  'inherit',
  'left',
  '',
  ' ',
  '1e3px',
  '5vw',
  '2em',
  '-0',
  'url(#a)',
  'min(5px, 3%)',
];
const texts = [
  'a',
  'Title of a card',
  '',
  ' ',
  '\n',
  'Größe',
  'שלום',
  '日本語',
  '👩‍👧',
  '\u0301',
  'x'.repeat(60),
  '0',
  '\u200b',
  '\ufeff',
  'ﷺ',
];

/** A tree as it leaves the sandbox, as JSON. */
export function makeTree(random: () => number, depth = 0): string {
  return JSON.stringify(makeElement(random, depth));
}

function makeElement(random: () => number, depth: number): object {
  const style: Record<string, unknown> = {};
  for (let count = Math.floor(random() * 5); count > 0; count--)
    style[pick(random, properties)] = pick(random, styleValues);
  const props: Record<string, unknown> = { style };
  const type = pick(random, tags);
  if (type === 'img')
    Object.assign(props, {
      src: 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAI=',
      width: pick(random, styleValues),
      height: pick(random, styleValues),
    });
  if (type === 'svg')
    Object.assign(props, { width: 9, height: 9, viewBox: pick(random, ['0 0 9 9', '0 0 0 0', 'a', '']) });
  if (type === 'path') props.d = pick(random, ['M0 0h9v9z', 'M', '', 'M0 0L1e9 1e9', 'l']);
  if (random() < 0.1)
    props[pick(random, ['tw', 'data-field', 'id', 'lang', 'data-n'])] = pick(random, [
      'flex p-4',
      'title',
      '3',
      'ja-JP',
      'x',
    ]);
  const children: unknown[] = [];
  const most = depth > 5 ? 0 : 4;
  for (let count = Math.floor(random() * most); count > 0; count--)
    children.push(random() < 0.4 ? pick(random, texts) : makeElement(random, depth + 1));
  return { type, props, children };
}
