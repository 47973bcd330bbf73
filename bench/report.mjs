const ms = (value) => (value === null || value === undefined ? '–' : value.toFixed(value < 10 ? 1 : 0));
const megabytes = (bytes) =>
  bytes === null || bytes === undefined ? '–' : `${Math.round(bytes / 2 ** 20)} MB`;
const times = (value) => (value === null || value === undefined ? '–' : `${value.toFixed(2)}×`);
const ratio = (above, below) => (above && below ? above.pixelsMs / below.pixelsMs : null);

const heads = [
  'template',
  'blind',
  'plain',
  'p95',
  'PNG',
  'Frieze',
  'p95',
  'PNG',
  'takumi',
  'PNG',
  'plain/Frieze',
  'Frieze/takumi',
  'n',
];

function cellsOf(row) {
  const { plain, frieze, takumi } = row;
  return [
    row.template,
    row.blind ? 'yes' : '',
    ms(plain?.pixelsMs),
    ms(plain?.p95Ms),
    ms(plain?.pngMs),
    ms(frieze?.pixelsMs),
    ms(frieze?.p95Ms),
    ms(frieze?.pngMs),
    ms(takumi?.pixelsMs),
    ms(takumi?.pngMs),
    times(ratio(plain, frieze)),
    times(ratio(frieze, takumi)),
    String(frieze?.samples ?? 0),
  ];
}

/** For the terminal. */
export function formatTable(results) {
  const rows = [heads, ...results.corpus.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  '),
  );
  return [...lines, '', ...listFigures(results)].join('\n');
}

function listFigures({ geomean, chromium, keystroke, pool, memory, cacheHits, environment }) {
  const lines = [describeRatios(`Geometric means in ${environment}`, geomean)];
  if (chromium)
    lines.push(
      describeRatios(
        `Geometric means in Chromium ${chromium.version} (${chromium.corpus.length} templates)`,
        chromium,
      ),
    );
  if (keystroke)
    lines.push(
      `Typing, from ${keystroke.restSeconds} s after the app had come to rest: draft p95 ${ms(keystroke.draftP95Ms)} ms, exact p95 ${ms(keystroke.exactP95Ms)} ms, ${keystroke.missed} of ${keystroke.keys} keys without an exact picture of their own, ${keystroke.longTasks} long tasks`,
    );
  if (pool) lines.push(`Two workers over one: ${times(pool.scaling2)}`);
  if (memory)
    lines.push(
      `Memory of all Chromium processes, without garbage: ${megabytes(memory.after200Bytes)} after ${memory.first} draws, ${megabytes(memory.after2000Bytes)} after ${memory.last} (with it ${megabytes(memory.withGarbageBytes.lowest)} to ${megabytes(memory.withGarbageBytes.highest)}); ${memory.workersReplaced} workers replaced`,
    );
  lines.push(`Cache hits: ${cacheHits}`);
  return lines;
}

function describeRatios(words, means) {
  return `${words}: plain/Frieze ${times(means.plainOverFrieze)}, blind ${times(means.plainOverFriezeBlind)}, gradients and shadows ${times(means.plainOverFriezeGradientShadow)}; Frieze/takumi ${times(means.friezeOverTakumi)}. To PNG: ${times(means.png.plainOverFrieze)}, ${times(means.png.plainOverFriezeBlind)}, ${times(means.png.plainOverFriezeGradientShadow)}; ${times(means.png.friezeOverTakumi)}`;
}

const markdownRow = (cells) => `| ${cells.join(' | ')} |`;

export function writeReport(results) {
  const { machine, corpus, quick, templatesFound } = results;
  return `# Bench

${quick ? `A quick run, with few samples of ${corpus.length} of ${templatesFound} templates. ` : ''}${machine.processor}, ${machine.cores} cores, ${machine.system}, Node ${machine.node}; load at the start ${machine.loadAtStart}. Ratios say more than milliseconds.

![Time of the plain pipeline over that of Frieze](report.svg)

${listFigures(results)
  .map((line) => `- ${line}`)
  .join('\n')}

Medians in milliseconds, in Node, of draws of a new headline each. *plain* is satori and resvg-wasm with the card run natively; *Frieze* is the built runtime with the sandbox, the rules and everything else; *takumi* is another engine, which draws another picture from the same tree. A draw goes from field values to RGBA pixels, under PNG to a file.

${markdownRow(heads)}
${markdownRow(heads.map((_, column) => (column < 2 ? '---' : '---:')))}
${corpus.map((row) => markdownRow(cellsOf(row))).join('\n')}

## Where the time goes

Of Frieze, apart from the comparison: the sandbox; measuring for the rules, with the number of all layout passes; the final layout; the rest, which is normalising, the rules and rewriting the picture; painting. *Difference* is the largest of any channel between the last pictures of plain and Frieze; a cut headline makes it large.

| template | plain: evaluate | layout | raster | Frieze: evaluate | measure | passes | layout | rest | raster | verdicts | difference |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |
${corpus.map(profileRow).join('\n')}
${listErrors(corpus)}`;
}

function profileRow({ template, plain, frieze, largestDifference }) {
  const verdicts = Object.entries(frieze?.verdicts ?? {}).map(([name, count]) => `${count} ${name}`);
  return markdownRow([
    template,
    ms(plain?.parts.evaluateMs),
    ms(plain?.parts.layoutMs),
    ms(plain?.parts.rasterMs),
    ms(frieze?.parts.evaluateMs),
    ms(frieze?.parts.measureMs),
    String(frieze?.parts.layouts ?? '–'),
    ms(frieze?.parts.layoutMs),
    ms(frieze?.parts.restMs),
    ms(frieze?.parts.rasterMs),
    verdicts.join(', '),
    String(largestDifference ?? '–'),
  ]);
}

function listErrors(corpus) {
  const lines = corpus.flatMap(({ template, errors = {} }) =>
    Object.entries(errors).map(([name, message]) => `- ${template}, ${name}: ${message}`),
  );
  return lines.length === 0 ? '' : `\n## Not drawn\n\n${lines.join('\n')}\n`;
}
