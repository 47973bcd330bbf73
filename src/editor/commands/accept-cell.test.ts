import { expect, it } from 'vitest';
import { createEditor } from '../editor.ts';
import { createFakeWorld, templateOf } from '../fake-ports.fixtures.ts';
import { acceptCell, takeBackAcceptance } from './accept-cell.ts';

const open = () => {
  const editor = createEditor(createFakeWorld().ports, templateOf('export default () => <div />;\n'));
  return { editor, accepted: () => editor.store.getState().template.accepted };
};
const card = (...saw: string[]) => ({ headline: 'Long', sizeId: 'card', saw });

it('keeps what was accepted with the template, one undo step each', () => {
  const { editor, accepted } = open();
  acceptCell(editor, card('too wide'));
  acceptCell(editor, card('weak', 'too wide'));
  acceptCell(editor, { ...card('too wide'), sizeId: 'square' });
  expect(accepted()).toEqual([card('too wide', 'weak'), { ...card('too wide'), sizeId: 'square' }]);
  editor.undo();
  editor.undo();
  expect(accepted()).toEqual([card('too wide')]);
  editor.undo();
  expect(accepted()).toBe(undefined);
  editor.redo();
  expect(accepted()).toEqual([card('too wide')]);
});

it('takes back what is named, and leaves the source alone', () => {
  const { editor, accepted } = open();
  const { source } = editor.store.getState().template;
  acceptCell(editor, card('too wide', 'weak'));
  takeBackAcceptance(editor, card('weak'));
  expect(accepted()).toEqual([card('too wide')]);
  takeBackAcceptance(editor, card('too wide'));
  expect(accepted()).toEqual([]);
  expect(editor.store.getState().template.source).toBe(source);
});
