// Small cards on which a style can show what it does, drawn alike by the engine and by a browser.
export const size = { width: 240, height: 160 };

/** Three by two squares of pure colours, each of 10 px. */
const photo = `data:image/svg+xml;base64,${btoa(
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20" viewBox="0 0 30 20">' +
    ['red', 'lime', 'blue', 'cyan', 'magenta', 'yellow']
      .map(
        (fill, at) =>
          `<rect x="${(at % 3) * 10}" y="${Math.floor(at / 3) * 10}" width="10" height="10" fill="${fill}"/>`,
      )
      .join('') +
    '</svg>',
)}`;

const words = 'Fig apples 1/2 fi AV extraordinarilylongword today “so”';
const el = (type, style, children, props = {}) => ({ type, props: { ...props, style, children } });
const square = (backgroundColor, style = {}) =>
  el('div', { width: 16, height: 12, backgroundColor, ...style });

/** `declaration` on the element in the middle of a row, column or line, which has siblings and children. */
export function sceneOf(role, { parent = {}, own = {}, inner = {}, before = {}, text = words }, declaration) {
  const page = (child) =>
    el(
      'div',
      {
        display: 'flex',
        width: size.width,
        height: size.height,
        backgroundColor: '#ffffff',
        fontFamily: 'Inter',
        fontSize: 16,
        color: '#203040',
      },
      [
        el(
          'div',
          {
            display: 'flex',
            position: 'relative',
            width: 220,
            height: 140,
            backgroundColor: '#e8e8f0',
            ...parent,
          },
          child,
        ),
      ],
    );
  const frame = { backgroundColor: '#ffcc88', borderWidth: 3, borderStyle: 'solid', borderColor: '#207040' };
  const styles = {
    text: { display: 'block', width: 100 },
    box: { display: 'flex', width: 90, height: 70, padding: 6 },
    image: { width: 80, height: 60 },
    inline: {},
  };
  const style = { ...(role === 'inline' ? {} : frame), ...styles[role], ...own, ...declaration };
  if (role === 'image')
    return page([square('#aa3366'), el('img', style, undefined, { src: photo }), square('#3366aa')]);
  if (role === 'text')
    return page([square('#aa3366', before), el('div', style, text, { lang: 'en' }), square('#3366aa')]);
  if (role === 'list') return page([el('ul', style, [el('li', {}, 'One'), el('li', {}, 'Two')])]);
  if (role === 'inline')
    return page([
      el('div', { display: 'block', width: 180 }, [
        'Before the ',
        el('span', style, 'middle words'),
        ' and after it, further on',
      ]),
    ]);
  return page([
    square('#aa3366', before),
    el('div', style, [
      square('#cc2222', inner),
      square('#2222cc', { height: 20, ...inner }),
      square('#118811', { width: 24, ...inner }),
    ]),
    square('#3366aa', { height: 30 }),
  ]);
}

const textual =
  /^(font|text|letter|word|line|white|hyphen|tab|quotes|color$|writing|direction|unicode|overflowWrap|WebkitText|WebkitLine|hanging|initial|ruby|caret|textBox|orphans|widows|lineClamp)/;
const inlineOnly = /^(verticalAlign|boxDecorationBreak)/;
const imageOnly = /^(object|image)/;

export function rolesOf(name) {
  if (imageOnly.test(name)) return ['image'];
  if (/^listStyle/.test(name)) return ['list'];
  if (inlineOnly.test(name)) return ['inline'];
  if (textual.test(name)) return ['text', 'inline'];
  return ['box', 'text'];
}

