import type { Extension, Text } from '@codemirror/state';
import { GutterMarker, gutter } from '@codemirror/view';
import type { Manifest } from '../../../template/schema.ts';

/** The first colour of a line: a hex value, or a token that is one; null when there is none. */
export function findColour(line: string, tokens: Manifest['tokens']): string | null {
  const [match] = line.match(/#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b|var\(--[\w-]+\)/i) ?? [];
  if (!match?.startsWith('var')) return match ?? null;
  const value = tokens[match.slice(6, -1)];
  return value && /^#[\da-f]{3,8}$/i.test(value) ? value : null;
}

class Swatch extends GutterMarker {
  readonly colour: string;
  constructor(colour: string) {
    super();
    this.colour = colour;
  }
  override eq(other: Swatch) {
    return other.colour === this.colour;
  }
  override toDOM() {
    const dot = document.createElement('span');
    dot.className = 'cm-swatch';
    dot.style.background = this.colour;
    return dot;
  }
}

const lineAt = (doc: Text, at: number) => doc.lineAt(at).text;

/** A small square of a line's first colour, beside its number. Decorative: the value is in the text. */
export const createColourGutter = (readTokens: () => Manifest['tokens']): Extension =>
  gutter({
    class: 'cm-colours',
    lineMarker(view, { from }) {
      const colour = findColour(lineAt(view.state.doc, from), readTokens());
      return colour ? new Swatch(colour) : null;
    },
    lineMarkerChange: (update) => update.docChanged,
  });
