import { expect, it } from 'vitest';
import { listRenditions } from './renditions.ts';

const sizes = [
  { id: 'card', widthPx: 1200, heightPx: 630 },
  { id: 'square', widthPx: 1080, heightPx: 1080 },
];

it('lists the declared sizes, then crops and thumbnails of the first', () => {
  expect(listRenditions(sizes).map(({ id, name }) => [id, name])).toEqual([
    ['size-card', 'Card'],
    ['size-square', 'Square'],
    ['crop-191', '1.91 : 1'],
    ['crop-2', '2 : 1'],
    ['crop-1', '1 : 1'],
    ['thumbnail-500', '500 px wide'],
    ['thumbnail-300', '300 px wide'],
  ]);
  expect(listRenditions([])).toEqual([]);
});

it('crops the middle of the picture, in whole px and never beyond it', () => {
  const crop = (id: string, size = sizes[0]!) => listRenditions([size]).find((each) => each.id === id)!.crop;
  expect(crop('crop-191')).toEqual({ x: 0, y: 1, widthPx: 1200, heightPx: 628 });
  expect(crop('crop-2')).toEqual({ x: 0, y: 15, widthPx: 1200, heightPx: 600 });
  expect(crop('crop-1')).toEqual({ x: 285, y: 0, widthPx: 630, heightPx: 630 });
  expect(crop('crop-2', sizes[1]!)).toEqual({ x: 0, y: 270, widthPx: 1080, heightPx: 540 });
});

it('shows a thumbnail at its width, and never larger than it is', () => {
  const shown = (widthPx: number) =>
    listRenditions([{ id: 'a', widthPx, heightPx: 200 }]).flatMap(({ kind, shownPx }) =>
      kind === 'thumbnail' ? [shownPx] : [],
    );
  expect(shown(1200)).toEqual([500, 300]);
  expect(shown(400)).toEqual([400, 300]);
});
