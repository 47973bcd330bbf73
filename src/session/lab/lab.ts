import { createStore, type StoreApi } from 'zustand/vanilla';
import { toCardRef } from '../../editor/card-ref.ts';
import { drawingOrder } from '../../lab/arrange.ts';
import type { Cell, RowClass } from '../../lab/cell.ts';
import { type Comparison, compareClasses, type Standing } from '../../lab/compare-classes.ts';
import type { Accepted } from '../../lab/concerns.ts';
import type { HeadlineList, LabGroup, LabRow } from '../../lab/lab-row.ts';
import { buildGroups } from '../../lab/matrix.ts';
import { createRun, type RunState } from '../../lab/run.ts';
import type { CardRef, DrawRequest } from '../../render/protocol.ts';
import type { LabPool } from '../../render/renderer.ts';
import type { Acceptance, Size } from '../../template/schema.ts';
import type { Session } from '../session.ts';
import { createCellBoard } from './cell-board.ts';
import { drawCell } from './draw-cell.ts';
import { createLabLists, type LabLists } from './lab-lists.ts';
import { createPictureMaker } from './picture-maker.ts';
import { createTicks } from './ticks.ts';

export interface LabState {
  groups: LabGroup[];
  lists: readonly HeadlineList[];
  run: RunState;
  /** Grows when cells change, a few times a second at most. */
  revision: number;
  /** False while the source does not compile: nothing can be drawn. */
  canDraw: boolean;
  /** Headlines that overflow; null while the card has changed since they were drawn. */
  failing: number | null;
}

/** Every headline at every size, drawn by a pool while the lab is open. */
export interface Lab {
  store: StoreApi<LabState>;
  cellOf(row: LabRow, size: Size): Cell;
  classOf(row: LabRow): RowClass;
  rankOf(row: LabRow): number;
  hasFindings(row: LabRow): boolean;
  acceptedOf(row: LabRow, size: Size): Accepted;
  requestOf(row: LabRow, size: Size): DrawRequest | null;
  /** The small picture as a data URI; null where none is kept. */
  pictureData(row: LabRow, size: Size): Promise<string | null>;
  open(): void;
  /** Cancels what is under way; what was drawn stays. */
  close(): void;
  /** What is on screen is drawn next, weighed, and its pictures are kept. */
  showRows(rows: readonly LabRow[]): void;
  /** The user scrolls: rows hold still until a moment after. */
  scrolled(): void;
  stop(): void;
  resume(): void;
  /** One card more, such as one with a fix; it comes after the few that the pool has taken up. */
  submit: LabPool['submit'];
  /** Resolves when the edit made next is drawn everywhere: what became better and worse. */
  compareNext(): Promise<Comparison>;
  lists: Pick<LabLists, 'add' | 'remove'>;
}

interface Job {
  row: LabRow;
  size: Size;
  /** Of the card and the values: what the picture shows. */
  content: string;
}

const editPauseMs = 300;
/** Between two cards while a hand scrolls. */
const scrollRestMs = 600;

