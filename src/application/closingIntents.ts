import { NOTES_STAY_OPEN } from '../core/deadlines.ts';
import { mayWriteSummary } from '../core/draftAhead.ts';
import type { Instant } from '../core/ids.ts';
import { moderators, notetakers } from '../core/roles.ts';
import type { Table } from '../core/table.ts';
import { dayAndTime } from '../views/timesOfDay.ts';
import type { Intent } from './intents.ts';
import { personDestination, tell } from './personDestination.ts';

/** The draft, before anybody else sees it, to each moderator and expert in their own 1:1 chat. */
export const draftAheadToWriters = (table: Table): readonly Intent[] =>
  [...table.people.values()]
    .filter(({ id, account, present }) => account && present && mayWriteSummary(table, id))
    .map(({ id }) => ({
      kind: 'post',
      card: { card: 'draftAhead', table: table.id, asker: id },
      to: personDestination(table, id),
    }));

/**
 * Until when the notes stay open, told once at the closing to whoever takes them; to who leads where nobody
 * did.
 */
export const tellNotesStayOpen = (table: Table, closedAt: Instant): readonly Intent[] => {
  const withAccount = notetakers(table).filter(({ account }) => account);
  const told = withAccount.length > 0 ? withAccount : moderators(table);
  return told.flatMap(({ id, locale }) =>
    tell(table, id, {
      key: 'sentences:notes-stay-open',
      values: { until: dayAndTime(closedAt + NOTES_STAY_OPEN, table, locale ?? table.format.locale) },
    }),
  );
};
