/**
 * The largest whole number from `low` to `high` that passes, for a test that passes up to some number and not beyond;
 * null when none does. Starts at a guess and needs two or three tests when it is right.
 */
export async function searchLargest(
  low: number,
  high: number,
  guess: number,
  passes: (at: number) => Promise<boolean>,
): Promise<number | null> {
  if (low > high) return null;
  const start = Math.min(high, Math.max(low, guess));
  let [good, bad] = [low - 1, high + 1];
  if (await passes(start)) good = start;
  else bad = start;
  // Strides double away from the guess until the border lies between two tests.
  for (let stride = 1; good < low || bad > high; stride *= 2) {
    const at = good < low ? Math.max(low, bad - stride) : Math.min(high, good + stride);
    if (at === bad || at === good) break;
    if (await passes(at)) good = at;
    else bad = at;
    if (good === high || bad === low) break;
  }
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle < low) break;
    if (await passes(middle)) good = middle;
    else bad = middle;
  }
  return good < low ? null : good;
}
