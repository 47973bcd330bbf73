import { expect, it } from 'vitest';
import type { NodeBox } from '../../../runtime/card.ts';
import type { Diagnostic } from '../../../template/diagnostic.ts';
import { placePins } from './place-pins.ts';

const card = { widthPx: 1200, heightPx: 630 };
const ids = ['root', 'title', 'date'];
const box = (ordinal: number, x: number, y: number, width: number): NodeBox => ({
  ordinal,
  instance: ordinal,
  x,
  y,
  width,
  height: 50,
});
const boxes = [box(0, 0, 0, 1200), box(1, 100, 200, 300), box(1, 100, 400, 300), box(2, 90, 210, 310)];
const problem = (nodeId?: string, severity: Diagnostic['severity'] = 'warning'): Diagnostic => ({
  code: 'lint.x',
  severity,
  message: 'Cause. Cure.',
  from: 0,
  to: 1,
  line: 1,
  column: 1,
  ...(nodeId ? { nodeId } : {}),
});
const place = (...problems: Diagnostic[]) =>
  placePins(problems, boxes, ids, card).map(({ nodeId, problems: own, x, y }) => [nodeId, own.length, x, y]);

it('puts one pin at the upper right corner of the first box of a node', () => {
  expect(place(problem('title'), problem('title'))).toEqual([['title', 2, 400, 200]]);
});

it('keeps pins of the whole card inside it', () => {
  expect(place(problem('root'))).toEqual([['root', 1, 1176, 24]]);
});

it('moves a pin aside that would cover another', () => {
  expect(place(problem('title'), problem('date'))).toEqual([
    ['title', 1, 400, 200],
    ['date', 1, 360, 210],
  ]);
});

it('shows no pin for a note, for a node that is not on this card, or without a node', () => {
  expect(place(problem('title', 'note'), problem('gone'), problem())).toEqual([]);
});
