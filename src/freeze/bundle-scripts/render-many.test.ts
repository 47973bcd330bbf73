import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { writeSampleBundle } from './bundle-folder.fixtures.ts';

const root = mkdtempSync(join(tmpdir(), 'frieze many-'));
const bundle = join(root, 'bundle');
writeSampleBundle(bundle);
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
let folder = '';
beforeEach(() => {
  folder = join(root, `site ${count++}`);
  mkdirSync(folder);
});

const script = join(bundle, 'render.mjs');
const render = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args, '--out', 'og', '--threads', '2'], {
    cwd: folder,
    encoding: 'utf8',
  });
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const pictures = () =>
  readdirSync(join(folder, 'og'))
    .filter((name) => !name.startsWith('.'))
    .sort();
const journal = () =>
  readFileSync(join(folder, 'og/.frieze-cards.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as { file: string });
/** The values that reached the stand-in runtime: the eighth part of its picture. */
const valuesIn = (name: string) => {
  const text = readFileSync(join(folder, 'og', name), 'utf8');
  return (JSON.parse(text.slice(text.indexOf('['))) as unknown[])[7];
};

describe('render.mjs for many pages', () => {
  it('writes JPEG and PNG of 256 colours when asked, and again when the quality changes', () => {
    write('posts.json', '[{"page":"a","title":"One"}]');
    expect(render('--data', 'posts.json', '--format', 'jpeg').stdout).toContain('1 drawn');
    expect(pictures()).toEqual(['a.jpg']);
    expect(readFileSync(join(folder, 'og/a.jpg'), 'utf8')).toMatch(/^jpeg wasm 82 1 \[/);
    expect(render('--data', 'posts.json', '--format', 'jpeg').stdout).toContain('0 drawn, 1 as they were');
    expect(render('--data', 'posts.json', '--format', 'jpeg', '--quality', '60').stdout).toContain('1 drawn');
    expect(readFileSync(join(folder, 'og/a.jpg'), 'utf8')).toMatch(/^jpeg wasm 60 /);
    expect(render('--data', 'posts.json', '--format', 'png8').stdout).toContain('1 drawn');
    expect(readFileSync(join(folder, 'og/a.png'), 'utf8')).toMatch(/^png8 1 \[/);
    expect(render('--data', 'posts.json').stdout).toContain('1 drawn');
  });

  it.each([
    [['--format', 'webp'], '--format is one of png, png8, jpeg, not "webp".'],
    [['--quality', '80'], '--quality belongs to --format jpeg.'],
    [['--format', 'jpeg', '--quality', '0'], '--quality is a whole number from 1 to 100.'],
  ])('refuses %j', (args, reason) => {
    write('posts.json', '[{"page":"a","title":"One"}]');
    const { status, stderr } = render('--data', 'posts.json', ...args);
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });

  it('reads CSV: quotes, line ends inside them, columns that the card has not, kinds of fields', () => {
    write('p.gif', 'GIF89a');
    write(
      'posts.csv',
      '\ufeffslug,title,minutes,live,tags,photo,words\r\na-post,"One, ""two""\nthree",7,true,"x, y",p.gif,900\r\n\r\nother,Plain,,,,,\r\n',
    );
    expect(render('--data', 'posts.csv').stdout).toBe(
      'og: 2 pages, 2 drawn, 0 as they were, 0 failed\nPainted by the wasm of the bundle.\n',
    );
    expect(pictures()).toEqual(['a-post.png', 'other.png']);
    expect(valuesIn('a-post.png')).toEqual({
      title: 'One, "two"\nthree',
      minutes: 7,
      live: true,
      tags: ['x', 'y'],
      photo: 'data:image/gif;base64,R0lGODlh',
    });
    expect(valuesIn('other.png')).toEqual({ title: 'Plain' });
  });

  it('reads a JSON list, and names pages by the column that is asked for', () => {
    write('posts.json', JSON.stringify([{ id: 'Été à Paris', title: 'A', minutes: 3, author: null }]));
    expect(render('--data', 'posts.json', '--name', 'id', '--size', 'square').status).toBe(0);
    expect(pictures()).toEqual(['été-à-paris.png']);
    expect(valuesIn('été-à-paris.png')).toEqual({ title: 'A', minutes: 3 });
  });

  it('reads front matter of a folder', () => {
    mkdirSync(join(folder, 'posts/deep'), { recursive: true });
    write(
      'posts/one.md',
      '---\ntitle: "A: \\"b\\""\nminutes: 4 # or so\ntags:\n  - x\n  - "y z"\nseo:\n  title: no\n---\n# Text\n',
    );
    write(
      'posts/deep/index.md',
      "---\ntitle: 2026\ntags: [a, 'b, c']\nlive: false\nauthor: 'O''Neil'\n---\n",
    );
    write('posts/toml.md', '+++\ntitle = "T"\ndate = 2026-01-31\n+++\n');
    write('posts/notes.txt', 'not a page');
    expect(render('--data', 'posts').stdout).toContain('3 pages, 3 drawn');
    expect(pictures()).toEqual(['deep.png', 'one.png', 'toml.png']);
    expect(valuesIn('one.png')).toEqual({ title: 'A: "b"', minutes: 4, tags: ['x', 'y z'] });
    expect(valuesIn('deep.png')).toEqual({
      title: '2026',
      tags: ['a', 'b, c'],
      live: false,
      author: "O'Neil",
    });
    expect(valuesIn('toml.png')).toEqual({ title: 'T', date: '2026-01-31' });
  });

  it('draws what changed, what is gone and what was damaged, and nothing else', () => {
    const pages = ['a', 'b', 'c', 'd'].map((page) => ({ page, title: page }));
    write('posts.json', JSON.stringify(pages));
    render('--data', 'posts.json');
    expect(render('--data', 'posts.json').stdout).toBe('og: 4 pages, 0 drawn, 4 as they were, 0 failed\n');
    pages[0]!.title = 'changed';
    write('posts.json', JSON.stringify(pages));
    rmSync(join(folder, 'og/b.png'));
    write('og/c.png', 'half of a pict');
    expect(render('--data', 'posts.json').stdout).toBe(
      'og: 4 pages, 3 drawn, 1 as they were, 0 failed\nPainted by the wasm of the bundle.\n',
    );
    expect(valuesIn('a.png')).toEqual({ title: 'changed' });
    expect(valuesIn('c.png')).toEqual({ title: 'c' });
  });

  it('draws again in another size or scale, and for another version of the card', () => {
    write('posts.json', '[{"page":"a","title":"One"}]');
    const drawn = (...args: string[]) => render('--data', 'posts.json', ...args).stdout.split('\n')[0];
    const fresh = 'og: 1 pages, 1 drawn, 0 as they were, 0 failed';
    expect(drawn()).toBe(fresh);
    expect(drawn('--size', 'square')).toBe(fresh);
    expect(drawn('--size', 'square', '--scale', '2')).toBe(fresh);
    expect(drawn('--size', 'square', '--scale', '2')).toBe('og: 1 pages, 0 drawn, 1 as they were, 0 failed');
    const notes = readFileSync(join(folder, 'og/.frieze-cards.jsonl'), 'utf8').trim().split('\n');
    const { versionId } = JSON.parse(readFileSync(join(bundle, 'frieze.json'), 'utf8')) as {
      versionId: string;
    };
    const versionFile = join(bundle, 'version.mjs');
    const text = readFileSync(versionFile, 'utf8');
    expect(text).toContain(versionId);
    writeFileSync(
      versionFile,
      text.replace(
        versionId,
        versionId.replace(/^./, (first) => (first === '0' ? '1' : '0')),
      ),
    );
    try {
      expect(drawn('--size', 'square', '--scale', '2')).toBe(fresh);
    } finally {
      writeFileSync(versionFile, text);
    }
    expect(notes).toHaveLength(3);
  });

  it('killed between a note and its picture, it puts the picture in place and draws nothing', () => {
    write('posts.json', '[{"page":"a","title":"One"}]');
    render('--data', 'posts.json');
    const { key } = journal()[0] as { file: string; key?: string };
    renameSync(join(folder, 'og/a.png'), join(folder, `og/.a.png.${key!.slice(0, 12)}.part`));
    expect(render('--data', 'posts.json').stdout).toBe('og: 1 pages, 0 drawn, 1 as they were, 0 failed\n');
    expect(pictures()).toEqual(['a.png']);
    expect(valuesIn('a.png')).toEqual({ title: 'One' });
  });

  it('killed in the middle, it goes on: no card is drawn twice and none stays half-written', async () => {
    const pages = Array.from({ length: 400 }, (_, i) => ({ page: `p${i}`, title: `Title ${i}` }));
    write('posts.json', JSON.stringify(pages));
    const child = spawn(process.execPath, [script, '--data', 'posts.json', '--out', 'og', '--threads', '2'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    const drawn = () => {
      try {
        return journal().length;
      } catch {
        return 0;
      }
    };
    while (drawn() < 25) await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const before = journal().length;
    expect(before).toBeLessThan(400);
    // What a kill may leave behind besides: a note cut off, and a picture cut off that has no note.
    writeFileSync(join(folder, 'og/.frieze-cards.jsonl'), '{"file":"p399.png","ke', { flag: 'a' });
    write('og/p399.png', '\x89PN');
    expect(render('--data', 'posts.json').stdout).toBe(
      `og: 400 pages, ${400 - before} drawn, ${before} as they were, 0 failed\nPainted by the wasm of the bundle.\n`,
    );
    expect(pictures()).toHaveLength(400);
    expect(valuesIn('p399.png')).toEqual({ title: 'Title 399' });
    const files = journal().map(({ file }) => file);
    expect(new Set(files).size).toBe(400);
    expect(files).toHaveLength(400);
  });

  it('names every page that breaks the contract, and draws nothing', () => {
    write('posts.csv', 'page,title,minutes\na,A,3\nb,,4\nc,C,soon\n');
    const { status, stderr } = render('--data', 'posts.csv');
    expect(stderr).toContain('posts.csv, line 4: "minutes" takes a number, not "soon".');
    expect(status).toBe(2);
    write(
      'posts.json',
      JSON.stringify([{ page: 'a', title: 'A' }, { page: 'A', title: 'B' }, { page: 'c' }]),
    );
    const other = render('--data', 'posts.json');
    expect(other.stderr).toContain('posts.json, entry 2: posts.json, entry 1 is named a.png too.');
    expect(other.stderr).toContain('posts.json, entry 3: The field "title" is required.');
    expect(() => readdirSync(join(folder, 'og'))).toThrow('ENOENT');
  });

  it('goes on after a card that cannot be drawn, and names its page', () => {
    write(
      'posts.json',
      JSON.stringify([
        { page: 'a', title: 'break' },
        { page: 'b', title: 'B' },
      ]),
    );
    const { status, stdout, stderr } = render('--data', 'posts.json');
    expect(stdout).toBe(
      'og: 2 pages, 1 drawn, 0 as they were, 1 failed\nPainted by the wasm of the bundle.\n',
    );
    expect(stderr).toContain('posts.json, entry 1: It broke.\n');
    expect(status).toBe(1);
  });

  const mistakes: [data: string, args: string[], message: string][] = [
    ['[{ "title": "A" }]', [], 'posts.json, entry 1 has no page.'],
    ['[]', [], 'posts.json holds no pages.'],
    ['[1]', [], 'posts.json, entry 1 is not an object'],
    ['[{ "page": "a", "title": "A" }]', ['--title', 'B'], 'not from both'],
    ['[{ "page": "a", "title": "A" }]', ['--size', 'wide'], 'no size "wide"'],
    ['[{ "page": "a", "title": "A" }]', ['--threads', '0'], '--threads is a whole number'],
  ];
  for (const [data, args, message] of mistakes) {
    it(`says “${message}”`, () => {
      write('posts.json', data);
      const { status, stderr } = spawnSync(
        process.execPath,
        [script, '--data', 'posts.json', '--out', 'og', ...args],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(stderr).toContain(message);
      expect(status).toBe(2);
    });
  }
});
