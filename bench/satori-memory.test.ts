import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { mendForgetfulSatori, mendSatori } from '../scripts/mend-satori.mjs';
import { root } from '../scripts/run.mjs';
import type { TreeNode } from '../src/runtime/lower/draw.fixtures.ts';
import { makeRandom, pick, randomTree } from '../src/runtime/lower/random-tree.fixtures.ts';
import { compileSource } from '../src/source/compile.ts';
import { readCorpus } from './corpus.mjs';
import { dataUrl, nameFaces } from './faces.mjs';
import { headlineAt } from './headlines.mjs';
import { createNativeCard } from './native-card.mjs';

type Layout = (tree: unknown, options: unknown) => Promise<string>;

async function open(path: string): Promise<Layout> {
  const { default: layOut, init } = await import(/* @vite-ignore */ path);
  await init(await readFile(`${root}node_modules/satori/layout.wasm`));
  return layOut;
}

const headlines = 3;

describe('what the mended satori keeps', async () => {
  const remembering = await open(mendSatori());
  const forgetful = await open(mendForgetfulSatori());
  const folders = [`${root}bench/corpus`, `${root}src/template/starters`];
  const templates = await readCorpus(folders, compileSource);

  it('is asked of all templates', () => expect(templates.length).toBeGreaterThanOrEqual(43));

  it.each(templates)('changes no byte of $id, new headlines and old', async (template) => {
    const urls = Object.fromEntries(template.assets.map((asset) => [asset.name, dataUrl(asset)]));
    const card = createNativeCard(template, urls);
    const [{ widthPx: width, heightPx: height }] = template.manifest.sizes;
    const options = { width, height, fonts: nameFaces(template.fonts), onStyleError: () => {} };
    for (let turn = 0; turn < 2 * headlines; turn++) {
      const title = headlineAt(turn % headlines, template.script);
      const tree = () => card({ ...template.values, [template.field]: title, size: { width, height } });
      expect((await remembering(tree(), options)) === (await forgetful(tree(), options))).toBe(true);
    }
  });

  const size = { width: 200, height: 105 };

  it('changes no byte of a card whose names of faces put together are those of another', async () => {
    const options = { ...size, fonts: nameFaces(templates[0].fonts), onStyleError: () => {} };
    const words = (style: object) => ({ type: 'p', props: { style, children: 'Go' } });
    const slanted = words({ fontFamily: 'x|400', fontWeight: 'normal', fontStyle: 'italic' });
    const upright = words({ fontFamily: 'x', fontWeight: 400, fontStyle: 'normal|italic' });
    const first = await remembering(slanted, options);
    const second = await remembering(upright, options);
    expect(first === second).toBe(false);
    expect(second === (await forgetful(upright, options))).toBe(true);
  });

  const seed = Number(process.env.FRIEZE_SEED ?? 20261128);

  it(`changes no byte of random cards while their styles are changed (seed ${seed})`, async () => {
    const random = makeRandom(seed);
    const options = { ...size, fonts: nameFaces(templates[0].fonts), onStyleError: () => {} };
    let kept = 0;
    for (let at = 0; at < 60; at++) {
      const tree = randomTree(seed + at, size);
      const others = boxesOf(randomTree(seed - at - 1, size));
      for (let edit = 0; edit < 4; edit++) {
        const [now, before] = await Promise.all([
          remembering(structuredClone(tree), options),
          forgetful(structuredClone(tree), options),
        ]);
        expect(now === before, `tree ${seed + at} after ${edit} edits`).toBe(true);
        kept++;
        pick(random, boxesOf(tree)).props.style = pick(random, others).props.style;
      }
    }
    expect(kept).toBe(240);
  });
});

const isBox = (child: unknown): child is TreeNode => typeof child === 'object';

const boxesOf = (tree: TreeNode): TreeNode[] => [
  tree,
  ...[tree.props.children].flat().filter(isBox).flatMap(boxesOf),
];
