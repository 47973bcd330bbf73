// A baseline JPEG writer (ITU-T T.81, 4:2:0, the standard's own Huffman tables): the starters' photographs need no
// image library.

const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63,
];

// Annex K, tables K.1 and K.2, in rows.
const lumaSteps = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const chromaSteps = [17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99];

const chromaTable = Array.from({ length: 64 }, (_, i) => {
  const [row, column] = [i >> 3, i & 7];
  return row < 4 && column < 4 ? chromaSteps[row * 4 + column] : 99;
});

// Annex K.3: how many codes of each length, then their symbols.
const dcLuma = { counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], symbols: range(12) };
const dcChroma = { counts: [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], symbols: range(12) };
const acLuma = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
  symbols: bytes(
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
  ),
};
const acChroma = {
  counts: [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
  symbols: bytes(
    '000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa',
  ),
};

function range(length) {
  return Array.from({ length }, (_, i) => i);
}

function bytes(hex) {
  return [...Buffer.from(hex, 'hex')];
}

function codesOf({ counts, symbols }) {
  const codes = [];
  let code = 0;
  let next = 0;
  counts.forEach((count, at) => {
    for (let i = 0; i < count; i++) codes[symbols[next++]] = { code: code++, length: at + 1 };
    code <<= 1;
  });
  return codes;
}

const scaleSteps = (steps, quality) => {
  const percent = quality < 50 ? 5000 / quality : 200 - quality * 2;
  return steps.map((step) => Math.min(255, Math.max(1, Math.floor((step * percent + 50) / 100))));
};

const cosines = Float64Array.from({ length: 64 }, (_, i) => {
  const [frequency, place] = [i >> 3, i & 7];
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16);
});

/** The 8 by 8 block at (x0, y0) of a plane as quantised frequencies in zigzag order. */
function transformBlock({ data, width }, x0, y0, steps) {
  const rows = new Float64Array(64);
  for (let y = 0; y < 8; y++)
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += data[(y0 + y) * width + x0 + x] * cosines[u * 8 + x];
      rows[y * 8 + u] = sum;
    }
  return zigzag.map((at) => {
    const [v, u] = [at >> 3, at & 7];
    let sum = 0;
    for (let y = 0; y < 8; y++) sum += rows[y * 8 + u] * cosines[v * 8 + y];
    return Math.round(sum / steps[at]);
  });
}

function createBitWriter() {
  const out = [];
  let held = 0;
  let count = 0;
  return {
    out,
    write(bits, length) {
      for (let i = length - 1; i >= 0; i--) {
        held = (held << 1) | ((bits >> i) & 1);
        if (++count < 8) continue;
        out.push(held);
        if (held === 0xff) out.push(0);
        held = 0;
        count = 0;
      }
    },
    close() {
      while (count !== 0) this.write(1, 1);
    },
  };
}

const sizeOf = (value) => 32 - Math.clz32(Math.abs(value));
const bitsOf = (value, size) => (value < 0 ? value + (1 << size) - 1 : value);

function writeBlock(bits, block, lastDc, dc, ac) {
  const change = block[0] - lastDc;
  const size = sizeOf(change);
  bits.write(dc[size].code, dc[size].length);
  bits.write(bitsOf(change, size), size);
  let zeros = 0;
  for (const value of block.slice(1)) {
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.write(ac[0xf0].code, ac[0xf0].length);
    const length = sizeOf(value);
    const symbol = ac[zeros * 16 + length];
    bits.write(symbol.code, symbol.length);
    bits.write(bitsOf(value, length), length);
    zeros = 0;
  }
  if (zeros > 0) bits.write(ac[0].code, ac[0].length);
  return block[0];
}

/** Luma as it is, both chromas at half size; edges repeated up to whole blocks of 16. */
function splitPlanes({ width, height, rgb }) {
  const [fullWidth, fullHeight] = [Math.ceil(width / 16) * 16, Math.ceil(height / 16) * 16];
  const luma = { width: fullWidth, data: new Float64Array(fullWidth * fullHeight) };
  const [blue, red] = [0, 1].map(() => ({
    width: fullWidth / 2,
    data: new Float64Array((fullWidth * fullHeight) / 4),
  }));
  for (let y = 0; y < fullHeight; y++)
    for (let x = 0; x < fullWidth; x++) {
      const at = (Math.min(y, height - 1) * width + Math.min(x, width - 1)) * 3;
      const [r, g, b] = [rgb[at], rgb[at + 1], rgb[at + 2]];
      luma.data[y * fullWidth + x] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
      const half = (y >> 1) * blue.width + (x >> 1);
      blue.data[half] += (-0.168736 * r - 0.331264 * g + 0.5 * b) / 4;
      red.data[half] += (0.5 * r - 0.418688 * g - 0.081312 * b) / 4;
    }
  return { luma, blue, red, fullWidth, fullHeight };
}

const segment = (marker, body) => [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];

/** `rgb` holds 3 bytes a pixel; `quality` runs from 1 to 100 on the scale of the IJG. */
export function encodeJpeg({ width, height, rgb }, quality) {
  const steps = [scaleSteps(lumaSteps, quality), scaleSteps(chromaTable, quality)];
  const tables = [dcLuma, acLuma, dcChroma, acChroma];
  const [dcL, acL, dcC, acC] = tables.map(codesOf);
  const { luma, blue, red, fullWidth, fullHeight } = splitPlanes({ width, height, rgb });
  const bits = createBitWriter();
  const last = [0, 0, 0];
  for (let y = 0; y < fullHeight; y += 16)
    for (let x = 0; x < fullWidth; x += 16) {
      for (const [dx, dy] of [
        [0, 0],
        [8, 0],
        [0, 8],
        [8, 8],
      ]) {
        last[0] = writeBlock(bits, transformBlock(luma, x + dx, y + dy, steps[0]), last[0], dcL, acL);
      }
      [blue, red].forEach((plane, i) => {
        const block = transformBlock(plane, x / 2, y / 2, steps[1]);
        last[i + 1] = writeBlock(bits, block, last[i + 1], dcC, acC);
      });
    }
  bits.close();
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...steps.flatMap((table, id) => segment(0xdb, [id, ...zigzag.map((at) => table[at])])),
    ...segment(0xc0, [
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      3,
      1,
      0x22,
      0,
      2,
      0x11,
      1,
      3,
      0x11,
      1,
    ]),
    ...tables.flatMap(({ counts, symbols }, i) =>
      segment(0xc4, [[0x00, 0x10, 0x01, 0x11][i], ...counts, ...symbols]),
    ),
    ...segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
    ...bits.out,
    0xff,
    0xd9,
  ]);
}
