import type { ConversationReference, ConversationStore } from '../application/ports.ts';
import { forgetPerson } from './forgetPerson.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { ConversationRow, Database } from './schema.ts';

/** Where the bot is or was, and how Teams is reached there. */
export function conversationStore(database: Database, commit: GroupCommit): ConversationStore {
  const rows = database.selectFrom('conversations').selectAll();
  return {
    find: async (tenant, conversation) =>
      toReference(await rows.where('tenant', '=', tenant).where('id', '=', conversation).executeTakeFirst()),
    personal: async (tenant, person) =>
      toReference(
        await rows
          .where('tenant', '=', tenant)
          .where('person', '=', person)
          // Teams keeps one 1:1 chat a person; where an old one is known too, the one that works comes first.
          .orderBy('installed', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    save: (reference) =>
      commit.write(async (transaction) => {
        const { tenant, id, ...rest } = toRow(reference);
        await transaction
          .insertInto('conversations')
          .values({ tenant, id, ...rest, heard: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['tenant', 'id'])
              .doUpdateSet((row) => ({ ...rest, heard: row('conversations.heard', '+', 1) })),
          )
          .execute();
      }),
    timesHeard: async (tenant, conversation) => {
      const row = await database
        .selectFrom('conversations')
        .select('heard')
        .where('tenant', '=', tenant)
        .where('id', '=', conversation)
        .executeTakeFirst();
      return row?.heard ?? 0;
    },
    removed: (reference, timesHeard) =>
      commit.write(async (transaction) => {
        await transaction
          .insertInto('conversations')
          .values({ ...toRow(reference), installed: 0, heard: timesHeard })
          .onConflict((conflict) =>
            conflict
              .columns(['tenant', 'id'])
              .doUpdateSet({ installed: 0 })
              .where('conversations.heard', '=', timesHeard),
          )
          .execute();
      }),
    forget: (tenant, conversation) =>
      commit.write(async (transaction) => {
        await transaction
          .deleteFrom('conversations')
          .where('tenant', '=', tenant)
          .where('id', '=', conversation)
          .execute();
        await transaction.deleteFrom('posted_cards').where('conversation', '=', conversation).execute();
      }),
    forgetPerson: (forgotten) => commit.write((transaction) => forgetPerson(transaction, forgotten)),
  };
}

function toRow(reference: ConversationReference): Omit<ConversationRow, 'heard'> {
  return {
    tenant: reference.tenant,
    id: reference.id,
    kind: reference.kind,
    channel: reference.channel ?? null,
    service_url: reference.serviceUrl,
    bot: reference.bot,
    person: reference.person ?? null,
    meeting: reference.meeting ?? null,
    installed: reference.installed ? 1 : 0,
    welcomed: reference.welcomed ? 1 : 0,
  };
}

function toReference(row: Omit<ConversationRow, 'heard'> | undefined): ConversationReference | undefined {
  if (row === undefined) return undefined;
  return {
    tenant: row.tenant,
    id: row.id,
    kind: row.kind as ConversationReference['kind'],
    ...(row.channel === null ? {} : { channel: row.channel }),
    serviceUrl: row.service_url,
    bot: row.bot,
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.meeting === null ? {} : { meeting: row.meeting }),
    installed: row.installed === 1,
    welcomed: row.welcomed === 1,
  };
}
