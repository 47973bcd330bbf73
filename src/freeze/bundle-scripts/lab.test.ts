import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { findShippedRuntime } from '../../../e2e/security/hostile/shipped-runtime.ts';
import { waitingCell } from '../../lab/cell.ts';
import { concernsOf } from '../../lab/concerns.ts';
import { readFont } from '../../runtime/real-runtime.fixtures.ts';
import { bundleScripts } from './bundle-scripts.ts';

// The scripts and the built runtime, as they lie in a bundle.
const folder = mkdtempSync(join(tmpdir(), 'frieze lab-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
for (const { path, text } of bundleScripts) put(path, text);
cpSync(findShippedRuntime(), join(folder, 'runtime'), { recursive: true });
put('fonts/inter-600.woff', new Uint8Array(readFont('inter-latin-600-normal.woff')));
put(
  'template.json',
  JSON.stringify({
    schema: 1,
    name: 'Northbound <post>',
    kind: 'jsx',
    profile: 'frieze',
    sizes: [{ id: 'card', widthPx: 600, heightPx: 315 }],
    fields: [
      { name: 'title', kind: 'text', required: true },
      { name: 'author', kind: 'text', required: false },
    ],
    rules: [{ field: 'title', maxPx: 48, minPx: 40, maxLines: 2, cut: 'none', ellipsis: '…', fallback: '' }],
    fonts: [{ family: 'Inter', weight: 600, style: 'normal', file: 'fonts/inter-600.woff', sha256: '' }],
    assets: [],
    tokens: {},
  }),
);
put(
  'card.code.js',
  `exports.default = ({ title, author }) => h('div', { 'data-n': 0, style: { display: 'flex', flexDirection: 'column', width: '100%', height: '100%', padding: 40, boxSizing: 'border-box', backgroundColor: '#ffffff', color: '#111111', fontFamily: 'Inter', fontWeight: 600 } },
    h('p', { 'data-n': 1, 'data-field': 'title', style: { margin: 0, fontSize: 48, lineHeight: 1.2 } }, title),
    h('p', { 'data-n': 2, style: { margin: 0, fontSize: 24 } }, author));`,
);
put(
  'fixtures.json',
  JSON.stringify([{ id: 'medium', name: 'Medium', values: { title: 'A title', author: 'Staff' } }]),
);
put('frieze.json', JSON.stringify({ versionId: 'ab'.repeat(32) }));

const good = 'Title\n"Parse, don’t validate"\nSimple made easy\n';
const bad = `${good}Falsehoods programmers believe about names and dates and many other things in this world\n`;

function lab(...args: string[]) {
  return spawnSync(process.execPath, ['lab.mjs', ...args], { cwd: folder, encoding: 'utf8' });
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('lab.mjs', () => {
  it('passes when all headlines do, and writes all three reports', () => {
    put('good.csv', good);
    const { status, stdout, stderr } = lab(
      '--data',
      'good.csv',
      '--report',
      'a.xml',
      '--report=a.json',
      '--report',
      'a.html',
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\nAll 2 pass\n$/);
    expect(status).toBe(0);
    expect(JSON.parse(read('a.json')).rows.map(({ name }: { name: string }) => name)).toEqual([
      'Parse, don’t validate',
      'Simple made easy',
    ]);
    expect(read('a.html').match(/data:image\/png;base64,iVBOR/g)).toHaveLength(2);
    expect(XMLValidator.validate(read('a.xml'))).toBe(true);
  });

  it('fails when one overflows: one line for it, and a failure in the report that a validator accepts', () => {
    put('bad.csv', bad);
    const { status, stdout } = lab('--data', 'bad.csv', '--report', 'junit.xml');
    expect(stdout.match(/^fails {4}Row 4 {2}card {2}“Falsehoods .*$/gm)).toHaveLength(1);
    expect(stdout).toMatch(/\n2 of 3 pass, 1 overflows, 1 with findings\n$/);
    expect(status).toBe(1);
    expect(XMLValidator.validate(read('junit.xml'))).toBe(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(
      read('junit.xml'),
    );
    expect(testsuites).toMatchObject({ name: 'Northbound <post>', tests: '3', failures: '1' });
  });

  it('lets stand what was accepted as is in the app, and asks again when it is another headline', () => {
    put('bad.csv', bad);
    lab('--data', 'bad.csv', '--report', 'seen.json');
    const seen = JSON.parse(read('seen.json')).rows[2];
    const headline = bad.trim().split('\n').at(-1)!;
    // As “Accept as is” writes it.
    const cell = { ...waitingCell, status: 'drawn' as const, verdicts: seen.verdicts, results: seen.results };
    const saw = concernsOf({ values: { title: headline, author: 'Staff' } }, cell);
    expect(saw.length).toBeGreaterThan(0);
    put('accepted.json', JSON.stringify([{ headline, sizeId: 'card', saw }]));
    try {
      const accepting = lab('--data', 'bad.csv', '--report', 'accepted.xml');
      expect(accepting.stdout).toMatch(/\n2 of 3 pass, 1 accepted\n$/);
      expect(accepting.stdout).not.toContain('fails');
      expect(accepting.status).toBe(0);
      expect(read('accepted.xml')).toContain('<skipped message="Accepted as is: ');
      put('other.csv', bad.replace('programmers', 'all programmers'));
      expect(lab('--data', 'other.csv').status).toBe(1);
      put('accepted.json', '[{');
      const broken = lab('--data', 'bad.csv');
      expect(broken.stderr).toContain('accepted.json cannot be read');
      expect(broken.status).toBe(1);
    } finally {
      rmSync(join(folder, 'accepted.json'));
    }
  });

  it('fails when a row of the file has no headline, and says which', () => {
    put('gap.json', JSON.stringify([{ title: 'One' }, { author: 'Ada' }]));
    const { status, stdout } = lab('--data', 'gap.json');
    expect(stdout).toContain('refused  Entry 2  It has no title.');
    expect(status).toBe(1);
  });

  it.each([
    ['no data', [], '--data is missing.'],
    ['a file that is not there', ['--data', 'none.csv'], 'none.csv cannot be read.'],
    [
      'a report of no known kind',
      ['--data', 'good.csv', '--report', 'a.pdf'],
      'A report ends in .xml (JUnit), .json or .html, not "a.pdf".',
    ],
    ['an option that is none', ['--dta', 'good.csv'], '"--dta" is no option.'],
    ['an option without a value', ['--data', '--report'], '--data has no value.'],
    [
      'a size that is none',
      ['--data', 'good.csv', '--size', 'square'],
      'This card has no size "square". Its sizes are: card.',
    ],
    ['a column that is none', ['--data', 'good.csv', '--map', 'title=Headline'], 'has no column "Headline".'],
  ])('exits with 2 and a sentence for %s', (_, args, sentence) => {
    const { status, stderr } = lab(...args);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('node lab.mjs --help lists the options.');
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'a.pdf'))).toBe(false);
  });
});
