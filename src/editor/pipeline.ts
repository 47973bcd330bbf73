import type { Draft, DrawRequest } from '../render/protocol.ts';
import type { DrawError, Pixels } from '../runtime/card.ts';
import type { Compiled } from '../source/source-tree.ts';
import { toDrawRequest } from './card-ref.ts';
import { describeChecks, isOfCheck } from './describe-check.ts';
import { describeDrawError, describeFinding } from './describe-error.ts';
import type { CanvasPicture, StripCard } from './editor-state.ts';
import type { EditorPorts } from './ports.ts';
import { createRehearsal } from './rehearsal.ts';
import { requestKey } from './request-key.ts';
import type { Store } from './store.ts';

// The strip waits for a pause in typing, so that the card being worked on has the machine to itself.
const stripPauseMs = 250;
// The weight needs a second painting, which must not stand before the next keystroke.
const weighPauseMs = 250;
// Checks look at each pixel; they are for a card that is left alone.
const checkPauseMs = 700;
// A painting that takes no longer is waited for: the browser decodes the draft on the page's own thread, photos and all,
// where it stands before the next key, and slows the painting it is shown for.
const draftWorthMs = 400;
const draftHoldMs = 60;

export interface Pipeline {
  /** Draws what changed; call after every change of source, document or selected headline. */
  redraw(): void;
}

/** One request of the canvas, with what its answers are told by. Numbers grow with time. */
interface Drawing {
  number: number;
  request: DrawRequest;
  compiled: Compiled;
  source: string;
  nodeIds: readonly string[];
}

