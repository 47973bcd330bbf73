import { describe, expect, it } from 'vitest';
import type { Field, TextRule } from '../template/schema.ts';
import { prepareValues } from './prepare-values.ts';

const text = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  kind: 'text',
  required: false,
  ...more,
});
const rule = (field: string, more: Partial<TextRule> = {}): TextRule => ({
  field,
  cut: 'word',
  ellipsis: '…',
  fallback: '',
  ...more,
});
const props = (...args: Parameters<typeof prepareValues>) => ({ ...prepareValues(...args).props });

describe('prepareValues', () => {
  it('prepares text and leaves other kinds as they are', () => {
    const fields: Field[] = [
      text('title'),
      { name: 'count', kind: 'number', required: false },
      { name: 'tags', kind: 'list', required: false },
      { name: 'on', kind: 'boolean', required: false },
      { name: 'image', kind: 'image', required: false },
    ];
    expect(
      props(fields, [], { title: ' a\n b ', count: 0, tags: [' x '], on: false, image: ' asset:a' }),
    ).toEqual({ title: 'a b', count: 0, tags: [' x '], on: false, image: ' asset:a' });
  });

  it('fills defaults in where a value is missing or null, and not where it is empty', () => {
    const fields = [text('a', { default: ' A ' }), text('b', { default: 'B' }), text('c', { default: 'C' })];
    expect(props(fields, [], { b: null, c: '' })).toEqual({ a: 'A', b: 'B', c: '' });
  });

  it('leaves out what has no value and what the template does not declare', () => {
    const fields: Field[] = [text('a'), { name: 'date', kind: 'date', required: false }];
    expect(props(fields, [], { date: '', other: 'x', constructor: 'y' })).toEqual({});
  });

  it('reads no value from the prototype of what it is given', () => {
    expect(props([text('toString'), text('a')], [], {})).toEqual({});
    expect(props([text('a')], [], Object.create({ a: 'inherited' }))).toEqual({});
  });

  it('takes the fallback of a rule for what is empty once prepared', () => {
    const prepared = prepareValues([text('a')], [rule('a', { fallback: 'Untitled' })], { a: ' \u0000' });
    expect({ ...prepared.props }).toEqual({ a: 'Untitled' });
    expect(prepared.settled.get('a')).toEqual({ kind: 'fallback', text: 'Untitled' });
  });

  it('takes the fallback also when nothing was given at all', () => {
    expect(props([text('a')], [rule('a', { fallback: 'Untitled' })], {})).toEqual({ a: 'Untitled' });
  });

  it('caps words and settles that as a cut', () => {
    const prepared = prepareValues([text('a')], [rule('a', { maxWords: 2 })], { a: 'one  two, three four' });
    expect({ ...prepared.props }).toEqual({ a: 'one two…' });
    expect(prepared.settled.get('a')).toEqual({
      kind: 'cut',
      afterWords: 2,
      leftOver: 2,
      limit: 'words',
      lines: 0,
    });
  });

  it('settles nothing for a text that no rule changed', () => {
    expect(
      prepareValues([text('a'), text('b')], [rule('a', { maxWords: 2 })], { a: 'one two', b: '' }).settled
        .size,
    ).toBe(0);
  });
});
