import { describe, expect, it } from 'vitest';
import { type Cell, waitingCell } from '../../lab/cell.ts';
import { concernsOf } from '../../lab/concerns.ts';
import type { LabRow } from '../../lab/lab-row.ts';
import type { Session } from '../session.ts';
import type { Lab } from './lab.ts';
import { buildReport } from './lab-report.ts';

const row = (id: string): LabRow => ({ id, groupId: 'g', name: id.toUpperCase(), text: id, values: {} });
const fits: Cell = { ...waitingCell, status: 'drawn', verdict: { kind: 'fits', lines: 2 }, results: [] };
const cells: Record<string, Cell> = {
  a: fits,
  b: { ...fits, status: 'failed', error: 'A loop.' },
  c: waitingCell,
  d: { ...fits, isStale: true },
};

const rules = [{ field: 'title', cut: 'word', ellipsis: '…', fallback: '', warnPx: 48 }];

function report(
  sizes: { id: string; widthPx: number; heightPx: number }[],
  ids = ['a', 'b', 'c', 'd'],
  accepted: string[] = [],
) {
  const session = {
    editor: { store: { getState: () => ({ template: { manifest: { sizes, rules } } }) } },
    store: { getState: () => ({ draft: { name: 'Post' } }) },
  } as unknown as Session;
  const lab = {
    store: {
      getState: () => ({
        groups: [{ id: 'g', name: 'posts.csv', about: '', kind: 'list', rows: ids.map(row) }],
        lists: [{ refused: [{ place: 'Row 3', reason: 'It has no title.' }], refusedCount: 1200 }],
      }),
    },
    cellOf: ({ id }: LabRow) => cells[id] ?? fits,
    acceptedOf: () => new Set(accepted),
    pictureData: async () => 'data:image/webp;base64,AA',
  } as unknown as Lab;
  return buildReport(session, lab);
}

const card = { id: 'card', widthPx: 1200, heightPx: 630 };

describe('buildReport', () => {
  it('holds what is drawn as it stands, and says what is not', async () => {
    const { name, rows, notes, refused, refusedCount } = await report([card]);
    expect(name).toBe('Post');
    expect(rows.map((each) => [each.name, each.place, each.verdict?.kind, each.error])).toEqual([
      ['A', 'posts.csv', 'fits', null],
      ['B', 'posts.csv', undefined, 'A loop.'],
    ]);
    expect(notes).toEqual(['2 of 4 cards are not drawn yet and not in this report.']);
    expect([refused.length, refusedCount]).toEqual([1, 1200]);
  });

  it('names what was accepted of a card, in the words of its verdict', async () => {
    const overflow = { kind: 'overflows' as const, reason: 'It is 184 px too wide.' };
    cells.w = { ...fits, verdict: overflow, verdicts: [{ field: 'title', verdict: overflow }] };
    const saw = concernsOf(row('w'), cells.w);
    expect((await report([card], ['w'], saw)).rows[0]!.accepted).toEqual(['It is 184 px too wide.']);
    expect((await report([card], ['w'], ['Something else.'])).rows[0]).not.toHaveProperty('accepted');
  });

  it('names the size where there are several', async () => {
    const { rows } = await report([card, { id: 'square', widthPx: 1080, heightPx: 1080 }], ['a']);
    expect(rows.map((each) => each.name)).toEqual(['A, card', 'A, square']);
  });

  it('has pictures up to five hundred cards', async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`);
    expect((await report([card], ids(500))).rows[0]!.picture).toMatch(/^data:/);
    expect((await report([card], ids(501))).rows[0]!.picture).toBe(null);
  });
});