/** From the editor's state to pictures: the canvas at once, then the strip, active and failing cards first. */
export function createPipeline(store: Store, ports: EditorPorts): Pipeline {
  const rehearsal = createRehearsal(store, ports);
  let canvasKey = '';
  let newest = 0;
  // Older answers are still heard while keys come faster than pictures, but not those of another headline or draft.
  let oldestHeard = 0;
  let laidOut = { number: 0, ms: 0 };
  /** One whose picture is about to come: taken with it, it costs the page one update in place of two. */
  let heldDraft: { drawing: Drawing; draft: Draft } | null = null;
  let cancelHold: (() => void) | null = null;
  let painted = 0;
  let isSlow = true;
  let cancelPause = () => {};
  let cancelWeighing = () => {};
  let cancelChecks = () => {};
  let cancelDraft: (() => void) | null = null;
  let cancelStrip: (() => void)[] = [];
  /** The strip waits for the first picture, whose worker has the machine to itself until then. */
  let stripWaits = false;

  function redraw() {
    rehearsal.end();
    drawCanvas();
    cancelPause();
    stripWaits = false;
    for (const cancel of cancelStrip) cancel();
    cancelStrip = [];
    cancelPause = ports.after(stripPauseMs, drawStrip);
  }

  function drawCanvas() {
    const { compiled, template, fixtureId, canvas, nodeIds, problems } = store.getState();
    const fixture = template.fixtures.find(({ id }) => id === fixtureId);
    if (!compiled || !fixture) {
      canvasKey = '';
      ++newest;
      forgetOlder();
      setCanvas({ ...canvas, status: 'failed' });
      return;
    }
    const request = toDrawRequest(template.manifest, compiled.code, fixture.values, 'pixels');
    const key = requestKey(request);
    if (key === canvasKey && canvas.fixtureId === fixtureId) return rehearsal.plan();
    canvasKey = key;
    const drawing: Drawing = { number: ++newest, request, compiled, source: template.source, nodeIds };
    if (canvas.fixtureId !== fixtureId) forgetOlder();
    cancelWeighing();
    cancelChecks();
    store.setState({
      canvas: { ...canvas, status: 'drawing', exact: null, fixtureId },
      // Those of another headline say nothing about this one.
      ...(canvas.fixtureId === fixtureId ? {} : { problems: problems.filter((each) => !isOfCheck(each)) }),
    });
    ports.renderer.drawCanvas(request, (event) => {
      if (drawing.number < oldestHeard) return;
      if (event.type === 'draft') hearDraft(drawing, event.draft);
      if (event.type === 'exact') hearExact(drawing, event);
      if (event.type === 'failed' && drawing.number === newest) hearFailure(drawing, event.error);
    });
  }

  /** Answers from before say nothing any more about what is shown now. */
  function forgetOlder() {
    oldestHeard = newest;
    heldDraft = null;
    cancelHold?.();
    cancelHold = null;
    cancelDraft?.();
    cancelDraft = null;
  }

  function hearDraft(drawing: Drawing, draft: Draft) {
    if (drawing.number <= laidOut.number) return;
    laidOut = { number: drawing.number, ms: draft.ms };
    heldDraft = { drawing, draft };
    if (isSlow || store.getState().canvas.showsDraft) return takeDraft();
    cancelHold ??= ports.after(draftHoldMs, takeDraft);
    // Counted from the first draft without its pixels: as long as pictures come, they are what is looked at.
    cancelDraft ??= ports.after(draftWorthMs, showDraft);
  }

  /** Brings boxes, verdict and findings of the newest draft into the state. */
  function takeDraft() {
    cancelHold?.();
    cancelHold = null;
    if (!heldDraft) return;
    const { draft, drawing } = heldDraft;
    const { compiled, source, nodeIds } = drawing;
    heldDraft = null;
    const { canvas, problems, template } = store.getState();
    const showsDraft = canvas.showsDraft || isSlow;
    const found = draft.findings.map((finding) => describeFinding(finding, compiled, source, nodeIds));
    store.setState({
      canvas: { ...canvas, draft, exact: null, showsDraft },
      // Places in a source that has changed since are not places any more; the next draft is under way.
      ...(source === template.source
        ? { problems: [...problems.filter((each) => !isOfDraw(each.code) || isOfCheck(each)), ...found] }
        : {}),
    });
  }

  function showDraft() {
    cancelDraft = null;
    if (painted < laidOut.number) setCanvas({ ...store.getState().canvas, showsDraft: true });
  }

  function hearExact(drawing: Drawing, { pixels, ms }: { pixels: Pixels; ms: number }) {
    const { number, request } = drawing;
    if (number <= painted) return;
    painted = number;
    if (heldDraft?.drawing.number === number) takeDraft();
    const isOfDraft = number === laidOut.number;
    if (ms > 0) isSlow = ms - laidOut.ms > draftWorthMs;
    cancelDraft?.();
    cancelDraft = isOfDraft ? null : ports.after(draftWorthMs, showDraft);
    const { canvas } = store.getState();
    const lastExact = { pixels, ms, isFirst: canvas.lastExact === null, pngBytes: null };
    setCanvas({
      ...canvas,
      lastExact,
      exact: isOfDraft ? lastExact : null,
      showsDraft: canvas.showsDraft && !isOfDraft && isSlow,
      status: number === newest ? 'exact' : canvas.status,
    });
    drawWaitingStrip();
    if (number !== newest) return;
    cancelWeighing = ports.after(weighPauseMs, () => weigh(request, number));
    cancelChecks = ports.after(checkPauseMs, () => check(drawing));
    rehearsal.plan();
  }

  function hearFailure({ compiled, source }: Drawing, error: DrawError) {
    canvasKey = '';
    takeDraft();
    const { canvas, problems } = store.getState();
    const problem = describeDrawError(error, compiled, source);
    store.setState({
      canvas: { ...canvas, status: 'failed' },
      problems: [...problems.filter(({ code }) => !isOfDraw(code)), problem],
    });
    drawWaitingStrip();
  }

  function weigh(request: DrawRequest, number: number) {
    ports.renderer.drawCanvas({ ...request, output: 'pixels-and-png' }, (event) => {
      const { canvas } = store.getState();
      if (number !== newest || event.type !== 'png' || !canvas.exact) return;
      const exact = { ...canvas.exact, pngBytes: event.bytes.length };
      setCanvas({ ...canvas, exact, lastExact: exact });
    });
  }

  /** In the lane of the strip, so that no keystroke waits for it. */
  function check({ number, request, compiled, source, nodeIds }: Drawing) {
    cancelChecks = ports.renderer.drawQueued({ ...request, checks: true }, (event) => {
      if (number !== newest || event.type !== 'checks') return;
      const { problems } = store.getState();
      const found = describeChecks(event.results, compiled, source, nodeIds);
      if (found.length > 0 || problems.some(isOfCheck))
        store.setState({ problems: [...problems.filter((each) => !isOfCheck(each)), ...found] });
    });
  }

  const setCanvas = (canvas: CanvasPicture) => store.setState({ canvas });

  function drawWaitingStrip() {
    if (!stripWaits) return;
    stripWaits = false;
    drawStrip();
  }

  function drawStrip() {
    const { compiled, template, fixtureId, canvas } = store.getState();
    if (!compiled) return;
    if (canvas.status === 'drawing' && canvas.lastExact === null) {
      stripWaits = true;
      return;
    }
    for (const fixture of inDrawingOrder(template.fixtures, fixtureId, store.getState().strip)) {
      const request = toDrawRequest(template.manifest, compiled.code, fixture.values, 'pixels');
      const key = requestKey(request);
      const before = store.getState().strip[fixture.id];
      if (before?.key === key && (before.status === 'exact' || before.status === 'failed')) continue;
      setStrip(fixture.id, {
        ...(before ?? blankCard),
        key,
        status: before?.pixels ? 'drawing' : 'waiting',
        error: null,
      });
      cancelStrip.push(
        ports.renderer.drawQueued(request, (event) => {
          const card = store.getState().strip[fixture.id];
          if (card?.key !== key) return;
          if (event.type === 'draft')
            setStrip(fixture.id, { ...card, draft: event.draft, status: 'drawing' });
          else if (event.type === 'exact')
            setStrip(fixture.id, { ...card, pixels: event.pixels, status: 'exact' });
          else if (event.type === 'failed')
            setStrip(fixture.id, { ...card, status: 'failed', error: event.error.message });
        }),
      );
    }
  }

  const setStrip = (id: string, card: StripCard) =>
    store.setState(({ strip }) => ({ strip: { ...strip, [id]: card } }));

  return { redraw };
}

/** What only a draw can tell; the rest is known from source and document. */
const isOfDraw = (code: string): boolean => !/^(source|field|rule)\./.test(code);

const blankCard: StripCard = { status: 'waiting', draft: null, pixels: null, key: '', error: null };

function inDrawingOrder<T extends { id: string }>(
  fixtures: readonly T[],
  activeId: string,
  strip: Record<string, StripCard>,
): T[] {
  const rank = ({ id }: T) => {
    if (id === activeId) return 0;
    const card = strip[id];
    return card?.status === 'failed' || card?.draft?.verdict.kind === 'overflows' ? 1 : 2;
  };
  return [...fixtures].sort((a, b) => rank(a) - rank(b));
}
