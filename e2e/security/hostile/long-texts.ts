import type { TextRule } from '../../../src/template/schema.ts';
import { box, card, type HostileCase } from './hostile-case.ts';

const p = (style: string) =>
  card(`return <div style={{ display: 'flex', width: '100%' }}><p style={{ ${style} }}>{title}</p></div>;`);
const word = 'x'.repeat(50_000);
const rule: TextRule = { field: 'title', cut: 'word', ellipsis: '…', fallback: '', maxLines: 3 };

const words: [name: string, style: string, title: string, guard: HostileCase['guard'], expected: string][] = [
  ['a word of 50 000 letters', 'fontSize: 40', word, 'text-length', 'evaluate.not-element'],
  [
    'a word of 50 000 letters that may break',
    `fontSize: 40, wordBreak: 'break-all'`,
    word,
    'text-length',
    'evaluate.not-element',
  ],
  [
    'a word of 50 000 letters in balance',
    `fontSize: 40, textWrap: 'balance', wordBreak: 'break-word'`,
    word,
    'text-length',
    'evaluate.not-element',
  ],
  [
    'a word of 9 000 letters that may break',
    `fontSize: 40, wordBreak: 'break-all'`,
    'x'.repeat(9000),
    'engine',
    'draws',
  ],
  [
    '20 000 letters without a font',
    'fontSize: 40',
    '你'.repeat(20_000),
    'text-length',
    'evaluate.not-element',
  ],
  ['9 000 combining marks on one letter', 'fontSize: 40', `a${'\u0301'.repeat(9000)}`, 'engine', 'draws'],
  ['9 000 joined faces', 'fontSize: 40', '👩‍'.repeat(3000), 'engine', 'draws'],
];

const texts: [name: string, values: HostileCase['values'], extra: Partial<HostileCase>][] = [
  [
    'a field value of 100 MB',
    { title: 'x'.repeat(1e8) },
    { expected: 'field.too-long', guard: 'field-length' },
  ],
  [
    'a field value of 30 MB of spaces',
    { title: ' '.repeat(3e7) + 'a' },
    { expected: 'field.too-long', guard: 'field-length' },
  ],
  [
    'a list of a million texts as field value',
    { list: Array.from({ length: 1e6 }, () => 'a') },
    {
      expected: 'field.too-long',
      guard: 'field-length',
      fields: [{ name: 'list', kind: 'list', required: false }],
    },
  ],
  [
    '90 000 letters in words',
    { title: 'word '.repeat(18_000) },
    { expected: 'evaluate.not-element', guard: 'text-length' },
  ],
  [
    '90 000 letters in words with a rule',
    { title: 'word '.repeat(18_000) },
    {
      expected: 'evaluate.not-element',
      guard: 'text-length',
      rules: [rule],
      source: box('<p data-field="title" style={{ fontSize: 40 }}>{title}</p>'),
    },
  ],
  [
    '9 900 letters in words with a rule, which is measured again and again',
    { title: 'word '.repeat(1980) },
    { rules: [rule], source: card(`return <p data-field="title" style={{ fontSize: 40 }}>{title}</p>;`) },
  ],
  [
    '9 900 letters in one word with a rule that shrinks and cuts',
    { title: 'x'.repeat(9900) },
    {
      rules: [{ ...rule, maxPx: 80, minPx: 20, cut: 'grapheme' }],
      source: card(
        `return <p data-field="title" style={{ fontSize: 80, lineHeight: 1.1, wordBreak: 'break-all' }}>{title}</p>;`,
      ),
    },
  ],
  [
    '50 000 bidi controls',
    { title: '\u202e\u202d\u2066'.repeat(17_000) },
    { expected: 'evaluate.not-element', guard: 'text-length' },
  ],
  [
    '9 000 letters of a script written from the right',
    { title: 'שלום '.repeat(1800) },
    { expected: 'draws', guard: 'engine' },
  ],
  [
    'lone surrogates',
    { title: '\ud83d'.repeat(500) + '\udc00'.repeat(500) },
    { expected: 'draws', guard: 'engine' },
  ],
  [
    'control characters',
    { title: '\u0000\u0001\u0008\u001b[31m\u007f\ufffe\uffff' },
    { expected: 'draws', guard: 'engine' },
  ],
];

export const longTexts: HostileCase[] = [
  ...words.map(
    ([name, style, title, guard, expected]): HostileCase => ({
      name,
      class: 'long-words',
      kind: 'jsx',
      source: p(style),
      values: { title },
      expected,
      guard,
    }),
  ),
  ...texts.map(
    ([name, values, extra]): HostileCase => ({
      name,
      class: 'long-text',
      kind: 'jsx',
      source: p('fontSize: 40'),
      values,
      expected: 'draws',
      guard: 'engine',
      ...extra,
    }),
  ),
];
