import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { figuresOf } from '../core/takingPart.ts';
import type { Translate } from '../locale/translate.ts';
import { onOneLine } from './canonicalText.ts';

type Part = 'day' | 'month' | 'year' | 'hour' | 'minute';

/** Day and time of an instant in the format's zone; figures only, so that they read the same in every language. */
const momentIn = (timeZone: string, at: Instant): Readonly<Record<Part, string>> => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: Part): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: part('day'),
    month: part('month'),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
  };
};

const startedAt = (table: Table): Instant =>
  Math.min(
    ...table.agenda.flatMap(({ startedAt: at }) => (at === undefined ? [] : [at])),
    Number.POSITIVE_INFINITY,
  );

/** When the table sat: from the start of its agenda, or its opening where the agenda never began. */
const whenLine = (table: Table, endedAt: Instant, translate: Translate): string => {
  const began = startedAt(table);
  const from = momentIn(table.format.timeZone, Number.isFinite(began) ? began : table.openedAt);
  const to = momentIn(table.format.timeZone, endedAt);
  return translate('summary:when', {
    date: `${from.day}/${from.month}/${from.year}`,
    from: `${from.hour}:${from.minute}`,
    to: `${to.hour}:${to.minute}`,
  });
};

/**
 * The table's name and its figures: when it sat (only where its end is known), how many people took part and
 * how much they contributed, withdrawn and erased contributions not counted.
 */
export const titleLines = (table: Table, translate: Translate, endedAt?: Instant): readonly string[] => {
  const { people, contributions } = figuresOf(table);
  return [
    translate('summary:title', { title: onOneLine(table.title) }),
    [
      ...(endedAt === undefined ? [] : [whenLine(table, endedAt, translate)]),
      translate('summary:people', { count: people }),
      translate('summary:contributions', { count: contributions }),
    ].join(' · '),
  ];
};
