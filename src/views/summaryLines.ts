import type { Addition } from '../core/summary.ts';
import type { Table } from '../core/table.ts';
import { creditOf } from './credit.ts';
import { cut } from './userText.ts';
import { bold, type Line, said, subtle, type Words } from './words.ts';

/** How much of a summary is in sight: six points fit a phone's screen; the rest is behind a button. */
const MOST_LINES = 16;
const LONGEST_LINE = 320;
/** How many additions a card shows, and how much of each, in characters. */
const MOST_ADDITIONS = 10;
const LONGEST_ADDITION = 260;
const LONGEST_REASON = 120;
/** How much of the varia is in sight. */
const MOST_VARIA = 5;
const LONGEST_VARIA = 160;

const bullet = /^\s*[•*-]\s+/;

/** A summary's text as lines: what stands above bullets is a heading. */
export const textLines = (text: string, mostLines = MOST_LINES, longest = LONGEST_LINE): readonly Line[] => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.slice(0, mostLines).map((line, index) => {
    if (bullet.test(line)) return said(cut(line.replace(bullet, '• '), longest));
    const heads = lines[index + 1];
    const shownLine = said(cut(line, longest));
    return heads !== undefined && bullet.test(heads) ? bold(shownLine) : shownLine;
  });
};

/** Whether the card shows less than the whole text. */
export const isCut = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > MOST_LINES || lines.some((line) => line.trim().length > LONGEST_LINE);
};

const additionLine = (table: Table, addition: Addition, final: boolean, words: Words): readonly Line[] => {
  const name = creditOf(table, addition.author, words);
  const values = { number: addition.number, text: cut(addition.text, LONGEST_ADDITION) };
  const line =
    name === undefined
      ? words.line('cards:addition.row', values)
      : words.line('cards:addition.by', { ...values, name });
  const state = final && addition.decision === 'open' ? 'undiscussed' : addition.decision;
  const reason = addition.reason;
  const decision =
    reason === undefined || reason === ''
      ? words.line(`cards:addition.${state}`)
      : words.line(`cards:addition.${state}Because`, { reason: cut(reason, LONGEST_REASON) });
  return [[...line, ...subtle(decision)]];
};

/** The additions with what was decided of them; the newest are shown where there are very many. */
export const additionLines = (
  table: Table,
  additions: readonly Addition[],
  final: boolean,
  words: Words,
): readonly Line[] => {
  const hidden = Math.max(0, additions.length - MOST_ADDITIONS);
  return [
    ...(hidden > 0 ? [words.line('cards:addition.earlier', { count: hidden })] : []),
    ...additions.slice(hidden).flatMap((addition) => additionLine(table, addition, final, words)),
  ];
};

/** What came up beside the questions, numbered; the first ones, and how many more. */
export const variaLines = (table: Table, words: Words): readonly Line[] => {
  const more = table.varia.length - MOST_VARIA;
  return [
    ...table.varia.slice(0, MOST_VARIA).map(({ number, text, author }) => {
      const name = creditOf(table, author, words);
      const values = { number, text: cut(text, LONGEST_VARIA) };
      return name === undefined
        ? words.line('cards:addition.row', values)
        : words.line('cards:addition.by', { ...values, name });
    }),
    ...(more > 0 ? [words.line('cards:varia.more', { count: more })] : []),
  ];
};
