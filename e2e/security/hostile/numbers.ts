import { box, card, type HostileCase } from './hostile-case.ts';

const p = (style: string) =>
  card(
    `return <div style={{ display: 'flex', width: '100%', height: '100%' }}><p style={{ ${style} }}>{title}</p></div>;`,
  );

type Row = [name: string, source: string, expected: string, guard: HostileCase['guard']];

const bad: Row[] = [
  ['a width that is no number', p('width: NaN'), 'style.number', 'numbers'],
  ['an endless width', p('width: Infinity'), 'style.number', 'numbers'],
  ['a negative endless margin', p('margin: -Infinity'), 'style.number', 'numbers'],
  ['a font size that is no number', p('fontSize: NaN'), 'style.number', 'numbers'],
  ['a negative font size', p('fontSize: -40'), 'draws', 'engine'],
  ['a negative width', p('width: -500, padding: -20'), 'draws', 'engine'],
  ['a width of 1e308', p('width: 1e308'), 'style.number', 'numbers'],
  ['a width of 1e-320', p('width: 1e-320'), 'draws', 'engine'],
  ['a line height of 0', p('lineHeight: 0'), 'draws', 'engine'],
  ['a flex of -1', p('flex: -1, flexGrow: -5, flexShrink: -5'), 'draws', 'engine'],
  [
    'an image of NaN px',
    box(
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAI=" width={NaN} height={NaN} />',
    ),
    'draws',
    'engine',
  ],
  [
    'an image of -5 px',
    box(
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAI=" width={-5} height={-5} />',
    ),
    'draws',
    'engine',
  ],
  ['an opacity of 1e9', p('opacity: 1e9'), 'draws', 'engine'],
  [
    'a drawing of NaN',
    box('<svg width={NaN} height={NaN} viewBox="0 0 NaN NaN"><rect width="NaN" height="Infinity" /></svg>'),
    'draws',
    'engine',
  ],
];

const huge: Row[] = [
  ['a font of 10^9 px', p('fontSize: 1e9'), 'style.number', 'numbers'],
  ['a font of 10^9 px by text', p(`fontSize: '1000000000px'`), 'style.number', 'numbers'],
  ['a font of 20 000 px', p('fontSize: 20000'), 'draws', 'engine'],
  ['a box of 10^9 px', p('width: 1e9, height: 1e9, background: "red"'), 'style.number', 'numbers'],
  [
    'a box of 10^9 px with a gradient',
    p(`width: '1e9px', height: '1e9px', background: 'linear-gradient(red, blue)'`),
    'style.number',
    'numbers',
  ],
  [
    'a box of 90 000 px with a gradient',
    p(`width: 90000, height: 90000, background: 'linear-gradient(red, blue)'`),
    'draws',
    'engine',
  ],
  ['a border of 10^9 px', p(`border: '1000000000px dashed red'`), 'style.number', 'numbers'],
  ['a radius of 10^9 px', p('width: 9, height: 9, borderRadius: 1e9'), 'style.number', 'numbers'],
  ['a blur of 100 000 px', p(`filter: 'blur(100000px)'`), 'style.blur', 'paint'],
  [
    'a blur of 5 000 px',
    p(`width: 900, height: 500, background: 'red', filter: 'blur(5000px)'`),
    'style.blur',
    'paint',
  ],
  ['a shadow of 100 000 px', p(`boxShadow: '0 0 90000px 9000px red'`), 'style.blur', 'paint'],
  [
    'a shadow of a box of 188 000 px, in a colour that the shadow cannot be baked in',
    p(
      `position: 'absolute', width: 188000, height: 90, borderRadius: 24, boxShadow: '0 12px 32px rgba(3321,0,0,0.12)'`,
    ),
    'style.filters',
    'paint',
  ],
  ['a text shadow of 50 000 px', p(`textShadow: '0 0 50000px red'`), 'style.blur', 'paint'],
  ['a letter spacing of 10^9 px', p('letterSpacing: 1e9'), 'style.number', 'numbers'],
  ['a transform of 10^9', p(`transform: 'scale(1000000000)'`), 'style.number', 'numbers'],
  ['a turn of 10^9 degrees', p(`transform: 'rotate(1000000000deg)'`), 'style.number', 'numbers'],
  ['10^9 percent', p(`width: '1000000000%', background: 'red'`), 'style.number', 'numbers'],
  [
    'an image of 10^9 px',
    box(
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAI=" width={1e9} height={1e9} />',
    ),
    'draws',
    'engine',
  ],
  [
    'a grid of 100 000 columns',
    p(`display: 'grid', gridTemplateColumns: 'repeat(100000, 1fr)'`),
    'draws',
    'engine',
  ],
  [
    'a grid of 60 000 times 60 000 cells',
    p(
      `display: 'grid', gridTemplateColumns: 'repeat(30000, 1px 1px)', gridTemplateRows: 'repeat(60000, 1px)'`,
    ),
    'draws',
    'engine',
  ],
  [
    'a grid area at line 30 000',
    box(`<div style={{ display: 'grid' }}><p style={{ gridColumn: '30000', gridRow: '30000' }}>a</p></div>`),
    'draws',
    'engine',
  ],
  [
    'columns that fill by 0.001 px',
    p(`display: 'grid', width: 1000, gridTemplateColumns: 'repeat(auto-fill, 0.001px)'`),
    'draws',
    'engine',
  ],
  ['a tab size of 10^9', p(`whiteSpace: 'pre', tabSize: 1e9`), 'style.number', 'numbers'],
  ['a line clamp of 10^9', p(`display: 'block', lineClamp: 1000000000`), 'draws', 'engine'],
  ['a z-index of 10^12', p(`position: 'absolute', zIndex: 1e12`), 'draws', 'engine'],
];

