import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDictionary } from '../../scripts/read-dictionary.mjs';
import { createFriezeEngine } from '../engines/frieze.ts';
import { createQuickJsEvaluator } from '../evaluate/quickjs.ts';
import type { TextRule } from '../template/schema.ts';
import type { Card, Engine, Evaluator, FontFace, Runtime } from './card.ts';
import { createRuntime } from './draw.ts';
import { chainFamilies, type ReadChainFile } from './fonts/chain.ts';

// The engines that ship, fed from the installed packages. They keep module-wide state, so there is one of each per test file.

const modulePath = (path: string) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
const readModule = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(modulePath(path)));

export const openRealEvaluator = (): Promise<Evaluator> =>
  createQuickJsEvaluator(readModule('@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm'));

export const openRealEngine = (): Promise<Engine> =>
  createFriezeEngine({
    layout: readModule('satori/layout.wasm'),
    resvg: readModule('@resvg/resvg-wasm/index_bg.wasm'),
  });

export async function openRealRuntime(): Promise<{ runtime: Runtime; engine: Engine; evaluator: Evaluator }> {
  const [evaluator, engine] = await Promise.all([openRealEvaluator(), openRealEngine()]);
  return { runtime: createRuntime(evaluator, engine, readChainFile), engine, evaluator };
}

let emojiSet: { icons: Record<string, { body: string }>; chars: Record<string, string> } | null = null;

/** The fallback chain as scripts/chain-files.mjs serves it, straight from the installed packages. */
export const readChainFile: ReadChainFile = async (path) => {
  const face = /^fonts\/(.+)-(\d+)\.(?:woff|ttf)$/.exec(path);
  if (face?.[1] === 'dejavu-sans-all')
    return readModule(`dejavu-fonts-ttf/ttf/DejaVuSans${face[2] === '700' ? '-Bold' : ''}.ttf`);
  if (face) {
    const family = chainFamilies().find(({ slices }) => slices.some(({ id }) => id === face[1]))!;
    return readModule(`@fontsource/${family.id}/files/${face[1]}-${face[2]}-normal.woff`);
  }
  const dictionary = /^dictionaries\/(.+)\.dict$/.exec(path)?.[1];
  if (dictionary) return readDictionary(readModule('icu4c-data/icudt67l.dat'), dictionary);
  const readJson = (name: string) =>
    JSON.parse(new TextDecoder().decode(readModule(`@iconify-json/twemoji/${name}.json`)));
  emojiSet ??= { icons: readJson('icons').icons, chars: readJson('chars') };
  const key = path.slice('emoji/'.length, -'.svg'.length);
  const char = Object.keys(emojiSet.chars).find((name) => name.replace(/(^|-)0+/g, '$1') === key)!;
  const { body } = emojiSet.icons[emojiSet.chars[char]!]!;
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36">${body}</svg>`,
  );
};

const buffers = new Map<string, ArrayBuffer>();

/** `file` as templates name it: `inter-latin-600-normal.woff`. One buffer per file, as the engine wants it. */
export function readFont(file: string): ArrayBuffer {
  let data = buffers.get(file);
  if (!data) {
    const family = /^(.+?)-(?:latin|latin-ext|cyrillic|greek|vietnamese|arabic)-/.exec(file)?.[1];
    data = readModule(`@fontsource/${family}/files/${file}`).buffer;
    buffers.set(file, data);
  }
  return data;
}

export const inter600: FontFace[] = [
  { family: 'Inter', weight: 600, style: 'normal', data: readFont('inter-latin-600-normal.woff') },
];

export const inter600Sliced: FontFace[] = [
  ...inter600,
  { family: 'Inter', weight: 600, style: 'normal', data: readFont('inter-latin-ext-600-normal.woff') },
];

export const titleRule: TextRule = { field: 'title', cut: 'word', ellipsis: '…', fallback: '' };

/** A card with one text field `title` and Inter; `body` is the JavaScript of the element it returns. */
export function cardOf(body: string, changes: Partial<Card> = {}): Card {
  return {
    code: `exports.default = ({ title, size }) => ${body};`,
    fields: [{ name: 'title', kind: 'text', required: true }],
    rules: [],
    tokens: {},
    fonts: inter600,
    assets: [],
    ...changes,
  };
}
