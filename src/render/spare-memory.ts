export interface SpareMemory {
  give(memory: ArrayBuffer): void;
  /** What was given last, once; null when there is none. */
  take(): ArrayBuffer | null;
}

/** Memory of pictures that are not shown any more, of so many at most. New memory of a picture's size takes longer to get than to fill. */
export function createSpareMemory(most: number): SpareMemory {
  const spare: ArrayBuffer[] = [];
  return {
    give(memory) {
      // One that was handed over already is empty.
      if (memory.byteLength > 0 && spare.length < most && !spare.includes(memory)) spare.push(memory);
    },
    take: () => spare.pop() ?? null,
  };
}
