import { formatHex8, parse } from 'culori';
import type { BrandColour } from '../../parts/ColourPanel.tsx';
import { parseHex } from '../../parts/parse-hex.ts';
import { fieldWords } from './layer-name.ts';

type Tokens = Readonly<Record<string, string>>;

/** A colour as `#rrggbb` or `#rrggbbaa`, tokens looked up; null for gradients, images and unknown words. */
export function toHex(value: string, tokens: Tokens): string | null {
  const token = /^\s*var\(\s*--([\w-]+)\s*\)\s*$/.exec(value)?.[1];
  // A token that stands for another token would need a cycle check; none does.
  const text = token === undefined ? value : (tokens[token] ?? '');
  const colour = parse(text.trim());
  return colour ? parseHex(formatHex8(colour)) : null;
}

/** The tokens of the card that are colours. */
export function listBrandColours(tokens: Tokens): BrandColour[] {
  return Object.entries(tokens).flatMap(([name, value]) => {
    const hex = toHex(value, {});
    return hex ? [{ value: `var(--${name})`, hex, label: fieldWords(name.replaceAll('-', '_')) }] : [];
  });
}
