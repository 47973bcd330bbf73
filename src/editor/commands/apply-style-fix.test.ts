import { expect, it } from 'vitest';
import { createEditor, type Editor } from '../editor.ts';
import { createFakeWorld, templateOf } from '../fake-ports.fixtures.ts';
import { applyStyleFix } from './apply-style-fix.ts';

const source = `export default ({ title }) => <p style={{ gridGap: 4, textWrap: 'nowrap' }}>{title}</p>;\n`;
const fixed = `export default ({ title }) => <p style={{ gap: 4 }}>{title}</p>;\n`;

const firstNode = (editor: Editor) => editor.store.getState().nodeIds[0]!;

it('sets and removes styles as one undo step', () => {
  const editor = createEditor(createFakeWorld().ports, templateOf(source));
  const { history } = editor.store.getState();
  applyStyleFix(editor, {
    label: 'Use gap',
    nodeId: firstNode(editor),
    set: { gap: 4 },
    remove: ['gridGap', 'textWrap'],
  });
  expect(editor.store.getState().template.source).toBe(fixed);
  expect(editor.store.getState().history.done.length).toBe(history.done.length + 1);
  expect(editor.store.getState().history.done.at(-1)!.label).toBe('use gap');
  editor.undo();
  expect(editor.store.getState().template.source).toBe(source);
});

it('does not join a fix of the same kind before it', () => {
  const editor = createEditor(createFakeWorld().ports, templateOf(source));
  applyStyleFix(editor, { label: 'Use gap', nodeId: firstNode(editor), set: { gap: 4 }, remove: [] });
  applyStyleFix(editor, { label: 'Use gap', nodeId: firstNode(editor), set: { gap: 5 }, remove: [] });
  editor.undo();
  expect(editor.store.getState().template.source).toContain('gap: 4');
});

it('does nothing for a node that is gone', () => {
  const editor = createEditor(createFakeWorld().ports, templateOf(source));
  applyStyleFix(editor, { label: 'Use gap', nodeId: 'gone', set: { gap: 4 }, remove: [] });
  expect(editor.store.getState().template.source).toBe(source);
});
