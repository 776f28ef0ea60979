import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a start waits for the run before it to end, as with a restart. */
const WAIT_MILLISECONDS = 2_000;

/** One file by one name, whatever links lead to it. */
const realPath = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === 5; // SQLITE_BUSY

/**
 * Claims a SQLite file for this process alone: two bots on one file would each send what waits, and keep tables
 * that the other changed. The claim is a lock on an empty file beside it, which the system frees when the process
 * ends, however it ends; whoever only reads the database is not held up.
 * @returns gives the claim back
 * @throws Error in one sentence where another process has it
 */
export function claimSqliteFile(path: string): () => void {
  if (path === ':memory:') return () => undefined;
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    lock = new DatabaseSync(`${realPath(path)}.lock`, { timeout: WAIT_MILLISECONDS });
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    if (isBusy(error))
      throw new Error(
        `the database ${path} is in use by another process; end that one first, or give this one a DATABASE_URL of its own`,
      );
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`the database ${path} cannot be claimed: ${why}`, { cause: error });
  }
  const held = lock;
  return () => held.close();
}
