import type { CreateTableBuilder, Dialect } from 'kysely';
import type { Database } from './schema.ts';

/** What differs between the databases; the only place where the rest of the store meets it. */
export interface StoreDialect {
  /** Must give integers as numbers, also `bigint` ones and counts: instants fit well within 2^53. */
  readonly dialect: Dialect;
  /** Adds the column `id`: numbers that go up in the order of the rows' making and are never given twice. */
  readonly addId: <T extends string, C extends string>(
    table: CreateTableBuilder<T, C>,
  ) => CreateTableBuilder<T, C | 'id'>;
  /** After something was erased: takes what is left of it out of the database's own files, as `Store.scour` says. */
  readonly scour: (database: Database, big: 'later' | 'now') => Promise<boolean>;
}
