import { buildTree, createReads, type Draft, type Reads } from '../draft.ts';
import type { Report } from '../report.ts';
import type { SourceTree, StyleEntry, StyleSource, TextContent, ValueOrigin } from '../source-tree.ts';
import type { Child, Element, Entry, Path, Text, Value } from './card.ts';
import { readCard } from './read-card.ts';

interface Place {
  parent: Draft | null;
  repeated: boolean;
  conditional: boolean;
  insideSvg: boolean;
  /** Names given by `as`: they are items and not fields. */
  items: readonly string[];
}

interface Walk {
  report: Report;
  reads: Reads;
  drafts: Draft[];
}

/** null when the text has no element; what is wrong with it is reported. */
export function parseJson(report: Report): SourceTree | null {
  const card = readCard(report);
  return card && describeCard(card, report);
}

/** The nodes of a card that was read. */
export function describeCard(card: Element, report: Report): SourceTree {
  const walk = { report, reads: createReads(), drafts: [] };
  walkElement(card, { parent: null, repeated: false, conditional: false, insideSvg: false, items: [] }, walk);
  return buildTree('json', walk.drafts, walk.reads);
}

function walkElement(element: Element, place: Place, walk: Walk): void {
  const draft = draftElement(element, place, walk);
  walk.drafts.push(draft);
  for (const { value } of element.props) noteValue(value, place, walk);
  const inside = { ...place, parent: draft, insideSvg: place.insideSvg || element.tag === 'svg' };
  for (const child of element.children) walkChild(child, inside, walk);
}

function walkChild(child: Child, place: Place, walk: Walk): void {
  if (child.kind === 'string') {
    noteText(child, place, walk);
    return;
  }
  if (child.kind === 'element') {
    walkElement(child, place, walk);
    return;
  }
  notePath(child.path, place, walk);
  if (child.kind === 'if') {
    for (const branch of [...child.yes, ...child.no])
      walkChild(branch, { ...place, conditional: true }, walk);
    return;
  }
  const inside = { ...place, repeated: true, items: [...place.items, child.as] };
  for (const item of child.children) walkChild(item, inside, walk);
}

function noteValue(value: Value, place: Place, walk: Walk): void {
  if (value.kind === 'string') noteText(value, place, walk);
  else if (value.kind === 'array') for (const item of value.items) noteValue(item, place, walk);
  else if (value.kind === 'object') for (const entry of value.entries) noteValue(entry.value, place, walk);
  else if (value.kind === 'if') {
    notePath(value.path, place, walk);
    noteValue(value.yes, place, walk);
    if (value.no) noteValue(value.no, place, walk);
  }
}

function noteText(text: Text, { items }: Place, { reads }: Walk): void {
  for (const part of text.parts) {
    if (part.kind === 'hole' && !items.includes(part.path[0]!)) reads.add(part.path[0]!, part.span);
  }
}

function notePath({ names: [first], span }: Path, { items }: Place, { reads }: Walk): void {
  if (first && !items.includes(first)) reads.add(first, { from: span.from, to: span.from + first.length });
}

function draftElement(element: Element, place: Place, walk: Walk): Draft {
  const { tag, tagSpan, span, props } = element;
  const { parent, repeated, conditional, insideSvg } = place;
  const style = props.find(({ name }) => name === 'style');
  const attributes = props
    .filter((entry) => entry !== style)
    .map((entry) => ({
      name: entry.name,
      span: entry.span,
      valueSpan: entry.value.span,
      origin: readOrigin(entry.value, place, walk),
    }));
  const mark = attributes.find(({ name }) => name === 'data-field')?.origin;
  return {
    tag,
    kind: 'element',
    span,
    openSpan: span,
    tagSpan,
    parent,
    repeated,
    conditional,
    component: null,
    insideSvg,
    ...readStyle(style, place, walk),
    attributes,
    content: readContent(element.children, place, walk),
    field: mark?.from === 'literal' && typeof mark.value === 'string' ? mark.value : null,
  };
}

function readStyle(
  style: Entry | undefined,
  place: Place,
  walk: Walk,
): { style: StyleSource; styles: StyleEntry[] } {
  if (!style) return { style: { form: 'none' }, styles: [] };
  const { value } = style;
  if (value.kind !== 'object')
    return { style: { form: 'code', span: value.span, ...readCode(value, walk) }, styles: [] };
  const styles = value.entries.map((entry) => ({
    name: entry.name,
    span: entry.span,
    valueSpan: entry.value.span,
    origin: readOrigin(entry.value, place, walk),
  }));
  return { style: { form: 'inline', span: value.span }, styles };
}

function readOrigin(value: Value, place: Place, walk: Walk): ValueOrigin {
  if (value.kind === 'plain' && value.value !== null) return { from: 'literal', value: value.value };
  const text = value.kind === 'string' ? readLiteral(value) : null;
  if (text !== null) return { from: 'literal', value: text };
  const field = value.kind === 'string' ? readField(value, place) : null;
  return field === null ? { from: 'code', ...readCode(value, walk) } : { from: 'field', field };
}

function readCode({ span }: { span: Value['span'] }, { report }: Walk): { text: string; line: number } {
  return { text: report.text.slice(span.from, span.to), line: report.lines.at(span.from).line };
}

function readLiteral({ parts }: Text): string | null {
  if (parts.length === 0) return '';
  return parts.length === 1 && parts[0]!.kind === 'text' ? parts[0]!.value : null;
}

function readField({ parts }: Text, { items }: Place): string | null {
  const only = parts.length === 1 ? parts[0]! : null;
  if (only?.kind !== 'hole' || only.helpers.length > 0 || only.path.length > 1) return null;
  const name = only.path[0]!;
  return items.includes(name) || name === 'size' ? null : name;
}

function readContent(children: readonly Child[], place: Place, walk: Walk): TextContent {
  const [first, ...others] = children;
  if (!first) return { kind: 'none' };
  if (children.some(drawsElements)) return { kind: 'elements' };
  if (first.kind === 'string' && others.length === 0) {
    const { span } = first;
    const value = readLiteral(first);
    if (value !== null) return { kind: 'literal', value, span };
    const field = readField(first, place);
    if (field !== null) return { kind: 'field', field, span };
  }
  const span = { from: first.span.from, to: children.at(-1)!.span.to };
  return { kind: 'code', span, ...readCode({ span }, walk) };
}

function drawsElements(child: Child): boolean {
  if (child.kind === 'element') return true;
  if (child.kind === 'if') return [...child.yes, ...child.no].some(drawsElements);
  return child.kind === 'each' && child.children.some(drawsElements);
}
