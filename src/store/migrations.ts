import { Migrator } from 'kysely';
import type { StoreDialect } from './dialect.ts';
import { countHearing } from './migrations/countHearing.ts';
import { keepErasures } from './migrations/keepErasures.ts';
import { layTheGround } from './migrations/layTheGround.ts';
import { markStaleCards } from './migrations/markStaleCards.ts';
import type { Database } from './schema.ts';

/**
 * Brings the database to the present schema; changes nothing where it is there already, so it runs at each start.
 * @throws Error where a migration fails (nothing of it remains), or where a newer program made the database
 */
export async function migrate(database: Database, { addId }: StoreDialect): Promise<void> {
  const migrator = new Migrator({
    db: database,
    // Run in the order of their names; a name that was released stays as it is.
    provider: {
      getMigrations: async () => ({
        '001-lay-the-ground': layTheGround(addId),
        '004-mark-stale-cards': markStaleCards,
        '005-keep-erasures': keepErasures(addId),
        '006-count-hearing': countHearing,
      }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const why = error instanceof Error ? error.message : String(error);
  throw new Error(`The database could not be brought up to date: ${why}.`, { cause: error });
}
