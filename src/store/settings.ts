import type { SettingStore } from '../application/ports.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { Database } from './schema.ts';

/** What is made once and kept, such as the secret that signs links. */
export function settingStore(commit: GroupCommit): SettingStore {
  return {
    getOrMake: (name, make) =>
      commit.write(async (transaction) => {
        const kept = await readSetting(transaction, name);
        if (kept !== undefined) return kept;
        const made = make();
        await transaction
          .insertInto('settings')
          .values({ name, value: made })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .execute();
        // Another instance may have been first.
        return (await readSetting(transaction, name)) ?? made;
      }),
  };
}

async function readSetting(transaction: Database, name: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}
