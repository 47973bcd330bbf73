import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../lint/finding.ts';
import { setFixtureValue } from './commands/edit-fixtures.ts';
import { draftOf, failure, openEditor, pixels, templateOf } from './fake-ports.fixtures.ts';

let { world, editor, state, type, red, drawnTitles } = openEditor();
beforeEach(() => {
  ({ world, editor, state, type, red, drawnTitles } = openEditor());
});

describe('the canvas', () => {
  it('is drawn at once, and weighed as PNG after a pause', () => {
    expect(drawnTitles('canvas')).toEqual(['Not so short']);
    expect(world.canvas[0]!.request).toMatchObject({
      output: 'pixels',
      widthPx: 1200,
      heightPx: 630,
      scale: 1,
    });
    expect(state().canvas).toMatchObject({ status: 'drawing', draft: null });
  });

  it('shows the draft, then the exact pixels, then the weight', () => {
    const [draw] = world.canvas;
    draw!.send({ type: 'started' });
    draw!.send(draftOf('<svg/>'));
    expect(state().canvas).toMatchObject({
      status: 'drawing',
      exact: null,
      fixtureId: 'medium',
      draft: { svg: '<svg/>' },
    });
    draw!.send({ type: 'exact', pixels: pixels(3), ms: 9 });
    expect(state().canvas).toMatchObject({ status: 'exact', exact: { ms: 9, pngBytes: null } });
    draw!.send({ type: 'done' });
    expect(world.canvas).toHaveLength(1);
    world.pass(250);
    expect(world.canvas[1]!.request.output).toBe('pixels-and-png');
    world.canvas[1]!.send({ type: 'png', bytes: new Uint8Array(77) });
    expect(state().canvas).toMatchObject({
      status: 'exact',
      exact: { pngBytes: 77 },
      lastExact: { pngBytes: 77 },
    });
  });

  it('tells the first picture of a template, in whose time fonts are parsed, from those after it', () => {
    world.canvas[0]!.send(draftOf('<svg/>'));
    world.canvas[0]!.send({ type: 'exact', pixels: pixels(3), ms: 900 });
    expect(state().canvas.exact).toMatchObject({ ms: 900, isFirst: true });
    type(red(), red() + 3, 'blue');
    world.canvas[1]!.send(draftOf('<svg/>'));
    world.canvas[1]!.send({ type: 'exact', pixels: pixels(4), ms: 30 });
    expect(state().canvas.exact).toMatchObject({ ms: 30, isFirst: false });
  });

  it('is not weighed while typing goes on', () => {
    world.canvas[0]!.send(draftOf('<svg/>'));
    world.canvas[0]!.send({ type: 'exact', pixels: pixels(3), ms: 9 });
    world.pass(200);
    type(red(), red() + 3, 'blue');
    world.pass(200);
    expect(world.canvas.map(({ request }) => request.output)).toEqual(['pixels', 'pixels']);
  });

  it('shows what older keys still bring, in their order, until the newest is there', () => {
    type(red(), red() + 3, 'blue');
    type(0, 0, ' ');
    const [first, second, third] = world.canvas;
    first!.send(draftOf('<first/>'));
    first!.send({ type: 'exact', pixels: pixels(1), ms: 1 });
    expect(state().canvas).toMatchObject({ status: 'drawing', draft: { svg: '<first/>' } });
    expect(state().canvas.lastExact!.pixels.widthPx).toBe(1);
    third!.send(draftOf('<third/>'));
    second!.send(draftOf('<second/>'));
    world.pass(60);
    expect(state().canvas.draft!.svg).toBe('<third/>');
    second!.send({ type: 'exact', pixels: pixels(2), ms: 1 });
    expect(state().canvas).toMatchObject({ status: 'drawing', exact: null });
    expect(state().canvas.lastExact!.pixels.widthPx).toBe(2);
    third!.send({ type: 'exact', pixels: pixels(3), ms: 1 });
    second!.send({ type: 'exact', pixels: pixels(2), ms: 1 });
    expect(state().canvas).toMatchObject({ status: 'exact', exact: { pixels: { widthPx: 3 } } });
  });

  it('takes a quick draft together with its picture, in one update, and a slow one after 60 ms', () => {
    const [first] = world.canvas;
    first!.send(draftOf('<first/>'));
    first!.send({ type: 'exact', pixels: pixels(1), ms: 1 });
    type(red(), red() + 3, 'blue');
    const seen: string[] = [];
    const stop = editor.store.subscribe(({ canvas }) => {
      if (canvas.status === 'exact') seen.push(canvas.draft!.svg);
    });
    const second = world.canvas[1]!;
    second.send(draftOf('<second/>'));
    world.pass(59);
    expect(state().canvas.draft!.svg).toBe('<first/>');
    second.send({ type: 'exact', pixels: pixels(2), ms: 1 });
    expect(seen).toEqual(['<second/>']);
    stop();

    type(0, 0, ' ');
    world.canvas[2]!.send(draftOf('<third/>'));
    world.pass(40);
    type(0, 0, ' ');
    world.canvas[3]!.send(draftOf('<fourth/>'));
    world.pass(20);
    expect(state().canvas).toMatchObject({ status: 'drawing', draft: { svg: '<fourth/>' } });
  });

  it('takes the draft of a card that cannot be painted, and no held one of another headline', () => {
    const [first] = world.canvas;
    first!.send(draftOf('<first/>'));
    first!.send({ type: 'exact', pixels: pixels(1), ms: 1 });
    type(red(), red() + 3, 'blue');
    world.canvas[1]!.send(draftOf('<second/>'));
    world.canvas[1]!.send(failure('engine.lost'));
    expect(state().canvas).toMatchObject({ status: 'failed', draft: { svg: '<second/>' } });

    type(0, 0, ' ');
    world.canvas[2]!.send(draftOf('<third/>'));
    editor.showFixture('short');
    world.pass(60);
    world.canvas[3]!.send(failure('evaluate.threw'));
    expect(state().canvas.draft!.svg).toBe('<second/>');
  });

  it('shows no draft of before when the source breaks while a newer one is held', () => {
    const [first] = world.canvas;
    first!.send(draftOf('<first/>'));
    first!.send({ type: 'exact', pixels: pixels(1), ms: 1 });
    type(red(), red() + 3, 'blue');
    type(0, 0, ' ');
    world.canvas[1]!.send(draftOf('<second/>'));
    world.canvas[2]!.send(draftOf('<third/>'));
    world.canvas[1]!.send({ type: 'exact', pixels: pixels(2), ms: 1 });
    type(0, 0, '<<');
    world.pass(1000);
    expect(state().canvas).toMatchObject({ status: 'failed', showsDraft: false });
  });

  it('takes the failure of an older key for nothing', () => {
    type(red(), red() + 3, 'blue');
    world.canvas[0]!.send(failure('evaluate.threw'));
    expect(state().canvas.status).toBe('drawing');
    expect(state().problems).toEqual([]);
  });

  it('hears no older answer of another headline, nor one from before the source broke', () => {
    editor.showFixture('short');
    world.canvas[0]!.send(draftOf('<medium/>'));
    world.canvas[0]!.send({ type: 'exact', pixels: pixels(1), ms: 1 });
    expect(state().canvas).toMatchObject({ draft: null, lastExact: null });
    type(0, 0, '<<');
    world.canvas[1]!.send(draftOf('<short/>'));
    expect(state().canvas).toMatchObject({ status: 'failed', draft: null });
  });

  it('leaves the places of findings alone that a late draft has of an older source', () => {
    const finding: Finding = {
      code: 'lint.ignored',
      severity: 'warning',
      message: 'Cause. Cure.',
      ordinal: 0,
      style: 'color',
    };
    type(0, 0, '/* a */ ');
    world.canvas[0]!.send(draftOf('<old/>', 'fits', [finding]));
    expect(state().problems).toEqual([]);
    world.canvas[1]!.send(draftOf('<new/>', 'fits', [finding]));
    expect(state().problems).toHaveLength(1);
  });

  it('shows drafts where painting takes long, and from 400 ms on where it was quick', () => {
    const paint = (index: number, ms: number) => {
      world.canvas[index]!.send({ type: 'exact', pixels: pixels(1), ms });
    };
    world.canvas[0]!.send(draftOf('<first/>'));
    expect(state().canvas.showsDraft).toBe(true);
    // draftOf was laid out in 1 ms.
    paint(0, 401);
    expect(state().canvas.showsDraft).toBe(false);
    type(red(), red() + 3, 'blue');
    world.canvas[1]!.send(draftOf('<quick/>'));
    expect(state().canvas.showsDraft).toBe(false);
    world.pass(399);
    expect(state().canvas.showsDraft).toBe(false);
    world.pass(1);
    expect(state().canvas.showsDraft).toBe(true);
    paint(1, 402);
    expect(state().canvas.showsDraft).toBe(false);
    type(0, 0, ' ');
    world.canvas[2]!.send(draftOf('<slow/>'));
    expect(state().canvas.showsDraft).toBe(true);
    // A picture of an older key does not take a newer draft away.
    type(0, 0, ' ');
    world.canvas[3]!.send(draftOf('<slower/>'));
    paint(2, 402);
    expect(state().canvas.showsDraft).toBe(true);
  });

  it('shows no draft while pictures come, though each is of the key before', () => {
    world.canvas[0]!.send(draftOf('<0/>'));
    for (let key = 1; key < 8; key++) {
      type(0, 0, ' ');
      world.canvas[key]!.send(draftOf(`<${key}/>`));
      world.canvas[key - 1]!.send({ type: 'exact', pixels: pixels(1), ms: 150 });
      world.pass(150);
      expect(state().canvas.showsDraft, `key ${key}`).toBe(false);
    }
    world.pass(250);
    expect(state().canvas.showsDraft).toBe(true);
  });

  it('is not drawn again when nothing it shows has changed', () => {
    world.canvas[0]!.send(draftOf('<svg/>'));
    world.canvas[0]!.send({ type: 'exact', pixels: pixels(3), ms: 9 });
    editor.edit({ label: 'name', update: ({ manifest }) => void Object.assign(manifest, { name: 'Other' }) });
    setFixtureValue(editor, 'short', 'title', 'Changed');
    expect(world.canvas).toHaveLength(1);
    expect(state().canvas.status).toBe('exact');
  });

  it('follows the headline that is shown, also to one with the same values', () => {
    editor.showFixture('short');
    expect(drawnTitles('canvas')).toEqual(['Not so short', 'Short']);
    setFixtureValue(editor, 'medium', 'title', 'Short');
    editor.showFixture('medium');
    expect(state().canvas.fixtureId).toBe('medium');
    world.canvas.at(-1)!.send(draftOf('<svg/>'));
    expect(state().canvas).toMatchObject({ fixtureId: 'medium', draft: { svg: '<svg/>' } });
  });

  it('keeps the last good picture when a card fails, and says what is wrong at the place', () => {
    world.canvas[0]!.send(draftOf('<good/>'));
    world.canvas[0]!.send({ type: 'exact', pixels: pixels(3), ms: 9 });
    type(red(), red() + 3, 'reed');
    world.canvas[1]!.send(failure('style.colour', { ordinal: 0, style: 'color' }));
    expect(state().canvas).toMatchObject({
      status: 'failed',
      draft: { svg: '<good/>' },
      lastExact: { ms: 9 },
    });
    const { source } = state().template;
    expect(state().problems).toEqual([
      expect.objectContaining({
        code: 'style.colour',
        from: source.indexOf(`color: 'reed'`),
        to: source.indexOf(`color: 'reed'`) + 13,
        line: 1,
      }),
    ]);
    type(source.indexOf('reed'), source.indexOf('reed') + 4, 'red');
    world.canvas[2]!.send(draftOf('<better/>'));
    expect(state().problems).toEqual([]);
  });

  it('says what the engine draws otherwise than written, until a draw says it no more', () => {
    const finding: Finding = {
      code: 'lint.ignored',
      severity: 'warning',
      message: 'Cause. Cure.',
      ordinal: 0,
      style: 'color',
    };
    world.canvas[0]!.send(draftOf('<svg/>', 'fits', [finding]));
    const where = () => state().problems.map(({ from, to }) => state().template.source.slice(from, to));
    expect(where()).toEqual([`color: 'red'`]);
    type(0, 0, '/* a */ ');
    expect(where()).toEqual([`color: 'red'`]);
    setFixtureValue(editor, 'medium', 'title', 'Other');
    expect(where()).toEqual([`color: 'red'`]);
    world.canvas.at(-1)!.send(draftOf('<svg/>'));
    expect(state().problems).toEqual([]);
  });

  it('keeps the last good picture while the source cannot be read, and draws again when it can', () => {
    world.canvas[0]!.send(draftOf('<good/>'));
    world.canvas[0]!.send({ type: 'exact', pixels: pixels(3), ms: 9 });
    type(0, 0, '<<');
    expect(state().canvas).toMatchObject({ status: 'failed', draft: { svg: '<good/>' }, exact: { ms: 9 } });
    expect(state().problems.some(({ code }) => code.startsWith('source.'))).toBe(true);
    expect(world.canvas).toHaveLength(1);
    editor.undo();
    expect(world.canvas).toHaveLength(2);
    expect(state().problems).toEqual([]);
  });

  it('draws a card that failed again when it is asked to', () => {
    world.canvas[0]!.send(failure('render.crashed'));
    editor.showFixture('medium');
    expect(world.canvas).toHaveLength(2);
  });

  it('is drawn for another draft, even one that looks the same', () => {
    world.canvas[0]!.send(draftOf('<svg/>'));
    editor.open(templateOf(), null, null);
    expect(state().canvas.draft).toBeNull();
    expect(world.canvas).toHaveLength(2);
    world.canvas[1]!.send(draftOf('<copy/>'));
    expect(state().canvas.draft!.svg).toBe('<copy/>');
  });
});
