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
      type: 'p',
      props: {},
      children: Array.from({ length: 20_000 }, () => ({ type: 'b', props: {} })),
    };
    expect(validateElement(JSON.stringify(many))).toMatch(/more than 20000 elements/);
    const long = { type: 'p', props: {}, children: ['x'.repeat(60_000), 'x'.repeat(60_000)] };
    expect(validateElement(JSON.stringify(long))).toMatch(/more than 100000 characters/);
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
