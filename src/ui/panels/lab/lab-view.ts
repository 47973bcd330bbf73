/** A place in the table. */
export interface CellRef {
  rowId: string;
  renditionId: string;
}

export type PictureSize = 'small' | 'large';

/** In px: how high pictures and rows are, and how wide a column is at least. */
export const pictureMetrics: Record<
  PictureSize,
  { pictureHeight: number; rowHeight: number; column: number }
> = {
  small: { pictureHeight: 50, rowHeight: 92, column: 148 },
  large: { pictureHeight: 83, rowHeight: 131, column: 182 },
};

export const groupHeight = 32;
export const headHeight = 32;
export const headlineColumn = 236;