export function createLab(session: Session, pool: LabPool): Lab {
  const { editor } = session;
  const ticks = createTicks({
    show,
    showProgress: () => store.setState({ run: run.state() }),
    onScrolling(scrolling) {
      isScrolling = scrolling;
      giveWay();
    },
  });
  const board = createCellBoard(ticks.ask);
  const pictures = createPictureMaker();
  const store = createStore<LabState>(() => ({
    groups: [],
    lists: [],
    run: { status: 'done', done: 0, total: 0 },
    revision: 0,
    canDraw: true,
    failing: null,
  }));
  let jobs = new Map<string, Job>();
  let card: { ref: CardRef; text: string; version: number } | null = null;
  let isOpen = false;
  let isScrolling = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let onScreen: readonly LabRow[] = [];
  let comparison: {
    before: Map<string, Standing>;
    isDrawn: boolean;
    end: (found: Comparison) => void;
  } | null = null;

  // One more than there are workers, so that none waits for the page.
  const slots = pool.size + 1;
  const run = createRun({ slots, start: draw, onChange: ticks.ask });
  // Weights come last: they need each card painted once more.
  const weighing = createRun({ slots: 1, start: weigh, onChange: () => {} });

  /** The canvas goes first. While a hand scrolls one card is drawn now and then: of more, one frame in fifty came late. */
  function giveWay() {
    run.setSlots(isScrolling ? 1 : slots);
    run.hold(editor.store.getState().canvas.status === 'drawing');
  }

  const sizes = (): readonly Size[] => editor.store.getState().template.manifest.sizes;
  const classOf = (row: LabRow): RowClass => board.classOf(row, sizes());
  const allRows = (): LabRow[] => store.getState().groups.flatMap(({ rows }) => rows);

  function show() {
    const state = run.state();
    const failing = allRows().filter((row) => classOf(row) === 'fail').length;
    store.setState(({ revision }) => ({ revision: revision + 1, run: state, failing }));
    weighing.hold(state.status === 'running');
    if (state.status === 'done') {
      weighOnScreen();
      endComparison();
    }
  }

  function endComparison() {
    if (!comparison?.isDrawn) return;
    const { before, end } = comparison;
    comparison = null;
    end(compareClasses(before, standings()));
  }

  const standings = (): Map<string, Standing> =>
    new Map(allRows().map((row) => [row.id, { rowClass: classOf(row), found: board.foundOf(row, sizes()) }]));

  function requestOf(row: LabRow, size: Size): DrawRequest | null {
    if (!card) return null;
    const { widthPx, heightPx } = size;
    return { card: card.ref, values: row.values, widthPx, heightPx, scale: 1, output: 'pixels' };
  }

  function draw(jobKey: string, done: () => void): () => void {
    const { row, size, content } = jobs.get(jobKey)!;
    const key = board.keyOf(row, size);
    let isCancelled = false;
    // Ends when both the worker is free again and the picture is made, so that pixels do not pile up.
    let left = 1;
    const finish = () => {
      if (--left > 0 || isCancelled) return;
      if (isScrolling) setTimeout(() => !isCancelled && done(), scrollRestMs);
      else done();
    };
    board.patch(key, { status: 'drawing' });
    const cancel = drawCell(
      pool,
      { ...requestOf(row, size)!, checks: true },
      {
        onCell: (change) => board.patch(key, change),
        onPixels(pixels) {
          left++;
          pictures.make(pixels, (picture, used) => {
            if (used) pool.giveBack(used);
            if (!isCancelled) board.keepPicture(key, picture);
            finish();
          });
        },
        onEnd({ isDrawn, isLost, unchecked }) {
          board.setContent(key, content);
          finish();
          if (isLost && (!isDrawn || unchecked) && tryAgain(jobKey)) return;
          if (unchecked) board.patch(key, { results: unchecked });
        },
      },
    );
    return () => {
      isCancelled = true;
      cancel();
      board.patch(key, { status: board.cellOf(row, size).verdict ? 'drawn' : 'waiting' });
    };
  }

  /** False when it was tried again before. */
  function tryAgain(jobKey: string): boolean {
    if (jobKey.endsWith(again)) return false;
    jobs.set(jobKey + again, jobs.get(jobKey)!);
    run.add([jobKey + again]);
    return true;
  }

  function weigh(jobKey: string, done: () => void): () => void {
    const job = jobs.get(jobKey);
    const request = job && requestOf(job.row, job.size);
    if (!request) {
      done();
      return () => {};
    }
    return pool.submit({ ...request, output: 'png' }, (event) => {
      if (event.type === 'png') board.patch(board.keyOf(job.row, job.size), { pngBytes: event.bytes.length });
      if (event.type === 'done') done();
    });
  }

  /** Draws what is not drawn as it stands now. */
  function refresh() {
    const { template, compiled } = editor.store.getState();
    board.setAccepted(template.accepted ?? none);
    const groups = buildGroups(template, store.getState().lists);
    store.setState({ groups, canDraw: compiled !== null });
    readCard();
    const rows = allRows();
    board.keep(new Set(rows.flatMap((row) => sizes().map((size) => board.keyOf(row, size)))));
    jobs = new Map();
    weighing.want([]);
    if (card) {
      for (const row of drawingOrder(rows, classOf))
        for (const size of sizes()) prepare(row, size, card.version);
    }
    preferOnScreen();
    if (comparison) comparison.isDrawn = true;
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
    const key = board.keyOf(row, size);
    const content = `${version} ${size.widthPx}x${size.heightPx} ${JSON.stringify(row.values)}`;
    const cell = board.ensure(key);
    const isCurrent = board.contentOf(key) === content;
    if (cell.isStale === isCurrent && (cell.verdict || isCurrent)) board.patch(key, { isStale: !isCurrent });
    if (!isCurrent) jobs.set(`${key}\n${version}`, { row, size, content });
  }

  const jobKeyOf = (row: LabRow, size: Size): string => `${board.keyOf(row, size)}\n${card?.version}`;

  function preferOnScreen() {
    run.prefer(onScreen.flatMap((row) => sizes().map((size) => jobKeyOf(row, size))));
  }

  /** What is drawn as it stands and passes a test, as jobs. */
  function jobsOnScreen(test: (cell: Cell) => boolean): string[] {
    const found: string[] = [];
    if (!card) return found;
    for (const row of onScreen) {
      for (const size of sizes()) {
        const key = board.keyOf(row, size);
        const cell = board.cellOf(row, size);
        if (cell.status !== 'drawn' || cell.isStale || !test(cell)) continue;
        const jobKey = jobKeyOf(row, size);
        jobs.set(jobKey, { row, size, content: board.contentOf(key) ?? '' });
        found.push(jobKey);
      }
    }
    return found;
  }

  function weighOnScreen() {
    if (isOpen) weighing.want(jobsOnScreen(({ pngBytes }) => pngBytes === null));
  }

  editor.store.subscribe((state, before) => {
    if (state.canvas.status !== before.canvas.status) giveWay();
    if (state.compiled === before.compiled && state.template === before.template) return;
    clearTimeout(pause);
    if (isOpen) pause = setTimeout(() => isOpen && refresh(), editPauseMs);
    else if (store.getState().failing !== null) store.setState({ failing: null });
  });

  const lists = createLabLists(session, (shown) => {
    store.setState({ lists: shown });
    if (isOpen) refresh();
  });

  // Another draft is another card: nothing of the old one is worth showing.
  session.store.subscribe(({ draft }, before) => {
    if (draft.id === before.draft.id) return;
    board.keep(new Set());
    if (isOpen) void lists.load();
  });

  return {
    store,
    cellOf: board.cellOf,
    classOf,
    rankOf: (row) => board.rankOf(row, sizes()),
    hasFindings: (row) => board.foundOf(row, sizes()) > 0,
    acceptedOf: board.acceptedOf,
    requestOf,
    pictureData: board.pictureData,
    open() {
      isOpen = true;
      giveWay();
      refresh();
      void lists.load();
    },
    close() {
      isOpen = false;
      run.want([]);
      weighing.want([]);
      pool.stop();
    },
    showRows(rows) {
      onScreen = rows;
      preferOnScreen();
      for (const row of rows) for (const size of sizes()) board.touchPicture(board.keyOf(row, size));
      if (isOpen) run.add(jobsOnScreen(({ pictureUrl }) => pictureUrl === null));
      if (run.state().status === 'done') weighOnScreen();
    },
    scrolled: ticks.scrolled,
    stop: run.stop,
    resume: run.resume,
    submit: pool.submit,
    compareNext: () =>
      new Promise((end) => {
        comparison = { before: standings(), isDrawn: false, end };
      }),
    lists,
  };
}

const again = ' again';

const none: readonly Acceptance[] = [];

let nextVersion = 1;
