import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TextRule } from '../../template/schema.ts';
import type { LaidOut, Runtime } from '../card.ts';
import { cardOf, openRealRuntime, titleRule } from '../real-runtime.fixtures.ts';

const data = JSON.parse(
  readFileSync(new URL('../../../e2e/data/headlines.json', import.meta.url), 'utf8'),
) as { scripts: Record<string, string[]>; emoji: string[] };

let runtime: Runtime;

beforeAll(async () => {
  ({ runtime } = await openRealRuntime());
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const rule: TextRule = { ...titleRule, maxPx: 64, minPx: 44, maxLines: 2, maxWords: 14 };
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

const plainly: Record<string, unknown> = {};

async function drawAll(): Promise<Record<string, unknown>> {
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

describe('verdicts and pictures do not depend on the host', () => {
  beforeAll(async () => {
    Object.assign(plainly, await drawAll());
  }, 60_000);

  it('has texts that are cut and texts that shrink among those it compares', () => {
    const kinds = Object.values(plainly).map((drawn) => (drawn as LaidOut).verdicts[0]!.verdict.kind);
    for (const kind of ['cut', 'shrinks', 'fits'] as const) expect(kinds).toContain(kind);
  });

  it('R9.2 without Intl.Segmenter they are the same', async () => {
    const { Segmenter, ...rest } = Object.fromEntries(
      Object.getOwnPropertyNames(Intl).map((name) => [name, Intl[name as keyof typeof Intl]]),
    );
    vi.stubGlobal('Intl', rest);
    expect(await drawAll()).toEqual(plainly);
  }, 60_000);

  it('R9.2 without Intl at all they are the same', async () => {
    vi.stubGlobal('Intl', undefined);
    expect(await drawAll()).toEqual(plainly);
  }, 60_000);

  it('R9.2 nothing asks the host for its language or time zone', async () => {
    const asked: string[] = [];
    const host = new Proxy(Intl, {
      get(target, name, receiver) {
        asked.push(`Intl.${String(name)}`);
        return Reflect.get(target, name, receiver);
      },
    });
    vi.stubGlobal('Intl', host);
    for (const name of localeWords)
      vi.spyOn(String.prototype, name).mockImplementation(() => {
        asked.push(name);
        return '' as never;
      });
    vi.spyOn(Date.prototype, 'getTimezoneOffset').mockImplementation(() => {
      asked.push('getTimezoneOffset');
      return 0;
    });
    expect(await drawAll()).toEqual(plainly);
    expect(asked).toEqual([]);
  }, 60_000);
});
