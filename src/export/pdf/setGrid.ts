import type { Grid } from '../document/documentForm.ts';
import { ink } from '../document/ink.ts';
import { oneLine } from '../oneLine.ts';
import type { Column } from './column.ts';
import { letterings } from './letterings.ts';
import { type Line, linesOf, type Measure } from './lines.ts';
import type { Element, PlacedLine, Tag } from './pageForm.ts';
import { sheet, textWidth } from './sheet.ts';

const leading = 12;
const padding = { x: 5, y: 4 };
/** A row that is higher than this goes on in a row of its own, so that it fits on a page. */
const mostLines = 40;
/** A table up to this height does not break over pages. */
const keptTogether = 330;

interface Row {
  readonly part: 'head' | 'body' | 'totals';
  readonly cells: readonly (readonly Line[])[];
}

const heightOf = ({ cells }: Row): number =>
  Math.max(...cells.map((lines) => lines.length)) * leading + 2 * padding.y;

/** The rows of a table with their words in lines, and where its columns stand. */
const rowsIn = ({ columns, rows, totals }: Grid, measure: Measure) => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (textWidth * share) / shares);
  const lefts = widths.map((_, index) => sheet.side + widths.slice(0, index).reduce((a, b) => a + b, 0));
  const rowsOf = (texts: readonly string[], part: Row['part']): readonly Row[] => {
    const lettering = part === 'body' ? letterings.cell : letterings.cellStrong;
    const cells = widths.map((width, index) =>
      linesOf([{ text: oneLine(texts[index] ?? ''), lettering }], width - 2 * padding.x, measure),
    );
    const count = Math.ceil(Math.max(...cells.map((lines) => lines.length)) / mostLines);
    return Array.from({ length: count }, (_, piece) => ({
      part,
      cells: cells.map((lines) => lines.slice(piece * mostLines, (piece + 1) * mostLines)),
    }));
  };
  const head = rowsOf(
    columns.map(({ heading }) => heading),
    'head',
  );
  const body = [
    ...rows.flatMap((texts) => rowsOf(texts, 'body')),
    ...(totals === undefined ? [] : rowsOf(totals, 'totals')),
  ];
  return { widths, lefts, rows: [...head, ...body] };
};

const roomFor = (rows: readonly Row[]): number => {
  const whole = rows.reduce((sum, row) => sum + heightOf(row), 0);
  return whole <= keptTogether ? whole : rows.slice(0, 2).reduce((sum, row) => sum + heightOf(row), 0);
};

/** How much room a table needs to begin on a page, in points: all of it, or of a long one its first row. */
export const beginningOfGrid = (grid: Grid, measure: Measure): number => roomFor(rowsIn(grid, measure).rows);

/** A table: its head again on every page, no row over two pages, figures one under the other. */
export const setGrid = (grid: Grid, column: Column, measure: Measure): Element => {
  const { columns, caption } = grid;
  const { widths, lefts, rows } = rowsIn(grid, measure);

  const placeRow = (row: Row): readonly (readonly PlacedLine[])[] => {
    const height = heightOf(row);
    const y = column.take(height);
    const across = { x: sheet.side, width: textWidth };
    if (row.part === 'head') column.decorate({ ...across, y, height, colour: ink.shade });
    if (row.part === 'totals') column.decorate({ ...across, y, height: 1, colour: ink.accent });
    column.decorate({ ...across, y: y + height - 0.5, height: 0.5, colour: ink.line });
    return row.cells.map((lines, index) => {
      const figures = columns[index]?.figures ?? false;
      const left = (lefts[index] ?? 0) + padding.x;
      const room = (widths[index] ?? 0) - 2 * padding.x;
      return lines.map((line, at) => {
        const wide = line.reduce((sum, piece) => sum + piece.width, 0);
        // At the right, where a space at the end of a line would push the figures off their place.
        const last = line.at(-1);
        const space = last?.text.endsWith(' ') ? measure(' ', last.lettering) : 0;
        return {
          page: column.page(),
          x: figures ? left + room - wide + space : left,
          baseline: y + padding.y + at * leading + leading * 0.76,
          line,
        };
      });
    });
  };
  const elementOf = (row: Row, placed: readonly (readonly PlacedLine[])[]): Element => ({
    tag: 'TR',
    children: placed.map((lines, index): Element => {
      const tag: Tag = row.part === 'head' || (row.part === 'totals' && index === 0) ? 'TH' : 'TD';
      return { tag, lines };
    }),
  });

  const [head, ...body] = rows;
  if (head === undefined) return { tag: 'Table', children: [] };
  column.keep(roomFor(rows));
  const written: Element[] = [elementOf(head, placeRow(head))];
  for (const row of body) {
    const page = column.page();
    column.keep(heightOf(row));
    if (column.page() > page)
      for (const lines of placeRow(head)) for (const line of lines) column.repeat(line);
    written.push(elementOf(row, placeRow(row)));
  }
  column.skip(8);
  return { tag: 'Table', alt: caption, children: written };
};
