import { createLineIndex } from '../line-index.ts';
import { createReport } from '../report.ts';
import type { CompiledCode } from '../source-tree.ts';
import type { Child, Element, Path, Text, TextHole, Value } from './card.ts';
import { readCard } from './read-card.ts';

// Looks up own properties alone: `constructor` and `__proto__` of a value are no fields.
const ownCode =
  'const $own = (value, name) => value !== null && value !== undefined && Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined;';
const textCode = "const $text = (value) => value === null || value === undefined ? '' : String(value);";
// An empty list is as good as none.
const givenCode = 'const $given = (value) => Array.isArray(value) ? value.length > 0 : Boolean(value);';
const listCode = 'const $list = (value) => Array.isArray(value) ? value : [];';
const helperCode =
  "const $format = require('./format.js');\n" +
  "const $helper = (name) => { const helper = $own($format, name); if (typeof helper !== 'function') throw new Error('There is no helper \"' + name + '\" in ./format.js. Correct its name.'); return helper; };";

interface Writer {
  code: string;
  marks: { at: number; source: number }[];
  ordinal: number;
  usesHelpers: boolean;
}

/** Names given by `as`, innermost last; the nth is `$n` in code. */
type Items = readonly string[];

/** Compiles a source without errors. */
export function compileJsonCode(text: string): CompiledCode {
  const card = readCard(createReport(text))!;
  const body: Writer = { code: '', marks: [], ordinal: 0, usesHelpers: false };
  writeElement(card, [], false, body);
  const head = [
    '"use strict";',
    ownCode,
    textCode,
    givenCode,
    listCode,
    ...(body.usesHelpers ? [helperCode] : []),
  ].join('\n');
  const before = `${head}\nexports.default = function Card(fields) {\nreturn `;
  const code = `${before}${body.code};\n};\n`;
  const lines = createLineIndex(code);
  return {
    code,
    toSource(line, column) {
      const start = lines.startOf(line);
      if (start === null) return null;
      const at = start + column - 1 - before.length;
      return body.marks.findLast((mark) => mark.at <= at && at < body.code.length)?.source ?? null;
    },
  };
}

function write(writer: Writer, code: string, source?: number): void {
  if (source !== undefined) writer.marks.push({ at: writer.code.length, source });
  writer.code += code;
}

function writeElement(element: Element, items: Items, insideSvg: boolean, writer: Writer): void {
  const ordinal = writer.ordinal++;
  write(writer, `h(${JSON.stringify(element.tag)}, {`, element.span.from);
  for (const { name, span, value } of element.props) {
    write(writer, `${JSON.stringify(name)}: `, span.from);
    writeValue(value, items, writer);
    write(writer, ', ', span.from);
  }
  // Last, so that no property written by hand replaces it.
  write(writer, insideSvg ? '}' : `"data-n": "${ordinal}"}`, element.span.from);
  for (const child of element.children) {
    write(writer, ',\n', child.span.from);
    writeChild(child, items, insideSvg || element.tag === 'svg', writer);
  }
  write(writer, ')', element.span.from);
}

function writeChild(child: Child, items: Items, insideSvg: boolean, writer: Writer): void {
  switch (child.kind) {
    case 'string':
      writeJoined(child, items, writer);
      return;
    case 'element':
      writeElement(child, items, insideSvg, writer);
      return;
    case 'if':
      write(writer, `$given(${pathCode(child.path, items)}) ? `, child.span.from);
      writeChildren(child.yes, items, insideSvg, writer);
      write(writer, ' : ', child.span.from);
      writeChildren(child.no, items, insideSvg, writer);
      return;
    case 'each':
      write(writer, `$list(${pathCode(child.path, items)}).map(($${items.length}) => `, child.span.from);
      writeChildren(child.children, [...items, child.as], insideSvg, writer);
      write(writer, ')', child.span.from);
  }
}

function writeChildren(children: readonly Child[], items: Items, insideSvg: boolean, writer: Writer): void {
  write(writer, children.length === 0 ? 'null' : '[');
  children.forEach((child, index) => {
    if (index > 0) write(writer, ', ');
    writeChild(child, items, insideSvg, writer);
  });
  if (children.length > 0) write(writer, ']');
}

function writeValue(value: Value, items: Items, writer: Writer): void {
  switch (value.kind) {
    case 'string':
      writeText(value, items, writer);
      return;
    case 'plain':
      write(writer, JSON.stringify(value.value), value.span.from);
      return;
    case 'array':
      write(writer, '[', value.span.from);
      for (const item of value.items) {
        writeValue(item, items, writer);
        write(writer, ', ');
      }
      write(writer, ']');
      return;
    case 'object':
      write(writer, '{', value.span.from);
      for (const entry of value.entries) {
        write(writer, `${JSON.stringify(entry.name)}: `, entry.span.from);
        writeValue(entry.value, items, writer);
        write(writer, ', ');
      }
      write(writer, '}');
      return;
    case 'if':
      write(writer, `($given(${pathCode(value.path, items)}) ? `, value.span.from);
      writeValue(value.yes, items, writer);
      write(writer, ' : ');
      if (value.no) writeValue(value.no, items, writer);
      else write(writer, 'undefined');
      write(writer, ')');
      return;
  }
}

/** A string that is one hole keeps the type of its value. */
function writeText(text: Text, items: Items, writer: Writer): void {
  const [only, ...others] = text.parts;
  if (only?.kind === 'hole' && others.length === 0) {
    writeHole(only, items, writer);
    return;
  }
  writeJoined(text, items, writer);
}

function writeJoined({ parts, span }: Text, items: Items, writer: Writer): void {
  if (parts.length === 0) write(writer, '""', span.from);
  parts.forEach((part, index) => {
    if (index > 0) write(writer, ' + ', span.from);
    if (part.kind === 'text') write(writer, JSON.stringify(part.value), span.from);
    else {
      write(writer, '$text(', part.span.from);
      writeHole(part, items, writer);
      write(writer, ')', part.span.from);
    }
  });
}

function writeHole(hole: TextHole, items: Items, writer: Writer): void {
  let code = pathCode({ names: hole.path, span: hole.span }, items);
  for (const { name, args } of hole.helpers) {
    writer.usesHelpers = true;
    code = `$helper(${JSON.stringify(name)})(${[code, ...args.map((arg) => JSON.stringify(arg))].join(', ')})`;
  }
  write(writer, code, hole.span.from);
}

function pathCode({ names }: Path, items: Items): string {
  const [first, ...rest] = names;
  const item = items.lastIndexOf(first!);
  const [root, steps] = item < 0 ? ['fields', names] : [`$${item}`, rest];
  return steps.reduce((code, name) => `$own(${code}, ${JSON.stringify(name)})`, root);
}
