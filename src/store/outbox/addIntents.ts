import type { Intent } from '../../application/intents.ts';
import type { Instant, TableId } from '../../core/ids.ts';
import { inChunks } from '../inChunks.ts';
import type { Database } from '../schema.ts';
import { foldKey } from './foldKey.ts';

/** An intent as it comes in, due at once. */
interface NewIntent {
  readonly intent: Intent;
  readonly table: TableId | undefined;
  readonly at: Instant;
}

/**
 * Puts intents in the outbox, in their order. One that equals a waiting row folds into it: the older row stays,
 * with its place and its due time. A row under way does not take it in, since what it sends was rendered before;
 * so at most one is under way and one waits. A fold takes an unsettled row's doubt away: the message is wanted
 * now, whether or not the earlier try got through.
 */
export async function addIntents(transaction: Database, added: readonly NewIntent[]): Promise<void> {
  const seen = new Set<string>();
  const rows = [];
  for (const { intent, table, at } of added) {
    const fold = foldKey(table, intent);
    if (fold !== undefined) {
      // PostgreSQL refuses a statement that meets the same row twice.
      if (seen.has(fold)) continue;
      seen.add(fold);
    }
    rows.push({
      table_id: table ?? null,
      intent: JSON.stringify(intent),
      fold_key: fold ?? null,
      created_at: at,
      due_at: at,
      attempts: 0,
      unsettled: 0,
      begun_at: null,
    });
  }
  for (const chunk of inChunks(rows)) {
    await transaction
      .insertInto('outbox')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('fold_key').where('begun_at', 'is', null).doUpdateSet({ unsettled: 0 }),
      )
      .execute();
  }
}
