import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An empty database of a test's own. */
export interface TestDatabase {
  /** As `DATABASE_URL` has it. */
  readonly url: string;
  /** Runs a statement beside the store, as somebody else with the same database would. */
  readonly execute: (sql: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A kind of database that the store must serve on. */
export interface DatabaseKind {
  readonly name: string;
  readonly make: () => Promise<TestDatabase>;
}

const sqliteFile: DatabaseKind = {
  name: 'SQLite',
  make: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'debattafel-'));
    const path = join(folder, 'debattafel.db');
    return {
      url: `sqlite:${path}`,
      execute: async (sql) => {
        const database = new DatabaseSync(path);
        try {
          database.exec(sql);
        } finally {
          database.close();
        }
      },
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

/** Every database that the store's contract runs on. */
export const databases: readonly DatabaseKind[] = [sqliteFile];
