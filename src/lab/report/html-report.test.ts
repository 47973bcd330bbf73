import { describe, expect, it } from 'vitest';
import { writeHtmlReport } from './html-report.ts';
import { finding, found, hostileNames, report, row } from './report.fixtures.ts';

const rowsOf = (html: string): string[] => html.slice(html.indexOf('<tbody>')).split('<tr>').slice(1);

describe('writeHtmlReport', () => {
  it('shows the worst rows first, each with what was found', () => {
    const html = writeHtmlReport(
      report([
        row('Fine'),
        row('Weak', { results: [found(finding('warn', 'It has 2.1 : 1.'))] }),
        row('Wide', { verdict: { kind: 'overflows', reason: 'It is 184 px too wide.' } }),
      ]),
    );
    const rows = rowsOf(html);
    expect(rows.map((text) => /<bdi dir="auto">(.*?)<\/bdi>/.exec(text)![1])).toEqual([
      'Wide',
      'Weak',
      'Fine',
    ]);
    expect(rows[0]).toContain('It is 184 px too wide.');
    expect(rows[1]).toContain('<strong>Warning</strong> It has 2.1 : 1. Change it.');
    expect(html).toContain('<p class="lead">2 of 3 pass, 1 overflows, 1 with findings.</p>');
  });

  it('marks what was accepted, in a row that neither passes nor fails', () => {
    const verdict = { kind: 'overflows' as const, reason: 'It is 184 px too wide.' };
    const results = [found(finding('warn', 'Weak.'))];
    const html = writeHtmlReport(
      report([row('A', { verdict, results, accepted: [verdict.reason, 'Weak.'] })]),
    );
    expect(rowsOf(html)[0]).toContain(
      '<td class="outcome accepted"><span aria-hidden="true">=</span> Accepted</td>',
    );
    expect(rowsOf(html)[0]).toContain('It is 184 px too wide. <em>Accepted as is.</em>');
    expect(rowsOf(html)[0]).toContain('Weak. Change it. <em>Accepted as is.</em>');
    expect(html).toContain('0 of 1 pass, 1 accepted.');
  });

  it('loads nothing and runs nothing', () => {
    const html = writeHtmlReport(report([row('A', { picture: 'data:image/png;base64,AAAA' })]));
    expect(html).toContain('<img src="data:image/png;base64,AAAA" alt="" width="160">');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|https?:|@import|url\(/i);
  });

  it('names an empty headline and lists refused rows with their reasons', () => {
    const html = writeHtmlReport(
      report([row(' ')], { refused: [{ place: 'Row 9', reason: 'It has no title.' }], refusedCount: 3 }),
    );
    expect(html).toContain('<em>Empty</em>');
    expect(html).toContain('<strong>Row 9</strong> It has no title.');
    expect(html).toContain('And 2 more.');
  });

  it('says so when there is no row', () => {
    expect(writeHtmlReport(report([]))).toContain('No headline was drawn.');
  });

  it.each(hostileNames)('adds no element for %j', (name) => {
    const tags = (html: string) =>
      html.match(/<\/?[a-z][^>]*>/gi)!.map((tag) => tag.replace(/"[^"]*"/g, '""'));
    const plain = writeHtmlReport(
      report([row('x', { place: 'x', results: [found(finding('err', 'x'))] })], { name: 'x', notes: ['x'] }),
    );
    const hostile = writeHtmlReport(
      report([row(name, { place: name, results: [found(finding('err', name))] })], { name, notes: [name] }),
    );
    expect(tags(hostile)).toEqual(tags(plain));
  });
});
