import { describe, expect, it } from 'vitest';
import type { Result } from '../lib/result.ts';
import { fail, ok } from '../lib/result.ts';
import { type Autosave, type AutosaveTimer, createAutosave } from './autosave.ts';
import { sampleTemplate } from './contract/contract-case.ts';
import type { SaveOutcome, SaveRequest } from './draft-records.ts';
import { type StorageError, storageError } from './storage-error.ts';

interface Alarm {
  at: number;
  run: () => void;
}

class FakeTimer implements AutosaveTimer {
  private time = 0;
  private alarms: Alarm[] = [];
  now = () => this.time;

  after = (delayMs: number, run: () => void) => {
    const alarm = { at: this.time + delayMs, run };
    this.alarms.push(alarm);
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm);
    };
  };

  async advanceTo(time: number): Promise<void> {
    for (;;) {
      const next = this.alarms.filter(({ at }) => at <= time).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.alarms = this.alarms.filter((alarm) => alarm !== next);
      this.time = next.at;
      next.run();
      await settle();
    }
    this.time = time;
  }
}

// Lets promise callbacks run; the machine chains only a few.
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

interface Call {
  at: number;
  id: string;
  baseRevision: number;
  source: string;
  answer: (result: Result<SaveOutcome, StorageError>) => Promise<void>;
}

/** A session whose saves answer at once with the next revision, or by hand. */
function startSession({ answers = 'at once' as 'at once' | 'by hand' } = {}) {
  const timer = new FakeTimer();
  const calls: Call[] = [];
  const states: string[] = [];
  const text = { source: 'start' };
  let next: Result<SaveOutcome, StorageError> | null = null;
  const autosave: Autosave = createAutosave({
    draftId: 'd',
    revision: 1,
    startedFrom: null,
    timer,
    snapshot: () => ({ template: sampleTemplate(text.source), history: null, panels: null }),
    save: ({ id, baseRevision, template }: SaveRequest) =>
      new Promise((resolve) => {
        const answer = async (result: Result<SaveOutcome, StorageError>) => {
          resolve(result);
          await settle();
        };
        calls.push({ at: timer.now(), id, baseRevision, source: template.source, answer });
        if (answers === 'at once') resolve(next ?? ok({ kind: 'saved', revision: baseRevision + 1 }));
      }),
  });
  autosave.subscribe(({ kind }) => states.push(kind));
  return {
    timer,
    calls,
    states,
    autosave,
    answerNext: (result: Result<SaveOutcome, StorageError> | null) => {
      next = result;
    },
    edit: async (at: number, source: string) => {
      await timer.advanceTo(at);
      text.source = source;
      autosave.change();
    },
  };
}

const full = fail(storageError('storage.full'));

describe('createAutosave: when it saves', () => {
  it('saves once, 400 ms after the last change', async () => {
    const { timer, calls, states, edit, autosave } = startSession();
    await edit(0, 'a');
    await edit(300, 'b');
    await timer.advanceTo(699);
    expect(calls).toEqual([]);
    await timer.advanceTo(5_000);
    expect(calls.map(({ at, source }) => [at, source])).toEqual([[700, 'b']]);
    expect(states).toEqual(['dirty', 'saving', 'saved']);
    expect(autosave.state()).toEqual({ kind: 'saved', draftId: 'd', revision: 2 });
  });

  it('saves at 900 ms while the typing goes on, and again 900 ms after the next change', async () => {
    const { calls, edit } = startSession();
    for (let at = 0; at <= 3_000; at += 100) await edit(at, `t${at}`);
    expect(calls.map(({ at, source }) => [at, source])).toEqual([
      [900, 't800'],
      [1_800, 't1700'],
      [2_700, 't2600'],
    ]);
  });

  it('bases each save on the revision that the one before made', async () => {
    const { timer, calls, edit } = startSession();
    await edit(0, 'a');
    await edit(1_000, 'b');
    await timer.advanceTo(2_000);
    expect(calls.map(({ baseRevision }) => baseRevision)).toEqual([1, 2]);
  });
});

describe('createAutosave: one save at a time', () => {
  it('waits with new changes until the save under way is over, then keeps their deadline', async () => {
    const { timer, calls, states, edit } = startSession({ answers: 'by hand' });
    await edit(0, 'a');
    await edit(500, 'b');
    await timer.advanceTo(700);
    expect(calls.length).toBe(1);
    await calls[0]!.answer(ok({ kind: 'saved', revision: 2 }));
    await timer.advanceTo(899);
    expect(calls.length).toBe(1);
    await timer.advanceTo(900);
    expect(calls[1]).toMatchObject({ at: 900, source: 'b', baseRevision: 2 });
    expect(states).toEqual(['dirty', 'saving', 'saved', 'dirty', 'saving']);
  });

  it('saves at once what waited longer than its deadline', async () => {
    const { timer, calls, edit } = startSession({ answers: 'by hand' });
    await edit(0, 'a');
    await edit(500, 'b');
    await timer.advanceTo(4_000);
    await calls[0]!.answer(ok({ kind: 'saved', revision: 2 }));
    await timer.advanceTo(4_000);
    expect(calls[1]).toMatchObject({ at: 4_000, source: 'b' });
  });
});

