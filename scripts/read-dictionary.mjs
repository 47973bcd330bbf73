/** The word list of one script (`thai`) out of ICU's data file: a table of names and offsets in front of the items. */
export function readDictionary(data, name) {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const base = view.getUint16(0, true);
  const count = view.getUint32(base, true);
  const nameAt = (index) => {
    let at = base + view.getUint32(base + 4 + index * 8, true);
    let text = '';
    for (; data[at] !== 0; at++) text += String.fromCharCode(data[at]);
    return text;
  };
  const offsetAt = (index) => base + view.getUint32(base + 8 + index * 8, true);
  for (let index = 0; index < count; index++) {
    if (!nameAt(index).endsWith(`/brkitr/${name}dict.dict`)) continue;
    return data.slice(offsetAt(index), index + 1 < count ? offsetAt(index + 1) : data.length);
  }
  throw new Error(`ICU's data has no dictionary named ${name}.`);
}
