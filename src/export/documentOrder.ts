import type { Mindmap } from './mindmap/mindmap.ts';
import type { Look } from './mindmap/palette.ts';
import type { Minutes } from './minutesForm.ts';
import type { ReadingFacts } from './reading.ts';

/** The minutes on paper: what stands in them, as far as it may leave the room, and how it is read. */
export interface MinutesOrder {
  readonly kind: 'minutes';
  readonly format: 'docx' | 'pdf';
  readonly minutes: Minutes;
  readonly facts: ReadingFacts;
  /** The mindmap for on paper; absent where there is nothing to draw. */
  readonly mindmap?: Mindmap;
}

/** The mindmap as a PNG. */
export interface PictureOrder {
  readonly kind: 'picture';
  readonly mindmap: Mindmap;
  readonly theme: Look;
}

/**
 * A document or picture that takes much work, as whoever makes it has to know it: plain data, so that it can be
 * handed to another process, and nothing in it that the document does not show.
 */
export type DocumentOrder = MinutesOrder | PictureOrder;
