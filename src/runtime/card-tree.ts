import type { CardElement, CardNode } from './card.ts';

export interface Instance {
  element: CardElement;
  /** Index of the parent instance; -1 for the root. */
  parent: number;
}

export const isElement = (node: CardNode): node is CardElement => typeof node !== 'string';

/** Elements in pre-order, those inside `<svg>` left out since the engine gives them no box. */
export function listInstances(root: CardElement): Instance[] {
  const instances: Instance[] = [];
  const visit = (element: CardElement, parent: number) => {
    const index = instances.push({ element, parent }) - 1;
    if (element.type === 'svg') return;
    for (const child of element.props.children ?? []) if (isElement(child)) visit(child, index);
  };
  visit(root, -1);
  return instances;
}

/** A copy in which each element that gets a box carries its instance index, which the engine reports back. */
export function numberInstances(root: CardElement): CardElement {
  let next = 0;
  const visit = (element: CardElement): CardElement => {
    const props: CardElement['props'] = { ...element.props, 'data-i': next++ };
    if (element.type !== 'svg' && props.children)
      props.children = props.children.map((child) => (isElement(child) ? visit(child) : child));
    return { type: element.type, props };
  };
  return visit(root);
}

/** A copy in which the element with this instance index is replaced by what `change` makes of it. */
export function replaceInstance(
  root: CardElement,
  instance: number,
  change: (element: CardElement) => CardElement,
): CardElement {
  let next = 0;
  const visit = (element: CardElement): CardElement => {
    const index = next++;
    let children = element.props.children;
    if (element.type !== 'svg' && children)
      children = children.map((child) => (isElement(child) ? visit(child) : child));
    const copy =
      children === element.props.children
        ? element
        : { type: element.type, props: { ...element.props, children } };
    return index === instance ? change(copy) : copy;
  };
  return visit(root);
}

/** The text of an element that holds nothing else; null when it has child elements. */
export function textOf(element: CardElement): string | null {
  const children = element.props.children ?? [];
  if (children.some(isElement)) return null;
  return children.join('');
}

export function withText(element: CardElement, text: string): CardElement {
  return { type: element.type, props: { ...element.props, children: text === '' ? [] : [text] } };
}

export function withStyle(element: CardElement, style: { [name: string]: string | number }): CardElement {
  return { type: element.type, props: { ...element.props, style: { ...element.props.style, ...style } } };
}
