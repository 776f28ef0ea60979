import type { PersonId } from '../../core/ids.ts';
import { mayActForOthers } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import type { ConversationReference } from '../ports.ts';
import type { Desk } from './desk.ts';
import { openTable, type WhichTable } from './whichTable.ts';

/** Whether this person may still note something down at this table. */
export const mayNote = (table: Table, person: PersonId): boolean =>
  mayActForOthers(table, person) && table.minutesFinalAt === undefined;

/** All tables that are open and at which this person sits, with what they may there. */
const openTables = async (desk: Desk, tenant: string, person: PersonId): Promise<readonly Table[]> => {
  const rows = await desk.store.directory.openOf(tenant, person);
  const tables = await Promise.all(rows.map((row) => desk.tables.read(row.table)));
  return tables.filter((table) => table?.people.get(person)?.present === true) as readonly Table[];
};

const closedLast = async (
  desk: Desk,
  reference: ConversationReference,
  person: PersonId,
): Promise<Table | undefined> => {
  const row = await desk.store.directory.latestClosedOf(reference.tenant, person);
  return row && (await desk.tables.read(row.table));
};

/** The table for which somebody noted until its minutes became final, where they sit at no open one. */
export const finishedTable = async (
  desk: Desk,
  reference: ConversationReference,
  person: PersonId,
): Promise<Table | undefined> => {
  if ((await openTables(desk, reference.tenant, person)).length > 0) return undefined;
  const closed = await closedLast(desk, reference, person);
  const noted = closed?.minutesFinalAt !== undefined && mayActForOthers(closed, person);
  return noted ? closed : undefined;
};

/**
 * The table for which somebody notes in their 1:1 chat: the one open table where they may; where they sit at
 * no open table, the one that closed last, as long as its notes are open.
 */
export const notingTable = async (
  desk: Desk,
  reference: ConversationReference,
  person: PersonId,
): Promise<WhichTable> => {
  if (reference.kind !== 'personal') return openTable(desk, reference, person);
  const open = await openTables(desk, reference.tenant, person);
  const [table, other] = open.filter((one) => mayNote(one, person));
  if (other !== undefined) return { kind: 'several' };
  if (table !== undefined) return { kind: 'one', table };
  const closed = open.length > 0 ? undefined : await closedLast(desk, reference, person);
  return closed !== undefined && mayNote(closed, person) ? { kind: 'one', table: closed } : { kind: 'none' };
};
