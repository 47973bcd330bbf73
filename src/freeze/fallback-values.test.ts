import { describe, expect, it } from 'vitest';
import type { Field, TextRule } from '../template/schema.ts';
import { fallbackValues } from './fallback-values.ts';

const rule = (field: string, fallback: string): TextRule => ({ field, cut: 'word', ellipsis: '…', fallback });

describe('fallbackValues', () => {
  it('takes fallbacks of rules, leaves defaults to the card, and no sample', () => {
    const fields: Field[] = [
      { name: 'title', kind: 'text', required: true, sample: 'Some other page' },
      { name: 'author', kind: 'text', required: true, sample: 'Ada' },
      { name: 'section', kind: 'text', required: false, default: 'News' },
      { name: 'photo', kind: 'image', required: true, sample: 'asset:photo' },
    ];
    expect(fallbackValues(fields, [rule('title', 'Northbound')])).toEqual({
      title: 'Northbound',
      author: '',
    });
  });
});
