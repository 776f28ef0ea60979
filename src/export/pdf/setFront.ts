import type { Anchor, Cover, MinutesDocument } from '../document/documentForm.ts';
import { ink } from '../document/ink.ts';
import { oneLine } from '../oneLine.ts';
import type { Column } from './column.ts';
import { letterings } from './letterings.ts';
import { type Lettering, linesOf, type Measure } from './lines.ts';
import type { Element, PlacedLine } from './pageForm.ts';
import { sheet, textWidth } from './sheet.ts';

const setCover = (title: string, cover: Cover, column: Column, measure: Measure): readonly Element[] => {
  const { kind, when, state, only, facts } = cover;
  const line = (text: string, lettering: Lettering, leading: number, after: number, indent = 0): Element => {
    const lines = linesOf([{ text: oneLine(text), lettering }], textWidth - indent, measure);
    const placed = column.flow(lines, sheet.side + indent, leading);
    column.skip(after);
    return { tag: 'P', lines: placed };
  };
  const part = (text: string): Element => {
    const y = column.y();
    const element = line(text, letterings.only, 15, 14, 12);
    column.decorate({ x: sheet.side, y: y - 2, width: 3, height: 19, colour: ink.accent });
    return element;
  };
  const labelWidth = 134;
  const fact = ({ label, value, isCode }: Cover['facts'][number]): Element => {
    const said = isCode ? value.replace(/.{8}(?!$)/g, '$& ') : oneLine(value);
    const lines = linesOf(
      [{ text: said, lettering: isCode ? letterings.quiet : letterings.text }],
      textWidth - labelWidth,
      measure,
    );
    const names = linesOf([{ text: `${label} `, lettering: letterings.quiet }], labelWidth - 10, measure);
    column.keep(Math.max(lines.length, names.length) * 14);
    const values = column.flow(lines, sheet.side + labelWidth, 14);
    const top = values[0];
    const labels: readonly PlacedLine[] =
      top === undefined
        ? []
        : names.map((name, index) => ({
            ...top,
            x: sheet.side,
            baseline: top.baseline + index * 14,
            line: name,
          }));
    column.skip(Math.max(0, names.length - lines.length) * 14 + 3);
    return { tag: 'P', lines: [...labels, ...values] };
  };
  const above = [
    line(kind.toUpperCase(), letterings.kind, 14, 4),
    line(title, letterings.title, 31, 8),
    line(when, letterings.when, 17, 3),
    line(state, letterings.state, 15, 16),
    ...(only === undefined ? [] : [part(only)]),
  ];
  return [...above, ...facts.map(fact)];
};

const setContents = (
  { words, blocks }: MinutesDocument,
  column: Column,
  measure: Measure,
  pageOf: (anchor: Anchor) => number | undefined,
): readonly Element[] => {
  column.skip(26);
  column.keep(80);
  const title = linesOf([{ text: words.contents, lettering: letterings.heading1 }], textWidth, measure);
  const heading: Element = { tag: 'P', lines: column.flow(title, sheet.side, 21) };
  column.skip(6);
  const numberRoom = 30;
  const entries = blocks.flatMap((block): readonly Element[] => {
    if (block.kind !== 'heading' || block.level === 3) return [];
    const { level, number, text, anchor } = block;
    const lettering = level === 1 ? letterings.contents1 : letterings.contents2;
    const leading = level === 1 ? 17 : 14;
    if (level === 1) column.skip(3);
    const indent = 26;
    const lines = linesOf(
      [{ text: oneLine(text), lettering, to: anchor }],
      textWidth - indent - numberRoom,
      measure,
    );
    const placed = column.flow(lines, sheet.side + indent, leading);
    const [first] = placed;
    const last = placed.at(-1);
    if (first === undefined || last === undefined) return [];
    const figures = linesOf(
      [{ text: String((pageOf(anchor) ?? 0) + 1), lettering, to: anchor }],
      numberRoom,
      measure,
    )[0];
    const width = figures?.[0]?.width ?? 0;
    const end = last.x + last.line.reduce((sum, piece) => sum + piece.width, 0);
    const dots = sheet.side + textWidth - width - end - 12;
    column.decorate({ x: end + 6, y: last.baseline - 0.4, width: dots, height: 0.4, colour: ink.line });
    const label =
      number === undefined
        ? []
        : [
            {
              ...first,
              x: sheet.side,
              line: linesOf([{ text: `${number} `, lettering }], 99, measure)[0] ?? [],
            },
          ];
    return [
      {
        tag: 'TOCI',
        lines: [...label, ...placed, { ...last, x: sheet.side + textWidth - width, line: figures ?? [] }],
      },
    ];
  });
  return [heading, { tag: 'TOC', children: entries }];
};

/** The cover block and the contents under it. The pages of the contents may be unknown as long as they are. */
export const setFront = (
  document: MinutesDocument,
  column: Column,
  measure: Measure,
  pageOf: (anchor: Anchor) => number | undefined,
): readonly Element[] => [
  ...setCover(document.title, document.cover, column, measure),
  ...setContents(document, column, measure, pageOf),
];
