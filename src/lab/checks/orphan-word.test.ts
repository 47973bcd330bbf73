import { describeCheck } from './draw.fixtures.ts';
import { orphanWord } from './orphan-word.ts';

const set = (width: number, more = '') =>
  `h('p', { 'data-n': 1, style: { margin: 0, width: ${width}, fontSize: 30, ${more} } }, title)`;

describeCheck(orphanWord, {
  fail: [
    {
      name: 'two lines, the last of one short word',
      body: set(400),
      title: 'How complex systems do fail',
      codes: ['orphan-word.last-line'],
    },
    {
      name: 'three lines',
      body: set(200),
      title: 'How complex systems fail us',
      codes: ['orphan-word.last-line'],
    },
    {
      name: 'a word with its full stop',
      body: set(400),
      title: 'How complex systems do fail.',
      codes: ['orphan-word.last-line'],
    },
  ],
  pass: [
    { name: 'one line', body: set(560), title: 'How complex systems fail' },
    { name: 'two words on the last line', body: set(400), title: 'How complex systems do fail at it' },
    {
      name: 'balanced lines',
      body: set(400, "textWrap: 'balance'"),
      title: 'How complex systems do fail',
    },
  ],
  nearMiss: [
    { name: 'one word of good length', body: set(400), title: 'How complex systems do everywhere' },
    { name: 'one word on each of two lines', body: set(100), title: 'Go to' },
    { name: 'a title of one short word', body: set(400), title: 'Go' },
  ],
});
