import type { CardElement, NodeText, PlacedRun } from '../../runtime/card.ts';
import { listInstances } from '../../runtime/card-tree.ts';
import type { DrawnFixture, FindingBox } from './check.ts';

export const isBlank = ({ text }: PlacedRun): boolean =>
  !/[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(text);

/** The words of a node that paint something. */
export const wordsOf = ({ runs }: NodeText): PlacedRun[] => runs.filter((run) => !isBlank(run));

/** As shown: what rules and the engine made of it. */
export const shownText = ({ runs }: NodeText): string => runs.map(({ text }) => text).join('');

const lowLetters = /[gjpqyQ,;@(){}[\]|/\\]/;

/**
 * Where the letters of a word reach, without the room a font keeps above and below them: capitals reach some 80 % of
 * its ascent. Scripts with marks take all of it.
 */
export function inkBox(run: PlacedRun): FindingBox {
  const { x, y, width, height, text } = run;
  if (run.isTransformed || !/^[\p{Script=Latin}\p{Nd}\p{P}\p{S}]+$/u.test(text.normalize('NFC')))
    return { x, y, width, height };
  const top = y + height * 0.2;
  const bottom = y + height * (lowLetters.test(text) ? 0.97 : 0.8);
  return { x, y: top, width, height: bottom - top };
}

export const boxOf = ({ x, y, width, height }: FindingBox): FindingBox => ({ x, y, width, height });

export function unionOf(boxes: readonly FindingBox[]): FindingBox | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** How far a box reaches beyond another, in px, on the side where it is worst; 0 or less when it lies inside. */
export function reachBeyond(box: FindingBox, room: FindingBox): number {
  return Math.max(
    room.x - box.x,
    room.y - box.y,
    box.x + box.width - (room.x + room.width),
    box.y + box.height - (room.y + room.height),
  );
}

/** Words by line, from the first to the last; a line's words are in the order of the text. */
export function linesOf(node: NodeText): PlacedRun[][] {
  const lines: PlacedRun[][] = [];
  for (const run of wordsOf(node)) {
    const line = lines.find(([first]) => Math.abs(first!.baseline - run.baseline) < 1);
    if (line) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

/** The field whose value a node shows: by its mark, else by its text; null for the card's own words. */
export function fieldOf({ element }: NodeText, { card, props }: DrawnFixture): string | null {
  const marked = element.props['data-field'];
  if (typeof marked === 'string') return marked;
  const text = (element.props.children ?? []).filter((child) => typeof child === 'string').join('');
  const shown = card.fields.filter(({ name, kind }) => {
    const value = props[name];
    return kind === 'text' && typeof value === 'string' && value.length > 2 && text.includes(value);
  });
  return shown.sort((a, b) => String(props[b.name]).length - String(props[a.name]).length)[0]?.name ?? null;
}

/** The element of an instance and what it stands in, from the element outwards. */
export function ancestryOf(
  root: CardElement,
  instance: number,
): { element: CardElement; instance: number }[] {
  const instances = listInstances(root);
  const path: { element: CardElement; instance: number }[] = [];
  for (let at = instance; at >= 0 && instances[at]; at = instances[at]!.parent)
    path.push({ element: instances[at]!.element, instance: at });
  return path;
}

/** The nearest value of a style that children inherit; undefined where nobody says. Tokens are filled in. */
export function inheritedStyle(
  root: CardElement,
  instance: number,
  name: string,
): string | number | undefined {
  for (const { element } of ancestryOf(root, instance)) {
    const value = element.props.style?.[name];
    if (value === undefined || value === 'inherit') continue;
    const token = typeof value === 'string' ? /^var\((--[\w-]+)\)$/.exec(value.trim())?.[1] : undefined;
    return token ? root.props.style?.[token] : value;
  }
  return undefined;
}

/** "The title text" for a field, "“Read more”" for the card's own words. */
export function nameOf(node: NodeText, drawn: DrawnFixture): string {
  const field = fieldOf(node, drawn);
  if (field) return `The ${field} text`;
  const text = shownText(node).trim();
  return `“${text.length > 24 ? `${Array.from(text).slice(0, 23).join('')}…` : text}”`;
}
