import { describe, expect, it } from 'vitest';
import { validateElement } from './validate-element.ts';

const nested = (depth: number): object =>
  depth === 0
    ? { type: 'p', props: {}, children: [] }
    : { type: 'p', props: {}, children: [nested(depth - 1)] };

describe('validateElement', () => {
  it('builds elements anew, children inside props', () => {
    expect(
      validateElement(
        '{"type":"div","props":{"id":"a","children":"no"},"children":["x",{"type":"b","props":{}}]}',
      ),
    ).toEqual({
      type: 'div',
      props: { id: 'a', children: ['x', { type: 'b', props: {} }] },
    });
  });

  it.each([
    ['no JSON', ''],
    ['a number', '5'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no tag', '{"props":{}}'],
    ['a tag that is no text', '{"type":5,"props":{}}'],
    ['no props', '{"type":"div","props":null}'],
    ['a child that is a number', '{"type":"div","props":{},"children":[5]}'],
  ])('refuses %s', (_, json) => {
    expect(validateElement(json)).toBe('The card returned something that is not an element.');
  });

  it('refuses depth, count and text beyond the limits, whatever the sandbox let through', () => {
    expect(typeof validateElement(JSON.stringify(nested(150)))).toBe('object');
    expect(validateElement(JSON.stringify(nested(151)))).toMatch(/nested more than 150 deep/);
    const many = {
      type: 'svg',
      props: {},
      children: Array.from({ length: 20_000 }, () => ({ type: 'b', props: {} })),
    };
    expect(validateElement(JSON.stringify(many))).toMatch(/more than 20000 elements/);
    expect(validateElement(JSON.stringify({ ...many, type: 'p' }))).toMatch(/more than 2000 boxes/);
    const long = { type: 'p', props: {}, children: ['x'.repeat(6000), 'x'.repeat(6000)] };
    expect(validateElement(JSON.stringify(long))).toMatch(/more than 10000 characters/);
    const heavy = { type: 'img', props: { src: 'x'.repeat(4_000_000) } };
    expect(validateElement(JSON.stringify(heavy))).toMatch(/more than 4 million characters/);
    const names = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a${index}`, 1]));
    expect(validateElement(JSON.stringify({ type: 'p', props: names }))).toMatch(/more than 200 attributes/);
    expect(validateElement(JSON.stringify({ type: 'p', props: { style: names } }))).toMatch(/more than 200/);
  });

  it('keeps no attribute that is not text, a number or a boolean', () => {
    expect(
      validateElement(
        '{"type":"img","props":{"src":["http://a.example"],"alt":{"a":1},"width":4,"hidden":true}}',
      ),
    ).toEqual({ type: 'img', props: { width: 4, hidden: true } });
  });

  it('keeps no style that is not a flat object of text and numbers', () => {
    expect(validateElement('{"type":"p","props":{"style":"color: red"}}')).toEqual({
      type: 'p',
      props: { style: {} },
    });
    expect(
      validateElement(
        '{"type":"p","props":{"style":{"color":"red","a":{"b":1},"c":true,"d":2,"__proto__":"x"}}}',
      ),
    ).toEqual({
      type: 'p',
      props: { style: { color: 'red', d: 2 } },
    });
  });
});
