import { node, type Size, type TreeNode } from './draw.fixtures.ts';
import { picture } from './trees.fixtures.ts';

/** A small generator of its own, so that a seed names a tree for ever. */
export type Random = () => number;

export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
export const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

const opaque = ['#000', '#fff', '#f06', '#123456', '#ff8800', 'red'];
const colours = [...opaque, '#0af8', 'rgba(20,70,120,.45)', 'rgba(0,0,0,.3)', '#8fc3'];

function shadow(random: Random): string {
  const inset = random() < 0.25 ? 'inset ' : '';
  const spread = random() < 0.3 ? ` ${whole(random, -10, 10)}px` : '';
  return `${inset}${whole(random, -20, 20)}px ${whole(random, -20, 20)}px ${whole(random, 0, random() < 0.25 ? 40 : 16)}px${spread} ${pick(random, colours)}`;
}

function gradient(random: Random): string {
  const from = random() < 0.6 ? opaque : colours;
  const stops = Array.from({ length: whole(random, 2, 4) }, () => pick(random, from)).join(', ');
  const at = `at ${whole(random, 0, 100)}% ${whole(random, 0, 100)}%`;
  return pick(random, [
    `linear-gradient(${whole(random, 0, 360)}deg, ${stops})`,
    `radial-gradient(circle ${at}, ${stops})`,
    `radial-gradient(ellipse ${at}, ${stops})`,
  ]);
}

/** A background, or several. */
function background(random: Random): Record<string, string> {
  if (random() < 0.45)
    return {
      backgroundImage: random() < 0.2 ? `${gradient(random)}, ${gradient(random)}` : gradient(random),
    };
  return {
    backgroundImage: `url(${picture})`,
    backgroundSize: pick(random, [
      'cover',
      'cover',
      'cover',
      'contain',
      '100% 100%',
      '40px 30px',
      '130% 90%',
    ]),
    backgroundPosition: pick(random, ['center', '0 0', '100% 100%', '30% 70%']),
    backgroundRepeat: pick(random, ['repeat', 'no-repeat']),
  };
}

function image(random: Random, { width, height }: Size): TreeNode {
  const size = { width: whole(random, 8, width), height: whole(random, 8, height) };
  const place = { marginLeft: whole(random, -10, 20), marginTop: whole(random, -10, 20) };
  const objectFit = pick(random, ['cover', 'contain', 'fill']);
  const borderRadius = pick(random, [0, 6, '50%']);
  return {
    type: 'img',
    props: { src: picture, ...size, style: { ...size, ...place, objectFit, borderRadius } },
  };
}

function style(random: Random, size: Size): Record<string, string | number> {
  const out: Record<string, string | number> = {
    position: 'absolute',
    left: whole(random, -40, size.width - 20),
    top: whole(random, -40, size.height - 20),
    width: whole(random, 8, size.width),
    height: whole(random, 8, size.height),
  };
  if (random() < 0.7) out.backgroundColor = pick(random, colours);
  if (random() < 0.45) Object.assign(out, background(random));
  if (random() < 0.5) out.borderRadius = pick(random, [4, 12, 30, 200, '50%', '20px 4px 0 9px']);
  if (random() < 0.4)
    out.boxShadow = random() < 0.3 ? `${shadow(random)}, ${shadow(random)}` : shadow(random);
  if (random() < 0.12)
    out.filter = pick(random, [
      'blur(6px)',
      'blur(1px)',
      'drop-shadow(3px 5px 6px #000a)',
      'grayscale(1)',
      'blur(2px) saturate(.4)',
    ]);
  if (random() < 0.3) out.overflow = 'hidden';
  if (random() < 0.15) out.opacity = 0.5;
  if (random() < 0.12) out.transform = pick(random, ['rotate(10deg)', 'scale(0.8)', 'translate(7px, 3px)']);
  if (random() < 0.15) out.border = `${whole(random, 1, 7)}px solid ${pick(random, colours)}`;
  if (random() < 0.1)
    out.textShadow = `${whole(random, -4, 4)}px ${whole(random, -4, 4)}px ${whole(random, 0, 12)}px ${pick(random, colours)}`;
  return out;
}

function element(random: Random, size: Size, depth: number): TreeNode {
  const own = style(random, size);
  const children: (TreeNode | string)[] = [];
  const count = depth > 2 ? 0 : whole(random, 0, 2);
  for (let i = 0; i < count; i++)
    children.push(
      element(random, { width: Number(own.width) + 30, height: Number(own.height) + 30 }, depth + 1),
    );
  if (random() < 0.3)
    children.push(node({ fontSize: whole(random, 9, 40), color: pick(random, colours) }, 'Some words'));
  if (random() < 0.08)
    children.push(image(random, { width: Number(own.width) + 20, height: Number(own.height) + 20 }));
  return node(own, ...children);
}

/** Up to a few dozen boxes with everything `lower` looks at, in and across the edges of each other and of the card. */
export function randomTree(seed: number, size: Size): TreeNode {
  const random = makeRandom(seed);
  const root: Record<string, string | number> =
    random() < 0.8 ? background(random) : { backgroundColor: pick(random, colours) };
  const children = Array.from({ length: whole(random, 1, 3) }, () => element(random, size, 0));
  return node({ width: '100%', height: '100%', ...root }, ...children);
}

/**
 * The same within groups with opacity, beside boxes with shadows that lie one or several cards away, on all sides: resvg
 * then draws the groups into layers that begin far from the card, and cuts what is in them.
 */
export function farTree(seed: number, size: Size): TreeNode {
  const random = makeRandom(seed);
  const far = (): TreeNode => {
    const side = (length: number) => pick(random, [-1, 1]) * whole(random, length / 2, 3 * length);
    return node({
      position: 'absolute',
      left: pick(random, [whole(random, 0, size.width), side(size.width)]),
      top: pick(random, [whole(random, 0, size.height), side(size.height)]),
      width: whole(random, 8, 60),
      height: whole(random, 8, 60),
      boxShadow: shadow(random),
      ...(random() < 0.3 ? { backgroundColor: pick(random, colours) } : {}),
    });
  };
  const group = (depth: number): TreeNode =>
    node(
      { ...style(random, size), opacity: pick(random, [0.5, 0.9]), boxShadow: shadow(random) },
      far(),
      element(random, size, 1),
      ...(depth === 0 && random() < 0.5 ? [group(1)] : []),
    );
  const children = Array.from({ length: whole(random, 1, 2) }, () => group(0));
  return node({ width: '100%', height: '100%', ...background(random) }, ...children);
}
