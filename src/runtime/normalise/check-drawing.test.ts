import { describe, expect, it } from 'vitest';
import { findUnsafeDrawing, hasHeavyFilter } from './check-drawing.ts';

const svg = (inside: string, head = '') => `${head}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

describe('findUnsafeDrawing', () => {
  it.each([
    ['shapes', svg('<path d="M0 0h9" fill="url(#a)" stroke="red"/>')],
    ['links within itself', svg('<use href="#a"/><use xlink:href="#b"/><rect fill="url( \'#c\' )"/>')],
    ['an embedded image', svg('<image href="data:image/png;base64,AAAA"/>')],
    [
      'the DOCTYPE that drawing programs write',
      svg(
        '<g/>',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
      ),
    ],
    ['a shadow', svg('<filter id="a"><feGaussianBlur stdDeviation="4"/></filter>')],
    ['words that look like events', svg('<text>come on = here</text>').replace(' on =', ' upon =')],
    ['an attribute whose name ends in src', svg('<g data-note="a"/>')],
  ])('accepts %s', (_, text) => {
    expect(findUnsafeDrawing(text)).toBeNull();
  });

  it.each([
    ['script', '<script>1</script>'],
    ['script', '<S:SCRIPT>1</S:SCRIPT>'],
    ['script', '<foreignObject/>'],
    ['script', '<g onload="1"/>'],
    ['script', '<a href="javascript:1"/>'],
    ['links', '<image href="http://a.example/b.png"/>'],
    ['links', "<image xlink:href='//a.example'/>"],
    ['links', '<image href=http://a.example />'],
    ['links', '<image href=" /local"/>'],
    ['links', '<rect fill="url(http://a.example)"/>'],
    ['links', '<rect fill="url( \'b.svg#c\')"/>'],
    ['links', '<style>@import "http://a.example";</style>'],
    ['heavy', '<feMorphology radius="3"/>'],
    ['heavy', '<feTurbulence numOctaves="11"/>'],
    ['heavy', '<feGaussianBlur stdDeviation="401 1"/>'],
    ['heavy', '<filter id="a"/>'.repeat(9)],
  ])('refuses for %s: %s', (reason, inside) => {
    expect(findUnsafeDrawing(svg(inside))).toBe(reason);
  });

  it('refuses entities and style sheets before the drawing', () => {
    expect(findUnsafeDrawing(svg('<text>&a;</text>', '<!DOCTYPE svg [<!ENTITY a "ha">]>'))).toBe('script');
    expect(findUnsafeDrawing(svg('', '<?xml-stylesheet href="#a"?>'))).toBe('links');
  });
});

describe('hasHeavyFilter', () => {
  it('is about filters that take seconds', () => {
    expect(hasHeavyFilter(svg('<feGaussianBlur stdDeviation="400"/><feTurbulence numOctaves="10"/>'))).toBe(
      false,
    );
    expect(hasHeavyFilter(svg('<feGaussianBlur stdDeviation="1e9"/>'))).toBe(true);
    expect(hasHeavyFilter(svg('<feConvolveMatrix order="10"/>'))).toBe(true);
  });
});
