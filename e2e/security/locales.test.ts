import { describe, expect, it } from 'vitest';
import { createDrawingHost } from './hostile/drawing-host.ts';
import { localeCard, places } from './hostile/locale-card.ts';
import { findShippedRuntime } from './hostile/shipped-runtime.ts';

describe('a card with dates, numbers and plurals', () => {
  it('is the same picture in Node in five time zones and locales', async () => {
    const pictures: (string | null)[] = [];
    for (const { zone, lang } of places) {
      const host = createDrawingHost(findShippedRuntime(), { TZ: zone, LANG: lang, LC_ALL: lang });
      const { pngHash, code } = await host.draw(localeCard);
      expect(code).toBe('draws');
      pictures.push(pngHash);
      host.close();
    }
    expect(new Set(pictures).size).toBe(1);
  }, 180_000);
});
