import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './draw.fixtures.ts';
import {
  childElements,
  getAttribute,
  getNumber,
  hasOnly,
  makeElement,
  parseSvg,
  removeAttribute,
  serialiseSvg,
  setAttribute,
} from './svg-tree.ts';
import { handWritten } from './trees.fixtures.ts';

describe('parseSvg', () => {
  it('keeps double spaces, single quotes, entities, text and white space byte for byte', () => {
    const text = `<svg  a='1 "2"'\n b="&amp;&#x20;" ><g/>  <t x:y="">a &lt; b<u  /></t ></svg>`.replace(
      '</t >',
      '</t>',
    );
    expect(serialiseSvg(parseSvg(text)!)).toBe(text);
  });

  it('gives back the bytes of everything satori writes for the test trees', async () => {
    for (const tree of Object.values(handWritten)) {
      const svg = await layOut(tree, { width: 300, height: 158 });
      expect(serialiseSvg(parseSvg(svg)!)).toBe(svg);
    }
  });

  it('refuses what it does not keep: comments, CDATA, processing instructions, loose text, bad nesting', () => {
    for (const text of [
      '',
      'text',
      '<svg><!-- c --></svg>',
      '<svg><![CDATA[x]]></svg>',
      '<?xml version="1.0"?><svg/>',
      '<svg/> ',
      '<svg/><svg/>',
      '<svg><g></svg></g>',
      '<svg><g></svg>',
      '<svg a=1/>',
      '<svg a="1"b="2"/>',
      '<svg a="1',
      '<svg',
      '</svg>',
    ]) {
      expect(parseSvg(text), text).toBeNull();
    }
  });

  it('refuses a tree deeper than the stack is trusted with', () => {
    const deep = (levels: number): string => '<g>'.repeat(levels) + '</g>'.repeat(levels);
    expect(parseSvg(deep(600))).not.toBeNull();
    expect(parseSvg(deep(601))).toBeNull();
  });

  it('never throws, and what it reads it writes back', () => {
    const piece = fc.constantFrom(
      '<g',
      '>',
      '/>',
      '</g>',
      ' a="1"',
      "'",
      '"',
      '<',
      'x',
      ' ',
      '=',
      '<svg>',
      '</svg>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const root = parseSvg(text);
        if (root) expect(serialiseSvg(root)).toBe(text);
      }),
    );
  });
});

describe('attributes and children', () => {
  const rect = () => parseSvg('<rect x="4" y=" " width="1e2"  fill="a"/>')!;

  it('replaces an attribute in its place and appends a new one', () => {
    const element = rect();
    setAttribute(element, 'x', '5');
    setAttribute(element, 'id', 'n');
    removeAttribute(element, 'y');
    expect(serialiseSvg(element)).toBe('<rect x="5" width="1e2"  fill="a" id="n"/>');
  });

  it('reads plain numbers only', () => {
    expect(['x', 'y', 'width', 'fill', 'none'].map((name) => getNumber(rect(), name))).toEqual([
      4,
      null,
      100,
      null,
      null,
    ]);
    expect(getAttribute(rect(), 'fill')).toBe('a');
  });

  it('says whether all attributes are known', () => {
    expect(hasOnly(rect(), ['x', 'y', 'width', 'fill', 'height'])).toBe(true);
    expect(hasOnly(rect(), ['x', 'y', 'width'])).toBe(false);
  });

  it('gives no children when there is text among them', () => {
    expect(childElements(parseSvg('<g> <a/>\n<b/></g>')!)?.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(childElements(parseSvg('<g>x<a/></g>')!)).toBeNull();
  });

  it('makes elements that close themselves only when empty', () => {
    expect(serialiseSvg(makeElement('g', { a: 1 }, ['t']))).toBe('<g a="1">t</g>');
    expect(serialiseSvg(makeElement('g', {}))).toBe('<g/>');
  });
});
