import type { PersonId } from '../../core/ids.ts';
import { whoIs } from '../../core/merging.ts';
import type { Table } from '../../core/table.ts';
import type { ConversationReference, DirectoryRow } from '../ports.ts';
import type { Desk } from './desk.ts';

/** The table that something said or pressed is about. */
export type WhichTable =
  | { readonly kind: 'one'; readonly table: Table }
  | { readonly kind: 'none' }
  /** In a 1:1 chat, where the asker sits at several. */
  | { readonly kind: 'several' };

/** Whether somebody sits at a table: they came, and did not leave the conversation since. */
const sitsAt = (table: Table, person: PersonId): boolean => table.people.get(person)?.present === true;

const read = async (desk: Desk, row: DirectoryRow | undefined): Promise<WhichTable> => {
  const table = row && (await desk.tables.read(row.table));
  return table === undefined ? { kind: 'none' } : { kind: 'one', table };
};

/** The open table of a conversation; in a 1:1 chat the asker's one open table. */
export const openTable = async (
  desk: Desk,
  reference: ConversationReference,
  person: PersonId,
): Promise<WhichTable> => {
  const { directory } = desk.store;
  if (reference.kind !== 'personal')
    return read(desk, await directory.openIn(reference.tenant, reference.id));
  const tables: Table[] = [];
  for (const row of await directory.openOf(reference.tenant, person)) {
    const table = await desk.tables.read(row.table);
    if (table !== undefined && sitsAt(table, person)) tables.push(table);
  }
  const [first] = tables;
  if (first === undefined) return { kind: 'none' };
  return tables.length > 1 ? { kind: 'several' } : { kind: 'one', table: first };
};

/** As `openTable`; where none is open, the one that closed last. */
export const latestTable = async (
  desk: Desk,
  reference: ConversationReference,
  person: PersonId,
): Promise<WhichTable> => {
  const { directory } = desk.store;
  if (reference.kind !== 'personal')
    return read(desk, await directory.latestIn(reference.tenant, reference.id));
  const open = await openTable(desk, reference, person);
  return open.kind === 'none' ? read(desk, await directory.latestClosedOf(reference.tenant, person)) : open;
};

/** What is only asked of a closed table: in a 1:1 chat the one that closed last, though another be open. */
export const closedTable = async (
  desk: Desk,
  reference: ConversationReference,
  person: PersonId,
): Promise<WhichTable> => {
  const { directory } = desk.store;
  const closed =
    reference.kind === 'personal'
      ? await read(desk, await directory.latestClosedOf(reference.tenant, person))
      : { kind: 'none' as const };
  return closed.kind === 'none' ? latestTable(desk, reference, person) : closed;
};

/** Whether a card of this table counts here: in its own conversation, or with somebody who sits at it. */
export const countsHere = (table: Table, reference: ConversationReference, person: PersonId): boolean => {
  if (table.conversation.tenant !== reference.tenant) return false;
  return reference.kind === 'personal'
    ? sitsAt(table, whoIs(table, person))
    : table.conversation.id === reference.id;
};
