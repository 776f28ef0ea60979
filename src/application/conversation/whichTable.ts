import type { PersonId } from '../../core/ids.ts';
import type { Table } from '../../core/table.ts';
import type { ConversationReference, DirectoryRow } from '../ports.ts';
import type { Desk } from './desk.ts';

/** The table that something said or pressed is about. */
export type WhichTable =
  | { readonly kind: 'one'; readonly table: Table }
  | { readonly kind: 'none' }
  /** In a 1:1 chat, where the asker sits at several. */
  | { readonly kind: 'several'; readonly rows: readonly DirectoryRow[] };

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
  const rows = await directory.openOf(reference.tenant, person);
  return rows.length > 1 ? { kind: 'several', rows } : read(desk, rows[0]);
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

/** Whether a card of this table counts here: in its own conversation, or with somebody who sits at it. */
export const countsHere = (table: Table, reference: ConversationReference, person: PersonId): boolean => {
  if (table.conversation.tenant !== reference.tenant) return false;
  return reference.kind === 'personal' ? table.people.has(person) : table.conversation.id === reference.id;
};
