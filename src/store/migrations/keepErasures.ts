import type { Kysely, Migration } from 'kysely';
import type { StoreDialect } from '../dialect.ts';

/** That somebody asked to be erased is kept until it is done, so that it goes on when the process ends half-way. */
export const keepErasures = (addId: StoreDialect['addId']): Migration => ({
  up: async (database: Kysely<unknown>) => {
    await addId(database.schema.createTable('erasures'))
      .addColumn('tenant', 'text', (tenant) => tenant.notNull())
      .addColumn('person', 'text', (person) => person.notNull())
      .addColumn('accounts', 'text', (accounts) => accounts.notNull())
      .addColumn('asked_at', 'bigint', (at) => at.notNull())
      .execute();
  },
});
