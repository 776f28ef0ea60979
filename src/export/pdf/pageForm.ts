import type { Anchor } from '../document/documentForm.ts';
import type { Line } from './lines.ts';

/** A line of text on a page: pages counted from 0, the rest in points from the page's top left. */
export interface PlacedLine {
  readonly page: number;
  readonly x: number;
  readonly baseline: number;
  readonly line: Line;
}

/** What a reader of the tagged PDF meets: the standard structure types of ISO 32000-1, 14.8.4. */
export type Tag =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** A part of the document in its place, with what it means: its own lines, or parts of its own. */
export interface Element {
  readonly tag: Tag;
  readonly lines?: readonly PlacedLine[];
  readonly children?: readonly Element[];
  /** Links lead to its first line. */
  readonly anchor?: Anchor;
  /** Its place in the bookmarks beside the pages. */
  readonly bookmark?: { readonly level: 1 | 2 | 3; readonly title: string };
  readonly alt?: string;
  readonly picture?: {
    readonly png: Uint8Array;
    readonly page: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A line or a shade behind the text, which says nothing by itself. */
export interface Decoration {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** How a document falls into pages, counted from 0. */
export interface Pages {
  /** On which page each heading stands. */
  readonly pageOf: ReadonlyMap<Anchor, number>;
  readonly count: number;
}
