import type {
  Block,
  DocumentWords,
  Heading,
  Paragraph,
  Picture,
  Point,
  Run,
  Saying,
} from '../document/documentForm.ts';
import { oneLine } from '../oneLine.ts';
import type { Column } from './column.ts';
import { letterings } from './letterings.ts';
import { type Lettering, linesOf, type Measure, type Piece } from './lines.ts';
import type { Element } from './pageForm.ts';
import { beginningOfGrid, setGrid } from './setGrid.ts';
import { sheet, textWidth } from './sheet.ts';

const leading = 14;
/** A text of three lines is not broken: a single line would be left. */
const fewestLines = 3;

const headings = {
  1: { lettering: letterings.heading1, leading: 21, before: 24, after: 7, tag: 'H1' },
  2: { lettering: letterings.heading2, leading: 17, before: 16, after: 5, tag: 'H2' },
  3: { lettering: letterings.heading3, leading: 15, before: 11, after: 4, tag: 'H3' },
} as const;

const numberWidth = 26;

/** Wider than a space, and a line may end there. */
const gap = '  ';

const lookOf = ({ style, to }: Run): Lettering => {
  if (to !== undefined) return letterings.link;
  return style === undefined ? letterings.text : letterings[style];
};

const pieceOf = (run: Run): Piece => ({
  text: oneLine(run.text),
  lettering: lookOf(run),
  ...(run.to !== undefined && { to: run.to }),
});

/** Puts one block after another into a column. `following` is what comes after: a heading never stands alone. */
export const blockSetter = (column: Column, measure: Measure, words: DocumentWords) => {
  const heightOfHeading = ({ level, text }: Heading): number => {
    const { lettering, leading: line, before, after } = headings[level];
    const width = textWidth - (level === 1 ? numberWidth : 0);
    return before + linesOf([{ text: oneLine(text), lettering }], width, measure).length * line + after;
  };
  /** How much must stand under the top of a block for it to begin here. */
  const beginning = (block: Block | undefined, following: readonly Block[]): number => {
    if (block === undefined) return 0;
    const [next, ...rest] = following;
    switch (block.kind) {
      case 'heading':
        return heightOfHeading(block) + beginning(next, rest);
      case 'picture':
        return pictureSize(block).height;
      case 'grid':
        return beginningOfGrid(block, measure);
      case 'paragraph':
        return block.tone === 'lead' ? 2 * leading + beginning(next, rest) : fewestLines * leading;
      default:
        return fewestLines * leading;
    }
  };

  let afterHeading = false;
  const heading = (block: Heading, following: readonly Block[]): Element => {
    const { level, number, text, anchor } = block;
    const { lettering, leading: line, before, after, tag } = headings[level];
    column.keep(beginning(block, following));
    column.skip(afterHeading ? before / 3 : before);
    afterHeading = true;
    const indent = number === undefined ? 0 : numberWidth;
    const set = linesOf([{ text: oneLine(text), lettering }], textWidth - indent, measure);
    const [first, ...others] = column.flow(set, sheet.side + indent, line);
    const label =
      number === undefined || first === undefined
        ? []
        : [
            {
              ...first,
              x: sheet.side,
              line: linesOf([{ text: `${number} `, lettering }], 99, measure)[0] ?? [],
            },
          ];
    column.skip(after);
    return {
      tag,
      anchor,
      bookmark: { level, title: number === undefined ? text : `${number} ${text}` },
      lines: [...label, ...(first === undefined ? [] : [first]), ...others],
    };
  };

  const paragraph = ({ runs, tone }: Paragraph, following: readonly Block[]): Element => {
    const pieces =
      tone === undefined
        ? runs.map(pieceOf)
        : runs.map(({ text }) => ({
            text: oneLine(text),
            lettering: tone === 'note' ? letterings.note : letterings.strong,
          }));
    if (tone === 'lead') {
      column.skip(6);
      column.keep(2 * leading + beginning(following[0], following.slice(1)));
    }
    const lines = column.flow(
      linesOf(pieces, textWidth, measure),
      sheet.side,
      tone === 'note' ? 12.5 : leading,
    );
    column.skip(tone === 'lead' ? 2 : 6);
    return { tag: 'P', lines };
  };

  const point = ({ number, runs, anchor }: Point): Element => {
    const indent = 20;
    const set = linesOf(runs.map(pieceOf), textWidth - indent, measure);
    const lines = column.flow(set, sheet.side + indent, leading);
    const label = number === undefined ? '•' : `${number}.`;
    const [first] = lines;
    const mark = linesOf([{ text: label, lettering: letterings.text }], indent, measure)[0] ?? [];
    column.skip(3.5);
    return {
      tag: 'LI',
      ...(anchor !== undefined && { anchor }),
      children: [
        ...(first === undefined
          ? []
          : [{ tag: 'Lbl' as const, lines: [{ ...first, x: sheet.side + 6, line: mark }] }]),
        { tag: 'LBody', lines },
      ],
    };
  };

  const saying = (one: Saying): Element => {
    const { number, name, time, text, remarks, lenses, leaf, citedIn, anchor } = one;
    const indent = leaf ? 56 : 28;
    const tags = [...remarks, ...lenses].join(' · ');
    const pieces: readonly Piece[] = [
      { text: `${oneLine(name)} `, lettering: letterings.strong },
      { text: `${time}${gap}`, lettering: letterings.quiet },
      { text: oneLine(text), lettering: letterings.text },
      ...(tags === '' ? [] : [{ text: `${gap}${tags}`, lettering: letterings.quiet }]),
      ...(citedIn === undefined
        ? []
        : [
            { text: gap, lettering: letterings.quiet },
            { text: words.inSummary, lettering: letterings.link, to: citedIn },
          ]),
    ];
    const lines = column.flow(linesOf(pieces, textWidth - indent, measure), sheet.side + indent, leading);
    const [first] = lines;
    const mark = linesOf([{ text: `${number} `, lettering: letterings.quiet }], 99, measure)[0] ?? [];
    column.skip(5);
    return {
      tag: 'P',
      anchor,
      lines: first === undefined ? lines : [{ ...first, x: sheet.side + indent - 28, line: mark }, ...lines],
    };
  };

  const picture = (block: Picture): Element => {
    const { width, height } = pictureSize(block);
    column.keep(height);
    const y = column.take(height);
    column.skip(10);
    return {
      tag: 'Figure',
      alt: block.alt,
      picture: { png: block.png, page: column.page(), x: sheet.side, y, width, height },
    };
  };

  return (block: Block, following: readonly Block[]): Element => {
    if (block.kind !== 'heading') afterHeading = false;
    switch (block.kind) {
      case 'heading':
        return heading(block, following);
      case 'paragraph':
        return paragraph(block, following);
      case 'points':
        return { tag: 'L', children: block.items.map(point) };
      case 'saying':
        return saying(block);
      case 'grid':
        return setGrid(block, column, measure);
      case 'picture':
        return picture(block);
    }
  };
};

/** As large as the text is wide, but never higher than the page, nor larger than it was drawn. */
const pictureSize = ({ width, height }: Picture): { readonly width: number; readonly height: number } => {
  const scale = Math.min(textWidth / width, (sheet.bottom - sheet.top - 60) / height, 0.75);
  return { width: width * scale, height: height * scale };
};
