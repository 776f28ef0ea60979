import type { Kysely, Migration } from 'kysely';

/** A card that stands may show somebody who had themselves erased: it is marked until it was drawn anew. */
export const markStaleCards: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .alterTable('posted_cards')
      .addColumn('stale', 'integer', (stale) => stale.notNull().defaultTo(0))
      .execute();
    await database.schema
      .createIndex('posted_cards_of_table')
      .on('posted_cards')
      .columns(['table_id', 'stale'])
      .execute();
  },
};
