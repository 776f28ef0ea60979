import { attributionOf, type Table } from '../core/table.ts';
import { readFilter } from '../export/filter.ts';
import { sentencesFor } from '../locale/translate.ts';
import { cut, oneLine } from '../views/userText.ts';
import type { Sentence } from './intents.ts';

/** How much of what was typed is said back, in characters. */
const LONGEST_SAID_BACK = 80;

/** What the minutes of this table can be filtered by: "doelgroepen, themas, gebied, tijd, vraag 1–11, …". */
const known = (table: Table, locale: string): string => {
  const translate = sentencesFor(locale);
  const last = Math.max(0, ...table.questions.map(({ number }) => number));
  return [
    ...table.format.lenses.map(({ id }) => id),
    ...(last === 0 ? [] : [translate('sentences:filter.questions', { count: last })]),
    translate('sentences:filter.item'),
    ...(attributionOf(table) === 'named' ? [translate('sentences:filter.person')] : []),
  ].join(', ');
};

/** Asked for minutes by a lens, question or person that is not there: says which, and what is there. */
export const unknownFilter = (table: Table, text: string, locale: string): Sentence => ({
  key: 'refusals:unknown-filter',
  values: {
    unknown: cut(oneLine(readFilter(text, table).unknown.join(', ')), LONGEST_SAID_BACK),
    known: known(table, locale),
  },
});
