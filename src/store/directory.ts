import { sql } from 'kysely';
import type { DirectoryEntry, DirectoryRow, TableDirectory } from '../application/ports.ts';
import type { Instant, TableId } from '../core/ids.ts';
import { inChunks } from './inChunks.ts';
import type { Database, DirectoryTableRow } from './schema.ts';

/** As words in the SQL, not as values: only so does SQLite see that the index of the open ones serves. */
const OPEN = sql.lit<'open'>('open');
const CLOSED = sql.lit<'closed'>('closed');

/** How many tables of one conversation are listed. */
const MOST_AROUND = 20;

/** How tables are found. */
export function tableDirectory(database: Database): TableDirectory {
  const rows = database
    .selectFrom('directory')
    .select([
      'directory.table_id',
      'directory.tenant',
      'directory.conversation',
      'directory.title',
      'directory.status',
      'directory.opened_at',
      'directory.closed_at',
    ]);
  const rowsOf = (tenant: string, person: string) =>
    rows
      .innerJoin('directory_people', 'directory_people.table_id', 'directory.table_id')
      .where('directory_people.person', '=', person)
      .where('directory.tenant', '=', tenant);

  const openIn: TableDirectory['openIn'] = async (tenant, conversation) =>
    readRow(
      await rows
        .where('tenant', '=', tenant)
        .where('conversation', '=', conversation)
        .where('status', '=', OPEN)
        .executeTakeFirst(),
    );

  return {
    openIn,
    latestIn: async (tenant, conversation) =>
      (await openIn(tenant, conversation)) ??
      readRow(
        await rows
          .where('tenant', '=', tenant)
          .where('conversation', '=', conversation)
          .where('status', '=', CLOSED)
          .orderBy('closed_at', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    openOf: async (tenant, person) => {
      const found = await rowsOf(tenant, person)
        .where('status', '=', OPEN)
        .orderBy('opened_at', 'desc')
        .execute();
      return found.map(toDirectoryRow);
    },
    allOf: async (tenant, person) => {
      const found = await rowsOf(tenant, person).orderBy('opened_at', 'desc').execute();
      return found.map(toDirectoryRow);
    },
    latestClosedOf: async (tenant, person) =>
      readRow(
        await rowsOf(tenant, person)
          .where('status', '=', CLOSED)
          .orderBy('closed_at', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    around: async (conversation, tenant) => {
      const found = await rows
        .$if(tenant !== undefined, (query) => query.where('tenant', '=', tenant ?? ''))
        // A thread's id begins with its channel's: `19:…@thread.tacv2;messageid=…`.
        .$if(conversation !== undefined, (query) =>
          query.where((is) =>
            is.or([
              is('conversation', '=', conversation ?? ''),
              is.and([
                is('conversation', '>=', `${conversation};`),
                is('conversation', '<', `${conversation}<`),
              ]),
            ]),
          ),
        )
        .orderBy(sql`case when status = 'open' then 0 else 1 end`)
        .orderBy('opened_at', 'desc')
        .limit(MOST_AROUND)
        .execute();
      return found.map(toDirectoryRow);
    },
    countOpen: async () => {
      const { open } = await database
        .selectFrom('directory')
        .select((count) => count.fn.countAll<number>().as('open'))
        .where('status', '=', OPEN)
        .executeTakeFirstOrThrow();
      return Number(open);
    },
  };
}

const readRow = (row: DirectoryTableRow | undefined) => (row === undefined ? undefined : toDirectoryRow(row));

function toDirectoryRow(row: DirectoryTableRow): DirectoryRow {
  return {
    table: row.table_id,
    conversation: row.conversation,
    tenant: row.tenant,
    title: row.title,
    status: row.status,
    openedAt: row.opened_at,
  };
}

/**
 * Writes how a table is found, in place of what was known of it. False, and nothing is written, where another
 * open table has the conversation: at most one is open in each, kept by a unique index.
 */
export async function enterInDirectory(
  transaction: Database,
  table: TableId,
  entry: DirectoryEntry,
  at: Instant,
): Promise<boolean> {
  const { tenant, conversation, title, status, openedAt } = entry;
  const closedAt = status === 'closed' ? (entry.closedAt ?? at) : null;
  const row = { tenant, conversation, title, status, opened_at: openedAt, closed_at: closedAt };
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('directory')
    .values({ table_id: table, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) {
    if (status === 'open' && (await isTakenByAnother(transaction, table, entry))) return false;
    const { numUpdatedRows } = await transaction
      .updateTable('directory')
      .set(row)
      .where('table_id', '=', table)
      .executeTakeFirstOrThrow();
    // Another instance had the conversation, and closed its table since.
    if (numUpdatedRows === 0n) return false;
  }
  await replacePeople(transaction, table, entry.people);
  return true;
}

async function isTakenByAnother(
  transaction: Database,
  table: TableId,
  { tenant, conversation }: DirectoryEntry,
): Promise<boolean> {
  const other = await transaction
    .selectFrom('directory')
    .select('table_id')
    .where('tenant', '=', tenant)
    .where('conversation', '=', conversation)
    .where('status', '=', OPEN)
    .where('table_id', '!=', table)
    .executeTakeFirst();
  return other !== undefined;
}

async function replacePeople(
  transaction: Database,
  table: TableId,
  people: readonly string[],
): Promise<void> {
  await transaction.deleteFrom('directory_people').where('table_id', '=', table).execute();
  const rows = [...new Set(people)].map((person) => ({ person, table_id: table }));
  for (const chunk of inChunks(rows))
    await transaction.insertInto('directory_people').values(chunk).execute();
}
