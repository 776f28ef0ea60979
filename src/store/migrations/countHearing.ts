import type { Kysely, Migration } from 'kysely';

/** Of each conversation it is counted how often something was heard, so that what is older cannot undo it. */
export const countHearing: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .alterTable('conversations')
      .addColumn('heard', 'integer', (heard) => heard.notNull().defaultTo(0))
      .execute();
  },
};
