// Reads templates as they lie on disk: starters and the folders under bench/corpus, one form.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { root } from '../scripts/run.mjs';
import { scriptOf } from './headlines.mjs';
import { unpackWoff } from './woff.mjs';

/**
 * `folders`: each holds one template per subfolder. Resolves to
 * `{ id, path, tags, blind, manifest, code, fonts, assets, values, field, script }`, fonts and assets with their bytes.
 */
export async function readCorpus(folders, compileSource, only) {
  const templates = [];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = `${resolve(folder, entry.name)}/`;
      if (!existsSync(`${path}template.json`) || (only && !only.includes(entry.name))) continue;
      const template = await readTemplate(path, compileSource);
      const twin = templates.some(({ id }) => id === template.id);
      templates.push(twin ? { ...template, id: `${template.id}-2` } : template);
    }
  }
  if (templates.length === 0) throw new Error(`There is no template in ${folders.join(', ')}.`);
  return templates;
}

async function readTemplate(path, compileSource) {
  const id = basename(path);
  const manifest = JSON.parse(await readFile(`${path}template.json`, 'utf8'));
  const source = await readFile(`${path}card.${manifest.kind}`, 'utf8');
  const compiled = compileSource(source, manifest.kind);
  if (!compiled.ok)
    throw new Error(`${id} does not compile: ${compiled.error.map(({ message }) => message).join(' ')}`);
  const field = headlineField(manifest.fields);
  const values = sampleValues(manifest.fields);
  return {
    id,
    path,
    ...(await readTags(path, source)),
    manifest,
    code: compiled.value.code,
    fonts: await Promise.all(manifest.fonts.map((font) => readFont(path, font))),
    assets: await Promise.all(manifest.assets.map((asset) => readAsset(path, asset))),
    values,
    field,
    script: scriptOf(String(values[field] ?? '')),
  };
}

function headlineField(fields) {
  const texts = fields.filter(({ kind }) => kind === 'text');
  const field =
    texts.find(({ name }) => name === 'title') ?? texts.find(({ required }) => required) ?? texts[0];
  if (!field) throw new Error('A template under test needs a text field, which takes the headline.');
  return field.name;
}

const sampleValues = (fields) =>
  Object.fromEntries(fields.flatMap(({ name, sample }) => (sample === undefined ? [] : [[name, sample]])));

const tagMarks = {
  gradient: /gradient\(/,
  shadow: /boxShadow/,
  'text-shadow': /textShadow/,
  tailwind: /\btw=/,
};

async function readTags(path, source) {
  if (existsSync(`${path}bench.json`)) {
    const { tags, blind } = JSON.parse(await readFile(`${path}bench.json`, 'utf8'));
    return { tags, blind };
  }
  const tags = Object.entries(tagMarks).flatMap(([tag, mark]) => (mark.test(source) ? [tag] : []));
  return { tags: tags.length > 0 ? tags : ['flat'], blind: false };
}

async function readFont(path, { family, weight, style, file }) {
  const own = path + file;
  const bytes = new Uint8Array(await readFile(existsSync(own) ? own : fontPackageFile(file)));
  return { family, weight, style, bytes, sfnt: unpackWoff(bytes) };
}

/** `fonts/inter-latin-600-normal.woff` is the file of that name in @fontsource/inter. */
export function fontPackageFile(file) {
  const name = basename(file);
  const family = name.match(/^(.*?)-(?:latin-ext|latin|cyrillic|greek|vietnamese|japanese|arabic)/)?.[1];
  return `${root}node_modules/@fontsource/${family}/files/${name}`;
}

async function readAsset(path, { name, mime, file }) {
  return { name, mime, bytes: new Uint8Array(await readFile(path + file)) };
}
