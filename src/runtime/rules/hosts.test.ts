import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TextRule } from '../../template/schema.ts';
import type { LaidOut, Runtime } from '../card.ts';
import { cardOf, openRealRuntime, titleRule } from '../real-runtime.fixtures.ts';

const data = JSON.parse(
  readFileSync(new URL('../../../e2e/data/headlines.json', import.meta.url), 'utf8'),
) as { scripts: Record<string, string[]>; emoji: string[] };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const body = `h('div', { style: { display: 'flex', width: '100%', height: '100%', padding: 20, boxSizing: 'border-box', fontFamily: 'Inter', fontWeight: 600 } }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0 } }, title), h('p', { style: { textTransform: 'uppercase', width: 240, flexShrink: 0, margin: 0 } }, title), h('p', { style: { textTransform: 'capitalize', width: 160, flexShrink: 0 } }, title))`;

// One of every third script (all of them are compared by npm run test:text), emoji, and letters whose case depends on
// the language.
const titles = [
  ...Object.values(data.scripts).flatMap((texts, index) => (index % 3 === 0 ? [texts.at(-1)!] : [])),
  data.emoji[0]!,
  'On time',
  "Don't Call Yourself A Programmer, And Other Career Advice",
  'İSTANBUL ışıkları: DİYARBAKIR’dan kısa bir yolculuğun uzun hikâyesi ve dönüşü',
];

const rule: TextRule = { ...titleRule, maxPx: 64, minPx: 44, maxLines: 2, maxWords: 14 };

async function drawAll(runtime: Runtime): Promise<Record<string, unknown>> {
  const drawn: Record<string, unknown> = {};
  for (const title of titles) {
    const laidOut = await runtime.layOut(
      cardOf(body, { rules: [rule] }),
      { title },
      { widthPx: 800, heightPx: 400 },
    );
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    const { svg, verdicts, layouts }: LaidOut = laidOut.value;
    drawn[title] = { svg, verdicts, layouts };
  }
  return drawn;
}

const localeWords = ['toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare'] as const;

/** A host without a segmenter that notes what it is asked. */
function stubHost(): string[] {
  const asked: string[] = [];
  const note = (name: string) => () => {
    asked.push(name);
    return '' as never;
  };
  const withoutSegmenter = Object.fromEntries(
    Object.getOwnPropertyNames(Intl)
      .filter((name) => name !== 'Segmenter')
      .map((name) => [name, Intl[name as keyof typeof Intl]]),
  );
  const get = (target: object, name: string | symbol) => {
    asked.push(`Intl.${String(name)}`);
    return Reflect.get(target, name);
  };
  vi.stubGlobal('Intl', new Proxy(withoutSegmenter, { get }));
  for (const name of localeWords) vi.spyOn(String.prototype, name).mockImplementation(note(name));
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockImplementation(note('getTimezoneOffset'));
  return asked;
}

describe('verdicts and pictures', () => {
  it('R9.2 are the same without Intl.Segmenter, and ask the host for no language and no time zone', async () => {
    const { runtime } = await openRealRuntime();
    // First, since the engine keeps the segmenters that it has once made.
    const asked = stubHost();
    const strangely = await drawAll(runtime);
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    expect(asked).toEqual([]);
    const plainly = await drawAll(runtime);
    expect(strangely).toEqual(plainly);
    const kinds = Object.values(plainly).map((drawn) => (drawn as LaidOut).verdicts[0]!.verdict.kind);
    for (const kind of ['cut', 'shrinks', 'fits'] as const) expect(kinds).toContain(kind);
  }, 60_000);
});
