import type { LinkStore } from '../application/ports.ts';
import type { Conversation } from '../core/table.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { Database } from './schema.ts';

/** The codes that `koppel` gives. */
export function linkStore(database: Database, commit: GroupCommit): LinkStore {
  return {
    addCode: (code, conversation, expiresAt) =>
      commit.write(async (transaction) => {
        const kept = { conversation: JSON.stringify(conversation), expires_at: expiresAt };
        await transaction
          .insertInto('link_codes')
          .values({ code, ...kept })
          .onConflict((conflict) => conflict.column('code').doUpdateSet(kept))
          .execute();
      }),
    forgetExpired: (now) =>
      commit.write(async (transaction) => {
        await transaction.deleteFrom('link_codes').where('expires_at', '<=', now).execute();
      }),
    byCode: async (code, now) => {
      const row = await database
        .selectFrom('link_codes')
        .select('conversation')
        .where('code', '=', code)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row === undefined ? undefined : (JSON.parse(row.conversation) as Conversation);
    },
  };
}
