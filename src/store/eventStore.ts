import type { EventStore } from '../application/ports.ts';
import type { TableEvent } from '../core/events.ts';
import type { TableId } from '../core/ids.ts';
import { refuseKeyTwice } from './deadlines.ts';
import type { GroupCommit } from './groupCommit.ts';
import { rewriteTable } from './rewriteTable.ts';
import type { Database } from './schema.ts';

/** Events and directory go with the table's row; what is kept beside them goes first. */
async function eraseTable(transaction: Database, table: TableId): Promise<void> {
  for (const name of ['commands', 'deadlines', 'outbox', 'posted_cards'] as const)
    await transaction.deleteFrom(name).where('table_id', '=', table).execute();
  await transaction.deleteFrom('tables').where('id', '=', table).execute();
}

/** The tables' streams of events. */
export function eventStore(database: Database, commit: GroupCommit): EventStore {
  return {
    append: commit.append,
    load: async (table) => {
      const rows = await database
        .selectFrom('events')
        .select(['version', 'body'])
        .where('table_id', '=', table)
        .orderBy('version')
        .execute();
      const last = rows.at(-1);
      if (last === undefined) return undefined;
      return { version: last.version, events: rows.map(({ body }) => JSON.parse(body) as TableEvent) };
    },
    rewrite: async (rewrite) => {
      if (rewrite.deadlines !== undefined) refuseKeyTwice(rewrite.table, rewrite.deadlines);
      return commit.write((transaction) => rewriteTable(transaction, rewrite));
    },
    erase: (table) => commit.write((transaction) => eraseTable(transaction, table)),
    wasHandled: async (table, command) => {
      const found = await database
        .selectFrom('commands')
        .select('command_id')
        .where('table_id', '=', table)
        .where('command_id', '=', command)
        .executeTakeFirst();
      return found !== undefined;
    },
  };
}
