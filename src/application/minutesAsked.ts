import { standing } from '../core/contributions.ts';
import type { Table } from '../core/table.ts';
import { filterText, type MinutesFilter, parseFilter, passes } from '../export/filter.ts';
import { type MinutesFormat, minutesFormats } from '../export/links.ts';
import { filterLabel } from '../export/reading.ts';
import { translatorFor } from '../locale/translate.ts';
import type { MinutesPart } from '../views/minutesCard.ts';
import { optionalText, type VerbData } from './verbData.ts';

/** The form that somebody named; undefined where there is no such form. */
export const minutesFormat = (text: string | undefined): MinutesFormat | undefined =>
  minutesFormats.find((format) => format === text?.trim().toLowerCase());

/** What somebody asked of the minutes: `notulen csv` names a form, `notulen gebied` a part. */
export interface MinutesAsked {
  readonly format?: MinutesFormat;
  readonly filter: MinutesFilter;
}

/** Undefined where a filter means nothing at this table: never more is shown than was asked for. */
export const readAsked = (text: string | undefined, table: Table): MinutesAsked | undefined => {
  const format = minutesFormat(text);
  if (format !== undefined) return { format, filter: {} };
  const filter = text === undefined ? {} : parseFilter(text, table);
  return filter && { filter };
};

/** A filter with what it lets through; undefined for all of the minutes. */
export const partOf = (table: Table, filter: MinutesFilter, locale: string): MinutesPart | undefined => {
  const text = filterText(filter);
  if (text === '') return undefined;
  const count = standing(table).filter((contribution) => passes(table, contribution, filter)).length;
  return { text, label: filterLabel(table, filter, translatorFor(locale)), count };
};

/** The filter of a button and the choices of the form together, as `parseFilter` reads them. */
export const filterIn = (data: VerbData): string | undefined => {
  const question = optionalText(data, 'question');
  const item = optionalText(data, 'item');
  const person = optionalText(data, 'person');
  const parts = [
    optionalText(data, 'filter'),
    optionalText(data, 'lens'),
    question === undefined ? undefined : /^\d+$/.test(question) ? `vraag ${question}` : question,
    item === undefined ? undefined : filterText({ item }),
    person === undefined ? undefined : filterText({ person }),
  ].filter((text) => text !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
};
