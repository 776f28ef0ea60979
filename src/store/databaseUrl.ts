import type { StoreDialect } from './dialect.ts';
import { nodeSqliteDialect } from './nodeSqliteDialect.ts';

const SQLITE = 'sqlite:';

/**
 * The database that a `DATABASE_URL` names.
 * @throws Error with one sentence where it names none that is known; never with the URL itself, which may hold a password
 */
export function dialectOf(databaseUrl: string, mostBytesWrittenAnew?: number): StoreDialect {
  if (!databaseUrl.startsWith(SQLITE)) {
    const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(databaseUrl)?.[0] ?? 'a URL without a scheme';
    throw new Error(
      `DATABASE_URL must be sqlite:PATH, for example sqlite:./data/debattafel.db, not ${scheme}.`,
    );
  }
  const path = databaseUrl.slice(SQLITE.length);
  if (path.trim() === '')
    throw new Error('DATABASE_URL is sqlite: without a path, for example sqlite:./data/debattafel.db.');
  return nodeSqliteDialect(path, mostBytesWrittenAnew);
}
