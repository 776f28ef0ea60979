import type { Instant } from '../../core/ids.ts';
import type { Database } from '../schema.ts';

/**
 * Back to waiting after a try in vain. Where an equal intent came in meanwhile the two become one: the newer row
 * stays, since its reader may hold it already, and takes over the wait and the tries.
 */
export async function postpone(
  transaction: Database,
  id: number,
  dueAt: Instant,
  attempts: number,
): Promise<void> {
  const row = await transaction
    .selectFrom('outbox')
    .select('fold_key')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  const equal = await waitingEqual(transaction, row.fold_key, id);
  if (equal === undefined) {
    await transaction
      .updateTable('outbox')
      .set({ begun_at: null, due_at: dueAt, attempts })
      .where('id', '=', id)
      .execute();
    return;
  }
  await transaction.deleteFrom('outbox').where('id', '=', id).execute();
  await transaction
    .updateTable('outbox')
    .set({ due_at: Math.max(equal.due_at, dueAt), attempts: Math.max(equal.attempts, attempts) })
    .where('id', '=', equal.id)
    .execute();
}

/**
 * Rows under way when the process died wait again, unsettled: how many. One whose equal waits already goes: that
 * one is sent in any case.
 */
export async function recover(transaction: Database): Promise<number> {
  const begun = await transaction
    .selectFrom('outbox')
    .select(['id', 'fold_key'])
    .where('begun_at', 'is not', null)
    .orderBy('id')
    .execute();
  let recovered = 0;
  for (const { id, fold_key } of begun) {
    if ((await waitingEqual(transaction, fold_key, id)) !== undefined) {
      await transaction.deleteFrom('outbox').where('id', '=', id).execute();
      continue;
    }
    await transaction
      .updateTable('outbox')
      .set({ begun_at: null, unsettled: 1 })
      .where('id', '=', id)
      .execute();
    recovered += 1;
  }
  return recovered;
}

async function waitingEqual(transaction: Database, foldKey: string | null, id: number) {
  if (foldKey === null) return undefined;
  return transaction
    .selectFrom('outbox')
    .select(['id', 'due_at', 'attempts'])
    .where('fold_key', '=', foldKey)
    .where('begun_at', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirst();
}
