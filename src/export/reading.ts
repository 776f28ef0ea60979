import { timesAreMeasured } from '../core/debateClock.ts';
import type { Attribution, Lens } from '../core/format.ts';
import type { Instant } from '../core/ids.ts';
import { attributionOf, type Figures, type Table } from '../core/table.ts';
import { figuresOf } from '../core/takingPart.ts';
import { type Translate, translatorFor } from '../locale/translate.ts';
import type { MinutesFilter } from './filter.ts';
import type { MinutesContribution } from './minutesForm.ts';

/** What of the table itself it takes to read its minutes, as plain data: zone, titles and state. */
export interface ReadingFacts {
  /** BCP 47; the language of the group. */
  readonly locale: string;
  /** IANA name; every time is printed in it. */
  readonly timeZone: string;
  readonly lenses: readonly Lens[];
  /** The final summary without its additions, which are listed by themselves; absent before it is final. */
  readonly summaryBody?: string;
  /** Whether speaking times say enough to be printed (`timesAreMeasured`). */
  readonly speakingTimes: boolean;
  /** Said at the top, so that nobody takes a part for the whole; absent where all is shown. */
  readonly filter?: string;
  /** What the workshop is for, as its format says. */
  readonly purpose?: string;
  readonly attribution: Attribution;
  /** As they stand now, and as the final summary has them. */
  readonly figures: Figures & { readonly frozen?: Figures };
  /** Whether people still talk, the notetaker may still change the notes, or nothing changes any more. */
  readonly state: 'running' | 'provisional' | 'final';
  /** The title of the agenda item that runs. */
  readonly runningItem?: string;
  /** When this copy was made, ISO 8601. */
  readonly printedAt: string;
  /** How long a closed table is kept. */
  readonly retentionDays: number;
}

/** What it takes to turn minutes into something that people read: the facts, and the words of the language. */
export interface Reading extends ReadingFacts {
  readonly translate: Translate;
  /** BCP 47, for programs that read a document aloud or check its spelling. */
  readonly language: string;
}

/** A filter as people say it: "Gebiedsgericht · Stedelijk centrum · vraag 3"; empty where it shows everything. */
export const filterLabel = (table: Table, filter: MinutesFilter, translate: Translate): string => {
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

/** The same words are looked up once: 5,000 contributions ask for the same few. */
const remembering = (translate: Translate): Translate => {
  const known = new Map<string, string>();
  return (key, values) => {
    const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
    const said = known.get(asked) ?? translate(key, values);
    known.set(asked, said);
    return said;
  };
};

const figuresNowAndThen = (table: Table): ReadingFacts['figures'] => {
  const now = figuresOf(table);
  return { ...now, ...(table.summary.status === 'final' && { frozen: table.summary.figures }) };
};

/** What is to be known of this table at `now` to read its minutes. */
export const readingFacts = (table: Table, now: Instant, filter: MinutesFilter = {}): ReadingFacts => {
  const { locale } = table.format;
  const label = filterLabel(table, filter, translatorFor(locale));
  const running = table.agenda.find(({ id }) => id === table.running);
  return {
    locale,
    timeZone: table.format.timeZone,
    lenses: table.format.lenses,
    speakingTimes: attributionOf(table) !== 'confidential' && timesAreMeasured(table, table.closedAt ?? now),
    ...(table.summary.status === 'final' && { summaryBody: table.summary.body }),
    ...(label !== '' && { filter: label }),
    ...(table.format.purpose !== undefined && { purpose: table.format.purpose }),
    attribution: attributionOf(table),
    figures: figuresNowAndThen(table),
    state:
      table.minutesFinalAt !== undefined ? 'final' : table.status === 'closed' ? 'provisional' : 'running',
    ...(running !== undefined && { runningItem: running.title }),
    printedAt: new Date(now).toISOString(),
    retentionDays: table.retentionDays,
  };
};

/** How minutes with these facts are read: in the language of the group. */
export const readingFrom = (facts: ReadingFacts): Reading => {
  const translate = remembering(translatorFor(facts.locale));
  return { ...facts, translate, language: translate('minutes:locale') };
};

/** How the minutes of this table are read at `now`. */
export const readingOf = (table: Table, now: Instant, filter: MinutesFilter = {}): Reading =>
  readingFrom(readingFacts(table, now, filter));

/** The tags of a contribution by their titles; a suggestion that nobody has looked at says so. */
export const lensTitles = ({ lenses }: MinutesContribution, reading: Reading): readonly string[] =>
  lenses.map((tag) => {
    const lens = reading.lenses.find(({ id }) => id === tag.lens);
    const value = lens?.values.find(({ id }) => id === tag.value)?.title ?? tag.value;
    const title = lens?.title ?? tag.lens;
    const label = value === undefined ? title : `${title}: ${value}`;
    return tag.by === 'suggested' ? reading.translate('minutes:suggested', { label }) : label;
  });
