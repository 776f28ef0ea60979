import type { Append, AppendOutcome } from '../application/ports.ts';
import { refuseKeyTwice, replaceDeadlines } from './deadlines.ts';
import { enterInDirectory } from './directory.ts';
import { inChunks } from './inChunks.ts';
import { addIntents } from './outbox/addIntents.ts';
import type { Database } from './schema.ts';

/** An append whose events are text already, so that one that cannot be written is refused before it joins a group. */
export interface PreparedAppend extends Append {
  readonly bodies: readonly string[];
}

/** @throws Error where the append has no events, or two deadlines with the same key: bugs of the caller */
export function prepareAppend(append: Append): PreparedAppend {
  if (append.events.length === 0) throw new Error(`Command ${append.command} appends no events.`);
  if (append.deadlines !== undefined) refuseKeyTwice(append.table, append.deadlines);
  return { ...append, bodies: append.events.map((event) => JSON.stringify(event)) };
}

/**
 * Writes a group of appends in one transaction, in their order; each succeeds or fails by itself. Commands are
 * claimed for all at once; what a later check refuses is undone by hand, since a savepoint an append would cost
 * more than the append. Events, intents and deadlines follow in bulk.
 */
export async function writeAppends(
  transaction: Database,
  appends: readonly PreparedAppend[],
): Promise<readonly AppendOutcome[]> {
  const claimed = await claimCommands(transaction, appends);
  const outcomes: AppendOutcome[] = [];
  const written: PreparedAppend[] = [];
  for (const append of appends) {
    const outcome = claimed.has(claimOf(append))
      ? await advance(transaction, append)
      : ({ kind: 'duplicate-command' } as const);
    outcomes.push(outcome);
    if (outcome.kind !== 'appended') continue;
    // The same command once more in this group is a duplicate.
    claimed.delete(claimOf(append));
    written.push(append);
  }
  await giveBack(transaction, [...claimed.values()]);
  await insertEvents(transaction, written);
  await addIntents(
    transaction,
    written.flatMap(({ table, intents, at }) => intents.map((intent) => ({ intent, table, at }))),
  );
  await replaceDeadlines(transaction, written);
  return outcomes;
}

interface Claim {
  readonly table_id: string;
  readonly command_id: string;
}

const claimOf = ({ table, command }: Append): string => JSON.stringify([table, command]);

/** Marks the commands as carried out; answers with those that were not before. */
async function claimCommands(
  transaction: Database,
  appends: readonly PreparedAppend[],
): Promise<Map<string, Claim>> {
  const wanted = appends.map(({ table, command }) => ({ table_id: table, command_id: command }));
  const claimed = new Map<string, Claim>();
  for (const chunk of inChunks(wanted)) {
    const fresh = await transaction
      .insertInto('commands')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .returning(['table_id', 'command_id'])
      .execute();
    for (const claim of fresh) claimed.set(JSON.stringify([claim.table_id, claim.command_id]), claim);
  }
  return claimed;
}

/** Commands that failed were not carried out: they may come again. */
async function giveBack(transaction: Database, claims: readonly Claim[]): Promise<void> {
  for (const { table_id, command_id } of claims) {
    await transaction
      .deleteFrom('commands')
      .where('table_id', '=', table_id)
      .where('command_id', '=', command_id)
      .execute();
  }
}

/** Moves the table to its next version, and its directory entry with it. */
async function advance(transaction: Database, append: PreparedAppend): Promise<AppendOutcome> {
  const { table, expectedVersion, events, directory, at } = append;
  const version = expectedVersion + events.length;
  if (!(await moveVersion(transaction, table, expectedVersion, version))) return { kind: 'version-conflict' };
  if (directory !== undefined && !(await enterInDirectory(transaction, table, directory, at))) {
    await moveVersionBack(transaction, table, expectedVersion);
    return { kind: 'conversation-busy' };
  }
  return { kind: 'appended', version };
}

/** False where the table is at another version than expected. */
async function moveVersion(
  transaction: Database,
  table: string,
  expected: number,
  version: number,
): Promise<boolean> {
  if (expected === 0) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('tables')
      .values({ id: table, version })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await transaction
    .updateTable('tables')
    .set({ version })
    .where('id', '=', table)
    .where('version', '=', expected)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function moveVersionBack(transaction: Database, table: string, expected: number): Promise<void> {
  if (expected === 0) await transaction.deleteFrom('tables').where('id', '=', table).execute();
  else await transaction.updateTable('tables').set({ version: expected }).where('id', '=', table).execute();
}

async function insertEvents(transaction: Database, appends: readonly PreparedAppend[]): Promise<void> {
  const rows = appends.flatMap(({ table, expectedVersion, bodies }) =>
    bodies.map((body, place) => ({ table_id: table, version: expectedVersion + place + 1, body })),
  );
  for (const chunk of inChunks(rows)) await transaction.insertInto('events').values(chunk).execute();
}
