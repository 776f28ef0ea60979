import type { TableEventType } from '../core/events.ts';
import type { PersonId } from '../core/ids.ts';
import { mayActForOthers } from '../core/roles.ts';
import type { Table } from '../core/table.ts';
import type { Intent } from './intents.ts';
import { personDestination } from './personDestination.ts';

/** The card in somebody's 1:1 chat with what they note for; the one before it shrinks. */
export const postNotesCard = (table: Table, person: PersonId): readonly Intent[] => {
  const to = personDestination(table, person);
  return [
    { kind: 'post', card: { card: 'notes', table: table.id, asker: person }, to },
    { kind: 'tidy', to },
  ];
};

/** What changes the counts, the question or the speaker on that card. */
const shownThere: ReadonlySet<TableEventType> = new Set([
  'ContributionAdded',
  'ContributionRevised',
  'ContributionWithdrawn',
  'ContributionRestored',
  'ContributionTagged',
  'ContributionMoved',
  'ContributionMarked',
  'SpeakerNamed',
  'SpeakerSet',
  'QuestionOpened',
  'AgendaItemStarted',
  'TableClosed',
  'MinutesFinished',
]);

/** The card is edited in place for all who may have it: an edit pings nobody. */
export const refreshNotesCards = (table: Table, type: TableEventType): readonly Intent[] =>
  shownThere.has(type)
    ? [...table.people.values()]
        .filter(({ id, account }) => account && mayActForOthers(table, id))
        .map(({ id }) => ({ kind: 'refresh', card: 'notes', to: personDestination(table, id) }))
    : [];
