import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createExercise } from './exercise.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('exercise', () => {
  it('waits for a long pause, then runs its rounds and no more', async () => {
    const again = vi.fn(async () => {});
    const exercise = createExercise(3);
    exercise.plan(again);
    await vi.advanceTimersByTimeAsync(999);
    expect(again).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(again).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(again).toHaveBeenCalledTimes(3);
    exercise.plan(again);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(again).toHaveBeenCalledTimes(3);
  });

  it('ends before its first round, and for the round under way it is waited: none comes after', async () => {
    const finish: (() => void)[] = [];
    const again = vi.fn(() => new Promise<void>((resolve) => finish.push(resolve)));
    const exercise = createExercise(5);
    exercise.plan(again);
    await exercise.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(again).not.toHaveBeenCalled();

    exercise.plan(again);
    await vi.advanceTimersByTimeAsync(1000);
    let hasEnded = false;
    const ended = exercise.end().then(() => {
      hasEnded = true;
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(hasEnded).toBe(false);
    finish[0]!();
    await ended;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('stops at a round that fails, and a card may still be drawn', async () => {
    const again = vi.fn(() => Promise.reject(new Error('lost')));
    const exercise = createExercise(5);
    exercise.plan(again);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(again).toHaveBeenCalledTimes(1);
    await expect(exercise.end()).resolves.toBeUndefined();
  });
});
