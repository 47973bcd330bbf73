import { readFile } from 'node:fs/promises';

/** Every headline of e2e/data/headlines.json: lengths, scripts, emoji, unbroken and hostile ones. */
export async function readAllHeadlines() {
  const { lengths, scripts, emoji, unbroken, hostile } = JSON.parse(
    await readFile(new URL('../data/headlines.json', import.meta.url), 'utf8'),
  );
  return [
    ...Object.values(lengths).flat(),
    ...Object.values(scripts).flat(),
    ...emoji,
    ...unbroken,
    ...hostile,
  ];
}
