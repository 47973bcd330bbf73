import { expect, it } from 'vitest';
import { createSpareMemory } from './spare-memory.ts';

const memory = (bytes: number) => new ArrayBuffer(bytes);

it('gives out what it got, once', () => {
  const spare = createSpareMemory(2);
  const one = memory(4);
  spare.give(one);
  spare.give(one);
  expect(spare.take()).toBe(one);
  expect(spare.take()).toBe(null);
});

it('keeps two at most', () => {
  const spare = createSpareMemory(2);
  const [one, two, three] = [memory(4), memory(4), memory(4)];
  for (const each of [one, two, three]) spare.give(each);
  expect([spare.take(), spare.take(), spare.take()]).toEqual([two, one, null]);
  expect(spare.take()).toBe(null);
});

it('does not keep what was handed over to a worker', () => {
  const spare = createSpareMemory(2);
  const gone = memory(4);
  structuredClone(gone, { transfer: [gone] });
  spare.give(gone);
  expect(spare.take()).toBe(null);
});
