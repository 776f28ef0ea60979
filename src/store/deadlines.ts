import type { Append, DeadlineStore } from '../application/ports.ts';
import type { Deadline } from '../core/deadlines.ts';
import type { TableId } from '../core/ids.ts';
import type { GroupCommit } from './groupCommit.ts';
import { inChunks } from './inChunks.ts';
import type { Database } from './schema.ts';

/** The tables' promises to the clock. */
export function deadlineStore(database: Database, commit: GroupCommit): DeadlineStore {
  return {
    due: async (now, limit) => {
      const rows = await database
        .selectFrom('deadlines')
        .select(['table_id', 'key', 'due_at'])
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .orderBy('table_id')
        .orderBy('key')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ table: row.table_id, key: row.key, dueAt: row.due_at }));
    },
    replace: async (table, deadlines) => {
      refuseKeyTwice(table, deadlines);
      await commit.write((transaction) => replaceDeadlines(transaction, [{ table, deadlines }]));
    },
    nextDueAt: async () => {
      const next = await database
        .selectFrom('deadlines')
        .select('due_at')
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return next?.due_at;
    },
  };
}

/** @throws Error where a key comes twice: a bug of the caller, found before it can spoil a group */
export function refuseKeyTwice(table: TableId, deadlines: readonly Deadline[]): void {
  if (new Set(deadlines.map(({ key }) => key)).size === deadlines.length) return;
  throw new Error(`Table ${table} sets two deadlines with the same key.`);
}

/** Where an append lists deadlines they take the place of all that its table had; of several appends the last counts. */
export async function replaceDeadlines(
  transaction: Database,
  appends: readonly Pick<Append, 'table' | 'deadlines'>[],
): Promise<void> {
  const latest = new Map<TableId, readonly Deadline[]>();
  for (const { table, deadlines } of appends) {
    if (deadlines !== undefined) latest.set(table, deadlines);
  }
  for (const tables of inChunks([...latest.keys()])) {
    await transaction.deleteFrom('deadlines').where('table_id', 'in', tables).execute();
  }
  const rows = [...latest].flatMap(([table, deadlines]) =>
    deadlines.map(({ key, dueAt }) => ({ table_id: table, key, due_at: dueAt })),
  );
  for (const chunk of inChunks(rows)) await transaction.insertInto('deadlines').values(chunk).execute();
}
