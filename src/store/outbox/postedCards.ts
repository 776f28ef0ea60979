import type { CardKind } from '../../application/intents.ts';
import type { PostedCard, SettledSend } from '../../application/ports.ts';
import type { ConversationId, TableId } from '../../core/ids.ts';
import type { Database } from '../schema.ts';

/** All cards of a table that stand in a conversation, the oldest first. */
export async function postedCardsOf(database: Database, table: TableId): Promise<readonly PostedCard[]> {
  const rows = await database
    .selectFrom('posted_cards')
    .selectAll()
    .where('table_id', '=', table)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    table: row.table_id,
    conversation: row.conversation,
    card: row.card as CardKind,
    of: row.card_of ?? undefined,
    activityId: row.activity_id,
    postedAt: row.posted_at,
    editedAt: row.edited_at,
    shrunk: row.shrunk === 1,
    stale: row.stale === 1,
  }));
}

/** A message stands once, also where its outcome is written twice. */
export async function insertPosted(
  transaction: Database,
  posted: NonNullable<SettledSend['posted']>,
): Promise<void> {
  await transaction
    .insertInto('posted_cards')
    .values({
      table_id: posted.table,
      conversation: posted.conversation,
      card: posted.card,
      card_of: posted.of ?? null,
      activity_id: posted.activityId,
      posted_at: posted.postedAt,
      edited_at: posted.postedAt,
      shrunk: 0,
      stale: posted.stale === true ? 1 : 0,
    })
    .onConflict((conflict) => conflict.columns(['table_id', 'conversation', 'activity_id']).doNothing())
    .execute();
}

export async function editPosted(
  transaction: Database,
  { id, at, shrunk, redrawn }: NonNullable<SettledSend['edited']>,
): Promise<void> {
  await transaction
    .updateTable('posted_cards')
    .set({ edited_at: at, shrunk: shrunk ? 1 : 0, ...(redrawn === true && { stale: 0 }) })
    .where('id', '=', id)
    .execute();
}

/** Whether a card in this conversation, of whichever table, is yet to be drawn anew. */
export async function hasStaleCards(database: Database, conversation: ConversationId): Promise<boolean> {
  const found = await database
    .selectFrom('posted_cards')
    .select('id')
    .where('conversation', '=', conversation)
    .where('stale', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
