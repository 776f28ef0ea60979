import type { ConversationReference, Member, Roster, Store } from '../application/ports.ts';
import type { Tables } from '../application/tables.ts';
import type { PersonId } from '../core/ids.ts';
import { whoIs } from '../core/merging.ts';
import type { Table } from '../core/table.ts';
import type { SignedIn } from './signIn.ts';

/** Somebody who may look at a table, as who they are there. */
export interface Seat {
  readonly person: PersonId;
  readonly name: string;
  readonly aadObjectId?: string;
}

/** How long it is remembered that somebody is, or is not, in a conversation, in milliseconds. */
const ROSTER_MEMORY = 60_000;
/** Of how many people that is remembered. */
const MOST_REMEMBERED = 10_000;

/** Who at the table this is, where they are there: by the directory's id within the tenant. */
const knownAt = (table: Table, who: SignedIn): Seat | undefined => {
  if (who.kind === 'local') {
    const person = table.people.get(whoIs(table, who.person));
    return person === undefined || person.erased === true
      ? undefined
      : { person: person.id, name: person.name };
  }
  const { tenant, aadObjectId } = who;
  if (table.conversation.tenant !== tenant) return undefined;
  const person = [...table.people.values()].find((one) => one.aadObjectId === aadObjectId && one.present);
  return person && { person: person.id, name: person.name, aadObjectId };
};

/**
 * Who may look at which table: only people of its conversation. Whoever has done nothing yet is looked up in
 * Teams' own list of members.
 */
export const createAccess = (parts: {
  readonly store: Pick<Store, 'conversations' | 'directory'>;
  readonly tables: Pick<Tables, 'read'>;
  readonly roster: Pick<Roster, 'member'>;
  readonly now: () => number;
}) => {
  const asked = new Map<string, { readonly member: Member | undefined; readonly at: number }>();

  const inRoster = async (
    reference: ConversationReference,
    aadObjectId: string,
  ): Promise<Member | undefined> => {
    const key = JSON.stringify([reference.tenant, reference.id, aadObjectId]);
    const remembered = asked.get(key);
    if (remembered !== undefined && parts.now() - remembered.at < ROSTER_MEMORY) return remembered.member;
    const member = await parts.roster.member(reference, aadObjectId);
    asked.delete(key);
    asked.set(key, { member, at: parts.now() });
    const oldest = asked.size > MOST_REMEMBERED ? asked.keys().next().value : undefined;
    if (oldest !== undefined) asked.delete(oldest);
    return member;
  };

  const seatAt = async (table: Table, who: SignedIn): Promise<Seat | undefined> => {
    const known = knownAt(table, who);
    if (known !== undefined || who.kind === 'local' || table.conversation.tenant !== who.tenant) return known;
    const { tenant, id } = table.conversation;
    const reference = await parts.store.conversations.find(tenant, id);
    const member = reference?.installed === true ? await inRoster(reference, who.aadObjectId) : undefined;
    // What was asked a minute ago no longer holds for who left since.
    if (member === undefined || table.people.get(whoIs(table, member.person))?.present === false)
      return undefined;
    return { person: member.person, name: member.name, aadObjectId: who.aadObjectId };
  };

  return {
    seatAt,
    /** The conversation of a table, as it is written to. */
    referenceOf: ({ conversation }: Table): Promise<ConversationReference | undefined> =>
      parts.store.conversations.find(conversation.tenant, conversation.id),
  };
};

export type Access = ReturnType<typeof createAccess>;
