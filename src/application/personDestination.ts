import type { PersonId } from '../core/ids.ts';
import { moderators } from '../core/roles.ts';
import type { Table } from '../core/table.ts';
import type { Intent, PersonDestination, Sentence } from './intents.ts';

/** A person at the table as the addressee of something private. */
export const personDestination = (table: Table, person: PersonId): PersonDestination => {
  const locale = table.people.get(person)?.locale;
  return {
    kind: 'person',
    person,
    tenant: table.conversation.tenant,
    ...(locale !== undefined && { locale }),
  };
};

/** A private sentence to somebody at the table; none to a name without an account. */
export const tell = (table: Table, person: PersonId, sentence: Sentence): readonly Intent[] =>
  table.people.get(person)?.account === true
    ? [{ kind: 'tell', sentence, to: personDestination(table, person) }]
    : [];

/** A private sentence to everybody who leads the table. */
export const tellModerators = (table: Table, sentence: Sentence): readonly Intent[] =>
  moderators(table).flatMap(({ id }) => tell(table, id, sentence));
