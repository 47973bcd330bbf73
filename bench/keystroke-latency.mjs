// From what the probe noted to latencies: which key each picture answers, and how long that took.

/**
 * `keys`: times of the keys in order, so key n is `keys[n - 1]`. `drafts` and `exacts`: `{ typed, at }` of each
 * painted picture, `typed` the number of keys its request held. A draft that came after a newer picture is no
 * matter: a key's draft is the first picture of any kind that holds it. A key without an exact picture of its own,
 * because the next key overtook it, counts as the longest that any key waited for an exact picture that holds it.
 * Times in ms.
 */
export function measureLatencies(keys, drafts, exacts) {
  const draftMs = [];
  const exactMs = [];
  const waits = [];
  let missed = 0;
  keys.forEach((pressed, index) => {
    const typed = index + 1;
    const shown = firstPaint([...drafts, ...exacts], (picture) => picture.typed >= typed, pressed);
    draftMs.push(shown ?? Number.NaN);
    const exact = firstPaint(exacts, (picture) => picture.typed === typed, pressed);
    exactMs.push(exact ?? Number.NaN);
    waits.push(exact ?? firstPaint(exacts, (picture) => picture.typed >= typed, pressed) ?? Number.NaN);
    if (exact === null) missed++;
  });
  return { draftMs: fillMissing(draftMs, draftMs), exactMs: fillMissing(exactMs, waits), missed };
}

function firstPaint(pictures, matches, pressed) {
  let first = null;
  for (const picture of pictures) {
    if (picture.at >= pressed && matches(picture) && (first === null || picture.at < first))
      first = picture.at;
  }
  return first === null ? null : first - pressed;
}

function fillMissing(latencies, waits) {
  const worst = Math.max(0, ...waits.filter(Number.isFinite));
  return latencies.map((latency) => (Number.isFinite(latency) ? latency : worst));
}

/** How many of the keys a request holds, by what is typed where; null when it cannot be told. */
export const countTyped = {
  title: ({ values, field }) => String(values[field] ?? '').length,
  source: ({ code }) => /typed:([a-z]*)/.exec(code)?.[1].length ?? null,
  number({ code, firstCode }) {
    const [before, after] = [firstCode, code].map((text) => text.match(/\d+(?:\.\d+)?/g) ?? []);
    if (before.length !== after.length) return null;
    const at = before.findIndex((number, index) => number !== after[index]);
    return at === -1 ? 0 : Number(after[at]) - Number(before[at]);
  },
};
