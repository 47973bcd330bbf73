// Draws the photographs of the starters: mountains and coast as a height field, seen column by column from near to
// far, lit by a low sun and lost in haze. Our own pictures, under the licence of the project. The same Node
// gives the same bytes.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { encodeJpeg } from './encode-jpeg.mjs';

const folder = fileURLToPath(new URL('../src/template/starters/', import.meta.url));
const [width, height] = [1200, 630];
/** Each pixel is the mean of this many squared. */
const samples = 2;

const mix = (a, b, t) => a + (b - a) * t;
const mixColour = (a, b, t) => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
const clamp = (value) => Math.min(1, Math.max(0, value));
const smooth = (from, to, value) => {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
};
const colour = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** 0 to 1 for a lattice point; an integer hash, so that no host differs. */
function lattice(x, y, seed) {
  let hash = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

function noise(x, y, seed) {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - x0, y - y0];
  const [u, v] = [fx * fx * fx * (fx * (fx * 6 - 15) + 10), fy * fy * fy * (fy * (fy * 6 - 15) + 10)];
  const top = mix(lattice(x0, y0, seed), lattice(x0 + 1, y0, seed), u);
  return mix(top, mix(lattice(x0, y0 + 1, seed), lattice(x0 + 1, y0 + 1, seed), u), v);
}

/** Octaves of noise, each turned against the last so that the lattice does not show. 0 to 1. */
function cloud(x, y, octaves, seed) {
  let [sum, size, total] = [0, 1, 0];
  for (let octave = 0; octave < octaves; octave++) {
    sum += noise(x, y, seed + octave) * size;
    total += size;
    size *= 0.5;
    [x, y] = [1.6 * x + 1.2 * y + 17.3, -1.2 * x + 1.6 * y + 9.1];
  }
  return sum / total;
}

/** Sharp crests, detail mostly where it is high already: what weather leaves of a mountain. 0 to 1. */
function ridges(x, y, octaves, seed) {
  let [sum, size, weight, total] = [0, 1, 1, 0];
  for (let octave = 0; octave < octaves; octave++) {
    const crest = 1 - Math.abs(2 * noise(x, y, seed + octave) - 1);
    sum += crest * crest * size * weight;
    total += size;
    weight = clamp(crest * crest * 1.7);
    size *= 0.48;
    [x, y] = [1.6 * x + 1.2 * y + 5.7, -1.2 * x + 1.6 * y + 31.4];
  }
  return sum / total;
}

/** Lengths in km; x to the right, z away, the camera at (0, scene.eye, 0). */
function heightAt(scene, x, z, octaves) {
  const { seed, grain, rise, floor } = scene;
  const base = cloud(x * grain * 0.35 + 3.1, z * grain * 0.35, 3, seed + 50);
  const crest = ridges(x * grain, z * grain, octaves, seed);
  return floor + rise(z, x) * crest * (0.35 + 1.1 * base);
}

function skyAt(scene, dx, dy) {
  const { sky, sun } = scene;
  const up = clamp(dy / 0.42);
  let paint = mixColour(sky.horizon, sky.middle, smooth(0, 0.45, up));
  paint = mixColour(paint, sky.top, smooth(0.3, 1, up));
  const away = Math.hypot((dx - sun.x) * 0.8, dy - sun.y);
  const streak = cloud(dx * 1.7 + 40, dy * 12 + dx * 0.9, 6, scene.seed + 90);
  const veil = smooth(0.5, 0.8, streak) * smooth(0.03, 0.14, dy) * scene.veil;
  paint = mixColour(paint, mixColour(sky.veil, sun.glow, Math.exp(-away * 4)), veil);
  paint = mixColour(paint, sun.glow, 0.75 * Math.exp(-away * 6.5));
  paint = mixColour(paint, sun.core, 0.9 * Math.exp(-away * 26));
  return mixColour(paint, sun.core, smooth(0.0265, 0.0235, Math.hypot(dx - sun.x, dy - sun.y)));
}

/** Haze takes the colour of the sky low down in that direction, warmer towards the sun. */
function hazeAt(scene, dx) {
  const { sky, sun } = scene;
  return mixColour(sky.haze, sun.glow, 0.62 * Math.exp(-Math.abs(dx - sun.x) * 3.4));
}

function landAt(scene, x, z, dx) {
  const step = 0.004 + z * 0.0016;
  const octaves = z < 6 ? 9 : 7;
  const here = heightAt(scene, x, z, octaves);
  const [slopeX, slopeZ] = [
    (heightAt(scene, x + step, z, octaves) - here) / step,
    (heightAt(scene, x, z + step, octaves) - here) / step,
  ];
  const length = Math.hypot(slopeX, 1, slopeZ);
  const { light } = scene;
  const lit = clamp((-slopeX * light[0] + light[1] - slopeZ * light[2]) / length);
  const steep = 1 - 1 / length;
  const speck = noise(x * 60, z * 60, scene.seed + 7) * 0.5 + noise(x * 23, z * 23, scene.seed + 8) * 0.5;
  let ground = mixColour(scene.grass, scene.rock, smooth(0.12, 0.42, steep + (speck - 0.5) * 0.25));
  const snow =
    smooth(scene.snowFrom, scene.snowFrom + 0.35, here + (speck - 0.5) * 0.3) * smooth(0.75, 0.4, steep);
  ground = mixColour(ground, scene.snow, snow);
  const shade = mixColour(scene.shadow, scene.sunlight, lit ** 0.8);
  const paint = ground.map((channel, i) => channel * shade[i] * (0.82 + 0.36 * speck));
  return { paint, here, dx };
}

