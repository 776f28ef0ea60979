import { type Translate, translatorFor } from '../locale/translate.ts';
import { shown } from './userText.ts';
import type { ViewContext } from './viewContext.ts';

/** A piece of a line. It knows no Markdown, so what people wrote needs no escaping. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  /** Where pressing it leads: to the message in Teams that it is about. */
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string };
}

/** One line or paragraph of a card. */
export type Line = readonly TextRun[];

type Values = Readonly<Record<string, string | number>>;

/** The words of a card in one language. */
export interface Words {
  /** Our own words, with numbers and times in them; never anything that a person wrote. */
  readonly text: Translate;
  /** Our words with what people wrote in between; `**…**` in the words file makes that part bold. */
  line(key: string, values?: Values): Line;
  /** The same as `line` without its looks: for a summary, a button. */
  plain(key: string, values?: Values): string;
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
const place = new RegExp(`${OPEN}(\\d+)${CLOSE}`);

const lineOf = (text: Translate, key: string, values: Values): Line => {
  const names = Object.keys(values);
  const marked = names.map((name, index): [string, string | number] => {
    const value = values[name] ?? '';
    return [name, typeof value === 'number' ? value : `${OPEN}${index}${CLOSE}`];
  });
  // People's words are put in after the bold marks are read, so that their asterisks stay asterisks.
  return text(key, Object.fromEntries(marked))
    .split('**')
    .flatMap((part, index): TextRun[] => {
      const filled = part
        .split(place)
        .map((piece, at) => (at % 2 === 0 ? piece : shown(String(values[names[Number(piece)] ?? ''] ?? ''))))
        .join('');
      if (filled === '') return [];
      return [{ type: 'TextRun', text: filled, ...(index % 2 === 1 ? { weight: 'Bolder' as const } : {}) }];
    });
};

/** The words of `src/locale/`, in the language nearest to the context's. */
export const wordsFor = (context: Pick<ViewContext, 'locale'>): Words => {
  const text = translatorFor(context.locale);
  const line = (key: string, values: Values = {}): Line => lineOf(text, key, values);
  return { text, line, plain: (key, values) => plain(line(key, values)) };
};

/** A line without its looks. */
export const plain = (line: Line): string => line.map((run) => run.text).join('');

/** A line of what somebody wrote. */
export const said = (text: string): Line => [{ type: 'TextRun', text: shown(text) }];

export const bold = (line: Line): Line => line.map((run) => ({ ...run, weight: 'Bolder' }));

export const subtle = (line: Line): Line => line.map((run) => ({ ...run, isSubtle: true }));

/** Lines as the sentences of a summary, each with its full stop. */
export const sentences = (lines: readonly Line[]): string =>
  lines
    .map(plain)
    .filter((text) => text !== '')
    .map((text) => (/[.?!…][”\u2069]?$/.test(text) ? text : `${text}.`))
    .join(' ');

/** Lines put one after another on one line, with a dot in between. */
export const joined = (lines: readonly Line[], between = ' · '): Line =>
  lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [{ type: 'TextRun' as const, text: between }, ...line]));

const alike = (left: TextRun, right: TextRun): boolean =>
  left.weight === right.weight &&
  left.isSubtle === right.isSubtle &&
  left.selectAction?.url === right.selectAction?.url;

/** Runs that look the same made one: fewer bytes, and a screen reader does not stumble. */
const merged = (line: Line): Line => {
  const runs: TextRun[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (last !== undefined && alike(last, run)) runs.splice(-1, 1, { ...last, text: last.text + run.text });
    else runs.push(run);
  }
  return runs;
};

/** Lines as a template binds them. */
export const rows = (lines: readonly Line[]): readonly { readonly inlines: Line }[] =>
  lines.filter((line) => line.length > 0).map((line) => ({ inlines: merged(line) }));
