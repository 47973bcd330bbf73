// A Node with small ICU, as `configure --with-intl=small-icu` builds it: none is to be had as a package, so this Node is
// copied and the table of contents of the ICU data inside it is shortened to English, without what finds words and lines.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// As Node's own tools/icu/icu_small.json says.
const leftOutTrees = ['brkitr', 'lang', 'rbnf', 'region', 'unit'];
const locale = /^[a-z]{2,3}(_\w*)?\.res$/;

/** The copy's path, in a temporary folder, and what removes it. A Node that holds no ICU data of its own has none. */
export async function makeSmallIcuNode() {
  const bytes = await readFile(process.execPath);
  const data = findIcuData(bytes);
  if (data === -1) throw new Error('This Node takes its ICU data from the system. Use one from nodejs.org.');
  keepEntries(bytes, data + bytes.readUInt16LE(data), isInSmallIcu);
  const folder = await mkdtemp(join(tmpdir(), 'frieze-small-icu-'));
  const path = join(folder, 'node');
  await writeFile(path, bytes, { mode: 0o755 });
  return { path, remove: () => rm(folder, { recursive: true }) };
}

/** `icudt78l/zone/tr.res`: the tree is `zone`; what stands in none is in the root. */
function isInSmallIcu(name) {
  const [file, tree] = name.split('/').reverse();
  if (leftOutTrees.includes(tree)) return false;
  if (/\.(cnv|cfu)$/.test(file) || file === 'cnvalias.icu') return false;
  return !locale.test(file) || file === 'en.res';
}

/** Where ICU's "common data" begins: a header with two magic bytes, then its kind. */
function findIcuData(bytes) {
  for (let at = bytes.indexOf('CmnD'); at !== -1; at = bytes.indexOf('CmnD', at + 1))
    if (bytes[at - 10] === 0xda && bytes[at - 9] === 0x27) return at - 12;
  return -1;
}

/** Entries are pairs of offsets, of the name and of the data, sorted by name; ICU searches as many as the count says. */
function keepEntries(bytes, toc, isKept) {
  const count = bytes.readUInt32LE(toc);
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const entry = bytes.subarray(toc + 4 + index * 8, toc + 12 + index * 8);
    const name = toc + entry.readUInt32LE(0);
    if (!isKept(bytes.toString('latin1', name, bytes.indexOf(0, name)))) continue;
    entry.copy(bytes, toc + 4 + kept * 8);
    kept++;
  }
  bytes.writeUInt32LE(kept, toc);
}
