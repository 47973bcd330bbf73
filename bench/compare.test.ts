import { describe, expect, it } from 'vitest';
import { compareRenderers } from './compare.mjs';

const template = { id: 'card', script: 'latin', field: 'title', values: { title: '', section: 'News' } };

/** A renderer that notes what it is given and takes the time it is told to say it took. */
function fakeRenderer(name: string, pixelsMs: number, drawn: string[]) {
  let picture = 0;
  return {
    name,
    prepare: () => async (values: { title: string }, pngValues: { title: string }) => {
      drawn.push(`${name}: ${values.title}`);
      if (values.title === pngValues.title) throw new Error('The PNG would come from the same headline.');
      return {
        pixels: new Uint8Array(new Uint32Array([picture++]).buffer),
        png: null,
        pixelsMs,
        pngMs: 1,
        parts: {},
      };
    },
  };
}

const amounts = { warmRounds: 0, rounds: 3, minRounds: 3, budgetMs: 1000 };

describe('compareRenderers', () => {
  it('gives all renderers the same headline in a round, the first one changing, and never twice', async () => {
    const drawn: string[] = [];
    const renderers = ['a', 'b'].map((name) => fakeRenderer(name, 5, drawn));
    const { results, repeatedHeadlines } = await compareRenderers({
      templates: [template],
      renderers,
      ...amounts,
    });
    expect(drawn.map((line) => line[0]).join('')).toBe('abbaabba');
    expect(new Set(drawn.map((line) => line.slice(3))).size).toBe(4);
    expect(results[0].runs[0].samples).toHaveLength(3);
    expect(repeatedHeadlines).toBe(0);
  });

  it('counts the first draw only where it is slow', async () => {
    const drawn: string[] = [];
    const renderers = [fakeRenderer('slow', 2000, drawn), fakeRenderer('quick', 10, drawn)];
    await compareRenderers({ templates: [template], renderers, ...amounts });
    expect(drawn.filter((line) => line.startsWith('slow'))).toHaveLength(3);
    expect(drawn.filter((line) => line.startsWith('quick'))).toHaveLength(4);
  });

  it('counts a picture that comes twice from one renderer', async () => {
    const stuck = {
      name: 'stuck',
      prepare: () => async () => ({ pixels: new Uint8Array(4), png: null, pixelsMs: 1, pngMs: 1, parts: {} }),
    };
    const { repeatedPictures } = await compareRenderers({
      templates: [template],
      renderers: [stuck],
      ...amounts,
    });
    expect(repeatedPictures).toBe(3);
  });

  it('gives the reason where a renderer cannot draw, and goes on with the others', async () => {
    const broken = {
      name: 'broken',
      prepare: () => async () => {
        throw new Error('No such style.\nat line 1');
      },
    };
    const drawn: string[] = [];
    const renderers = [broken, fakeRenderer('b', 5, drawn)];
    const { results } = await compareRenderers({ templates: [template], renderers, ...amounts });
    expect(results[0].runs[0].error).toBe('No such style.');
    expect(results[0].runs[1].samples).toHaveLength(3);
  });
});
