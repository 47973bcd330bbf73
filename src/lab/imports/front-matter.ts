import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { fail, ok, type Result } from '../../lib/result.ts';
import { flattenRecord, isRecord } from './flatten.ts';

/** More aliases than a post has are a file that grows when it is read. */
const maxAliases = 50;

/** What a Markdown or MDX file says of itself above its text, and its first heading. Fails with the reason. */
export function readFrontMatter(text: string): Result<{ [column: string]: string }, string> {
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const block = /^\s*(---|\+\+\+)[ \t]*\n([\s\S]*?\n)?(---|\.\.\.|\+\+\+)[ \t]*(?:\n|$)/.exec(normal);
  const opened = /^\s*(---|\+\+\+)[ \t]*\n/.exec(normal);
  if (opened && !block) return fail(`Its front matter is opened with ${opened[1]} and not closed.`);
  const heading = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(block ? normal.slice(block[0].length) : normal)?.[1]?.trim();
  if (!block) return heading ? ok({ heading }) : fail('It has no front matter and no heading.');
  const [, fence, body = ''] = block;
  const read = fence === '+++' ? readToml(body) : readYaml(body);
  if (!read.ok) return read;
  return ok({ ...flattenRecord(read.value), ...(heading ? { heading } : {}) });
}

function readYaml(text: string): Result<object, string> {
  const document = parseDocument(text, { prettyErrors: true, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    // Line 1 of the file is the fence.
    const line = (error.linePos?.[0].line ?? 0) + 1;
    return fail(`Its front matter does not parse, line ${line}: ${firstLine(error.message)}.`);
  }
  try {
    return asRecord(document.toJS({ maxAliasCount: maxAliases }));
  } catch (thrown) {
    return fail(`Its front matter does not parse: ${firstLine(messageOf(thrown))}.`);
  }
}

function readToml(text: string): Result<object, string> {
  try {
    return asRecord(parseToml(text));
  } catch (thrown) {
    const line =
      typeof thrown === 'object' && thrown !== null && 'line' in thrown ? Number(thrown.line) + 1 : null;
    return fail(
      `Its front matter does not parse${line === null ? '' : `, line ${line}`}: ${firstLine(messageOf(thrown))}.`,
    );
  }
}

const asRecord = (value: unknown): Result<object, string> =>
  value === null || value === undefined
    ? ok({})
    : isRecord(value)
      ? ok(value)
      : fail('Its front matter holds no names and values.');

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The libraries go on with the text and a caret below it. */
const firstLine = (message: string): string =>
  message
    .split('\n')[0]!
    .replace(/ at line \d+, column \d+:?$/, '')
    .replace(/^Invalid TOML document: /, '')
    .replace(/[.:]$/, '');