describe('createAutosave: flush and stop', () => {
  it('flushes unsaved changes now, and only once', async () => {
    const { timer, calls, edit, autosave } = startSession();
    await edit(0, 'a');
    await autosave.flush();
    await timer.advanceTo(5_000);
    expect(calls.map(({ at }) => at)).toEqual([0]);
    await autosave.flush();
    expect(calls.length).toBe(1);
  });

  it('flushes what came during a save under way after that save', async () => {
    const { timer, calls, edit, autosave } = startSession({ answers: 'by hand' });
    await edit(0, 'a');
    await edit(450, 'b');
    let over = 0;
    const flushes = [autosave.flush(), autosave.flush()].map((flush) => flush.then(() => over++));
    expect(calls.length).toBe(1);
    await calls[0]!.answer(ok({ kind: 'saved', revision: 2 }));
    expect(calls.map(({ source }) => source)).toEqual(['a', 'b']);
    expect(over).toBe(0);
    await calls[1]!.answer(ok({ kind: 'saved', revision: 3 }));
    await Promise.all(flushes);
    await timer.advanceTo(9_000);
    expect(calls.length).toBe(2);
    expect(autosave.state()).toEqual({ kind: 'saved', draftId: 'd', revision: 3 });
  });

  it('starts no save after stop', async () => {
    const { timer, calls, edit, autosave } = startSession();
    await edit(0, 'a');
    autosave.stop();
    autosave.change();
    await autosave.flush();
    await timer.advanceTo(9_000);
    expect(calls).toEqual([]);
  });
});

describe('createAutosave: failure', () => {
  it('tries again after 5, 10, 20, 40, 60 and 60 s, and keeps the error in sight meanwhile', async () => {
    const { timer, calls, states, edit, autosave, answerNext } = startSession();
    answerNext(full);
    const errors: unknown[] = [];
    autosave.subscribe((state) => errors.push('error' in state ? (state.error?.code ?? 'none') : 'none'));
    await edit(0, 'a');
    await timer.advanceTo(195_400);
    expect(calls.map(({ at }) => at)).toEqual([400, 5_400, 15_400, 35_400, 75_400, 135_400, 195_400]);
    expect(states.slice(0, 5)).toEqual(['dirty', 'saving', 'failed', 'saving', 'failed']);
    expect(errors.slice(0, 5)).toEqual(['none', 'none', 'storage.full', 'storage.full', 'storage.full']);
  });

  it('tries again with the next change, and a success forgets the failures', async () => {
    const { timer, calls, states, edit, autosave, answerNext } = startSession();
    answerNext(full);
    await edit(0, 'a');
    await edit(1_000, 'b');
    expect(autosave.state()).toMatchObject({ kind: 'dirty', error: { code: 'storage.full' } });
    answerNext(null);
    await timer.advanceTo(60_000);
    expect(calls.map(({ at, source, baseRevision }) => [at, source, baseRevision])).toEqual([
      [400, 'a', 1],
      [1_400, 'b', 1],
    ]);
    expect(states).toEqual(['dirty', 'saving', 'failed', 'dirty', 'saving', 'saved']);
    answerNext(full);
    await edit(60_000, 'c');
    expect(autosave.state()).toEqual({ kind: 'dirty', error: null });
    await timer.advanceTo(66_000);
    expect(calls.slice(2).map(({ at }) => at)).toEqual([60_400, 65_400]);
  });

  it('keeps the deadline of a change that came while the failing save was under way', async () => {
    const { timer, calls, edit } = startSession({ answers: 'by hand' });
    await edit(0, 'a');
    await edit(500, 'b');
    await timer.advanceTo(600);
    await calls[0]!.answer(full);
    await timer.advanceTo(900);
    expect(calls[1]).toMatchObject({ at: 900, source: 'b', baseRevision: 1 });
  });

  it('flushes after a failure although no change came since', async () => {
    const { timer, calls, edit, autosave, answerNext } = startSession();
    answerNext(full);
    await edit(0, 'a');
    await timer.advanceTo(1_000);
    answerNext(null);
    await autosave.flush();
    expect(calls.length).toBe(2);
    expect(autosave.state().kind).toBe('saved');
  });

  it('takes a save or a snapshot that throws for a failure, and does not hang', async () => {
    const timer = new FakeTimer();
    const autosave = createAutosave({
      draftId: 'd',
      revision: 1,
      startedFrom: null,
      timer,
      snapshot: () => {
        throw new Error('broken');
      },
      save: async () => ok({ kind: 'saved', revision: 2 }),
    });
    autosave.change();
    await timer.advanceTo(400);
    expect(autosave.state()).toMatchObject({ kind: 'failed', error: { code: 'storage.failed' } });
  });
});

describe('createAutosave: conflict', () => {
  it('says so, and sends later changes to the new draft from its first revision', async () => {
    const { timer, calls, edit, autosave, answerNext } = startSession();
    await edit(0, 'a');
    await timer.advanceTo(1_000);
    answerNext(ok({ kind: 'conflict', newDraftId: 'n' }));
    await edit(1_000, 'b');
    await timer.advanceTo(2_000);
    expect(calls[1]).toMatchObject({ id: 'd', baseRevision: 2 });
    expect(autosave.state()).toEqual({ kind: 'conflict', newDraftId: 'n' });
    answerNext(null);
    await edit(2_000, 'c');
    await timer.advanceTo(3_000);
    expect(calls[2]).toMatchObject({ id: 'n', baseRevision: 1, source: 'c' });
    expect(autosave.state()).toEqual({ kind: 'saved', draftId: 'n', revision: 2 });
  });

  it('tells listeners of the conflict even when changes are waiting behind it', async () => {
    const { timer, calls, states, edit } = startSession({ answers: 'by hand' });
    await edit(0, 'a');
    await edit(500, 'b');
    await calls[0]!.answer(ok({ kind: 'conflict', newDraftId: 'n' }));
    expect(states).toEqual(['dirty', 'saving', 'conflict', 'dirty']);
    await timer.advanceTo(900);
    expect(calls[1]).toMatchObject({ id: 'n', baseRevision: 1, source: 'b' });
  });
});
