import { card, type HostileCase } from './hostile-case.ts';

const sources: [
  name: string,
  source: string,
  expected: string,
  guard?: HostileCase['guard'],
  kind?: HostileCase['kind'],
][] = [
  [
    'elements and type parameters that nest in each other',
    `const a = ${'<a>({['.repeat(40)}`,
    'source.too-deep',
    'parser-steps',
  ],
  ['calls with type arguments', `const a = ${'f<'.repeat(300)}`, 'source.too-deep', 'parser-steps'],
  ['arrows that might be brackets', `const a = ${'(a = '.repeat(300)}`, 'source.syntax', 'engine'],
  [
    'async arrows that might be calls',
    `const a = ${'async<a>(b = '.repeat(40)}`,
    'source.too-deep',
    'parser-steps',
  ],
  ['conditionals that might be arrows', `const a = ${'a ? (b) : '.repeat(300)}`, 'source.syntax', 'engine'],
  ['100 000 open brackets', `const a = ${'['.repeat(100_000)}`, 'source.too-deep', 'engine'],
  ['100 000 open elements', '<a>'.repeat(60_000), 'source.too-deep', 'engine'],
  ['100 000 templates', `const a = ${'`${'.repeat(60_000)}`, 'source.too-deep', 'engine'],
  ['a sum of 60 000', card(`return <p>{${'1+'.repeat(60_000)}1}</p>;`), 'source.too-deep', 'engine'],
  [
    'an expression 3 000 deep',
    card(`return <p>{${'('.repeat(3000)}1${')'.repeat(3000)}}</p>;`),
    'source.too-deep',
    'engine',
  ],
  [
    'more than 200 000 characters',
    card(`return <p>{'${'x'.repeat(200_000)}'}</p>;`),
    'source.too-long',
    'source-length',
  ],
  ['100 MB', ' '.repeat(1e8), 'source.too-long', 'source-length'],
  ['100 000 declarations of one name', 'let a;'.repeat(33_000), 'source.syntax', 'engine'],
  [
    'a regular expression that the compiler reads',
    card(`return <p>{String(/${'(a+)+'.repeat(9000)}$/).length}</p>;`),
    'evaluate.threw',
    'engine',
  ],
  ['JSON 100 000 deep', '['.repeat(100_000), 'source.too-deep', 'engine', 'json'],
  [
    'JSON with 20 000 open templates',
    JSON.stringify({ type: 'div', children: ['{{a'.repeat(20_000)] }),
    'source.template',
    'engine',
    'json',
  ],
  ['a number reference beyond Unicode', card('return <p>&#99999999;</p>;'), 'source.syntax', 'engine'],
];

export const parser: HostileCase[] = sources.map(
  ([name, source, expected, guard = 'engine', kind = 'jsx']) => ({
    name,
    class: 'parser',
    kind,
    source,
    expected,
    guard,
  }),
);
