import { beforeAll, describe, expect, it } from 'vitest';
import type { DrawEvent } from '../render/protocol.ts';
import type { Card, Engine, Evaluator } from '../runtime/card.ts';
import { createRuntime } from '../runtime/draw.ts';
import { openRealRuntime, readFont } from '../runtime/real-runtime.fixtures.ts';
import { explainAbsentFont, explaining } from './explain-absent-font.ts';

let engines: { engine: Engine; evaluator: Evaluator };
beforeAll(async () => {
  engines = await openRealRuntime();
});

/** What the real runtime says of a text when nothing can be fetched. */
async function refusalOf(text: string) {
  const { layOut } = createRuntime(engines.evaluator, engines.engine, async () => null);
  const card: Card = {
    code: `exports.default = () => h('div', { style: { display: 'flex' } }, '${text}');`,
    fields: [],
    rules: [],
    tokens: {},
    fonts: [{ family: 'Inter', weight: 600, style: 'normal', data: readFont('inter-latin-600-normal.woff') }],
    assets: [],
  };
  const laidOut = await layOut(card, {}, { widthPx: 400, heightPx: 200 });
  if (laidOut.ok) throw new Error('It was drawn.');
  return laidOut.error;
}

const cure = 'which could not be fetched. Check the connection, then reload the page.';

describe('explainAbsentFont', () => {
  it('says of a font, an emoji and a dictionary that did not come what helps in the app', async () => {
    expect(explainAbsentFont(await refusalOf('ܫܠܡܐ ꦱ 漢字')).message).toMatch(
      new RegExp(`^This text needs the font [^,]+, ${cure}$`),
    );
    expect(explainAbsentFont(await refusalOf('😀')).message).toBe(
      `This text needs the font of this emoji, ${cure}`,
    );
    expect(explainAbsentFont(await refusalOf('สวัสดี')).message).toBe(
      `This text needs the thai dictionary to break its lines, ${cure}`,
    );
  });

  it('leaves every other error as it was, and every other event', () => {
    const error = {
      code: 'style.blur',
      message: 'A blur, which is not here. Leave it out.',
      ordinal: 3,
      at: null,
    };
    expect(explainAbsentFont(error)).toBe(error);
    const heard: DrawEvent[] = [];
    const listener = explaining((event) => heard.push(event));
    listener({ type: 'started' });
    listener({ type: 'failed', error: { ...error, code: 'font.absent' } });
    expect(heard).toEqual([
      { type: 'started' },
      { type: 'failed', error: { ...error, code: 'font.absent', message: `A blur, ${cure}` } },
    ]);
  });
});
