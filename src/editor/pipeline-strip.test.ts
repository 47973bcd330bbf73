import { beforeEach, describe, expect, it } from 'vitest';
import { setFixtureValue } from './commands/edit-fixtures.ts';
import { draftOf, failure, openEditor, pixels } from './fake-ports.fixtures.ts';

let { world, editor, state, type, red, drawnTitles } = openEditor();
beforeEach(() => {
  ({ world, editor, state, type, red, drawnTitles } = openEditor());
});

describe('the strip of a page that has shown no picture', () => {
  it('leaves the machine to the first picture, then asks at once', () => {
    world.pass(5000);
    expect(world.queued).toHaveLength(0);
    world.canvas[0]!.send({ type: 'exact', pixels: pixels(1), ms: 1 });
    expect(drawnTitles('queued')).toEqual(['Not so short', 'Short']);
  });

  it('is asked for when the first picture fails', () => {
    world.pass(250);
    world.canvas[0]!.send(failure('style.colour'));
    expect(world.queued).toHaveLength(2);
  });

  it('keeps its pause where the first picture comes sooner', () => {
    world.canvas[0]!.send({ type: 'exact', pixels: pixels(1), ms: 1 });
    expect(world.queued).toHaveLength(0);
    world.pass(250);
    expect(world.queued).toHaveLength(2);
  });

  it('waits for the pause after a key, though the picture of an older one came', () => {
    world.pass(250);
    type(red(), red() + 3, 'blue');
    world.canvas[0]!.send({ type: 'exact', pixels: pixels(1), ms: 1 });
    expect(world.queued).toHaveLength(0);
    world.pass(250);
    expect(world.queued).toHaveLength(2);
  });
});

describe('the strip', () => {
  const finish = (index: number) => {
    world.queued[index]!.send(draftOf(`<s${index}/>`));
    world.queued[index]!.send({ type: 'exact', pixels: pixels(1), ms: 1 });
  };
  beforeEach(() => world.canvas[0]!.send({ type: 'exact', pixels: pixels(1), ms: 1 }));

  it('waits for a pause of 250 ms, the headline that is shown first', () => {
    expect(world.queued).toHaveLength(0);
    world.pass(249);
    expect(world.queued).toHaveLength(0);
    world.pass(1);
    expect(drawnTitles('queued')).toEqual(['Not so short', 'Short']);
    expect(world.queued[0]!.request.output).toBe('pixels');
    expect(state().strip.short).toMatchObject({ status: 'waiting', draft: null });
  });

  it('starts the pause anew with every change', () => {
    world.pass(200);
    type(red(), red() + 3, 'blue');
    world.pass(200);
    expect(world.queued).toHaveLength(0);
    world.pass(50);
    expect(world.queued).toHaveLength(2);
    expect(world.queued[0]!.request.card.code).toContain('blue');
  });

  it('draws only the cards whose values changed', () => {
    world.pass(250);
    finish(0);
    finish(1);
    setFixtureValue(editor, 'short', 'title', 'New');
    world.pass(250);
    expect(drawnTitles('queued')).toEqual(['Not so short', 'Short', 'New']);
    expect(state().strip.medium!.status).toBe('exact');
    expect(state().strip.short).toMatchObject({ status: 'drawing', draft: { svg: '<s1/>' } });
  });

  it('cancels what it asked for before and drops late answers', () => {
    world.pass(250);
    type(red(), red() + 3, 'blue');
    world.pass(250);
    expect(world.queued.map(({ cancelled }) => cancelled)).toEqual([true, true, false, false]);
    finish(0);
    expect(state().strip.medium).toMatchObject({ draft: null });
    finish(2);
    expect(state().strip.medium).toMatchObject({ status: 'exact', draft: { svg: '<s2/>' } });
  });

  it('gives way to a key at once, and is asked for again after the pause', () => {
    world.pass(250);
    setFixtureValue(editor, 'medium', 'title', 'New');
    expect(world.queued.map(({ cancelled }) => cancelled)).toEqual([true, true]);
    world.pass(250);
    expect(drawnTitles('queued').slice(2)).toEqual(['New', 'Short']);
  });

  it('keeps the last pixels of a card that fails, with the reason', () => {
    world.pass(250);
    finish(1);
    type(red(), red() + 3, 'reed');
    world.pass(250);
    world.queued[3]!.send(failure('style.colour'));
    expect(state().strip.short).toMatchObject({
      status: 'failed',
      error: 'Cause. Cure.',
      draft: { svg: '<s1/>' },
      pixels: { widthPx: 1 },
    });
  });

  it('draws failing cards before others', () => {
    editor.edit({
      label: 'add',
      update: ({ fixtures }) => void fixtures.push({ id: 'bad', name: 'Bad', values: { title: 'Bad' } }),
    });
    world.pass(250);
    world.queued[2]!.send(draftOf('<bad/>', 'overflows'));
    type(red(), red() + 3, 'blue');
    world.pass(250);
    expect(drawnTitles('queued').slice(3)).toEqual(['Not so short', 'Bad', 'Short']);
  });

  it('stays as it is while the source cannot be read', () => {
    world.pass(250);
    finish(0);
    type(0, 0, '<<');
    world.pass(250);
    expect(world.queued).toHaveLength(2);
    expect(state().strip.medium!.status).toBe('exact');
  });
});
