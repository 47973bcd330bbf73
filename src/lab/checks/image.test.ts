import { toBase64 } from '../../lib/base64.ts';
import { describeCheck, runtime } from './draw.fixtures.ts';
import { image } from './image.ts';

const svgUri = (markup: string) => `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(markup))}`;
const square = (inner: string) =>
  svgUri(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">${inner}</svg>`);
const red = square('<rect width="20" height="20" fill="red"/>');
const white = square('<rect width="20" height="20" fill="white"/>');
const empty = square('');
const nearlyWhite = square('<rect width="20" height="20" fill="#fefefe"/>');
const img = (src: string, style = 'width: 60, height: 60') =>
  `h('img', { 'data-n': 1, src: '${src}', width: 60, height: 60, style: { ${style} } })`;

const png = await (async () => {
  const laidOut = await runtime.layOut(
    {
      code: "exports.default = () => h('div', { style: { display: 'flex', width: 8, height: 8, backgroundColor: 'red' } });",
      fields: [],
      rules: [],
      tokens: {},
      fonts: [],
      assets: [],
    },
    {},
    { widthPx: 8, heightPx: 8 },
  );
  const bytes = laidOut.ok ? runtime.encodePng(laidOut.value.svg) : laidOut;
  if (!bytes.ok) throw new Error(bytes.error.message);
  return `data:image/png;base64,${toBase64(bytes.value)}`;
})();

describeCheck(image, {
  fail: [
    { name: 'an image that paints nothing', body: img(empty), codes: ['image.blank'], fixes: [null] },
    { name: 'an image in the colour of its ground', body: img(white), codes: ['image.blank'] },
    {
      name: 'an image of no size',
      body: img(red, 'width: 0, height: 60'),
      codes: ['image.no-size'],
      fixes: ['Use the size of the image'],
    },
    {
      name: 'an image that its row leaves no room',
      body: `h('div', { style: { display: 'flex', width: 0, height: 60 } }, ${img(red, 'width: "100%"')})`,
      codes: ['image.no-size'],
      fixes: [null],
    },
    {
      name: 'an image outside the card',
      body: img(red, "width: 60, height: 60, position: 'absolute', left: 700"),
      codes: ['image.off-card'],
      fixes: ['Use left 540 px'],
    },
  ],
  pass: [
    { name: 'a PNG', body: img(png) },
    { name: 'an SVG', body: img(red) },
    {
      name: 'a background',
      body: `h('div', { style: { width: 100, height: 50, backgroundImage: 'url(${red})' } })`,
    },
  ],
  nearMiss: [
    { name: 'an image a shade off its ground', body: img(nearlyWhite) },
    {
      name: 'an image that reaches over the edge',
      body: img(red, "width: 60, height: 60, position: 'absolute', left: 570"),
    },
    { name: 'a hidden image', body: img(empty, 'width: 60, height: 60, opacity: 0') },
  ],
});
