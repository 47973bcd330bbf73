import { expect, it } from 'vitest';
import { createHandScroll } from './hand-scroll.ts';

it('takes a scroll for a hand’s', () => {
  const scroll = createHandScroll();
  expect([scroll.isHand(40), scroll.isHand(80)]).toEqual([true, true]);
});

it('takes the scroll that follows a move of the table for no hand’s, and the next one for a hand’s', () => {
  const scroll = createHandScroll();
  scroll.moved(120);
  expect([scroll.isHand(120), scroll.isHand(120)]).toEqual([false, true]);
});

it('sees a hand that scrolls while the table moves', () => {
  const scroll = createHandScroll();
  scroll.moved(120);
  expect(scroll.isHand(160)).toBe(true);
});

it('forgets an older move for a newer one', () => {
  const scroll = createHandScroll();
  scroll.moved(120);
  scroll.moved(184);
  expect(scroll.isHand(184)).toBe(false);
});
