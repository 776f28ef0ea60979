import type { SaidBy, Shape, TextCommand } from './textCommands.ts';

/** A word of the closing with a sentence behind it. */
const sentence = (
  words: string,
  word: 'unnamed' | 'varia' | 'erratum',
  by: SaidBy,
  inTalk: (mark: string) => boolean,
): Shape => [
  new RegExp(`^(?:${words})(\\s*:\\s*|\\s+)(.+)$`, 'is'),
  ([, mark = '', text = '']) => ({ command: { word, text }, unprompted: inTalk(mark), by }),
];

/** The same word with nothing behind it: said to the bot it is told that a sentence is missing. */
const nothingBehind = (words: string, word: 'addition' | 'unnamed' | 'varia' | 'erratum'): Shape => [
  new RegExp(`^(?:${words})[\\s:]*$`, 'i'),
  () => ({ command: { word, text: '' }, unprompted: false, by: 'anyone' }),
];

/** The words about the closing that stand alone. */
export const closingWords: readonly (readonly [readonly string[], TextCommand, SaidBy])[] = [
  [['notulen definitief', 'minutes final'], { word: 'finishMinutes' }, 'notetaker'],
];

/** The words about the closing with something behind them. What is said without a name counts in no talk. */
export const closingShapes: readonly Shape[] = [
  sentence('zonder naam|unnamed', 'unnamed', 'anyone', () => false),
  sentence('varia', 'varia', 'anyone', (mark) => mark.includes(':')),
  sentence('erratum', 'erratum', 'notetaker', () => false),
  nothingBehind('aanvulling|addition', 'addition'),
  nothingBehind('zonder naam|unnamed', 'unnamed'),
  nothingBehind('varia', 'varia'),
  nothingBehind('erratum', 'erratum'),
];

/** What can be asked of a table that closed, or is refused there with a better reason than that there is none. */
export const afterClosing: ReadonlySet<TextCommand['word']> = new Set([
  'minutes',
  'finishMinutes',
  'erratum',
  'addition',
  'varia',
  'unnamed',
  'mine',
]);

/** What is only ever asked of a table that closed. */
export const onlyAfterClosing: ReadonlySet<TextCommand['word']> = new Set(['finishMinutes', 'erratum']);
