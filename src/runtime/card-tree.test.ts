import { describe, expect, it } from 'vitest';
import type { CardElement } from './card.ts';
import { listInstances, numberInstances, replaceInstance, textOf, withStyle, withText } from './card-tree.ts';

const tree: CardElement = {
  type: 'div',
  props: {
    children: [
      'text',
      { type: 'h1', props: { children: ['a', 'b'] } },
      { type: 'svg', props: { children: [{ type: 'path', props: {} }] } },
      { type: 'p', props: { children: [{ type: 'b', props: {} }] } },
    ],
  },
};

describe('instances', () => {
  it('are the elements in pre-order, those inside svg left out', () => {
    expect(listInstances(tree).map(({ element, parent }) => [element.type, parent])).toEqual([
      ['div', -1],
      ['h1', 0],
      ['svg', 0],
      ['p', 0],
      ['b', 3],
    ]);
  });

  it('carry the same numbers in the copy that the engine gets', () => {
    expect(listInstances(numberInstances(tree)).map(({ element }) => element.props['data-i'])).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(JSON.stringify(tree)).not.toContain('data-i');
  });

  it('are replaced one at a time, and everything else stays the same object', () => {
    const copy = replaceInstance(tree, 4, (element) => withText(element, 'new'));
    expect(listInstances(copy)[4]!.element).toEqual({ type: 'b', props: { children: ['new'] } });
    expect(listInstances(tree)[4]!.element).toEqual({ type: 'b', props: {} });
    const replaced = replaceInstance(tree, 3, () => ({ type: 'i', props: {} }));
    expect(listInstances(replaced).map(({ element }) => element.type)).toEqual(['div', 'h1', 'svg', 'i']);
    expect(replaced.props.children![2]).toEqual(tree.props.children![2]);
  });
});

describe('textOf', () => {
  it('joins the children of an element that holds text alone', () => {
    expect(textOf({ type: 'p', props: { children: ['New: ', 'title'] } })).toBe('New: title');
    expect(textOf({ type: 'p', props: {} })).toBe('');
  });

  it('is null when there is an element among them', () => {
    expect(textOf(tree)).toBeNull();
  });
});

describe('withText and withStyle', () => {
  it('change a copy', () => {
    const element: CardElement = {
      type: 'p',
      props: { id: 'a', style: { color: 'red', width: 5 }, children: ['x'] },
    };
    expect(withText(element, '')).toEqual({
      type: 'p',
      props: { id: 'a', style: { color: 'red', width: 5 }, children: [] },
    });
    expect(withStyle(element, { color: 'blue' }).props.style).toEqual({ color: 'blue', width: 5 });
    expect(element.props.style).toEqual({ color: 'red', width: 5 });
  });
});
