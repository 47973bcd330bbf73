import { canonicalJson, type Json } from '../lib/canonical-json.ts';
import type { Template } from './schema.ts';

export type TemplatePart =
  | 'name'
  | 'source'
  | 'sizes'
  | 'fields'
  | 'rules'
  | 'fonts'
  | 'images'
  | 'tokens'
  | 'headlines';

/** A part in which two templates differ, and the names of what was changed, added or taken away in it. */
export interface Difference {
  part: TemplatePart;
  /** Empty for a part that has no names: the template's own name, its source, an order. */
  names: string[];
}

/** Where two templates differ, in the order of `TemplatePart`; empty when they are equal. */
export function compareTemplates(a: Template, b: Template): Difference[] {
  const [left, right] = [listParts(a), listParts(b)];
  return left.flatMap(({ part, items }, index) => {
    const others = right[index]!.items;
    if (areEqual(items, others)) return [];
    return [{ part, names: listChanged(items, others) }];
  });
}

type Items = [name: string, value: unknown][];

function listParts({ manifest, source, fixtures }: Template): { part: TemplatePart; items: Items }[] {
  return [
    { part: 'name', items: [['', manifest.name]] },
    { part: 'source', items: [['', [manifest.kind, source]]] },
    { part: 'sizes', items: manifest.sizes.map((size) => [size.id, size]) },
    { part: 'fields', items: manifest.fields.map((field) => [field.name, field]) },
    { part: 'rules', items: manifest.rules.map((rule) => [rule.field, rule]) },
    {
      part: 'fonts',
      items: manifest.fonts.map((font) => [`${font.family} ${font.weight} ${font.style}`, font]),
    },
    { part: 'images', items: manifest.assets.map((asset) => [asset.name, asset]) },
    { part: 'tokens', items: Object.entries(manifest.tokens) },
    { part: 'headlines', items: fixtures.map((fixture) => [fixture.name, fixture]) },
  ];
}

/** Names may repeat (faces in slices), so what stands under a name is compared as one list. */
function listChanged(items: Items, others: Items): string[] {
  const group = (list: Items) => {
    const groups = new Map<string, unknown[]>();
    for (const [name, value] of list) groups.set(name, [...(groups.get(name) ?? []), value]);
    return groups;
  };
  const [before, after] = [group(items), group(others)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => name !== '' && !areEqual(before.get(name) ?? [], after.get(name) ?? []),
  );
}

// Templates are JSON by their schema.
const areEqual = (a: unknown, b: unknown): boolean => canonicalJson(a as Json) === canonicalJson(b as Json);
