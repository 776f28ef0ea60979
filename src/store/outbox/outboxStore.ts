import type { Intent } from '../../application/intents.ts';
import type { OutboxRow, OutboxStore } from '../../application/ports.ts';
import type { GroupCommit } from '../groupCommit.ts';
import type { Database } from '../schema.ts';
import { addIntents } from './addIntents.ts';
import { editPosted, hasStaleCards, insertPosted, postedCardsOf } from './postedCards.ts';
import { postpone, recover } from './waitAgain.ts';

/** The intents that wait to be sent, and the cards that stand. */
export function outboxStore(database: Database, commit: GroupCommit): OutboxStore {
  return {
    enqueue: (intents, table, at) =>
      commit.write((transaction) =>
        addIntents(
          transaction,
          intents.map((intent) => ({ intent, table, at })),
        ),
      ),
    waiting: (now, limit) => readWaiting(database, now, limit),
    nextDueAt: async (now) => {
      const next = await database
        .selectFrom('outbox')
        .select('due_at')
        .where('begun_at', 'is', null)
        .where('due_at', '>', now)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return next?.due_at;
    },
    depth: async () => {
      const { rows } = await database
        .selectFrom('outbox')
        .select((count) => count.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
    begin: (id, at) =>
      commit.write(async (transaction) => {
        await transaction.updateTable('outbox').set({ begun_at: at }).where('id', '=', id).execute();
      }),
    settle: (id, { posted, edited }) =>
      commit.write(async (transaction) => {
        await transaction.deleteFrom('outbox').where('id', '=', id).execute();
        if (posted !== undefined) await insertPosted(transaction, posted);
        if (edited !== undefined) await editPosted(transaction, edited);
      }),
    postpone: (id, dueAt, attempts) =>
      commit.write((transaction) => postpone(transaction, id, dueAt, attempts)),
    recover: () => commit.write(recover),
    postedCards: (table) => postedCardsOf(database, table),
    hasStaleCards: (conversation) => hasStaleCards(database, conversation),
    hold: (id, at) =>
      commit.write(async (transaction) => {
        await transaction.updateTable('posted_cards').set({ edited_at: at }).where('id', '=', id).execute();
      }),
    forgetCard: (id) =>
      commit.write(async (transaction) => {
        await transaction.deleteFrom('posted_cards').where('id', '=', id).execute();
      }),
  };
}

async function readWaiting(database: Database, now: number, limit: number): Promise<readonly OutboxRow[]> {
  const rows = await database
    .selectFrom('outbox')
    .select(['id', 'table_id', 'intent', 'created_at', 'due_at', 'attempts', 'unsettled'])
    .where('begun_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    table: row.table_id ?? undefined,
    intent: JSON.parse(row.intent) as Intent,
    createdAt: row.created_at,
    dueAt: row.due_at,
    attempts: row.attempts,
    unsettled: row.unsettled === 1,
  }));
}
