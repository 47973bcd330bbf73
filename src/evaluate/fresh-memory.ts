/** How much of a stack's end is put back: five times what QuickJS lets a card use of it. */
const stackEndBytes = 1024 * 1024;
/** What lies below a stack may be zero as well, and belong to the data before it. */
const dataEndBytes = 4096;

/** A memory as it was. */
export interface FreshMemory {
  putBack(): void;
}

/**
 * Copies what a memory holds, up to its last byte that is not 0; what lies beyond was never handed out. Of a stack, which is
 * the longest run of zeros in it and fills from its end, only the end is copied: no more of it is ever used, and 5 MB of
 * zeros would take a third of a millisecond for each card.
 */
export function copyMemory(memory: WebAssembly.Memory): FreshMemory {
  const words = new Int32Array(memory.buffer);
  let end = words.length;
  while (end > 0 && words[end - 1] === 0) end--;
  const zeros = findLongestZeros(words.subarray(0, end));
  const dataEnd = Math.min(zeros.from + dataEndBytes / 4, zeros.to);
  const stackEnd = Math.max(dataEnd, zeros.to - stackEndBytes / 4);
  const parts = [copyPart(words, 0, dataEnd), copyPart(words, stackEnd, end)];
  return {
    putBack() {
      const bytes = new Uint8Array(memory.buffer);
      for (const { at, copy } of parts) bytes.set(copy, at);
    },
  };
}

function findLongestZeros(words: Int32Array): { from: number; to: number } {
  let longest = { from: 0, to: 0 };
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && words[at] === 0) continue;
    if (at - from > longest.to - longest.from) longest = { from, to: at };
    from = at + 1;
  }
  return longest;
}

const copyPart = (words: Int32Array, from: number, to: number): { at: number; copy: Uint8Array } => ({
  at: 4 * from,
  copy: new Uint8Array(words.slice(from, to).buffer),
});
