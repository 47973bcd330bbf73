import type { TextRun } from '../runtime/card.ts';

/** A word, or the picture of an emoji, of a marked text, as the mended satori tells of it while it writes the SVG. */
export interface Word {
  text: string;
  x: number;
  /** Of the baseline; of an emoji, of the upper edge. */
  y: number;
  width: number;
  /** Of its line. */
  height: number;
  isImage: boolean;
  mark: string;
}

/** An emoji gets the baseline of the words on its line, or, alone on a line, one where theirs would be. */
export function setOnBaselines(words: readonly Word[]): TextRun[] {
  return words.map((word) => {
    const { text, x, y, width, height, isImage, mark } = word;
    if (!isImage) return { text, x, y, width, mark };
    const beside = words.find(
      (other) => !other.isImage && other.mark === mark && other.y > y && other.y <= y + height,
    );
    return { text, x, y: beside?.y ?? y + height * 0.75, width, mark };
  });
}
