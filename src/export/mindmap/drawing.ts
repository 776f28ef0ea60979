import type { Weight } from './typeface.ts';

/** A rectangle on the canvas, in px from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of one size, one under the other, as they stand. */
export interface Lettering {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: Weight;
  readonly align: 'left' | 'middle' | 'right';
}

/** What a thing is, by which it gets its colour: the place of a lens in the format. */
export type Shade = { readonly lens: number | undefined } | 'centre' | 'question';

/** A box with words in it. */
export interface Label {
  readonly box: Box;
  readonly letterings: readonly Lettering[];
  readonly shade: Shade;
}

/** How many people made a point: a disc, larger for more. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** 0 where nobody knows: the disc is a dot without a number. */
  readonly people: number;
  readonly shade: Shade;
}

/** A line from what is nearer to the middle to what hangs on it. */
export interface Curve {
  /** Leaves sideways, or goes down first, under a question. It always arrives level. */
  readonly leaves: 'sideways' | 'downward';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly thickness: number;
  readonly shade: Shade;
}

/** A mindmap, or a part of one, with everything in its place; only the colours are still to come. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly Label[];
  readonly discs: readonly Disc[];
  readonly curves: readonly Curve[];
  /** The points, in ink on paper. */
  readonly points: readonly Lettering[];
  /** What is left out, and the legend. */
  readonly notes: readonly Lettering[];
}

const lineHeight = 1.22;

/** The height of so many lines, in px. */
export const heightOf = (lines: number, size: number): number => lines * size * lineHeight;

/** Where the letters of a line stand, from the top of its lettering: Source Sans stands well at this height. */
export const baseline = (line: number, size: number): number => size * (lineHeight * line + 0.95);

const movedBox = (box: Box, right: number, down: number): Box => ({
  ...box,
  x: box.x + right,
  y: box.y + down,
});
const movedLettering = (lettering: Lettering, right: number, down: number): Lettering => ({
  ...lettering,
  box: movedBox(lettering.box, right, down),
});

/** The same elsewhere on the canvas; width and height stay those of the part. */
export const moved = (part: Drawing, right: number, down: number): Drawing => ({
  ...part,
  labels: part.labels.map((label) => ({
    ...label,
    box: movedBox(label.box, right, down),
    letterings: label.letterings.map((lettering) => movedLettering(lettering, right, down)),
  })),
  discs: part.discs.map((disc) => ({ ...disc, x: disc.x + right, y: disc.y + down })),
  curves: part.curves.map((curve) => ({
    ...curve,
    from: [curve.from[0] + right, curve.from[1] + down],
    to: [curve.to[0] + right, curve.to[1] + down],
  })),
  points: part.points.map((lettering) => movedLettering(lettering, right, down)),
  notes: part.notes.map((lettering) => movedLettering(lettering, right, down)),
});
