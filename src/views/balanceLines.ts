import { balanceOf, evennessOf, type OrganisationShare } from '../core/balance.ts';
import { floorHeldShare } from '../core/debateClock.ts';
import { anybodySpoke, notYetSpoken } from '../core/spoken.ts';
import type { Person, Table } from '../core/table.ts';
import { nameOf } from './people.ts';
import { numberText } from './timesOfDay.ts';
import { cut } from './userText.ts';
import type { ViewContext } from './viewContext.ts';
import { joined, type Line, subtle, type Words } from './words.ts';

/** How many silent people are named; the rest are counted. */
const MOST_NAMED = 4;
/** How many organisations are listed, and how long a name may be, in characters. */
const MOST_ORGANISATIONS = 12;
const LONGEST_ORGANISATION = 60;

const named = (table: Table, people: readonly Person[], words: Words): Line => {
  if (people.length === 0) return [];
  const shown = people.slice(0, MOST_NAMED);
  const names = shown.map(({ id }) => nameOf(table, id, words)).join(', ');
  const count = people.length - shown.length;
  return count === 0
    ? words.line('cards:balance.notSpoken', { names })
    : words.line('cards:balance.notSpokenMore', { names, count });
};

/**
 * "Nog niet gesproken: Wout, Lies", for who leads the table and nobody else. Nothing while nobody has spoken
 * yet: then it would only list everybody.
 */
export const notSpokenLine = (table: Table, words: Words): Line =>
  anybodySpoke(table) ? named(table, notYetSpoken(table), words) : [];

const percent = (share: number): number => Math.round(share * 100);

const timeText = (milliseconds: number, context: ViewContext, words: Words): string =>
  milliseconds < 60_000
    ? words.text('cards:balance.seconds', { count: Math.round(milliseconds / 1000) })
    : words.text('cards:balance.minutes', { minutes: numberText(milliseconds / 60_000, context.locale) });

const shareLine = (one: OrganisationShare, context: ViewContext, words: Words): Line => {
  const { organisation } = one;
  const values = { percent: percent(one.share) };
  const head =
    organisation === undefined
      ? words.line('cards:balance.shareUnnamed', values)
      : words.line('cards:balance.share', {
          ...values,
          organisation: cut(organisation, LONGEST_ORGANISATION),
        });
  return joined([
    head,
    [{ type: 'TextRun', text: timeText(one.milliseconds, context, words) }],
    words.line('cards:queue.turns', { count: one.turns }),
    words.line('cards:people', { count: one.people }),
  ]);
};

/** How the time is shared, for who leads the table: as a whole, by organisation, and who was not heard. */
export const balanceLines = (table: Table, context: ViewContext, words: Words): readonly Line[] => {
  const balance = balanceOf(table, context.now);
  const spoke = words.line('cards:balance.spoke', { spoke: balance.spoke, people: balance.people });
  const silent = named(table, notYetSpoken(table), words);
  if (balance.milliseconds === 0)
    return balance.spoke === 0 ? [words.line('cards:balance.nobody')] : [spoke, silent];
  const gini = new Intl.NumberFormat(context.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(balance.gini);
  const shares = balance.organisations.slice(0, MOST_ORGANISATIONS);
  const more = balance.organisations.length - shares.length;
  const held = floorHeldShare(table, context.now);
  return [
    words.line(`cards:balance.evenness.${evennessOf(balance.gini)}`, { gini }),
    spoke,
    ...shares.map((one) => shareLine(one, context, words)),
    more > 0 ? words.line('cards:balance.more', { count: more }) : [],
    silent,
    subtle(words.line('cards:balance.gini')),
    held === undefined ? [] : subtle(words.line('cards:balance.measured', { percent: percent(held) })),
  ];
};
