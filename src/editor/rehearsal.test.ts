import { beforeEach, describe, expect, it } from 'vitest';
import { openEditor, pixels } from './fake-ports.fixtures.ts';

let { world, editor, state, type, red } = openEditor();
beforeEach(() => {
  ({ world, editor, state, type, red } = openEditor());
});

/** The canvas has its exact picture, and the strip is told of nothing. */
function drawCanvas() {
  world.canvas.at(-1)!.send({ type: 'exact', pixels: pixels(1), ms: 5 });
}

/** As many keys as are rehearsed when each takes `roundMs`. */
function rehearseAll(roundMs: number): number {
  world.pass(500);
  let done = 0;
  while (world.rehearsed.length > done) {
    world.pass(roundMs);
    world.rehearsed[done]!.send({ type: 'done' });
    done++;
    world.pass(500);
  }
  return done;
}

describe('rehearsal', () => {
  it('draws the headline with a letter more after half a second of rest, and not before', () => {
    drawCanvas();
    world.pass(499);
    expect(world.rehearsed).toHaveLength(0);
    world.pass(1);
    expect(world.rehearsed).toHaveLength(1);
    expect(world.rehearsed[0]!.request).toMatchObject({
      values: { title: expect.stringMatching(/^Not so short[Not shr]$/) },
      output: 'pixels',
      scale: 1,
    });
  });

  it('steps another number of the source in each round', () => {
    const source = state().template.source;
    const styled = source.replace("color: 'red'", 'width: 300, height: 40');
    type(0, source.length, styled);
    drawCanvas();
    world.pass(500);
    world.rehearsed[0]!.send({ type: 'done' });
    world.pass(30);
    const codes = world.rehearsed.map(
      ({ request }) => /width: (\d+), height: (\d+)/.exec(request.card.code)!,
    );
    expect(codes.map(([, width, height]) => [width, height])).toEqual(
      expect.arrayContaining([
        ['301', '40'],
        ['300', '41'],
      ]),
    );
  });

  it('gives way to a key, and begins anew after its picture', () => {
    drawCanvas();
    world.pass(500);
    type(red(), red() + 3, 'tan');
    expect(world.rehearsed[0]!.cancelled).toBe(true);
    world.pass(5000);
    expect(world.rehearsed).toHaveLength(1);
    drawCanvas();
    world.pass(500);
    expect(world.rehearsed).toHaveLength(2);
  });

  it('shows and keeps nothing: source, picture and undo are as before', () => {
    drawCanvas();
    const { template, history, canvas } = state();
    world.pass(500);
    world.rehearsed[0]!.send({ type: 'done' });
    expect(state().template).toBe(template);
    expect(state().history).toBe(history);
    expect(state().canvas).toBe(canvas);
    editor.undo();
    expect(state().template).toBe(template);
  });

  it('comes to an end: after a hundred quick rounds, or after eight seconds of slow ones', () => {
    drawCanvas();
    expect(rehearseAll(1)).toBe(100);
    ({ world, editor, state, type, red } = openEditor());
    drawCanvas();
    expect(rehearseAll(999)).toBe(9);
  });

  it('waits while somebody waits for a card, and a key ends that too', () => {
    drawCanvas();
    world.isIdle = false;
    world.pass(500);
    expect(world.rehearsed).toHaveLength(0);
    world.isIdle = true;
    world.pass(499);
    expect(world.rehearsed).toHaveLength(0);
    world.pass(1);
    expect(world.rehearsed).toHaveLength(1);

    world.isIdle = false;
    world.rehearsed[0]!.send({ type: 'done' });
    world.pass(30);
    type(red(), red() + 3, 'tan');
    world.isIdle = true;
    world.pass(5000);
    expect(world.rehearsed).toHaveLength(1);
  });

  it('charges a round that a key ended for the time it took', () => {
    drawCanvas();
    for (let key = 0; key < 5; key++) {
      world.pass(500);
      world.pass(2000);
      type(0, 0, ' ');
      drawCanvas();
    }
    expect(world.rehearsed).toHaveLength(4);
  });

  it('ends with the third round of a second, for which a key would wait', () => {
    drawCanvas();
    expect(rehearseAll(1000)).toBe(3);
  });

  it('draws no card that took three seconds', () => {
    world.canvas.at(-1)!.send({ type: 'exact', pixels: pixels(1), ms: 3000 });
    world.pass(5000);
    expect(world.rehearsed).toHaveLength(0);
  });

  it('waits longer after a round without a picture, and ends with the third', () => {
    drawCanvas();
    world.rehearsalDraws = false;
    world.pass(500);
    world.rehearsed[0]!.send({ type: 'done' });
    world.pass(499);
    expect(world.rehearsed).toHaveLength(1);
    world.pass(1);
    expect(world.rehearsed).toHaveLength(2);
    expect(rehearseAll(1)).toBe(3);
  });
});
