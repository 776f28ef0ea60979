import type { Intent } from '../application/intents.ts';
import type { Rewrite } from '../application/ports.ts';
import { replaceDeadlines } from './deadlines.ts';
import { enterInDirectory } from './directory.ts';
import { inChunks } from './inChunks.ts';
import { addIntents } from './outbox/addIntents.ts';
import type { Database } from './schema.ts';

/**
 * Writes a table's stream anew, appends to it, and takes away whatever beside it leads to who is gone: commands
 * by their chats, messages that wait for them or name them, what they asked a card for. Every card of the table
 * is stale from then on, and each place where one stands is told to draw it anew.
 * @throws Error where the rewritten stream is not as long as the one that is kept: a bug of the caller
 */
export async function rewriteTable(
  transaction: Database,
  rewrite: Rewrite,
): Promise<'rewritten' | 'version-conflict'> {
  const { table, expectedVersion, rewritten, events, directory, at } = rewrite;
  if (rewritten.length !== expectedVersion)
    throw new Error(`Table ${table} has ${expectedVersion} events, not ${rewritten.length}.`);
  const { numUpdatedRows } = await transaction
    .updateTable('tables')
    .set({ version: expectedVersion + events.length })
    .where('id', '=', table)
    .where('version', '=', expectedVersion)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return 'version-conflict';
  await writeAnew(transaction, rewrite);
  const rows = events.map((event, place) => ({
    table_id: table,
    version: expectedVersion + place + 1,
    body: JSON.stringify(event),
  }));
  for (const chunk of inChunks(rows)) await transaction.insertInto('events').values(chunk).execute();
  if (directory !== undefined) await enterInDirectory(transaction, table, directory, at);
  await replaceDeadlines(transaction, [rewrite]);
  await forgetCommands(transaction, rewrite);
  await transaction
    .insertInto('commands')
    .values({ table_id: table, command_id: rewrite.command })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await forgetMessages(transaction, rewrite);
  const places = await staleCards(transaction, rewrite);
  const redraws = places.map(
    (conversation): Intent => ({
      kind: 'redraw',
      to: { kind: 'conversation', conversation, tenant: rewrite.tenant },
    }),
  );
  await addIntents(
    transaction,
    [...rewrite.intents, ...redraws].map((intent) => ({ intent, table, at })),
  );
  return 'rewritten';
}

/** Only what reads differently is written. */
async function writeAnew(transaction: Database, { table, rewritten }: Rewrite): Promise<void> {
  const kept = await transaction
    .selectFrom('events')
    .select(['version', 'body'])
    .where('table_id', '=', table)
    .execute();
  for (const { version, body } of kept) {
    const anew = JSON.stringify(rewritten[version - 1]);
    if (anew === body) continue;
    await transaction
      .updateTable('events')
      .set({ body: anew })
      .where('table_id', '=', table)
      .where('version', '=', version)
      .execute();
  }
}

/** A command's id may hold the id of a 1:1 chat, or of who was seen to come. */
async function forgetCommands(transaction: Database, { table, gone }: Rewrite): Promise<void> {
  const rows = await transaction
    .selectFrom('commands')
    .select('command_id')
    .where('table_id', '=', table)
    .execute();
  const theirs = rows.map((row) => row.command_id).filter((id) => gone.ids.some((one) => id.includes(one)));
  for (const chunk of inChunks(theirs))
    await transaction
      .deleteFrom('commands')
      .where('table_id', '=', table)
      .where('command_id', 'in', chunk)
      .execute();
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** Whether a text that fills in a sentence or filters a card has their id in it, or any word of their name. */
const names = (text: string, { gone }: Rewrite): boolean => {
  const theirs = new Set(gone.names.flatMap(wordsOf));
  return gone.ids.some((id) => text.includes(id)) || wordsOf(text).some((word) => theirs.has(word));
};

/** Whether an intent is for who is gone, or names them: in what a sentence fills in, or what a card is of. */
const leadsTo = (intent: Intent, rewrite: Rewrite): boolean => {
  if (rewrite.gone.ids.some((id) => JSON.stringify(intent).includes(JSON.stringify(id).slice(1, -1))))
    return true;
  if (intent.kind === 'post') return names(intent.card.of ?? '', rewrite);
  if (intent.kind !== 'tell' && intent.kind !== 'say') return false;
  return Object.values(intent.sentence.values ?? {}).some((value) => names(String(value), rewrite));
};

async function forgetMessages(transaction: Database, rewrite: Rewrite): Promise<void> {
  const rows = await transaction
    .selectFrom('outbox')
    .select(['id', 'intent'])
    .where('table_id', '=', rewrite.table)
    .execute();
  const theirs = rows
    .filter(({ intent }) => leadsTo(JSON.parse(intent) as Intent, rewrite))
    .map(({ id }) => id);
  for (const chunk of inChunks(theirs))
    await transaction.deleteFrom('outbox').where('id', 'in', chunk).execute();
}

/** Marks every card of the table, and answers in which conversations they stand. */
async function staleCards(transaction: Database, rewrite: Rewrite): Promise<readonly string[]> {
  const cards = await transaction
    .selectFrom('posted_cards')
    .select(['id', 'conversation', 'card_of'])
    .where('table_id', '=', rewrite.table)
    .execute();
  await transaction
    .updateTable('posted_cards')
    .set({ stale: 1 })
    .where('table_id', '=', rewrite.table)
    .execute();
  for (const { id, card_of } of cards) {
    if (card_of === null || !names(card_of, rewrite)) continue;
    await transaction.updateTable('posted_cards').set({ card_of: null }).where('id', '=', id).execute();
  }
  return [...new Set(cards.map(({ conversation }) => conversation))];
}
