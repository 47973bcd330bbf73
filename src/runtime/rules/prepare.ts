const controlOrSoft = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\ufeff]/g;
const whiteSpace = /[\t\n\v\f\r\u0085 \u2028\u2029]+/g;

/**
 * Field text as rules and layout see it: white space runs become one space, ends are trimmed, control
 * characters, U+FEFF and soft hyphens go, lone surrogates become U+FFFD, NFC. Joiners, variation selectors,
 * bidi controls and no-break spaces stay. Applying it twice changes nothing.
 */
export function prepareText(value: string): string {
  return value.toWellFormed().replace(controlOrSoft, '').replace(whiteSpace, ' ').trim().normalize('NFC');
}
