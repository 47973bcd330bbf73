import { readFile } from 'node:fs/promises';

/** `script` for JSON-LD. */
export type Tag = [attribute: string, key: string, content: string];

/** Written by hand. */
export async function readExpected(name: string): Promise<Tag[]> {
  return JSON.parse(await readFile(new URL(`./expected/${name}.json`, import.meta.url), 'utf8')) as Tag[];
}

/** A script of this folder that has no types; it also runs outside of these tests. */
export function loadScript<T>(file: string): Promise<T> {
  return import(/* @vite-ignore */ new URL(file, import.meta.url).pathname) as Promise<T>;
}

export const { readTags } = await loadScript<{ readTags(html: string): Tag[] }>('./read-tags.mjs');
