import { parseJson } from './json/parse-json.ts';
import { parseJsx } from './jsx/parse-jsx.ts';
import { createReport, type Report } from './report.ts';
import type { Parsed, SourceKind, SourceTree } from './source-tree.ts';

export const maxSourceLength = 200_000;

// Tags of HTML that draw nothing here, or not what their name says.
const unknownTags = new Set(
  'audio canvas embed form iframe input object script select table textarea video'.split(' '),
);

/**
 * Reads a source into nodes with exact spans. Never throws: what cannot be read is a diagnostic, in text order,
 * and `tree` is null when the text is too broken (or longer than maxSourceLength UTF-16 units) to tell its elements.
 */
export function parseSource(text: string, kind: SourceKind): Parsed {
  const report = createReport(text);
  const tree = readTree(report, kind);
  if (tree) warnOfUnknownTags(tree, report);
  return { tree, diagnostics: report.diagnostics.sort((a, b) => a.from - b.from) };
}

function readTree(report: Report, kind: SourceKind): SourceTree | null {
  const { text } = report;
  if (text.length > maxSourceLength) {
    const size = `${Math.ceil(text.length / 1000)} 000`;
    report.error(
      'source.too-long',
      { from: maxSourceLength, to: text.length },
      `The source has about ${size} characters; the limit is 200 000. Store pictures as assets and refer to them as asset:name.`,
    );
    return null;
  }
  try {
    return kind === 'jsx' ? parseJsx(report) : parseJson(report);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reportRangeError(error, report);
    return null;
  }
}

// Both parsers and the readers recurse, so a text that nests thousands of levels ends in a RangeError.
function reportRangeError(error: RangeError, report: Report): void {
  const reference = /code point/i.test(error.message) ? /&#x?[\da-f]+;/i.exec(report.text) : null;
  if (reference) {
    const span = { from: reference.index, to: reference.index + reference[0].length };
    report.error(
      'source.syntax',
      span,
      'A reference such as &#…; names no character. Write the character itself.',
    );
  } else {
    const message = 'The source is nested too deeply to be read. Remove some levels.';
    report.error('source.too-deep', { from: 0, to: 0 }, message);
  }
}

function warnOfUnknownTags(tree: SourceTree, report: Report): void {
  for (const node of tree.nodes) {
    if (node.kind !== 'element' || node.insideSvg || !unknownTags.has(node.tag)) continue;
    report.warn(
      'source.unknown-tag',
      node.tagSpan,
      `<${node.tag}> is not drawn as in a browser. Build it from <div>, <p>, <span>, <img> and <svg>.`,
    );
  }
}
