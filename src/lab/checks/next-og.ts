import type { CardElement } from '../../runtime/card.ts';
import { listInstances } from '../../runtime/card-tree.ts';
import { boxOf } from './card-texts.ts';
import type { Check, Finding, FindingFix } from './check.ts';
import { styleFix, withFix } from './fixes.ts';
import table from './older-engine.json' with { type: 'json' };

type Outcome = 'throws' | 'ignored' | 'differs';
type Row = Partial<Record<Outcome | 'works', string[]>>;

/** What `next/og` carries, as its users know it. */
const engine = 'The satori 0.29.0 inside next/og';

/** Whether the older engine inside next/og would stop at the card or draw it in another way. */
export const nextOg: Check = {
  id: 'next-og',
  title: 'next/og',
  judge: (drawn) => {
    const found = new Map<string, Finding>();
    listInstances(drawn.laidOut.tree).forEach(({ element }, instance) => {
      for (const { style, ...finding } of [...findStyles(element), ...findBlock(element)]) {
        const ordinal = element.props['data-n'] === undefined ? null : Number(element.props['data-n']);
        const key = `${ordinal} ${finding.code} ${finding.message}`;
        if (found.has(key)) continue;
        const box = drawn.laidOut.boxes.find((candidate) => candidate.instance === instance);
        found.set(key, {
          ...finding,
          ordinal,
          box: box ? boxOf(box) : null,
          ...withFix(style ? sayOtherwise(style, element.props.style!, ordinal) : useFlex(ordinal)),
        });
      }
    });
    return [...found.values()];
  },
};

type Remark = Pick<Finding, 'code' | 'severity' | 'message' | 'cure'> & {
  /** Whose value it is about. */
  style?: string;
};

const outcomeWords: Record<Outcome, string> = {
  throws: 'stops at',
  ignored: 'leaves out',
  differs: 'draws in another way',
};

function findStyles(element: CardElement): Remark[] {
  return Object.entries(element.props.style ?? {}).flatMap(([name, value]) => {
    const outcome = judgeStyle(name, String(value));
    if (!outcome) return [];
    return [
      {
        code: `next-og.${outcome}`,
        severity: outcome === 'throws' ? ('warn' as const) : ('note' as const),
        message: `${engine} ${outcomeWords[outcome]} ${name}: ${shorten(String(value))}.`,
        style: name,
        cure: 'Freeze the card with its own runtime, which draws it as here, or leave the style out for next/og.',
      },
    ];
  });
}

/** The older engine lays nothing out in blocks: a div with several children must say how. */
function findBlock(element: CardElement): Remark[] {
  const { children = [], style } = element.props;
  if (element.type !== 'div' || children.length < 2) return [];
  if (['flex', 'contents', 'none'].includes(String(style?.display ?? ''))) return [];
  // A display that it does not know is said above.
  if (style?.display !== undefined && style.display !== 'block') return [];
  return [
    {
      code: 'next-og.block',
      severity: 'warn',
      message: `${engine} stops at a <div> with ${children.length} children and no display: flex.`,
      cure: 'State display: flex and its direction.',
    },
  ];
}

const useFlex = (ordinal: number | null): FindingFix | null =>
  styleFix(ordinal, 'Use display flex', { display: 'flex', flexDirection: 'column' });

const edges: Record<string, readonly string[]> = {
  inset: ['top', 'right', 'bottom', 'left'],
  insetInline: ['left', 'right'],
  insetBlock: ['top', 'bottom'],
  marginInline: ['marginLeft', 'marginRight'],
  marginBlock: ['marginTop', 'marginBottom'],
  paddingInline: ['paddingLeft', 'paddingRight'],
  paddingBlock: ['paddingTop', 'paddingBottom'],
};

/**
 * The same said in words that both engines know. To leave a style out would change the card where it works, so for all
 * others the designer decides: another style, or the card's own runtime.
 */
function sayOtherwise(
  name: string,
  style: { [name: string]: string | number },
  ordinal: number | null,
): FindingFix | null {
  const value = style[name]!;
  const sides = edges[name];
  if (sides?.every((side) => style[side] === undefined) && /^-?[\d.]+(px)?$/.test(String(value)))
    return styleFix(ordinal, 'Write out its edges', Object.fromEntries(sides.map((side) => [side, value])), [
      name,
    ]);
  const rgb = /^rgba?\((\d+) (\d+) (\d+)(?: \/ ([\d.]+)(%?))?\)$/.exec(String(value).trim());
  if (!rgb) return null;
  const [, red, green, blue, alpha = '1', percent] = rgb;
  const plain = `rgba(${red}, ${green}, ${blue}, ${percent ? Number(alpha) / 100 : alpha})`;
  return styleFix(ordinal, `Write it as ${plain}`, { [name]: plain });
}

const styles = table.styles as Record<string, Row>;

/** Of a style whose value, or one of the same shape, was tried; null where it works or was never tried. */
export function judgeStyle(name: string, value: string): Outcome | null {
  const own = judgeByShape(styles[name], value);
  if (own !== 'untried') return own;
  // A colour is read in the same way wherever it stands, and so is arithmetic.
  if (/colou?r$/i.test(name)) return known(judgeByShape(styles.backgroundColor, value));
  return /^(calc|min|max|clamp)\(/.test(value) ? known(judgeByShape(styles.width, value)) : null;
}

const known = (outcome: Outcome | null | 'untried'): Outcome | null =>
  outcome === 'untried' ? null : outcome;

function judgeByShape(row: Row | undefined, value: string): Outcome | null | 'untried' {
  if (!row) return 'untried';
  const shape = shapeOf(value);
  for (const outcome of ['works', 'throws', 'ignored', 'differs'] as const) {
    if (row[outcome]?.some((tried) => shapeOf(tried) === shape)) return outcome === 'works' ? null : outcome;
  }
  // A style that it does not know at all is left out with every value.
  if (!row.works && row.ignored && !row.throws && !row.differs) return 'ignored';
  return 'untried';
}

/** Numbers and colours do not decide what an engine makes of a value; its words, units and functions do. */
function shapeOf(value: string): string {
  const text = value.trim().toLowerCase();
  const modern = /^(oklch|oklab|lab|lch|hwb|color-mix|color|light-dark)\(/.exec(text);
  if (modern) return `${modern[1]}()`;
  const maths = /^(calc|min|max|clamp)\(/.exec(text);
  if (maths) return `${maths[1]}()`;
  return text
    .replace(/#[0-9a-f]{3,8}\b/g, 'colour')
    .replace(/-?(\d+\.?\d*|\.\d+)/g, '#')
    .replace(/\s*,\s*/g, ',');
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
