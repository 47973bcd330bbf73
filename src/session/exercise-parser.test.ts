import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEditor } from '../editor/editor.ts';
import { createFakeWorld, templateOf } from '../editor/fake-ports.fixtures.ts';
import { exerciseParser } from './exercise-parser.ts';

afterEach(() => vi.unstubAllGlobals());

/** As a browser's: it refuses to tell its time to anybody but itself. */
class Deadline {
  #leftMs: number;

  constructor(leftMs: number) {
    this.#leftMs = leftMs;
  }

  timeRemaining(): number {
    this.#leftMs -= 10;
    return this.#leftMs;
  }
}

describe('exerciseParser', () => {
  it('reads while a pause lasts, goes on in the next, and comes to an end', () => {
    const waiting: ((deadline: Deadline) => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (read: (deadline: Deadline) => void) => waiting.push(read));
    exerciseParser(createEditor(createFakeWorld().ports, templateOf('export default () => <p>a</p>;\n')));
    let pauses = 0;
    while (waiting.length > 0 && pauses < 100) {
      waiting.shift()!(new Deadline(60));
      pauses++;
    }
    // Five of thirty rounds fit into 60 ms at 10 ms each, of which 12 are left over.
    expect(pauses).toBe(6);
  });
});