// What must stand beside a style for it to show.
const companions = [
  [
    /^maskComposite/,
    { own: { maskImage: 'linear-gradient(90deg, #000, transparent), linear-gradient(#000, transparent)' } },
  ],
  [/^maskMode/, { own: { maskImage: 'linear-gradient(90deg, #fff, #000)' } }],
  [/^objectPosition/, { own: { objectFit: 'cover' } }],
  [/^gridAuto(Columns)/, { own: { display: 'grid', gridAutoFlow: 'column' } }],
  [
    /^grid(Area|Row|Column)(Start|End)?$/,
    {
      parent: { display: 'grid', gridTemplateColumns: '60px 60px 60px', gridTemplateRows: '50px 50px 30px' },
      own: { width: 'auto', height: 'auto', padding: 0 },
    },
  ],
  [
    /^(grid|justifyItems|justifySelf|placeItems|placeSelf|placeContent)/,
    {
      parent: { display: 'grid', gridTemplateColumns: '60px 90px 60px' },
      own: { display: 'grid', gridTemplateColumns: '30px 30px' },
    },
  ],
  [/^aspectRatio/, { own: { width: 50, height: 'auto', padding: 0, alignSelf: 'flex-start' } }],
  [/^flexShrink/, { own: { width: 300 } }],
  [/^fontSynthesis/, { own: { fontStyle: 'italic' } }],
  [
    /^backdropFilter|^WebkitBackdropFilter/,
    {
      parent: { backgroundImage: 'linear-gradient(90deg, #ff0000 50%, #0000ff 50%)' },
      own: { backgroundColor: 'transparent' },
    },
  ],
  [/^paintOrder/, { own: { WebkitTextStrokeWidth: 3, WebkitTextStrokeColor: '#ff0000' } }],
  [/^maskType|^maskBorder/, {}],
  [/^(alignContent|rowGap|flexWrap|flexFlow)/, { own: { flexWrap: 'wrap', width: 50, height: 110 } }],
  [
    /^background(Size|Position|Repeat|Origin|Clip|BlendMode|Attachment)/,
    { own: { backgroundImage: 'linear-gradient(45deg, #ff0000, #0000ff)', backgroundSize: '30px 20px' } },
  ],
  [
    /^(mask|WebkitMask)(?!Image$|$|Border)/,
    { own: { maskImage: 'linear-gradient(90deg, #000, transparent)', maskSize: '40px 30px' } },
  ],
  [
    /^textDecoration(?!$|Line)|^textUnderline|^textDecorationSkip/,
    { own: { textDecorationLine: 'underline' } },
  ],
  [/^textOverflow$/, { own: { overflow: 'hidden', whiteSpace: 'nowrap' } }],
  [/^WebkitLineClamp$/, { own: { display: '-webkit-box', WebkitBoxOrient: 'vertical', overflow: 'hidden' } }],
  [
    /^transform(Origin|Box|Style)|^perspective/,
    { own: { transform: 'rotate(20deg)' }, inner: { transform: 'rotateY(40deg)' } },
  ],
  [/^backfaceVisibility/, { own: { transform: 'rotateY(180deg)' } }],
  [/^outline(?!$)/, { own: { outlineWidth: 4, outlineStyle: 'solid', outlineColor: '#ff00ff' } }],
  [/^(top|right|bottom|left|inset)/, { own: { position: 'absolute' } }],
  [/^zIndex$/, { own: { position: 'relative', marginLeft: -8 } }],
  [/^(columnCount|columns|columnRule)/, { own: { display: 'block' } }],
  [/^(cornerShape)/, { own: { borderRadius: 20 } }],
  [
    /^isolation/,
    {
      parent: { backgroundColor: '#88aacc' },
      own: { backgroundColor: 'transparent' },
      inner: { mixBlendMode: 'multiply' },
    },
  ],
  [/^mixBlendMode/, { parent: { backgroundColor: '#88aacc' } }],
  [/^(overflow(?!Wrap))/, { own: { width: 40, height: 20 } }],
  [/^(tabSize)/, { own: { whiteSpace: 'pre' }, text: 'a\tb\tc' }],
  [/^textAlignLast|^textJustify/, { own: { textAlign: 'justify' } }],
  [/^boxDecorationBreak/, { own: { borderWidth: 2, borderStyle: 'solid', borderColor: '#ff0000' } }],
  [/^float/, { parent: { display: 'block' } }],
  [/^clear/, { parent: { display: 'block' }, before: { float: 'left', height: 40 } }],
];

export const companionsOf = (name) => companions.find(([pattern]) => pattern.test(name))?.[1] ?? {};
