const sorted = (values) => [...values].sort((a, b) => a - b);

/** NaN for no values. */
export function median(values) {
  const inOrder = sorted(values);
  const middle = inOrder.length / 2;
  if (inOrder.length === 0) return Number.NaN;
  if (inOrder.length % 2 === 1) return inOrder[Math.floor(middle)];
  return (inOrder[middle - 1] + inOrder[middle]) / 2;
}

/** Nearest rank, so it is always a value that was measured: `share` 0.95 of 20 values is the 19th. */
export function percentile(values, share) {
  const inOrder = sorted(values);
  if (inOrder.length === 0) return Number.NaN;
  return inOrder[Math.max(0, Math.ceil(share * inOrder.length) - 1)];
}

/** Of ratios: twice as fast here and half as fast there is even. NaN for none. */
export function geometricMean(ratios) {
  if (ratios.length === 0) return Number.NaN;
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

export function round(value, digits = 1) {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}
