import { endsAt, isDebate, itemById, itemsAhead, leftMilliseconds, MINUTE, runningItem } from './agenda.ts';
import type { AgendaItemId, Instant, PersonId } from './ids.ts';
import { whoIs } from './merging.ts';
import type { Summary } from './summary.ts';
import type { Table } from './table.ts';

/** How long before the closing item the draft goes to who may write in it, in milliseconds. */
export const DRAFT_AHEAD = 5 * MINUTE;

/** Whether a draft lies before everybody, and not only before who may write in it. */
export const isShared = ({ summary }: Table): boolean => summary.status === 'draft' && summary.ahead !== true;

/** Whether a draft was made ahead that the others have not seen yet. */
export const isAhead = ({ summary }: Table): boolean => summary.status === 'draft' && summary.ahead === true;

/** Whether there is nothing that somebody wrote or saw, so that a draft is to be drawn (anew). */
export const isToBeDrawn = (summary: Summary): boolean =>
  summary.status === 'none' || (summary.status === 'draft' && summary.ahead === true && !summary.edited);

/** Who may write in the draft, and sees it before the others: whoever leads the table, and the expert. */
export const mayWriteSummary = (table: Table, person: PersonId): boolean => {
  const role = table.people.get(whoIs(table, person))?.role;
  return role === 'moderator' || role === 'expert';
};

/** Something was said in a debate, and is more than practical. */
const somethingSaid = (table: Table): boolean =>
  table.contributions.some(
    ({ withdrawn, erased, practical, item }) =>
      !withdrawn && erased !== true && practical !== true && isDebate(itemById(table, item)),
  );

/**
 * When the draft is to be made ahead, and before which closing item: five minutes before that is expected to
 * begin, or with the beginning of the item before it where that is shorter. Undefined where there is a draft,
 * no closing item ahead, or nothing said to draw one from. Time that an item runs over does not move it:
 * the clock would then be asked again and again.
 */
export const draftAheadAt = (
  table: Table,
  now: Instant,
): { readonly closing: AgendaItemId; readonly dueAt: Instant } | undefined => {
  const running = runningItem(table);
  const end = running && endsAt(running, table, now);
  if (running === undefined || end === undefined || table.summary.status !== 'none') return undefined;
  const ahead = itemsAhead(table);
  const place = ahead.findIndex(({ kind }) => kind === 'closing');
  const closing = ahead[place];
  if (closing === undefined || !somethingSaid(table)) return undefined;
  const between = ahead.slice(0, place);
  const startsAt = between.reduce((at, item) => at + leftMilliseconds(item), end);
  const before = leftMilliseconds(between.at(-1) ?? running);
  return { closing: closing.id, dueAt: startsAt - Math.min(DRAFT_AHEAD, before) };
};

/** The table as this person (absent: the group) may see it: without a draft that does not lie before them yet. */
export const asSeenBy = (table: Table, person: PersonId | undefined): Table =>
  isAhead(table) && (person === undefined || !mayWriteSummary(table, person))
    ? { ...table, summary: { status: 'none' } }
    : table;
