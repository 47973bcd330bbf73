import type { ChangeSet } from '@codemirror/state';
import type { Draft } from '../render/protocol.ts';
import type { Pixels } from '../runtime/card.ts';
import type { Compiled, SourceTree } from '../source/source-tree.ts';
import type { Diagnostic } from '../template/diagnostic.ts';
import type { Template } from '../template/schema.ts';
import type { History } from './history.ts';

export interface ExactPicture {
  pixels: Pixels;
  /** From the request to the pixels. */
  ms: number;
  /** The first of its template since that was opened: fonts are parsed and, on a new page, engines compiled in its time. */
  isFirst: boolean;
  /** null until the PNG was encoded. */
  pngBytes: number | null;
}

/** The card on the canvas. The last good picture stays while a newer one is drawn or has failed. */
export interface CanvasPicture {
  /** null before the first picture. */
  draft: Draft | null;
  /** Belongs to `draft`; null while it is being painted. */
  exact: ExactPicture | null;
  /** The last exact picture, perhaps of an older draft. */
  lastExact: ExactPicture | null;
  /** Whether the draft lies over `lastExact`: it is newer, and painting it takes long enough to be worth it. */
  showsDraft: boolean;
  status: 'drawing' | 'exact' | 'failed';
  fixtureId: string;
}

/** One headline of the strip. */
export interface StripCard {
  status: 'waiting' | 'drawing' | 'exact' | 'failed';
  draft: Draft | null;
  pixels: Pixels | null;
  /** Identifies the picture, so that an unchanged card is not drawn again. */
  key: string;
  error: string | null;
}

export type StudioView = 'design' | 'split' | 'code';

export interface Panels {
  view: StudioView;
  leftTab: 'layers' | 'fields' | 'assets' | 'fonts';
  leftPx: number;
  rightPx: number;
  codePx: number;
}

export const defaultPanels: Panels = {
  view: 'design',
  leftTab: 'layers',
  leftPx: 264,
  rightPx: 288,
  codePx: 560,
};

export interface EditorState {
  template: Template;
  history: History;
  /** Grows with each change of the source; `lastChanges` leads from the one before. */
  sourceVersion: number;
  lastChanges: ChangeSet | null;
  /** The newest tree that could be read; while the source does not parse it may be older than the source. */
  tree: SourceTree | null;
  /** Whether `tree` is of the present source, so that edits may rely on its spans. */
  treeIsCurrent: boolean;
  /** Stable id of each node of `tree`, by ordinal. */
  nodeIds: string[];
  compiled: Compiled | null;
  /** Of the source, then of the last draw. */
  problems: Diagnostic[];
  selectedId: string | null;
  hoveredId: string | null;
  fixtureId: string;
  canvas: CanvasPicture;
  strip: Record<string, StripCard>;
  panels: Panels;
}
