import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createDrawPool } from './draw-pool.mjs';

// A bundle whose draw.mjs does what the title says.
const folder = mkdtempSync(join(tmpdir(), 'frieze pool-'));
mkdirSync(join(folder, 'lib'));
cpSync(fileURLToPath(new URL('./draw-thread.mjs', import.meta.url)), join(folder, 'lib/draw-thread.mjs'));
writeFileSync(
  join(folder, 'draw.mjs'),
  `let drawing = 0;
  export async function openCard() {
    return {
      async draw({ title }) {
        if (title === 'hang') for (;;);
        if (title === 'die') process.exit(3);
        if (title === 'lost') throw Object.assign(new Error('gone'), { code: 'engine.lost' });
        if (title === 'misfit') throw Object.assign(new Error('no'), { code: 'values.misfit', fields: ['title'] });
        drawing++;
        const most = drawing;
        await new Promise((resolve) => setTimeout(resolve, 20));
        drawing--;
        return { bytes: new TextEncoder().encode(title + ' ' + most + ' ' + process.pid), missingGlyphs: [] };
      },
    };
  }`,
);
afterAll(() => rmSync(folder, { recursive: true }));

const text = ({ bytes }: { bytes: Uint8Array }) =>
  new TextDecoder().decode(bytes).split(' ').slice(0, 2).join(' ');
const draw = (pool: ReturnType<typeof createDrawPool>, title: string) =>
  pool.draw({ title }).then(text, (error: { code: string }) => error.code);

describe('a draw pool', () => {
  it('draws one picture at a time in a thread, in order', async () => {
    const pool = createDrawPool({ folder });
    expect(await Promise.all(['a', 'b', 'c'].map((title) => draw(pool, title)))).toEqual([
      'a 1',
      'b 1',
      'c 1',
    ]);
    await pool.close();
  });

  it('goes on after a picture that hangs, kills its thread, loses the engines or does not fit', async () => {
    const pool = createDrawPool({ folder, timeoutMs: 400 });
    const titles = ['hang', 'a', 'die', 'b', 'lost', 'c', 'misfit', 'd'];
    expect(await Promise.all(titles.map((title) => draw(pool, title)))).toEqual([
      'draw.timeout',
      'a 1',
      'draw.lost',
      'b 1',
      'engine.lost',
      'c 1',
      'values.misfit',
      'd 1',
    ]);
    await pool.close();
  });

  it('refuses what would wait too long', async () => {
    const pool = createDrawPool({ folder, maxWaiting: 1 });
    expect(await Promise.all(['a', 'b', 'c'].map((title) => draw(pool, title)))).toEqual([
      'a 1',
      'b 1',
      'draw.busy',
    ]);
    await pool.close();
  });
});
