import type { Line } from './lines.ts';
import type { Decoration, PlacedLine } from './pageForm.ts';
import { sheet } from './sheet.ts';

/** What is written from top to bottom and goes on at the next page. */
export interface Column {
  /** From where the next thing stands, in points from the page's top. */
  y(): number;
  page(): number;
  /** White space, not at the top of a page. */
  skip(points: number): void;
  /** To the next page, unless `points` still fit on this one. */
  keep(points: number): void;
  nextPage(): void;
  /** Takes room on this page; says where it begins. */
  take(points: number): number;
  /**
   * Lines below each other, over pages if need be: no page begins or ends with a single line of a text that has
   * more of them.
   */
  flow(lines: readonly Line[], x: number, leading: number): readonly PlacedLine[];
  decorate(decoration: Omit<Decoration, 'page'>): void;
  repeat(line: PlacedLine): void;
}

/** What stands beside the words of a block: drawn behind them, or said before. */
export interface Beside {
  readonly decorations: readonly Decoration[];
  readonly repeated: readonly PlacedLine[];
}

/** The column of a document, from a page on. `beside` gives what came beside the text since it last did. */
export const newColumn = (firstPage: number): Column & { beside(): Beside } => {
  let page = firstPage;
  let y: number = sheet.top;
  let decorations: Decoration[] = [];
  let repeated: PlacedLine[] = [];
  const nextPage = (): void => {
    page += 1;
    y = sheet.top;
  };
  /** How many of the lines that are left may stand on this page. */
  const fitting = (left: number, leading: number, whole: number): number => {
    const room = Math.floor((sheet.bottom - y + 0.01) / leading);
    if (room >= left) return left;
    const count = left - room === 1 ? room - 1 : room;
    return count < Math.min(2, whole) && y > sheet.top ? 0 : Math.max(1, count);
  };
  return {
    beside() {
      const given = { decorations, repeated };
      decorations = [];
      repeated = [];
      return given;
    },
    y: () => y,
    page: () => page,
    skip: (points) => {
      if (y > sheet.top) y += points;
    },
    keep: (points) => {
      if (y > sheet.top && y + points > sheet.bottom) nextPage();
    },
    nextPage,
    take: (points) => {
      y += points;
      return y - points;
    },
    flow: (lines, x, leading) => {
      const placed: PlacedLine[] = [];
      while (placed.length < lines.length) {
        const count = fitting(lines.length - placed.length, leading, lines.length);
        if (count === 0) {
          nextPage();
          continue;
        }
        for (const line of lines.slice(placed.length, placed.length + count)) {
          // Letters stand on a line about four fifths down the room that they take.
          placed.push({ page, x, baseline: y + leading * 0.76, line });
          y += leading;
        }
        if (placed.length < lines.length) nextPage();
      }
      return placed;
    },
    decorate: (decoration) => decorations.push({ ...decoration, page }),
    repeat: (line) => repeated.push(line),
  };
};
