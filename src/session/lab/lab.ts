import { createStore, type StoreApi } from 'zustand/vanilla';
import { toCardRef } from '../../editor/card-ref.ts';
import { drawingOrder } from '../../lab/arrange.ts';
import { type Cell, cellClass, type RowClass, waitingCell, worstClass } from '../../lab/cell.ts';
import type { HeadlineList, LabGroup, LabRow } from '../../lab/lab-row.ts';
import { buildGroups } from '../../lab/matrix.ts';
import { createRun, type RunState } from '../../lab/run.ts';
import type { Pool } from '../../render/pool.ts';
import type { CardRef, DrawRequest } from '../../render/protocol.ts';
import type { Size } from '../../template/schema.ts';
import type { Session } from '../session.ts';
import { createLabLists, type LabLists } from './lab-lists.ts';
import { createPictureMaker } from './picture-maker.ts';
import { createPictureShelf } from './picture-shelf.ts';

export interface LabState {
  groups: LabGroup[];
  /** What the groups were built from, apart from the template. */
  lists: readonly HeadlineList[];
  run: RunState;
  /** Grows when cells change, a few times a second at most. */
  revision: number;
  /** False while the source does not compile: nothing can be drawn. */
  canDraw: boolean;
}

/** Every headline at every size, drawn by a pool while the lab is open. */
export interface Lab {
  store: StoreApi<LabState>;
  cellOf(row: LabRow, size: Size): Cell;
  classOf(row: LabRow): RowClass;
  requestOf(row: LabRow, size: Size): DrawRequest | null;
  open(): void;
  /** Cancels what is under way; what was drawn stays. */
  close(): void;
  /** What is on screen is drawn next, and its pictures are kept. */
  showRows(rows: readonly LabRow[]): void;
  stop(): void;
  resume(): void;
  lists: Pick<LabLists, 'add' | 'remove'>;
}

interface Job {
  row: LabRow;
  size: Size;
  /** Of the card and the values: what the picture shows. */
  content: string;
}

// Some 5 000 small pictures.
const shelfBytes = 96 * 1024 * 1024;
const tickMs = 120;
const editPauseMs = 300;

