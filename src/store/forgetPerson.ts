import type { Intent } from '../application/intents.ts';
import type { ForgottenPerson } from '../application/ports.ts';
import { inChunks } from './inChunks.ts';
import { addIntents } from './outbox/addIntents.ts';
import type { Database } from './schema.ts';

/** Whether an intent is for this person alone. */
const isFor = (intent: Intent, { tenant, person }: ForgottenPerson): boolean =>
  (intent.to.kind === 'person' && intent.to.person === person && intent.to.tenant === tenant) ||
  (intent.kind === 'post' && intent.card.asker === person);

/**
 * What is kept of somebody beside the tables goes: messages that wait for them, and whose their 1:1 chats are.
 * Those chats themselves are forgotten when the last word was said in them and no stale card stands there.
 */
export async function forgetPerson(transaction: Database, forgotten: ForgottenPerson): Promise<void> {
  const { tenant, person, farewell, at } = forgotten;
  const rows = await transaction.selectFrom('outbox').select(['id', 'intent']).execute();
  const theirs = rows
    .filter(({ intent }) => isFor(JSON.parse(intent) as Intent, forgotten))
    .map(({ id }) => id);
  for (const chunk of inChunks(theirs))
    await transaction.deleteFrom('outbox').where('id', 'in', chunk).execute();
  const chats = await transaction
    .selectFrom('conversations')
    .select('id')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .execute();
  await transaction
    .updateTable('conversations')
    .set({ person: null })
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .execute();
  const last = chats.map(
    ({ id }): Intent => ({ kind: 'forget', to: { kind: 'conversation', conversation: id, tenant } }),
  );
  await addIntents(
    transaction,
    [...farewell, ...last].map((intent) => ({ intent, table: undefined, at })),
  );
}
