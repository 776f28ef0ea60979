import type { ErasureStore } from '../application/ports.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { Database, ErasureRow } from './schema.ts';

/** Who is named by a wish of which only the files are still to be cleaned. */
const NOBODY = { tenant: '', person: '', accounts: '[]' } as const;

/** The erasures that were asked for and are not done yet: hardly ever more than one. */
export function erasureStore(database: Database, commit: GroupCommit): ErasureStore {
  return {
    ask: ({ tenant, person, accounts }, at) =>
      commit.write(async (transaction) => {
        const before = await transaction
          .selectFrom('erasures')
          .selectAll()
          .where('tenant', '=', tenant)
          .where('person', '=', person)
          .executeTakeFirst();
        const all = [...new Set([...accountsOf(before), ...accounts])];
        const askedAt = before?.asked_at ?? at;
        const kept = { tenant, person, accounts: JSON.stringify(all), asked_at: askedAt };
        const id =
          before === undefined
            ? (
                await transaction
                  .insertInto('erasures')
                  .values(kept)
                  .returning('id')
                  .executeTakeFirstOrThrow()
              ).id
            : before.id;
        if (before !== undefined)
          await transaction.updateTable('erasures').set(kept).where('id', '=', id).execute();
        return { id, askedAt, who: { tenant, person, accounts: all } };
      }),
    unfinished: async () => {
      const rows = await database.selectFrom('erasures').selectAll().orderBy('id').execute();
      return rows.map((row) => ({
        id: row.id,
        askedAt: row.asked_at,
        ...(row.person !== NOBODY.person && {
          who: { tenant: row.tenant, person: row.person, accounts: accountsOf(row) },
        }),
      }));
    },
    addFilesLeft: (at) =>
      commit.write(async (transaction) => {
        await transaction
          .insertInto('erasures')
          .values({ ...NOBODY, asked_at: at })
          .execute();
      }),
    onlyFilesLeft: (id) =>
      commit.write(async (transaction) => {
        await transaction.updateTable('erasures').set(NOBODY).where('id', '=', id).execute();
      }),
    done: (id) =>
      commit.write(async (transaction) => {
        await transaction.deleteFrom('erasures').where('id', '=', id).execute();
      }),
  };
}

const accountsOf = (row: Pick<ErasureRow, 'accounts'> | undefined): readonly string[] =>
  row === undefined ? [] : (JSON.parse(row.accounts) as string[]);
