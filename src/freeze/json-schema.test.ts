import { describe, expect, it } from 'vitest';
import type { Field } from '../template/schema.ts';
import { contractJsonSchema } from './json-schema.ts';

describe('contractJsonSchema', () => {
  it('writes every kind of field', () => {
    const fields: Field[] = [
      { name: 'title', kind: 'text', required: true, default: '', sample: 'Postgres as a queue' },
      { name: 'author', kind: 'text', required: false, default: 'Staff' },
      { name: 'minutes', kind: 'number', required: true },
      { name: 'live', kind: 'boolean', required: false, default: false },
      { name: 'tags', kind: 'list', required: false, default: ['a'] },
      { name: 'tone', kind: 'choice', required: true, choices: ['warm', 'cool'] },
      { name: 'mood', kind: 'choice', required: false, choices: ['up'] },
      { name: 'accent', kind: 'colour', required: true },
    ];
    expect(contractJsonSchema('Post', fields)).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Post',
      type: 'object',
      properties: {
        title: { type: 'string', default: '', examples: ['Postgres as a queue'] },
        author: { type: ['string', 'null'], default: 'Staff' },
        minutes: { type: 'number' },
        live: { type: ['boolean', 'null'], default: false },
        tags: { type: ['array', 'null'], items: { type: 'string' }, default: ['a'] },
        tone: { type: 'string', enum: ['warm', 'cool'] },
        mood: { type: ['string', 'null'], enum: ['up', null] },
        accent: { type: 'string', description: 'A CSS colour.' },
      },
      required: ['title', 'minutes', 'tone', 'accent'],
      additionalProperties: false,
    });
  });

  function patternOf(kind: Field['kind']): RegExp {
    const schema = contractJsonSchema('x', [{ name: 'f', kind, required: true }]);
    return new RegExp((schema.properties as { f: { pattern: string } }).f.pattern, 'u');
  }

  it('takes images from the bundle or the call, never from an address', () => {
    const image = patternOf('image');
    expect(['asset:logo', 'data:image/png;base64,AA=='].every((value) => image.test(value))).toBe(true);
    expect(
      ['https://example.com/a.png', 'asset:', 'asset:Logo!', ''].some((value) => image.test(value)),
    ).toBe(false);
  });

  it('takes ISO 8601 dates and times', () => {
    const date = patternOf('date');
    const good = ['2026-11-14', '2026-11-14T09:30', '2026-11-14T09:30:00Z', '2026-11-14T09:30:00.5+01:00'];
    expect(good.every((value) => date.test(value))).toBe(true);
    expect(['14 Nov 2026', '2026-11', '2026-11-14 09:30', ''].some((value) => date.test(value))).toBe(false);
  });
});
