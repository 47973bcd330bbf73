// CSV as RFC 4180 writes it; a semicolon or a tab may part the columns, whichever the first line has most of.

/** The rows below the header as `{ line, data }`; `line` counts from 1 and is where the row starts. */
export function parseCsv(text) {
  const separator = findSeparator(text.split(/\r?\n/, 1)[0]);
  const [header, ...rows] = splitRecords(text, separator);
  if (!header) return [];
  const names = header.cells.map((name) => name.trim());
  return rows
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '')
    .map(({ line, cells }) => ({
      line,
      data: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])),
    }));
}

function findSeparator(line) {
  const count = (separator) => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function splitRecords(text, separator) {
  const records = [];
  let line = 1;
  let record = { line, cells: [] };
  let cell = '';
  let quoted = false;
  const endCell = () => {
    record.cells.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    records.push(record);
    record = { line, cells: [] };
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\n') line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') endRecord();
    else if (character !== '\r' || text[at + 1] !== '\n') cell += character;
  }
  if (cell !== '' || record.cells.length > 0) endRecord();
  return records;
}
