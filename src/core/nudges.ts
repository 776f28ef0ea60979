import { isDebate, MINUTE, runningItem, runStart } from './agenda.ts';
import type { AgendaItemId, Instant, PersonId } from './ids.ts';
import type { AgendaItem, Person, Table } from './table.ts';

/** How long after a nudge a hand, a turn or a contribution counts as its effect, in milliseconds. */
export const ANSWER_TIME = 5 * MINUTE;

/** Somebody who is to be nudged in an item, and when. */
export interface NextNudge {
  readonly item: AgendaItemId;
  readonly person: PersonId;
  readonly dueAt: Instant;
}

/** The key of the deadline: one person is nudged at most once in an item. */
export const nudgeKey = (item: AgendaItemId, person: PersonId): string => `nudge:${item}:${person}`;

/** Whoever leads or takes notes has other work, and a name without an account cannot be reached. */
const mayBeNudged = (person: Person): boolean =>
  person.present &&
  person.account &&
  person.leftAlone !== true &&
  (person.role === 'participant' || person.role === 'expert');

const isSilent = (table: Table, person: Person, item: AgendaItem): boolean =>
  person.activeIn !== item.id &&
  table.floor?.person !== person.id &&
  !table.hands.some((hand) => hand.person === person.id);

/**
 * The next private word to somebody silent: who did not raise a hand, speak or write in the running debate
 * for as long as the format sets (`nudgeAfterMinutes`, pauses left out), counted from its beginning or from
 * when they came in. Undefined outside a debate and where the format sets nothing.
 */
export const nextNudge = (table: Table): NextNudge | undefined => {
  const { nudgeAfterMinutes } = table.format;
  const item = runningItem(table);
  if (nudgeAfterMinutes === undefined || item === undefined || !isDebate(item)) return undefined;
  const startedAt = runStart(item);
  if (startedAt === undefined) return undefined;
  // As if the item ran in one piece: its pauses and earlier runs taken into account.
  const begunAt = startedAt + item.pausedMilliseconds - (item.ranMilliseconds ?? 0);
  let next: NextNudge | undefined;
  for (const person of table.people.values()) {
    if (!mayBeNudged(person) || !isSilent(table, person, item)) continue;
    if (table.kept.has(nudgeKey(item.id, person.id))) continue;
    const late = person.cameInto?.item === item.id ? person.cameInto.afterMilliseconds : 0;
    const dueAt = begunAt + late + nudgeAfterMinutes * MINUTE;
    if (next === undefined || dueAt < next.dueAt) next = { item: item.id, person: person.id, dueAt };
  }
  return next;
};

/** How many were nudged, and how many answered a nudge, between two states of a table that follow each other. */
export const nudgesBetween = (
  before: Table | undefined,
  after: Table,
): { readonly nudged: number; readonly answered: number } => {
  let nudged = 0;
  let answered = 0;
  if (before?.people !== after.people)
    for (const { id, nudge } of after.people.values()) {
      const known = before?.people.get(id)?.nudge;
      if (nudge === undefined || nudge === known) continue;
      if (nudge.at !== known?.at || nudge.item !== known.item) nudged += 1;
      if (nudge.answeredAt !== undefined && known?.answeredAt !== nudge.answeredAt) answered += 1;
    }
  return { nudged, answered };
};
