import { box, card, type HostileCase, leakUrl, toBytes } from './hostile-case.ts';

const svg = (inside: string, head = '') =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40" viewBox="0 0 40 40">${inside}</svg>`;

const laughs = (levels: number) =>
  `<!DOCTYPE svg [<!ENTITY a0 "ha">${Array.from({ length: levels }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;

type Row = [name: string, text: string, guard?: HostileCase['guard'], expected?: string];

const drawings: Row[] = [
  ['a script', svg('<script>fetch("http://leak.invalid")</script>')],
  ['a script in a namespace of its own', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>')],
  ['an event', svg('<rect width="9" height="9" onload="fetch(1)"/>')],
  ['a link with javascript:', svg('<a xlink:href="javascript:alert(1)"><rect width="9" height="9"/></a>')],
  ['an image of another host', svg(`<image xlink:href="${leakUrl}" width="9" height="9"/>`)],
  [
    'an image of another host, without quotes around it that match',
    svg(`<image href='${leakUrl}' width="9" height="9"/>`),
  ],
  ['a style sheet', svg(`<style>@import url(${leakUrl});</style>`)],
  [
    'a style sheet by instruction',
    svg('<rect width="9" height="9"/>', `<?xml-stylesheet href="${leakUrl}"?>`),
  ],
  ['a fill of another host', svg(`<rect width="9" height="9" fill="url(${leakUrl})"/>`)],
  [
    'foreign content',
    svg(
      '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://leak.invalid"/></foreignObject>',
    ),
  ],
  ['ten thousand million laughs', svg('<text>&a10;</text>', laughs(10))],
  [
    'an entity of a file',
    svg('<text>&a;</text>', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  ],
  ['an entity of another host', svg('<text>&a;</text>', `<!DOCTYPE svg [<!ENTITY a SYSTEM "${leakUrl}">]>`)],
  ['a parameter entity', svg('<text>a</text>', `<!DOCTYPE svg [<!ENTITY % a SYSTEM "${leakUrl}"> %a;]>`)],
  [
    'uses of uses',
    svg(
      `<rect id="g0" width="1" height="1"/>${Array.from({ length: 9 }, (_, i) => `<g id="g${i + 1}">${`<use xlink:href="#g${i}"/>`.repeat(10)}</g>`).join('')}<use xlink:href="#g9"/>`,
    ),
    'engine',
    'draws',
  ],
  [
    'turbulence of 10^6 octaves',
    svg(
      '<filter id="f"><feTurbulence baseFrequency="0.9" numOctaves="1000000"/></filter><rect filter="url(#f)" width="40" height="40"/>',
    ),
  ],
  [
    '3 000 nested groups',
    svg(`${'<g>'.repeat(3000)}<rect width="9" height="9"/>${'</g>'.repeat(3000)}`),
    'engine',
    'draws',
  ],
  [
    'another drawing inside, which is one too many',
    svg(`<image width="9" height="9" href="data:image/svg+xml;base64,${btoa(svg('<script>1</script>'))}"/>`),
    'engine',
    'draws',
  ],
];

const asField = (uri: string) => ({
  fields: [{ name: 'portrait', kind: 'image' as const, required: false }],
  values: { portrait: uri },
});
const shownField = card(
  `return <div style={{ display: 'flex' }}><img src={portrait} width={40} height={40} /></div>;`,
).replace('{ title,', '{ portrait, title,');

const svgImages: HostileCase[] = drawings.flatMap(
  ([name, text, guard = 'svg-images', expected = 'asset.drawing']): HostileCase[] => [
    {
      name: `as an asset: ${name}`,
      class: 'svg-image',
      kind: 'jsx',
      source: box('<img src="asset:drawing" width={40} height={40} />'),
      assets: [{ name: 'drawing', mime: 'image/svg+xml', bytes: toBytes(text) }],
      expected,
      guard,
    },
    {
      name: `as a field: ${name}`,
      class: 'svg-image',
      kind: 'jsx',
      source: shownField,
      ...asField(`data:image/svg+xml;base64,${btoa(text)}`),
      expected,
      guard,
    },
  ],
);

const pixelGif = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAI=';

const uris: (Partial<HostileCase> & { name: string })[] = [
  {
    name: '30 MB of base64',
    ...asField(`data:image/png;base64,${'A'.repeat(3e7)}`),
    expected: 'field.too-long',
    guard: 'field-length',
  },
  {
    name: '5 MB of base64 made by the card',
    source: card(
      `const s = 'data:image/png;base64,' + 'A'.repeat(5e6); return <div style={{ display: 'flex' }}><img src={s} width={9} height={9} /></div>;`,
    ),
    expected: 'evaluate.not-element',
    guard: 'attribute-length',
  },
  {
    name: 'the same 900 KB ten times',
    source: card(
      `const s = 'data:image/png;base64,' + 'A'.repeat(9e5); return <div style={{ display: 'flex' }}>{Array.from({ length: 10 }, (_, i) => <img key={i} src={s} width={9} height={9} />)}</div>;`,
    ),
    expected: 'evaluate.not-element',
    guard: 'attribute-length',
  },
  {
    name: 'HTML',
    ...asField('data:text/html,<script>alert(1)</script>'),
    expected: 'asset.remote',
    guard: 'urls',
  },
  {
    name: 'a drawing in plain text with a script',
    ...asField(`data:image/svg+xml,${encodeURIComponent(svg('<script>1</script>'))}`),
    expected: 'asset.drawing',
    guard: 'svg-images',
  },
  {
    name: 'a drawing in plain text that is not encoded',
    ...asField(`data:image/svg+xml;utf8,${svg('<script>1</script>')}`),
    expected: 'asset.drawing',
    guard: 'svg-images',
  },
  {
    name: 'a drawing with a type in capitals and a parameter',
    ...asField(`DATA:Image/SVG+XML;charset=utf-8;base64,${btoa(svg('<script>1</script>'))}`),
    expected: 'asset.drawing',
    guard: 'svg-images',
  },
  {
    name: 'a drawing that says it is a PNG',
    ...asField(`data:image/png;base64,${btoa(svg('<script>1</script>'))}`),
    expected: 'asset.format',
    guard: 'image-format',
  },
  {
    name: 'a percent sign that encodes nothing',
    ...asField('data:image/svg+xml,%E0%A4%A'),
    expected: 'asset.format',
    guard: 'image-format',
  },
  {
    name: 'base64 that is none',
    ...asField('data:image/png;base64,@@@@'),
    expected: 'asset.format',
    guard: 'image-format',
  },
  {
    name: 'nothing at all',
    ...asField('data:image/png;base64,'),
    expected: 'asset.format',
    guard: 'image-format',
  },
  {
    name: 'WebP, which would be drawn as nothing',
    ...asField('data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA='),
    expected: 'asset.format',
    guard: 'image-format',
  },
  {
    name: 'half a PNG',
    ...asField('data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs'),
    expected: 'draws',
    guard: 'engine',
  },
  {
    name: 'a background that ends its own quotes',
    source: card(
      `return <div style={{ display: 'flex', backgroundImage: 'url("${pixelGif}\\\\"), url(${leakUrl}")' }}>{title}</div>;`,
    ),
    expected: 'asset.remote',
    guard: 'urls',
  },
];

const dataUris: HostileCase[] = uris.map((one) => ({
  class: 'data-uri',
  kind: 'jsx',
  source: shownField,
  expected: 'draws',
  guard: 'engine',
  ...one,
}));

export const images: HostileCase[] = [...svgImages, ...dataUris];
