import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  sql,
} from 'kysely';
import type { StoreDialect } from './dialect.ts';
import type { Database } from './schema.ts';

/** How long a statement waits for another process (a backup, a look by hand) to let go of the file. */
const BUSY_TIMEOUT_MILLISECONDS = 5_000;
/** Bulk inserts give a statement for each number of rows; past this many the one unused longest is dropped. */
const CACHED_STATEMENTS = 300;

/**
 * SQLite by Node's own `node:sqlite`, under Kysely. A commit is on the disk when it answers
 * (`synchronous=FULL`); another process that reads the file, such as a backup, holds up no write (WAL).
 * @param path a file, made with its folder where it is not there, or `:memory:`
 * @throws Error where the file cannot be opened or is no database
 */
export function nodeSqliteDialect(
  path: string,
  mostBytesWrittenAnew = MOST_BYTES_WRITTEN_ANEW,
): StoreDialect {
  const database = openDatabase(path);
  return {
    dialect: {
      createAdapter: () => new NodeSqliteAdapter(),
      createDriver: () => new NodeSqliteDriver(database),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    addId: (table) => table.addColumn('id', 'integer', (id) => id.primaryKey().autoIncrement()),
    scour: (kysely, big) => scour(kysely, big, mostBytesWrittenAnew),
  };
}

/** Past this many bytes writing a whole database anew takes seconds in which nothing else is answered. */
const MOST_BYTES_WRITTEN_ANEW = 256 * 1024 * 1024;

/**
 * What is deleted is wiped with zeros, but a page may hold copies of rows that moved to another page: only writing
 * the file anew loses those. Then the log, which still holds the pages as they were, is emptied.
 */
async function scour(database: Database, big: 'later' | 'now', mostBytes: number): Promise<boolean> {
  const size = await sql<{ bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(database);
  const anew = big === 'now' || (size.rows[0]?.bytes ?? 0) <= mostBytes;
  if (anew) await sql`vacuum`.execute(database);
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
  return anew;
}

function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MILLISECONDS });
    // What is deleted or written over is wiped with zeros.
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on',
    );
    return database;
  } catch (error) {
    database?.close();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The SQLite database ${path} cannot be opened: ${why}.`, { cause: error });
  }
}

/** Kysely's own says no, but SQLite rolls back a `create table`: a migration is carried out whole or not at all. */
class NodeSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: preparing(database) });
    this.#database = database;
  }

  /** Every transaction here writes; taking the lock at once lets the busy timeout wait for another process. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk makes SQLite roll back by itself; a second rollback would hide the error that matters. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

/** What Kysely needs of a database: statements, prepared once and kept. */
function preparing(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? prepare(database, sql);
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > CACHED_STATEMENTS) {
        const [unusedLongest] = kept.keys();
        if (unusedLongest !== undefined) kept.delete(unusedLongest);
      }
      return statement;
    },
  };
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const bind = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)),
  };
}
