/** A part of a string in a JSON card. Offsets are in the decoded string. */
export type Part = { kind: 'text'; value: string } | Hole;

/** `{{path | helper:arg}}` */
export interface Hole {
  kind: 'hole';
  path: string[];
  helpers: Helper[];
  from: number;
  /** Where the first name of the path begins. */
  pathFrom: number;
}

export interface Helper {
  name: string;
  args: (string | number | boolean)[];
}

export interface Template {
  parts: Part[];
  problems: { from: number; to: number; message: string }[];
}

export const pathPattern = /^[A-Za-z_$][\w$]*(?:\.[\w$]+)*$/;
const pipePattern = /(?:'[^']*'|"[^"]*"|[^|])+/g;
const helperPattern = /^([A-Za-z_$][\w$]*)\s*((?::\s*(?:'[^']*'\s*|"[^"]*"\s*|[^:'"\s][^:'"]*)?)*)$/;

/**
 * Takes the string of a JSON card apart. `\{{` (two backslashes in the file) is a literal `{{`. What cannot be
 * read stays text and is a problem.
 */
export function parseTemplate(text: string): Template {
  const template: Template = { parts: [], problems: [] };
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{{', at);
    if (open < 0) break;
    if (open > at && text[open - 1] === '\\') {
      addText(template, `${text.slice(at, open - 1)}{{`);
      at = open + 2;
      continue;
    }
    addText(template, text.slice(at, open));
    at = readHole(text, open, template);
  }
  addText(template, text.slice(at));
  return template;
}

/** Writes a text so that parseTemplate reads it back as one text. */
export function escapeTemplate(text: string): string {
  return text.replaceAll('{{', '\\{{');
}

function addText({ parts }: Template, value: string): void {
  const last = parts.at(-1);
  if (last?.kind === 'text') last.value += value;
  else if (value !== '') parts.push({ kind: 'text', value });
}

function readHole(text: string, open: number, template: Template): number {
  const close = findClose(text, open + 2);
  if (close < 0) {
    const message = '{{ is never closed. Add }}, or write \\\\{{ for the characters themselves.';
    template.problems.push({ from: open, to: text.length, message });
    addText(template, text.slice(open));
    return text.length;
  }
  const end = close + 2;
  const hole = parseHole(text.slice(open + 2, close), open);
  if (typeof hole === 'string') {
    template.problems.push({ from: open, to: end, message: hole });
    addText(template, text.slice(open, end));
  } else template.parts.push(hole);
  return end;
}

/** Where `}}` stands, outside of quoted arguments; -1 when it is missing. */
function findClose(text: string, from: number): number {
  let afterColon = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (character === '}' && text[at + 1] === '}') return at;
    if (afterColon && (character === '"' || character === "'")) {
      const quote = text.indexOf(character, at + 1);
      if (quote > 0) at = quote;
    }
    afterColon = character === ':' || (afterColon && character === ' ');
  }
  return -1;
}

function parseHole(content: string, open: number): Hole | string {
  const pieces = content.match(pipePattern) ?? [''];
  const path = pieces[0]!.trim();
  if (path === '') return 'Nothing is named between {{ and }}. Write a field, as in {{title}}.';
  if (!pathPattern.test(path)) {
    return `“${path}” is not the name of a field. Only names, dots and helpers are read here, as in {{author.name | upper}}.`;
  }
  // Empty pieces do not match, so they show in the length.
  const isMissing = pieces.join('|').length < content.length || pieces.some((piece) => piece.trim() === '');
  if (isMissing) return 'A helper is missing beside |. Write its name, or remove the |.';
  const helpers: Helper[] = [];
  for (const piece of pieces.slice(1)) {
    const match = helperPattern.exec(piece.trim());
    if (!match) {
      return `“${piece.trim()}” is not a helper. Write it as name:argument; put an argument with : or | in single quotes.`;
    }
    helpers.push({ name: match[1]!, args: splitArguments(match[2]!) });
  }
  const pathFrom = open + 2 + content.length - content.trimStart().length;
  return { kind: 'hole', path: path.split('.'), helpers, from: open, pathFrom };
}

function splitArguments(text: string): Helper['args'] {
  return [...text.matchAll(/:\s*('[^']*'|"[^"]*"|[^:'"]*)/g)].map((match) => readArgument(match[1]!.trim()));
}

function readArgument(text: string): string | number | boolean {
  if (/^(['"]).*\1$/s.test(text)) return text.slice(1, -1);
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text === 'true' ? true : text === 'false' ? false : text;
}
