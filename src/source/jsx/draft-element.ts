import type * as t from '@babel/types';
import type { Draft } from '../draft.ts';
import { attributeName, readAttributes } from './attributes.ts';
import { spanOf } from './babel.ts';
import { readContent } from './content.ts';
import type { JsxFile } from './origin.ts';
import { findBinding, type Scope } from './scope.ts';
import { readStyle } from './style.ts';

/** What a node takes from the place it stands at. */
export interface DraftPlace
  extends Pick<Draft, 'parent' | 'component' | 'repeated' | 'conditional' | 'insideSvg'> {
  scope: Scope;
}

export function draftElement(node: t.JSXElement, place: DraftPlace, file: JsxFile): Draft {
  const { name, attributes } = node.openingElement;
  const tagSpan = spanOf(name);
  const tag = file.report.text.slice(tagSpan.from, tagSpan.to);
  const entries = readAttributes(attributes, place.scope, file);
  const mark = attributes.find(
    (attribute) => attribute.type === 'JSXAttribute' && attributeName(attribute) === 'data-field',
  );
  const field = mark && entries.findLast((entry) => entry.name === 'data-field')?.origin;
  return {
    ...sharedParts(node, place, file),
    tag,
    kind: kindOf(name, tag, place.scope),
    openSpan: spanOf(node.openingElement),
    tagSpan,
    ...readStyle(attributes, place.scope, file),
    attributes: entries,
    field: field && 'value' in field && typeof field.value === 'string' ? field.value : null,
  };
}

export function draftFragment(node: t.JSXFragment, place: DraftPlace, file: JsxFile): Draft {
  const openSpan = spanOf(node.openingFragment);
  return {
    ...sharedParts(node, place, file),
    tag: '',
    kind: 'fragment',
    openSpan,
    tagSpan: { from: openSpan.from + 1, to: openSpan.from + 1 },
    style: { form: 'none' },
    styles: [],
    attributes: [],
    field: null,
  };
}

function sharedParts(node: t.JSXElement | t.JSXFragment, place: DraftPlace, file: JsxFile) {
  const { parent, component, repeated, conditional, insideSvg } = place;
  const content = readContent(node.children, place.scope, file);
  return { span: spanOf(node), parent, component, repeated, conditional, insideSvg, content };
}

// As the compiler sees it: small first letter or a dash, an element; else a name of the file.
function kindOf(name: t.JSXOpeningElement['name'], tag: string, scope: Scope): Draft['kind'] {
  if (name.type === 'JSXNamespacedName') return 'element';
  if (name.type === 'JSXIdentifier' && (/^[a-z]/.test(tag) || tag.includes('-'))) return 'element';
  return tag === 'Fragment' && !findBinding('Fragment', scope) ? 'fragment' : 'component';
}
