import type { DrawRequest } from '../render/protocol.ts';
import { toDrawRequest } from './card-ref.ts';
import { describeDrawError, describeFinding } from './describe-error.ts';
import type { CanvasPicture, StripCard } from './editor-state.ts';
import type { EditorPorts } from './ports.ts';
import { requestKey } from './request-key.ts';
import type { Store } from './store.ts';

// The strip waits for a pause in typing, so that the card being worked on has the machine to itself.
const stripPauseMs = 150;
// The weight needs a second painting, which must not stand before the next keystroke.
const weighPauseMs = 250;

export interface Pipeline {
  /** Draws what changed; call after every change of source, document or selected headline. */
  redraw(): void;
}

/** From the editor's state to pictures: the canvas at once, then the strip, active and failing cards first. */
export function createPipeline(store: Store, ports: EditorPorts): Pipeline {
  let canvasKey = '';
  let newest = 0;
  let cancelPause = () => {};
  let cancelWeighing = () => {};
  let cancelStrip: (() => void)[] = [];

  function redraw() {
    drawCanvas();
    cancelPause();
    cancelPause = ports.after(stripPauseMs, drawStrip);
  }

  function drawCanvas() {
    const { compiled, template, fixtureId, canvas, nodeIds } = store.getState();
    const fixture = template.fixtures.find(({ id }) => id === fixtureId);
    if (!compiled || !fixture) {
      canvasKey = '';
      newest++;
      setCanvas({ ...canvas, status: 'failed' });
      return;
    }
    const request = toDrawRequest(template.manifest, compiled.code, fixture.values, 'pixels');
    const key = requestKey(request);
    if (key === canvasKey && canvas.fixtureId === fixtureId) return;
    canvasKey = key;
    const drawing = ++newest;
    cancelWeighing();
    const { source } = template;
    store.setState({ canvas: { ...canvas, status: 'drawing', exact: null, fixtureId } });
    ports.renderer.drawCanvas(request, (event) => {
      if (drawing !== newest) return;
      const { canvas: current, problems } = store.getState();
      if (event.type === 'draft') {
        store.setState({
          canvas: { ...current, draft: event.draft, exact: null, fixtureId },
          problems: [
            ...problems.filter(({ code }) => !isOfDraw(code)),
            ...event.draft.findings.map((finding) => describeFinding(finding, compiled, source, nodeIds)),
          ],
        });
      } else if (event.type === 'exact') {
        const exact = { pixels: event.pixels, ms: event.ms, pngBytes: null };
        setCanvas({ ...current, exact, lastExact: exact, status: 'exact' });
        cancelWeighing = ports.after(weighPauseMs, () => weigh(request, drawing));
      } else if (event.type === 'failed') {
        canvasKey = '';
        const problem = describeDrawError(event.error, compiled, source);
        store.setState({
          canvas: { ...current, status: 'failed' },
          problems: [...problems.filter(({ code }) => !isOfDraw(code)), problem],
        });
      }
    });
  }

  function weigh(request: DrawRequest, drawing: number) {
    ports.renderer.drawCanvas({ ...request, output: 'pixels-and-png' }, (event) => {
      const { canvas } = store.getState();
      if (drawing !== newest || event.type !== 'png' || !canvas.exact) return;
      const exact = { ...canvas.exact, pngBytes: event.bytes.length };
      setCanvas({ ...canvas, exact, lastExact: exact });
    });
  }

  const setCanvas = (canvas: CanvasPicture) => store.setState({ canvas });

  function drawStrip() {
    for (const cancel of cancelStrip) cancel();
    cancelStrip = [];
    const { compiled, template, fixtureId } = store.getState();
    if (!compiled) return;
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
