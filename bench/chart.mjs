// report.svg: how many times faster than the plain pipeline Frieze is, template by template, on a logarithmic scale.

const rowHeight = 20;
const left = 190;
const width = 860;
const right = 70;

/** Bars to the right of 1 are faster than plain, bars to the left slower. */
export function drawChart({ corpus }) {
  const rows = corpus
    .filter(({ plain, frieze }) => plain && frieze)
    .map((row) => ({ ...row, ratio: row.plain.pixelsMs / row.frieze.pixelsMs }))
    .sort((a, b) => b.ratio - a.ratio);
  const lowest = Math.min(0.5, ...rows.map(({ ratio }) => ratio));
  const highest = Math.max(2, ...rows.map(({ ratio }) => ratio));
  const x = (ratio) =>
    left +
    ((Math.log(ratio) - Math.log(lowest)) / (Math.log(highest) - Math.log(lowest))) * (width - left - right);
  const height = 70 + rows.length * rowHeight;
  const ticks = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100].filter((tick) => tick >= lowest && tick <= highest);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="16" y="24" font-size="15" font-weight="600" fill="#111827">Time of the plain pipeline over that of Frieze, to pixels</text>
${ticks.map((tick) => `<path d="M${x(tick).toFixed(1)} 46V${height - 12}" stroke="${tick === 1 ? '#111827' : '#e5e7eb'}"/><text x="${x(tick).toFixed(1)}" y="42" text-anchor="middle" fill="#6b7280">${tick}×</text>`).join('\n')}
${rows.map((row, index) => drawBar(row, 52 + index * rowHeight, x)).join('\n')}
</svg>
`;
}

function drawBar({ template, blind, ratio }, y, x) {
  const [from, to] = [x(1), x(ratio)].sort((a, b) => a - b);
  const colour = ratio >= 1 ? '#2563eb' : '#dc2626';
  return `<text x="${left - 10}" y="${y + 13}" text-anchor="end" fill="#374151"${blind ? ' font-weight="600"' : ''}>${template}</text><rect x="${from.toFixed(1)}" y="${y + 3}" width="${Math.max(1, to - from).toFixed(1)}" height="${rowHeight - 6}" fill="${colour}"/><text x="${(to + 6).toFixed(1)}" y="${y + 13}" fill="#111827">${ratio.toFixed(1)}×</text>`;
}
