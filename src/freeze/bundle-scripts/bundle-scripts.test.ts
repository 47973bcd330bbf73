import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createSample, sampleRuntime } from '../__fixtures__/sample-version.ts';
import { bundleFiles } from '../bundle.ts';
import { freezeVersion } from '../frozen-version.ts';

const root = mkdtempSync(join(tmpdir(), 'frieze bundle-'));
afterAll(() => rmSync(root, { recursive: true }));

const fixtureText = (name: string) =>
  readFileSync(new URL(`../__fixtures__/${name}`, import.meta.url), 'utf8');
const runtime = {
  ...sampleRuntime,
  'runtime.mjs': fixtureText('fake-runtime.mjs'),
  'compile.mjs': fixtureText('fake-compile.mjs'),
};

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

function runNode(folder: string, ...args: string[]): Run {
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

/** Calls `openCard` of the bundle in a process of its own; `body` sees `card` and returns what to print. */
function runWithCard(folder: string, body: string): Run {
  const script = `import { openCard } from './draw.mjs'; const card = await openCard();
    const show = async () => { ${body} };
    console.log(JSON.stringify(await show().catch((e) => ({ error: e.message, fields: e.fields, code: e.code }))));`;
  return runNode(folder, '--input-type=module', '--eval', script);
}

function resultOf(run: Run): unknown {
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

function writeBundle(folder: string, goldenHashes: Map<string, Uint8Array>): void {
  const { input, blobs, keep } = createSample(runtime, `/* jsx */ ${createSample().input.source}`);
  const goldens = input.goldens.map((golden) => {
    const png = goldenHashes.get(`${golden.fixtureId} ${golden.sizeId}`);
    return png ? { ...golden, sha256: keep(png) } : golden;
  });
  const frozen = freezeVersion({ ...input, goldens });
  if (!frozen.ok) throw new Error(frozen.error.message);
  const files = bundleFiles(frozen.value, (sha256) => blobs.get(sha256), { target: 'plain' });
  if (!files.ok) throw new Error(files.error.message);
  for (const { path, bytes } of files.value) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** The goldens as a bundle of the same card draws them. */
function drawGoldens(): Map<string, Uint8Array> {
  const folder = join(root, 'first');
  writeBundle(folder, new Map());
  const { fixtures, manifest } = createSample().input;
  const wanted = fixtures.flatMap(({ id, values }) =>
    manifest.sizes.map((size) => ({ id, values, size: size.id })),
  );
  const drawn = resultOf(
    runWithCard(
      folder,
      `const pngs = ${JSON.stringify(wanted)}.map(({ values, size }) => card.drawUnchecked(values, { size }));
       return (await Promise.all(pngs)).map(({ png }) => Buffer.from(png).toString('base64'));`,
    ),
  ) as string[];
  return new Map(wanted.map(({ id, size }, i) => [`${id} ${size}`, Buffer.from(drawn[i]!, 'base64')]));
}

const goldenHashes = drawGoldens();
let count = 0;
let folder = '';

beforeEach(() => {
  folder = join(root, `bundle ${count++}`);
  writeBundle(folder, goldenHashes);
});

const pathOf = (path: string) => join(folder, path);

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(pathOf(path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(pathOf(path), text.replace(from, to));
}

const pictures = ['short.card', 'short.square', 'ete-12.card', 'ete-12.square'];

describe('verify.mjs', () => {
  it('passes on an untouched bundle and reports each picture on a line', () => {
    const { status, stdout } = runNode(folder, 'verify.mjs');
    for (const picture of pictures) expect(stdout).toContain(`\nidentical  goldens/${picture}.png\n`);
    expect(stdout).toMatch(/\n4 identical, 0 different\n$/);
    expect(status).toBe(0);
  });

  it('runs from any folder', () => {
    expect(runNode('/', pathOf('verify.mjs')).status).toBe(0);
  });

  it('compares with the recorded hashes when the goldens were moved away', () => {
    renameSync(pathOf('goldens'), pathOf('../moved'));
    const { status, stdout } = runNode(folder, 'verify.mjs');
    const absent = '(golden file absent, compared with its recorded hash)';
    for (const picture of pictures) expect(stdout).toContain(`identical  goldens/${picture}.png ${absent}\n`);
    expect(status).toBe(0);
    rmSync(pathOf('../moved'), { recursive: true });
  });

  it('still notices another picture when the goldens were moved away', () => {
    rmSync(pathOf('goldens'), { recursive: true });
    edit('fixtures.json', 'Postgres as a queue', 'Postgres as a cache');
    const { status, stdout } = runNode(folder, 'verify.mjs');
    expect(stdout).toContain('changed    fixtures.json\n');
    expect(stdout).toMatch(
      /different {2}goldens\/short\.card\.png \(drawn [0-9a-f]{12}, frozen as [0-9a-f]{12}\)\n/,
    );
    expect(stdout).toMatch(/\n2 identical, 3 different\n$/);
    expect(status).toBe(1);
  });

  it('lets a picture lie in the bundle’s own folder', () => {
    writeFileSync(pathOf('card.png'), 'x');
    expect(runNode(folder, 'verify.mjs').status).toBe(0);
  });

  const breaks: Record<string, { how: () => void; lines: RegExp[] }> = {
    'a changed font byte': {
      how: () => edit('fonts/inter-700.woff', '700', '701'),
      lines: [
        /^changed {4}fonts\/inter-700\.woff$/m,
        /^changed {4}version id/m,
        /^different {2}goldens\/short\.card\.png/m,
      ],
    },
    'a changed rule number': {
      how: () => edit('template.json', '"maxPx": 72', '"maxPx": 71'),
      lines: [
        /^changed {4}template\.json$/m,
        /^changed {4}version id/m,
        /^different {2}goldens\/short\.card\.png/m,
      ],
    },
    'a changed golden': {
      how: () => edit('goldens/short.card.png', 'PNG', 'PNg'),
      lines: [
        /^changed {4}goldens\/short\.card\.png \(the card still draws it as frozen\)$/m,
        /^3 identical, 1 different$/m,
      ],
    },
    'a missing golden': {
      how: () => rmSync(pathOf('goldens/short.card.png')),
      lines: [/^missing {4}goldens\/short\.card\.png/m, /^3 identical, 1 different$/m],
    },
    'a missing file': {
      how: () => rmSync(pathOf('assets/logo.png')),
      lines: [/^missing {4}assets\/logo\.png$/m, /could not be drawn/],
    },
    'a missing licence': {
      how: () => rmSync(pathOf('LICENCES.txt')),
      lines: [/^missing {4}LICENCES\.txt$/m, /^4 identical, 1 different$/m],
    },
    'an extra font': {
      how: () => writeFileSync(pathOf('fonts/licences/extra.woff'), 'x'),
      lines: [/^extra {6}fonts\/licences\/extra\.woff$/m, /^4 identical, 1 different$/m],
    },
    'a changed source': {
      how: () => edit('card.jsx', '{title}', '{title}!'),
      lines: [
        /^changed {4}card\.jsx$/m,
        /^different {2}card\.code\.js \(card\.jsx compiles to other code\)$/m,
        /^different {2}goldens\/ete-12\.card\.png \(drawn/m,
      ],
    },
    'a source that does not compile': {
      how: () => edit('card.jsx', '<div>', 'syntax error'),
      lines: [/does not compile: A bracket is missing\./, /^0 identical, 7 different$/m],
    },
    'changed compiled code': {
      how: () => edit('card.code.js', 'title', 'headline'),
      lines: [/^changed {4}card\.code\.js$/m, /^different {2}card\.code\.js/m, /^4 identical, 3 different$/m],
    },
    'a changed engine': {
      how: () => edit('runtime/resvg.wasm', 'wasm', 'wasn'),
      lines: [/^changed {4}runtime\/resvg\.wasm$/m, /^changed {4}version id/m],
    },
    'a runtime that does not load': {
      how: () => rmSync(pathOf('runtime/runtime.mjs')),
      lines: [/^missing {4}runtime\/runtime\.mjs$/m, /^0 identical, 6 different$/m],
    },
    'a changed versionId': {
      how: () => edit('frieze.json', '"versionId": "', '"versionId": "0'),
      lines: [/^changed {4}version id/m, /^4 identical, 1 different$/m],
    },
    'frieze.json missing': {
      how: () => rmSync(pathOf('frieze.json')),
      lines: [/^missing {4}frieze\.json/m, /^0 identical, 1 different$/m],
    },
    'frieze.json cut off': {
      how: () => writeFileSync(pathOf('frieze.json'), '{"bundle"'),
      lines: [/^changed {4}frieze\.json/m, /^0 identical, 1 different$/m],
    },
  };
  for (const [what, { how, lines }] of Object.entries(breaks)) {
    it(`fails and names the file for ${what}`, () => {
      how();
      const { status, stdout } = runNode(folder, 'verify.mjs');
      for (const line of lines) expect(stdout).toMatch(line);
      expect(stdout).toMatch(/\n\d+ identical, [1-9]\d* different\n$/);
      expect(status).toBe(1);
    });
  }
});

describe('draw.mjs', () => {
  it('draws in the first size at scale 1 unless told otherwise', () => {
    const body = `const a = await card.draw({ title: 'A' });
      const b = await card.draw({ title: 'A' }, { size: 'square', scale: 2 });
      return [a.widthPx, a.heightPx, a.verdict, b.widthPx, b.heightPx, Buffer.from(b.png).toString().slice(1, 6)];`;
    expect(resultOf(runWithCard(folder, body))).toEqual([
      1200,
      630,
      { kind: 'fits', lines: 2 },
      1260,
      1260,
      'PNG 2',
    ]);
  });

  it('opens the card of another folder, given as a path or a URL, with the engines started once', () => {
    const elsewhere = `${folder} moved`;
    renameSync(folder, elsewhere);
    const script = `import { pathToFileURL } from 'node:url';
      import { openCard } from ${JSON.stringify(`file://${join(elsewhere, 'draw.mjs').replaceAll(' ', '%20')}`)};
      const path = ${JSON.stringify(elsewhere)};
      const cards = await Promise.all([openCard(path), openCard(pathToFileURL(path)), openCard(pathToFileURL(path).href)]);
      console.log(JSON.stringify(cards.map((card) => card.contract.sizes[0].id)));`;
    expect(resultOf(runNode(root, '--input-type=module', '--eval', script))).toEqual([
      'card',
      'card',
      'card',
    ]);
  });

  const misfits: [values: string, field: string, message: RegExp][] = [
    [`{}`, 'title', /"title" is required/],
    [`{ title: null }`, 'title', /"title" is required/],
    [`{ title: 'A', titel: 'B' }`, 'titel', /no field "titel"\. Its fields are: title, author/],
    [`{ title: 5 }`, 'title', /"title" takes text, not 5/],
    [`{ title: 'A', minutes: '5' }`, 'minutes', /"minutes" takes a number, not "5"/],
    [`{ title: 'A', minutes: NaN }`, 'minutes', /"minutes" takes a number/],
    [`{ title: 'A', live: 'yes' }`, 'live', /"live" takes true or false/],
    [`{ title: 'A', tags: 'a, b' }`, 'tags', /"tags" takes a list of texts/],
    [`{ title: 'A', tags: ['a', 1] }`, 'tags', /"tags" takes a list of texts/],
    [`{ title: 'A', tone: 'hot' }`, 'tone', /"tone" takes one of warm, cool, not "hot"/],
    [`{ title: 'A', date: '14 Nov' }`, 'date', /"date" takes a date such as 2026-01-31/],
    [`{ title: 'A', photo: 'https://x.test/a.png' }`, 'photo', /"photo" takes an image/],
    [`{ title: 'A', constructor: 'B' }`, 'constructor', /no field "constructor"/],
  ];
  it('rejects values that do not fit the contract and names the field', () => {
    const body = `const out = [];
      for (const values of [${misfits.map(([values]) => values).join()}]) {
        out.push(await card.draw(values).then(() => null, ({ code, fields, message }) => ({ code, fields, message })));
      }
      return out;`;
    const errors = resultOf(runWithCard(folder, body)) as {
      code: string;
      fields: string[];
      message: string;
    }[];
    misfits.forEach(([, field, message], i) => {
      expect(errors[i]).toMatchObject({ code: 'values.misfit', fields: [field] });
      expect(errors[i]?.message).toMatch(message);
    });
  });

  it('takes null, and empty texts of other kinds, for optional fields that are absent', () => {
    const body = `const values = { title: '', author: null, photo: '', date: '', tone: '' };
      return (await card.draw(values)).verdict.kind;`;
    expect(resultOf(runWithCard(folder, body))).toBe('fits');
  });

  it('names sizes and scales that do not exist', () => {
    const body = `return [await card.draw({ title: 'A' }, { size: 'wide' }).catch((e) => e.message),
      await card.draw({ title: 'A' }, { scale: 5 }).catch((e) => e.message)];`;
    expect(resultOf(runWithCard(folder, body))).toEqual([
      'This card has no size "wide". Its sizes are: card, square.',
      'The scale 5 is not above 0 and at most 4.',
    ]);
  });

  it('goes on after a picture that could not be drawn, one at a time', () => {
    const body = `const all = ['A', 'break', 'B'].map((title) => card.draw({ title }));
      return (await Promise.allSettled(all)).map(({ status, reason }) => reason?.code ?? status);`;
    expect(resultOf(runWithCard(folder, body))).toEqual(['fulfilled', 'evaluate.threw', 'fulfilled']);
  });
});

describe('render.mjs', () => {
  const render = (...args: string[]) => runNode(folder, 'render.mjs', ...args);
  /** The values that reached the stand-in runtime; they are the eighth part of its picture. */
  const valuesIn = (path: string) => {
    const text = readFileSync(pathOf(path), 'utf8');
    return (JSON.parse(text.slice(text.indexOf('['))) as unknown[])[7];
  };

  it('draws a picture from fields of every kind and prints the verdict', () => {
    writeFileSync(pathOf('a.gif'), 'GIF89a');
    const run = render(
      ...['--title', 'A "headline"', '--minutes', '7', '--live', '--tags', 'one, two,', '--tone=cool'],
      ...[
        '--photo',
        'a.gif',
        '--date',
        '2026-01-31',
        '--field.out',
        'yes',
        '--size',
        'square',
        '--scale',
        '2',
      ],
      ...['--out', 'made.png'],
    );
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^title: fits on 2 lines\nmade\.png: 1260 × 1260 px, \d+\.\d KB\n$/);
    expect(valuesIn('made.png')).toEqual({
      title: 'A "headline"',
      minutes: 7,
      live: true,
      tags: ['one', 'two'],
      tone: 'cool',
      photo: 'data:image/gif;base64,R0lGODlh',
      date: '2026-01-31',
      out: 'yes',
    });
  });

  it('takes values from a file, pictures beside it, and lets the command line win', () => {
    mkdirSync(pathOf('data'));
    writeFileSync(pathOf('data/p.svg'), '<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="x"/>');
    writeFileSync(pathOf('data/v.json'), '{ "title": "A", "minutes": 3, "tags": ["x"], "photo": "p.svg" }');
    expect(render('--data', 'data/v.json', '--minutes', '-4').status).toBe(0);
    const photo = `data:image/svg+xml;base64,${readFileSync(pathOf('data/p.svg')).toString('base64')}`;
    expect(valuesIn('card.png')).toEqual({ title: 'A', minutes: -4, tags: ['x'], photo });
  });

  it('gives the same bytes as verify checks', () => {
    expect(render('--title', 'Postgres as a queue', '--out', 'short.png').status).toBe(0);
    const hash = (path: string) =>
      createHash('sha256')
        .update(readFileSync(pathOf(path)))
        .digest('hex');
    expect(hash('short.png')).toBe(hash('goldens/short.card.png'));
  });

  const mistakes: [args: string[], message: RegExp][] = [
    [[], /The field "title" is required/],
    [['--titel', 'A'], /no field "titel"\. Its fields are: title, author/],
    [['--title'], /--title has no value/],
    [['--title', 'A', 'B'], /"B" belongs to no field\. Put quotes around/],
    [['--title', 'A', '--minutes', 'soon'], /--minutes takes a number, not "soon"/],
    [['--title', 'A', '--scale', 'x'], /--scale takes a number, not "x"/],
    [['--title', 'A', '--live', 'yes'], /--live is true or false, not "yes"/],
    [['--title', 'A', '--tone', 'hot'], /"tone" takes one of warm, cool/],
    [['--title', 'A', '--size', 'wide'], /no size "wide"/],
    [
      ['--title', 'A', '--photo', 'none.png'],
      /image for "photo" cannot be read: there is no file .*none\.png/,
    ],
    [['--title', 'A', '--photo', 'README.md'], /README\.md is not a PNG, JPEG, GIF or SVG image/],
    [['--title', 'A', '--photo', 'https://x.test/a.png'], /is a web address\. Save the image/],
    [['--data', 'none.json'], /none\.json cannot be read as JSON/],
    [['--data', 'fixtures.json'], /fixtures\.json, entry 1 has no page/],
    [['--title', 'break'], /It broke\./],
  ];
  for (const [args, message] of mistakes) {
    it(`explains what is wrong with: ${args.join(' ') || 'nothing given'}`, () => {
      const { status, stderr } = render(...args);
      expect(stderr).toMatch(message);
      expect(status).not.toBe(0);
    });
  }

  it('lists the fields with --help, without drawing', () => {
    rmSync(pathOf('runtime'), { recursive: true });
    const { status, stdout } = render('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('  --title       text; required\n');
    expect(stdout).toContain('  --author      text; default "Staff"\n');
    expect(stdout).toContain('  --tone        one of warm, cool\n');
    expect(stdout).toContain('  --field.out   text\n');
    expect(stdout).toContain('one of card (1200 × 630), square (630 × 630)\n');
  });
});
