import { linesOf, widest } from './lines.ts';
import type { LensBranch, Mindmap } from './mindmap.ts';
import { widthOf } from './typeface.ts';

/** The largest picture that a Teams card shows: 1024 × 1024 px. */
export const mostPixels = 1024;
/** Nothing is set smaller, in px at a width of 1024. */
export const smallestSize = 14;
export const margin = 20;
/** Between the middle and what hangs on it. */
export const centreGap = 34;
/** Between a disc and the words beside it. */
export const discGap = 8;
/** How far lenses stand in under their question. */
export const indent = 24;
export const lensSetting = { size: smallestSize, weight: 600, width: 104, mostLines: 3 } as const;
export const lensPadding = { across: 9, down: 6 } as const;
/** Wider than this, a line of so small letters is hard to read. */
const widestPoint = { 1: 400, 2: 260 } as const;
/** Between a lens and its points; the lines to many points on one side need room to part. */
const pointGaps = { 1: 64, 2: 26 } as const;

/** The sizes that hold for one whole drawing, in px. */
export interface Measures {
  /** How much of the canvas one side may take. */
  readonly side: number;
  /** How wide the column of lenses is. */
  readonly lensColumn: number;
  /** Between a lens and its points. */
  readonly pointGap: number;
  /** How wide the words of a point may be. */
  readonly pointWidth: number;
  /** The radius of the largest disc: half the column of discs. */
  readonly widestRadius: number;
  /** How many people made the weightiest point. */
  readonly mostPeople: number;
}

/** Below this many people the weightiest point is not yet drawn as large as can be. */
const fewPeople = 5;

/** How large a point is drawn between the smallest, 0, and the largest, 1: its surface follows the people. */
export const shareOf = (people: number, mostPeople: number): number =>
  Math.sqrt(Math.max(0, people - 1) / (Math.max(fewPeople, mostPeople) - 1));

export const pointSize = (people: number, { mostPeople }: Pick<Measures, 'mostPeople'>): number =>
  15 + 2 * shareOf(people, mostPeople);

/** A dot for a point of which nobody knows how many people made it. */
const uncountedRadius = 5;

/** Large enough for the number in it. */
export const radiusOf = (people: number, mostPeople: number): number =>
  people === 0
    ? uncountedRadius
    : Math.max(11 + 6 * shareOf(people, mostPeople), widthOf(`${people}`, smallestSize, 600) / 2 + 4);

export const lensWidth = (branch: LensBranch): number =>
  widest(linesOf(branch.title, lensSetting), lensSetting) + 2 * lensPadding.across;

/** The sizes for a mindmap whose middle is `centreWidth` wide. */
export const measuresOf = (mindmap: Mindmap, centreWidth: number, sides: 1 | 2): Measures => {
  const lenses = mindmap.questions.flatMap((question) => question.lenses);
  const people = lenses.flatMap(({ points }) => points.map((point) => point.people));
  const mostPeople = Math.max(1, ...people);
  const widestRadius = Math.max(0, ...people.map((count) => radiusOf(count, mostPeople)));
  const lensColumn = Math.max(0, ...lenses.map(lensWidth));
  const side = Math.floor((mostPixels - 2 * margin - centreWidth) / sides) - centreGap;
  const standsIn = mindmap.questions.some(({ topic }) => topic !== undefined) ? indent : 0;
  const pointGap = pointGaps[sides];
  const room = side - standsIn - lensColumn - pointGap - 2 * widestRadius - discGap;
  return {
    side,
    lensColumn,
    pointGap,
    pointWidth: Math.min(room, widestPoint[sides]),
    widestRadius,
    mostPeople,
  };
};
