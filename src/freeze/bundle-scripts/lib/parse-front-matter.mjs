// The part of YAML and TOML that front matter is written in: keys at the start of a line with texts, numbers, truths
// and lists of texts. What is deeper is passed over, since no field of a card is.

/** `{ data }`, or `{ problem }` as the end of a sentence that starts with the file's name. */
export function parseFrontMatter(text) {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const fence = lines[0];
  if (fence !== '---' && fence !== '+++')
    return { problem: 'line 1: it does not start with front matter (---).' };
  const end = lines.indexOf(fence, 1);
  if (end < 0) return { problem: `its front matter has no end; close it with ${fence}.` };
  const data = {};
  for (let at = 1; at < end; at++) {
    const sign = fence === '---' ? ':' : '=';
    const found = new RegExp(`^["']?([\\w-]+)["']?\\s*${sign}(?:\\s+(.*)|(\\S.*))?$`).exec(lines[at]);
    if (!found) continue;
    const [, key, spaced, close] = found;
    const value = (spaced ?? (fence === '+++' ? close : undefined) ?? '').trim();
    if (/^[|>][+-]?$/.test(value)) data[key] = readBlock(lines, at + 1, end, value[0] === '>');
    else if (value === '' || value.startsWith('#')) data[key] = readItems(lines, at + 1, end);
    else data[key] = readScalar(value);
  }
  return { data };
}

function readScalar(text) {
  if (text.startsWith('"')) {
    const quoted = /^"(?:[^"\\]|\\.)*"/.exec(text)?.[0];
    if (quoted) {
      try {
        return JSON.parse(quoted);
      } catch {
        return quoted.slice(1, -1);
      }
    }
  }
  if (text.startsWith("'")) return /^'((?:[^']|'')*)'/.exec(text)?.[1]?.replaceAll("''", "'") ?? text;
  if (text.startsWith('[')) return splitList(text.replace(/\]\s*(#.*)?$/, '').slice(1));
  const bare = text.replace(/\s+#.*$/, '');
  if (bare === 'true' || bare === 'false') return bare === 'true';
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(bare)) return Number(bare);
  return bare === 'null' || bare === '~' ? null : bare;
}

function splitList(text) {
  const items = text.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s][^,]*/g) ?? [];
  return items
    .map((item) => item.trim())
    .filter(Boolean)
    .map((item) => String(readScalar(item)));
}

/** Lines of a list under its key; null for a nested map. */
function readItems(lines, from, end) {
  const items = [];
  for (let at = from; at < end; at++) {
    const item = /^\s*-\s+(.*)$/.exec(lines[at])?.[1];
    if (item === undefined) break;
    items.push(String(readScalar(item.trim())));
  }
  return items.length > 0 ? items : null;
}

function readBlock(lines, from, end, folded) {
  const block = [];
  for (let at = from; at < end && (/^\s/.test(lines[at]) || lines[at] === ''); at++)
    block.push(lines[at].trim());
  return block.join(folded ? ' ' : '\n').trim();
}
