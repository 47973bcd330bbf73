import type * as t from '@babel/types';
import type { AttributeEntry } from '../source-tree.ts';
import { unknownSpread } from '../source-tree.ts';
import { spanOf } from './babel.ts';
import { type JsxFile, readCode, readValue } from './origin.ts';
import type { Scope } from './scope.ts';

export type Attribute = t.JSXAttribute | t.JSXSpreadAttribute;

/** All attributes but style. */
export function readAttributes(
  attributes: readonly Attribute[],
  scope: Scope,
  file: JsxFile,
): AttributeEntry[] {
  const entries: AttributeEntry[] = [];
  for (const attribute of attributes) {
    if (attribute.type === 'JSXSpreadAttribute') {
      const origin = readCode(attribute.argument, file);
      entries.push({
        name: unknownSpread,
        span: spanOf(attribute),
        valueSpan: spanOf(attribute.argument),
        origin,
      });
    } else if (attributeName(attribute) !== 'style') {
      entries.push(readAttribute(attribute, scope, file));
    }
  }
  return entries;
}

export function attributeName({ name }: t.JSXAttribute): string {
  return name.type === 'JSXIdentifier' ? name.name : `${name.namespace.name}:${name.name.name}`;
}

function readAttribute(attribute: t.JSXAttribute, scope: Scope, file: JsxFile): AttributeEntry {
  const name = attributeName(attribute);
  const span = spanOf(attribute);
  const { value } = attribute;
  if (!value) return { name, span, valueSpan: null, origin: { from: 'literal', value: true } };
  const { origin, span: valueSpan } = readValue(
    value.type === 'JSXExpressionContainer' ? value.expression : value,
    scope,
    file,
  );
  return { name, span, valueSpan, origin };
}
