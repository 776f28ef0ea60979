import { timesAreMeasured } from '../core/debateClock.ts';
import type { Lens } from '../core/format.ts';
import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { type Translate, translatorFor } from '../locale/translate.ts';
import type { MinutesFilter } from './filter.ts';
import type { MinutesContribution } from './minutesForm.ts';

/** What it takes to turn minutes into something that people read: the table's language, zone and titles. */
export interface Reading {
  readonly translate: Translate;
  /** IANA name; every time is printed in it. */
  readonly timeZone: string;
  readonly lenses: readonly Lens[];
  /** The final summary without its additions, which are listed by themselves; absent before it is final. */
  readonly summaryBody?: string;
  /** Whether speaking times say enough to be printed (`timesAreMeasured`). */
  readonly speakingTimes: boolean;
  /** Said at the top, so that nobody takes a part for the whole; absent where all is shown. */
  readonly filter?: string;
}

const filterLabel = (table: Table, filter: MinutesFilter, translate: Translate): string => {
  const lens = table.format.lenses.find(({ id }) => id === filter.lens);
  return [
    lens?.title,
    lens?.values.find(({ id }) => id === filter.value)?.title,
    filter.question === undefined
      ? undefined
      : translate('minutes:filteredQuestion', { number: filter.question }),
    table.agenda.find(({ id }) => id === filter.item)?.title,
    table.people.get(filter.person ?? '')?.name,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
};

/** How the minutes of this table are read at `now`: in the language of the group. */
export const readingOf = (table: Table, now: Instant, filter: MinutesFilter = {}): Reading => {
  const translate = translatorFor(table.format.locale);
  const label = filterLabel(table, filter, translate);
  return {
    translate,
    timeZone: table.format.timeZone,
    lenses: table.format.lenses,
    speakingTimes: timesAreMeasured(table, table.closedAt ?? now),
    ...(table.summary.status === 'final' && { summaryBody: table.summary.body }),
    ...(label !== '' && { filter: label }),
  };
};

/** The tags of a contribution by their titles; a suggestion that nobody has looked at says so. */
export const lensTitles = ({ lenses }: MinutesContribution, reading: Reading): readonly string[] =>
  lenses.map((tag) => {
    const lens = reading.lenses.find(({ id }) => id === tag.lens);
    const value = lens?.values.find(({ id }) => id === tag.value)?.title ?? tag.value;
    const title = lens?.title ?? tag.lens;
    const label = value === undefined ? title : `${title}: ${value}`;
    return tag.by === 'suggested' ? reading.translate('minutes:suggested', { label }) : label;
  });