const paint: Row[] = [
  [
    'a background of 10^6 tiles',
    p(
      `width: 1000, height: 600, backgroundImage: 'linear-gradient(red, blue)', backgroundSize: '0.01px 0.01px'`,
    ),
    'draws',
    'engine',
  ],
  [
    'a gradient of 20 000 stops',
    card(
      `return <p style={{ background: 'linear-gradient(' + 'red,blue,'.repeat(10000) + 'red)' }}>{title}</p>;`,
    ),
    'style.too-long',
    'style-length',
  ],
  [
    'a gradient that repeats each 0.0001 px',
    p(`width: 1000, height: 600, background: 'repeating-linear-gradient(red 0px, blue 0.0001px)'`),
    'draws',
    'engine',
  ],
  [
    'a conic gradient on the whole card',
    p(`width: 1200, height: 630, background: 'conic-gradient(red, blue, red)'`),
    'draws',
    'engine',
  ],
  [
    '2 000 shadows',
    card(
      `return <p style={{ boxShadow: Array.from({ length: 2000 }, () => '0 0 90px red').join() }}>{title}</p>;`,
    ),
    'style.too-long',
    'style-length',
  ],
  [
    '60 large shadows',
    card(
      `return <p style={{ width: 900, height: 500, boxShadow: Array.from({ length: 60 }, (_, i) => i + 'px 0 90px red').join() }}>{title}</p>;`,
    ),
    'style.blur',
    'paint',
  ],
  [
    '60 boxes with a large blur',
    card(
      `return <div style={{ display: 'flex' }}>{Array.from({ length: 60 }, (_, i) => <div key={i} style={{ position: 'absolute', width: 1200, height: 630, background: 'red', filter: 'blur(90px)' }} />)}</div>;`,
    ),
    'style.blur',
    'paint',
  ],
  [
    '20 boxes with a large blur',
    card(
      `return <div style={{ display: 'flex' }}>{Array.from({ length: 20 }, (_, i) => <div key={i} style={{ position: 'absolute', width: 1200, height: 630, background: 'red', filter: 'blur(90px)' }} />)}</div>;`,
    ),
    'style.filters',
    'paint',
  ],
  [
    '200 filters on one box',
    card(`return <p style={{ width: 900, height: 500, filter: 'blur(9px) '.repeat(200) }}>{title}</p>;`),
    'style.filters',
    'paint',
  ],
  [
    '100 nested boxes with opacity',
    card(
      `let x = <p>{title}</p>; for (let i = 0; i < 100; i++) x = <div style={{ display: 'flex', width: 1200, height: 630, opacity: 0.99 }}>{x}</div>; return x;`,
    ),
    'draws',
    'engine',
  ],
  [
    '100 nested masks',
    card(
      `let x = <p>{title}</p>; for (let i = 0; i < 100; i++) x = <div style={{ display: 'flex', width: 1200, height: 630, maskImage: 'linear-gradient(red, transparent)' }}>{x}</div>; return x;`,
    ),
    'draws',
    'engine',
  ],
  [
    'a drawing in which each group uses the one before ten times',
    box(
      `<svg width="40" height="40" viewBox="0 0 40 40"><rect id="g0" width="1" height="1" />{Array.from({ length: 9 }, (_, i) => <g key={i} id={'g' + (i + 1)}>{Array.from({ length: 10 }, (_, k) => <use key={k} href={'#g' + i} />)}</g>)}<use href="#g9" /></svg>`,
    ),
    'draws',
    'engine',
  ],
  [
    'turbulence of 10^6 octaves',
    box(
      `<svg width="400" height="400" viewBox="0 0 400 400"><filter id="f"><feTurbulence baseFrequency="0.9" numOctaves="1000000" /></filter><rect filter="url(#f)" width="400" height="400" /></svg>`,
    ),
    'drawing.filter',
    'svg-filters',
  ],
  [
    'dilation by 500 px',
    box(
      `<svg width="400" height="400" viewBox="0 0 400 400"><filter id="f"><feMorphology operator="dilate" radius="500" /></filter><rect filter="url(#f)" width="400" height="400" /></svg>`,
    ),
    'drawing.filter',
    'svg-filters',
  ],
  [
    'a convolution of 400 x 400',
    box(
      `<svg width="400" height="400" viewBox="0 0 400 400"><filter id="f"><feConvolveMatrix order="400" kernelMatrix={'1 '.repeat(160000)} /></filter><rect filter="url(#f)" width="400" height="400" /></svg>`,
    ),
    'drawing.filter',
    'svg-filters',
  ],
  [
    'a dashed line of 10^9 dashes',
    box(
      `<svg width="400" height="400" viewBox="0 0 400 400"><path d="M0 0H400" stroke="red" stroke-dasharray="0.0000001" /></svg>`,
    ),
    'draws',
    'engine',
  ],
  [
    'a dashed line over 10^9 px',
    box(
      `<svg width="400" height="400" viewBox="0 0 400 400"><path d="M0 0H1000000000" stroke="red" stroke-dasharray="1" /></svg>`,
    ),
    'draws',
    'engine',
  ],
  [
    'a path of 10^5 curves',
    box(
      `<svg width="400" height="400" viewBox="0 0 400 400"><path stroke="red" d={'M0 0' + 'C9 9 400 9 1 400'.repeat(10000)} /></svg>`,
    ),
    'drawing.too-long',
    'path-length',
  ],
  [
    'patterns inside patterns with tiny tiles',
    box(
      `<svg width="400" height="400" viewBox="0 0 400 400">{Array.from({ length: 8 }, (_, i) => <pattern key={i} id={'p' + i} width="1" height="1" patternUnits="userSpaceOnUse"><rect width="400" height="400" fill={i ? 'url(#p' + (i - 1) + ')' : 'red'} /></pattern>)}<rect width="400" height="400" fill="url(#p7)" /></svg>`,
    ),
    'draws',
    'engine',
  ],
  [
    'a viewBox of 10^-9',
    box(
      `<svg width="400" height="400" viewBox="0 0 0.000000001 0.000000001"><rect width="400" height="400" stroke="red" strokeWidth="5" /></svg>`,
    ),
    'draws',
    'engine',
  ],
];

const toCases = (group: HostileCase['class'], rows: Row[]) =>
  rows.map(
    ([name, source, expected, guard]): HostileCase => ({
      name,
      class: group,
      kind: 'jsx',
      source,
      expected,
      guard,
    }),
  );

export const numbers: HostileCase[] = [
  ...toCases('bad-numbers', bad),
  ...toCases('huge-sizes', huge),
  ...toCases('paint', paint),
];
