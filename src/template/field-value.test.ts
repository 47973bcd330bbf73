import { describe, expect, it } from 'vitest';
import { blankValue, convertValue, isDate, readValue, writeValue } from './field-value.ts';
import { fieldKinds } from './schema.ts';

describe('convertValue', () => {
  it.each([
    ['8', 'number', 8],
    ['eight', 'number', undefined],
    ['', 'number', undefined],
    [8, 'text', '8'],
    [true, 'text', 'true'],
    [['a', 'b'], 'text', 'a, b'],
    ['one', 'list', ['one']],
    ['', 'list', []],
    ['true', 'boolean', undefined],
    ['2026-11-18', 'date', '2026-11-18'],
    ['soon', 'date', undefined],
    ['#fff', 'colour', '#fff'],
    ['red wine', 'colour', undefined],
    ['asset:logo', 'image', 'asset:logo'],
    ['logo', 'image', undefined],
    [null, 'text', undefined],
  ] as const)('%j as %s is %j', (value, kind, expected) => {
    expect(convertValue(Array.isArray(value) ? [...value] : (value as never), { kind })).toEqual(expected);
  });

  it('keeps only what is among the choices', () => {
    const field = { kind: 'choice', choices: ['news', 'guide'] } as const;
    expect(convertValue('guide', { ...field, choices: [...field.choices] })).toBe('guide');
    expect(convertValue('other', { ...field, choices: [...field.choices] })).toBeUndefined();
  });
});

describe('isDate', () => {
  it.each(['2026-11-18', '2024-02-29', '2026-11-18T09:30:00Z'])('%s is one', (text) =>
    expect(isDate(text)).toBe(true),
  );
  it.each(['2026-02-30', '2026-13-01', '18.11.2026', '2026-11-18 9:30', ''])('%s is none', (text) =>
    expect(isDate(text)).toBe(false),
  );
});

describe('readValue', () => {
  it('reads nothing as left out, and what the kind cannot be as null', () => {
    expect(readValue('  ', { kind: 'number' })).toBeUndefined();
    expect(readValue('eight', { kind: 'number' })).toBeNull();
    expect(readValue('false', { kind: 'boolean' })).toBe(false);
    expect(readValue('no', { kind: 'boolean' })).toBeNull();
  });

  it('takes back what writeValue wrote', () => {
    expect(readValue(writeValue(['a', 'b']), { kind: 'list' })).toEqual(['a', 'b']);
    expect(readValue(writeValue(8), { kind: 'number' })).toBe(8);
    expect(readValue(writeValue(undefined), { kind: 'text' })).toBeUndefined();
  });
});

it('a blank value of every kind is one of that kind', () => {
  for (const kind of fieldKinds) {
    const field = { kind, choices: ['first'] };
    const blank = blankValue(field);
    if (kind !== 'image') expect(convertValue(blank, field), kind).toEqual(blank);
  }
});
