import { describe, expect, it } from 'vitest';
import { createRun, type RunState } from './run.ts';

/** A run whose work ends when the test says so. */
function scriptedRun(slots: number) {
  const started: string[] = [];
  const cancelled: string[] = [];
  const ends = new Map<string, () => void>();
  const states: RunState[] = [];
  const run = createRun({
    slots,
    start(key, done) {
      started.push(key);
      ends.set(key, done);
      return () => cancelled.push(key);
    },
    onChange: (state) => states.push(state),
  });
  const end = (...keys: string[]) => {
    for (const key of keys) ends.get(key)!();
  };
  return { run, started, cancelled, states, end };
}

describe('a run', () => {
  it('has as many under way as there are slots, and starts the next when one ends', () => {
    const { run, started, end } = scriptedRun(2);
    run.want(['a', 'b', 'c', 'd']);
    expect(started).toEqual(['a', 'b']);
    end('b');
    expect(started).toEqual(['a', 'b', 'c']);
    expect(run.state()).toEqual({ status: 'running', done: 1, total: 4 });
    end('a', 'c', 'd');
    expect(run.state()).toEqual({ status: 'done', done: 4, total: 4 });
  });

  it('takes what is preferred before the rest, in its own order', () => {
    const { run, started, end } = scriptedRun(1);
    run.want(['a', 'b', 'c', 'd']);
    run.prefer(['d', 'nowhere', 'c']);
    end('a', 'd', 'c');
    expect(started).toEqual(['a', 'd', 'c', 'b']);
  });

  it('stops with what was under way still to do, and goes on with it', () => {
    const { run, started, cancelled, end } = scriptedRun(2);
    run.want(['a', 'b', 'c']);
    end('a');
    run.stop();
    expect(cancelled.sort()).toEqual(['b', 'c']);
    expect(run.state()).toEqual({ status: 'stopped', done: 1, total: 3 });
    run.resume();
    expect(started).toEqual(['a', 'b', 'c', 'b', 'c']);
    end('b', 'c');
    expect(run.state()).toEqual({ status: 'done', done: 3, total: 3 });
  });

  it('lets what is still wanted go on and cancels the rest when other work is wanted', () => {
    const { run, started, cancelled, end } = scriptedRun(2);
    run.want(['a', 'b', 'c']);
    run.want(['b', 'd']);
    expect(cancelled).toEqual(['a']);
    expect(started).toEqual(['a', 'b', 'd']);
    end('b', 'd');
    expect(run.state()).toEqual({ status: 'done', done: 2, total: 2 });
  });

  it('hears no more of what it cancelled', () => {
    const { run, end } = scriptedRun(1);
    run.want(['a']);
    run.want(['b']);
    end('a');
    expect(run.state()).toEqual({ status: 'running', done: 0, total: 1 });
  });

  it('starts nothing while it is held, and goes on when it is let go', () => {
    const { run, started, end } = scriptedRun(1);
    run.want(['a', 'b']);
    run.hold(true);
    end('a');
    expect(started).toEqual(['a']);
    run.hold(false);
    expect(started).toEqual(['a', 'b']);
  });

  it('lets what is under way go on with fewer slots, and fills more of them at once', () => {
    const { run, started, cancelled, end } = scriptedRun(2);
    run.want(['a', 'b', 'c', 'd', 'e']);
    run.setSlots(1);
    end('a');
    expect(started).toEqual(['a', 'b']);
    end('b');
    expect(started).toEqual(['a', 'b', 'c']);
    run.setSlots(3);
    expect(started).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(cancelled).toEqual([]);
  });

  it('adds what is not under way or waiting yet', () => {
    const { run, started, end } = scriptedRun(1);
    run.want(['a']);
    run.add(['a', 'b']);
    expect(run.state().total).toBe(2);
    end('a', 'b');
    run.add(['a']);
    expect(started).toEqual(['a', 'b', 'a']);
    expect(run.state()).toEqual({ status: 'running', done: 0, total: 1 });
  });

  it('ends at once with work that ends at once', () => {
    const run = createRun({
      slots: 2,
      start(_key, done) {
        done();
        return () => {};
      },
      onChange: () => {},
    });
    run.want(['a', 'b', 'c']);
    expect(run.state()).toEqual({ status: 'done', done: 3, total: 3 });
  });
});
