import { describeCheck } from './draw.fixtures.ts';
import { placeholder } from './placeholder.ts';

const body = "h('p', { 'data-n': 1, style: { margin: 0, width: 560 } }, title)";
const by = (author: string) => `h('p', { 'data-n': 1, style: { margin: 0 } }, 'By ' + ${author})`;

describeCheck(placeholder, {
  fail: [
    {
      name: 'lorem ipsum',
      body,
      title: 'Lorem ipsum dolor sit amet',
      codes: ['placeholder.left'],
      fixes: [null],
    },
    {
      name: 'a layer nobody filled in',
      body: "h('p', { 'data-n': 1, style: { margin: 0 } }, 'Lorem ipsum')",
      codes: ['placeholder.left'],
      fixes: ['Hide this layer'],
    },
    { name: 'a field in braces', body, title: 'Welcome to {{site}}', codes: ['placeholder.left'] },
    {
      name: 'undefined in computed text',
      body: by('undefined'),
      codes: ['placeholder.left'],
      fixes: [null],
    },
    { name: 'NaN in computed text', body: by('Number("x")'), codes: ['placeholder.left'] },
    { name: 'an object as text', body: by('({})'), codes: ['placeholder.left'] },
    { name: 'null as the whole title', body, title: 'null', codes: ['placeholder.left'] },
    { name: 'TODO', body, title: 'TODO: write this', codes: ['placeholder.left'] },
  ],
  pass: [
    { name: 'a title', body },
    { name: 'a byline', body: by('"Ada"') },
    { name: 'no text', body, title: '' },
  ],
  nearMiss: [
    { name: 'a title about null', body, title: 'Why null is a billion dollar mistake' },
    { name: 'a title about undefined behaviour', body, title: 'What undefined behaviour can do' },
    { name: 'a title about to-do lists', body, title: 'A todo app in ten lines' },
    { name: 'braces of a programmer', body, title: 'Why { } is not a block' },
  ],
});
