import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { writeJunitReport } from './junit-report.ts';
import { finding, found, hostileNames, report, row } from './report.fixtures.ts';
import type { Report } from './report.ts';

// An independent reader: it refuses what is not well formed.
function read(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  const isList = (name: string) => ['testsuite', 'testcase'].includes(name);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: isList,
    trimValues: false,
    htmlEntities: true,
  }).parse(text).testsuites;
}
const readReport = (given: Report) => read(writeJunitReport(given));

describe('writeJunitReport', () => {
  it('is one suite per size and one case per headline, with counts that add up', () => {
    const suites = readReport(
      report([
        row('Good'),
        row('Bad', { verdict: { kind: 'overflows', reason: 'It is 184 px too wide.' } }),
        row('Good', { sizeId: 'square' }),
        row('Doubtful', { sizeId: 'square', verdict: { kind: 'unknown', reason: 'Mixed.' } }),
      ]),
    );
    expect(suites).toMatchObject({ name: 'Northbound', tests: '4', failures: '1', skipped: '1' });
    expect(
      suites.testsuite.map(({ name, tests, failures, skipped }: Record<string, string>) => [
        name,
        tests,
        failures,
        skipped,
      ]),
    ).toEqual([
      ['Northbound, card', '2', '1', '0'],
      ['Northbound, square', '2', '0', '1'],
    ]);
    expect(suites.testsuite[0].testcase[1]).toMatchObject({
      classname: 'Northbound.card',
      name: 'Row 2: Bad',
      failure: { message: 'It is 184 px too wide.', type: 'overflows' },
    });
  });

  it('fails a case with the code of its worst finding and lists all of them', () => {
    const results = [
      found(finding('warn', 'Weak.', 'contrast.low'), finding('err', 'Hidden.', 'contrast.covered')),
    ];
    const { failure } = readReport(report([row('A', { results })])).testsuite[0].testcase[0];
    expect(failure.type).toBe('contrast.covered');
    expect(failure['#text']).toBe(
      'err contrast.covered: Hidden. Change it.\nwarn contrast.low: Weak. Change it.',
    );
  });

  it('keeps a warning in the output of a case that passes', () => {
    const [only] = readReport(report([row('A', { results: [found(finding('warn', 'Weak.'))] })])).testsuite[0]
      .testcase;
    expect(only).toEqual({
      classname: 'Northbound.card',
      name: 'Row 2: A',
      'system-out': 'warn contrast.low: Weak. Change it.',
    });
  });

  it('skips a case that was accepted, and says what was', () => {
    const verdict = { kind: 'overflows' as const, reason: 'It is 184 px too wide.' };
    const suites = readReport(report([row('A', { verdict, accepted: [verdict.reason] })]));
    expect(suites).toMatchObject({ tests: '1', failures: '0', skipped: '1' });
    expect(suites.testsuite[0].testcase[0].skipped.message).toBe('Accepted as is: It is 184 px too wide.');
  });

  it('has a case for each row that was refused', () => {
    const refused = [{ place: 'Row 3', reason: 'It has no title.' }];
    const { testsuite } = readReport(report([], { refused, refusedCount: 1 }));
    expect(testsuite[0].testcase[0]).toMatchObject({
      name: 'Row 3',
      failure: { message: 'It has no title.' },
    });
  });

  it.each(hostileNames)('stays one well-formed case: %j', (name) => {
    const results = [found(finding('err', name))];
    const suites = readReport(report([row(name, { place: '', results })], { name }));
    expect(suites.testsuite).toHaveLength(1);
    const [only] = suites.testsuite[0].testcase;
    const readable = name.replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
      '\ufffd',
    );
    expect(only.name).toBe(readable);
    expect(only.failure.message).toBe(`${readable} Change it.`);
  });
});