function waterAt(scene, x, z, dx, dy) {
  const swell = cloud(x * 7, z * 2.4, 3, scene.seed + 70) - 0.5;
  const ripple = cloud(x * 46, z * 15, 3, scene.seed + 80) - 0.5 + swell * 0.5;
  const mirrored = skyAt(scene, dx + ripple * 0.04, Math.max(0.004, -dy * 0.8 + ripple * 0.09));
  const path = Math.exp(-(((dx - scene.sun.x) * 9) ** 2));
  const glitter = path * smooth(0.06, 0.24, ripple) * 0.85;
  const tinted = mirrored.map(
    (channel, i) => channel * mix(scene.water[i], scene.sun.glow[i], path * 0.8) * (0.9 + 0.5 * ripple),
  );
  return mixColour(tinted, mixColour(scene.sun.glow, scene.sun.core, 0.4), glitter);
}

function withHaze(scene, paint, x, y, z, dx) {
  const far = 1 - Math.exp(-((z / scene.clear) ** 1.25));
  const mist = clamp(Math.exp(-(y - scene.floor) * scene.mistFall) * smooth(1.5, 9, z) * scene.mist);
  const patchy = mist * (0.45 + 0.9 * cloud(x * 0.5, z * 0.25, 3, scene.seed + 33));
  return mixColour(paint, hazeAt(scene, dx), clamp(1 - (1 - far) * (1 - clamp(patchy))));
}

/** One column of `rows` samples from top to bottom, as RGB from 0 to 1. */
function drawColumn(scene, dx, rows) {
  const rise = (row) => (scene.horizon - (row + 0.5) / rows) * (height / width) * 1.6;
  const column = Array.from({ length: rows }, (_, row) => skyAt(scene, dx, rise(row)));
  let lowest = rows;
  for (let z = scene.near; z < 60 && lowest > 0; z *= 1.0018) {
    const x = dx * z;
    const ground = heightAt(scene, x, z, z < 6 ? 8 : 6);
    const sea = ground < scene.sea;
    const y = sea ? scene.sea : ground;
    const dy = (y - scene.eye) / z;
    const top = Math.max(0, Math.ceil((scene.horizon - dy / ((height / width) * 1.6)) * rows - 0.5));
    if (top >= lowest) continue;
    const paint = sea ? waterAt(scene, x, z, dx, dy) : landAt(scene, x, z, dx).paint;
    const hazy = withHaze(scene, paint, x, sea ? y + 0.5 : y, z, dx);
    for (let row = top; row < lowest; row++) column[row] = hazy;
    lowest = top;
  }
  return column;
}

/** Film: a soft shoulder, then more contrast. No grain: it would double the weight of every card. */
function develop(scene, channel) {
  const exposed = 1 - Math.exp(-channel * scene.exposure);
  const level = exposed / (1 - Math.exp(-scene.exposure));
  return Math.round(255 * clamp(mix(level, smooth(0, 1, level), 0.55)));
}

function drawPhoto(scene) {
  const rgb = new Uint8Array(width * height * 3);
  const rows = height * samples;
  for (let x = 0; x < width; x++) {
    const columns = Array.from({ length: samples }, (_, i) =>
      drawColumn(scene, ((x + (i + 0.5) / samples) / width - 0.5) * 1.6, rows),
    );
    for (let y = 0; y < height; y++)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (const column of columns)
          for (let i = 0; i < samples; i++) sum += column[y * samples + i][channel];
        rgb[(y * width + x) * 3 + channel] = develop(scene, sum / samples ** 2);
      }
  }
  return { width, height, rgb };
}

const fjord = {
  file: 'story/assets/fjord.jpg',
  quality: 80,
  seed: 23,
  grain: 0.17,
  floor: -0.62,
  eye: 0.42,
  near: 0.35,
  horizon: 0.58,
  rise: (z, x) =>
    (0.45 + 3.6 * smooth(3, 14, z)) * (0.55 + 0.75 * smooth(-5, 5, x)) * (1 - 0.75 * smooth(30, 60, z)),
  sea: 0,
  snowFrom: 0.95,
  exposure: 1.5,
  clear: 17,
  mist: 0.8,
  mistFall: 3.4,
  veil: 0.5,
  sun: { x: 0.335, y: 0.105, core: colour('#fff1cf'), glow: colour('#ff9d52') },
  sky: {
    top: colour('#24405f'),
    middle: colour('#8c7488'),
    horizon: colour('#f2a272'),
    veil: colour('#d98f86'),
    haze: colour('#96707c'),
  },
  grass: colour('#1f2621'),
  rock: colour('#3a332f'),
  snow: colour('#cfd6e2'),
  shadow: colour('#33405c'),
  sunlight: colour('#ff9f5a').map((c) => c * 1.9),
  light: [0.55, 0.3, 0.78],
  water: [0.5, 0.56, 0.66],
};

const photos = [fjord];
const only = process.argv[2];
for (const scene of photos) {
  if (only && !scene.file.includes(only)) continue;
  const bytes = encodeJpeg(drawPhoto(scene), scene.quality);
  await writeFile(folder + scene.file, bytes);
  console.log(`${scene.file}: ${Math.round(bytes.length / 1024)} KB`);
}
