import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../template/schema.ts';
import {
  type Applied,
  applyEdit,
  cancelStep,
  emptyHistory,
  type History,
  readHistory,
  redoStep,
  undoStep,
} from './history.ts';

const template = (source: string): Template => ({
  manifest: {
    schema: 1,
    name: 'Card',
    kind: 'jsx',
    profile: 'frieze',
    sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
    fields: [],
    rules: [],
    fonts: [],
    assets: [],
    tokens: {},
  },
  source,
  fixtures: [],
});

describe('history', () => {
  it('undoes and redoes a text change and a document change as one step', () => {
    const edit = {
      label: 'New rule',
      atMs: 0,
      changes: [{ from: 0, to: 1, insert: 'xyz' }],
      update: (draft: { manifest: { name: string } }) => {
        draft.manifest.name = 'Changed';
      },
    };
    const applied = applyEdit(template('abc'), emptyHistory, edit)!;
    expect(applied.template.source).toBe('xyzbc');
    expect(applied.template.manifest.name).toBe('Changed');
    const undone = undoStep(applied.template, applied.history)!;
    expect(undone.template).toEqual(template('abc'));
    const redone = redoStep(undone.template, undone.history)!;
    expect(redone.template).toEqual(applied.template);
  });

  it('takes a cancelled gesture back without a trace, and nothing else', () => {
    const edit = (from: Applied, group: string, insert: string) =>
      applyEdit(from.template, from.history, {
        label: 'drag',
        group,
        atMs: 0,
        changes: [{ from: 0, to: 0, insert }],
      })!;
    const start: Applied = { template: template('abc'), history: emptyHistory, changes: null };
    const kept = edit(start, 'one', 'x');
    const dragged = edit(edit(kept, 'two', 'y'), 'two', 'z');
    const cancelled = cancelStep(dragged.template, dragged.history, 'two')!;
    expect(cancelled.template).toEqual(template('xabc'));
    expect(cancelled.history).toEqual(kept.history);
    expect(cancelStep(kept.template, kept.history, 'two')).toBeNull();
  });

  it('keeps CRLF line ends through edits and undo', () => {
    const applied = applyEdit(template('a\r\nb\r\n'), emptyHistory, {
      label: 'Type',
      atMs: 0,
      changes: [{ from: 3, to: 4, insert: 'B\r\nC' }],
    })!;
    expect(applied.template.source).toBe('a\r\nB\r\nC\r\n');
    expect(undoStep(applied.template, applied.history)!.template.source).toBe('a\r\nb\r\n');
  });

  it('makes one step of a drag, and two of typing with a pause', () => {
    const drag = (source: string, history: History, insert: string, atMs: number) =>
      applyEdit(template(source), history, {
        label: 'Width',
        group: 'drag 1',
        atMs,
        changes: [{ from: 0, to: source.length, insert }],
      })!;
    const first = drag('10', emptyHistory, '11', 0);
    const second = drag('11', first.history, '12', 5000);
    expect(second.history.done).toHaveLength(1);
    expect(undoStep(second.template, second.history)!.template.source).toBe('10');
    const type = (source: string, history: History, atMs: number) =>
      applyEdit(template(source), history, {
        label: 'Typing',
        group: 'typing',
        atMs,
        changes: [{ from: source.length, to: source.length, insert: 'x' }],
      })!;
    const a = type('', emptyHistory, 0);
    const b = type('x', a.history, 300);
    const c = type('xx', b.history, 1200);
    expect(c.history.done.map((step) => step.label)).toEqual(['Typing', 'Typing']);
  });

  it('ignores an edit that changes nothing', () => {
    expect(
      applyEdit(template('abc'), emptyHistory, { label: 'Nothing', atMs: 0, update: () => {} }),
    ).toBeNull();
  });

  it('forgets a stored history that does not fit the stored source', () => {
    const { history } = applyEdit(template('abc'), emptyHistory, {
      label: 'Type',
      atMs: 0,
      changes: [{ from: 0, to: 0, insert: 'x' }],
    })!;
    expect(readHistory(JSON.parse(JSON.stringify(history)), 'xabc').done).toHaveLength(1);
    expect(readHistory(JSON.parse(JSON.stringify(history)), 'xabcd')).toEqual(emptyHistory);
    expect(readHistory({ done: 'no' }, 'x')).toEqual(emptyHistory);
  });

  it('returns to every earlier state, whatever the edits were', () => {
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat(5),
      insert: fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é', '🙂') }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let current = template('start\ntext');
        let history: History = emptyHistory;
        const states: string[] = [];
        for (const { at, length, insert } of changes) {
          const from = at % (current.source.length + 1);
          const to = Math.min(current.source.length, from + length);
          const applied = applyEdit(current, history, {
            label: 'Edit',
            atMs: 0,
            changes: [{ from, to, insert }],
          });
          if (!applied) continue;
          states.push(current.source);
          current = applied.template;
          history = applied.history;
        }
        const end = current.source;
        for (const expected of states.reverse()) {
          const undone = undoStep(current, history)!;
          expect(undone.template.source).toBe(expected);
          current = undone.template;
          history = undone.history;
        }
        for (let redone = redoStep(current, history); redone; redone = redoStep(current, history)) {
          current = redone.template;
          history = redone.history;
        }
        expect(current.source).toBe(end);
      }),
    );
  });
});