export function createLab(session: Session, pool: Pool): Lab {
  const { editor } = session;
  const cells = new Map<string, Cell>();
  const contents = new Map<string, string>();
  const classes = new Map<string, RowClass>();
  const pictures = createPictureMaker();
  const shelf = createPictureShelf(
    shelfBytes,
    { create: (blob) => URL.createObjectURL(blob), revoke: (url) => URL.revokeObjectURL(url) },
    (key) => patch(key, { pictureUrl: null }),
  );
  const store = createStore<LabState>(() => ({
    groups: [],
    lists: [],
    run: { status: 'done', done: 0, total: 0 },
    revision: 0,
    canDraw: true,
  }));
  let jobs = new Map<string, Job>();
  let card: { ref: CardRef; text: string; version: number } | null = null;
  let isOpen = false;
  let isTickDue = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let onScreen: readonly LabRow[] = [];

  // One more than there are workers, so that none waits for the page.
  const run = createRun({ slots: pool.size + 1, start: draw, onChange: changed });

  const sizes = (): readonly Size[] => editor.store.getState().template.manifest.sizes;
  const cellKey = (row: LabRow, size: Size): string => `${row.id}\n${size.id}`;

  function changed() {
    if (isTickDue) return;
    isTickDue = true;
    setTimeout(() => {
      isTickDue = false;
      store.setState(({ revision }) => ({ revision: revision + 1, run: run.state() }));
    }, tickMs);
  }

  function patch(key: string, change: Partial<Cell>) {
    const before = cells.get(key);
    if (!before) return;
    cells.set(key, { ...before, ...change });
    classes.delete(rowIdOf(key));
    changed();
  }

  function requestOf(row: LabRow, size: Size): DrawRequest | null {
    if (!card) return null;
    const { widthPx, heightPx } = size;
    return { card: card.ref, values: row.values, widthPx, heightPx, scale: 1, output: 'pixels' };
  }

  function draw(jobKey: string, done: () => void): () => void {
    const { row, size, content } = jobs.get(jobKey)!;
    const key = cellKey(row, size);
    const request = requestOf(row, size)!;
    let isCancelled = false;
    let verdict: Partial<Cell> = {};
    // Ends when both the worker is free again and the picture is made, so that pixels do not pile up.
    let left = 2;
    const finish = () => {
      if (--left === 0 && !isCancelled) done();
    };
    patch(key, { status: 'drawing' });
    const cancel = pool.submit(request, (event) => {
      if (event.type === 'draft') verdict = { verdict: event.draft.verdict, verdicts: event.draft.verdicts };
      if (event.type === 'failed') {
        contents.set(key, content);
        patch(key, { status: 'failed', isStale: false, error: event.error.message });
        finish();
      }
      if (event.type === 'exact') {
        contents.set(key, content);
        patch(key, { ...verdict, status: 'drawn', isStale: false, error: null, pngBytes: null });
        pictures.make(event.pixels, (picture) => {
          // Without a picture an empty address keeps it from being asked for again and again.
          if (!isCancelled) patch(key, { pictureUrl: picture ? shelf.put(key, picture) : '' });
          finish();
        });
      }
      if (event.type === 'done') finish();
    });
    return () => {
      isCancelled = true;
      cancel();
      patch(key, { status: cells.get(key)?.verdict ? 'drawn' : 'waiting' });
    };
  }

  /** Draws what is not drawn as it stands now. */
  function refresh() {
    const { template, compiled } = editor.store.getState();
    const groups = buildGroups(template, store.getState().lists);
    store.setState({ groups, canDraw: compiled !== null });
    readCard();
    const rows = groups.flatMap((group) => group.rows);
    dropVanished(rows);
    jobs = new Map();
    if (card) {
      for (const row of drawingOrder(rows, classOf))
        for (const size of sizes()) prepare(row, size, card.version);
    }
    preferOnScreen();
    run.want([...jobs.keys()]);
  }

  function readCard() {
    const { template, compiled } = editor.store.getState();
    if (!compiled) {
      card = null;
      return;
    }
    const ref = toCardRef(template.manifest, compiled.code);
    const text = JSON.stringify(ref);
    if (card?.text !== text) card = { ref, text, version: nextVersion++ };
  }

  function prepare(row: LabRow, size: Size, version: number) {
    const key = cellKey(row, size);
    const content = `${version} ${size.widthPx}x${size.heightPx} ${JSON.stringify(row.values)}`;
    const cell = cells.get(key);
    if (!cell) cells.set(key, waitingCell);
    if (contents.get(key) === content) {
      if (cell?.isStale) patch(key, { isStale: false });
      return;
    }
    if (cell?.verdict) patch(key, { isStale: true });
    jobs.set(`${key}\n${version}`, { row, size, content });
  }

  function dropVanished(rows: readonly LabRow[]) {
    const known = new Set(rows.flatMap((row) => sizes().map((size) => cellKey(row, size))));
    for (const key of cells.keys()) {
      if (known.has(key)) continue;
      cells.delete(key);
      contents.delete(key);
      classes.delete(rowIdOf(key));
      shelf.remove(key);
    }
  }

  function preferOnScreen() {
    run.prefer(onScreen.flatMap((row) => sizes().map((size) => `${cellKey(row, size)}\n${card?.version}`)));
  }

  function classOf(row: LabRow): RowClass {
    const known = classes.get(row.id);
    if (known) return known;
    const found = worstClass(sizes().map((size) => cellClass(cells.get(cellKey(row, size)))));
    classes.set(row.id, found);
    return found;
  }

  function refreshSoon() {
    clearTimeout(pause);
    pause = setTimeout(() => isOpen && refresh(), editPauseMs);
  }

  editor.store.subscribe((state, before) => {
    if (state.canvas.status !== before.canvas.status) run.hold(state.canvas.status === 'drawing');
    if (isOpen && (state.compiled !== before.compiled || state.template !== before.template)) refreshSoon();
  });

  // Another draft is another card: nothing of the old one is worth showing.
  session.store.subscribe(({ draft }, before) => {
    if (draft.id === before.draft.id) return;
    dropVanished([]);
    if (isOpen) void lists.load();
  });

  const lists = createLabLists(session, (shown) => {
    store.setState({ lists: shown });
    if (isOpen) refresh();
  });

  return {
    store,
    cellOf: (row, size) => cells.get(cellKey(row, size)) ?? waitingCell,
    classOf,
    requestOf,
    open() {
      isOpen = true;
      run.hold(editor.store.getState().canvas.status === 'drawing');
      refresh();
      void lists.load();
    },
    close() {
      isOpen = false;
      run.want([]);
      pool.stop();
    },
    showRows(rows) {
      onScreen = rows;
      preferOnScreen();
      const again: string[] = [];
      for (const row of rows) {
        for (const size of sizes()) {
          const key = cellKey(row, size);
          shelf.touch(key);
          const cell = cells.get(key);
          if (cell?.status !== 'drawn' || cell.pictureUrl !== null || !card || cell.isStale) continue;
          const jobKey = `${key}\n${card.version}`;
          jobs.set(jobKey, { row, size, content: contents.get(key) ?? '' });
          again.push(jobKey);
        }
      }
      if (isOpen) run.add(again);
    },
    stop: run.stop,
    resume: run.resume,
    lists,
  };
}

const rowIdOf = (cellKeyText: string): string => cellKeyText.slice(0, cellKeyText.lastIndexOf('\n'));

let nextVersion = 1;
