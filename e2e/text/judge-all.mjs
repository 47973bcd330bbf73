// Runs in Node and in the page alike: every headline on every card, title verdicts and the layouts they took.

/** `cards`: [{ id, card, size, base }]. Gives rows of [card, headline, what became of every field, layouts]. */
export async function judgeAll(runtime, cards, headlines) {
  const rows = [];
  for (const { id, card, size, base } of cards) {
    for (const title of headlines) {
      const laidOut = await runtime.layOut(card, { ...base, title }, size);
      rows.push(
        laidOut.ok
          ? { id, title, verdicts: laidOut.value.verdicts, layouts: laidOut.value.layouts }
          : { id, title, error: laidOut.error.code, layouts: 0 },
      );
    }
  }
  return rows;
}

/** Layouts of the rows whose title shrinks or is cut. */
export function listLayouts(rows) {
  return rows
    .filter(({ verdicts }) => {
      const kind = verdicts?.find(({ field }) => field === 'title')?.verdict.kind;
      return kind === 'shrinks' || kind === 'cut';
    })
    .map(({ layouts }) => layouts)
    .sort((a, b) => a - b);
}

/** The share of rows in which both came to the same, word for word. */
export function shareOfAgreement(rows, others) {
  const same = rows.filter((row, index) => JSON.stringify(row) === JSON.stringify(others[index]));
  return rows.length === others.length ? same.length / rows.length : 0;
}

export const quantile = (sorted, share) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
