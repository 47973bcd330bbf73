/** Elements worth offering; each is drawn. */
export const elementNames: Readonly<Record<string, string>> = {
  div: 'Box for layout.',
  span: 'Text inside a line.',
  p: 'Paragraph.',
  h1: 'Title.',
  h2: 'Heading.',
  h3: 'Heading.',
  h4: 'Heading.',
  h5: 'Heading.',
  h6: 'Heading.',
  img: 'Image. State width and height.',
  svg: 'Drawing. Its elements have no layout of their own.',
  path: 'Outline inside svg.',
  circle: 'Circle inside svg.',
  rect: 'Rectangle inside svg.',
  line: 'Line inside svg.',
  g: 'Group inside svg.',
  strong: 'Bold text.',
  em: 'Italic text.',
};

export const attributeNames: Readonly<Record<string, string>> = {
  style: 'How the element looks.',
  'data-field': 'The text field whose rule acts on this element.',
  src: 'Image: asset:name, or a field of kind image.',
  width: 'Width of an image or drawing in px.',
  height: 'Height of an image or drawing in px.',
  alt: 'Spoken text of an image; not drawn.',
  viewBox: 'Coordinates of an svg.',
  fill: 'Colour of a shape in an svg.',
  stroke: 'Colour of a line in an svg.',
  d: 'Outline of a path.',
};

/** What ./format.js exports. */
export const helperNames: Readonly<Record<string, string>> = {
  formatDate: "An ISO date as text: formatDate(date, 'd MMM yyyy').",
  formatNumber: 'A number with grouped digits: formatNumber(1234.5, 1) gives 1,234.5.',
  plural: "A number and its word: plural(8, 'minute') gives 8 minutes.",
  initials: 'First letters of the first and last word.',
  upper: 'Text in upper case.',
  lower: 'Text in lower case.',
  join: "A list as text: join(tags, ' · ').",
};
