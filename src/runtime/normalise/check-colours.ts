import type { CardElement, DrawError } from '../card.ts';
import { isElement } from '../card-tree.ts';

// satori paints an invalid colour black without a word, so colours are judged before layout.
const colourProperties = [
  'color',
  'backgroundColor',
  'borderColor',
  'borderTopColor',
  'borderRightColor',
  'borderBottomColor',
  'borderLeftColor',
  'outlineColor',
  'textDecorationColor',
  'WebkitTextFillColor',
  'WebkitTextStrokeColor',
];
const colourFunction = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|var)\(.+\)$/is;
const hex = /^#([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const keywords = ['transparent', 'currentcolor', 'inherit', 'initial', 'unset'];

/** CSS Color Module Level 4, section 6.1. */
const named =
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen'.split(
    ' ',
  );
const namedColours: ReadonlySet<string> = new Set([...named, ...keywords]);

export function isColour(value: string): boolean {
  const text = value.trim();
  return hex.test(text) || namedColours.has(text.toLowerCase()) || colourFunction.test(text);
}

/** The first colour that would be painted black instead, or null. */
export function findInvalidColour(root: CardElement): DrawError | null {
  const ordinal = root.props['data-n'] === undefined ? null : Number(root.props['data-n']);
  for (const name of colourProperties) {
    const value = root.props.style?.[name];
    if (
      value === undefined ||
      (typeof value === 'string' &&
        (name === 'borderColor' ? value.split(/\s+(?![^(]*\))/) : [value]).every(isColour))
    )
      continue;
    return {
      code: 'style.colour',
      message: `${value} is not a colour, so ${name} would be painted black. Write a name, #rrggbb, rgb() or hsl().`,
      ordinal,
      at: null,
      style: name,
    };
  }
  for (const child of root.props.children ?? []) {
    const found = isElement(child) ? findInvalidColour(child) : null;
    if (found) return found;
  }
  return null;
}
