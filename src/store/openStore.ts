import { Kysely, type Logger, sql } from 'kysely';
import type { Store } from '../application/ports.ts';
import { conversationStore } from './conversations.ts';
import { dialectOf } from './databaseUrl.ts';
import { deadlineStore } from './deadlines.ts';
import { tableDirectory } from './directory.ts';
import { erasureStore } from './erasures.ts';
import { eventStore } from './eventStore.ts';
import { type CommittedGroup, groupCommit } from './groupCommit.ts';
import { linkStore } from './links.ts';
import { migrate } from './migrations.ts';
import { outboxStore } from './outbox/outboxStore.ts';
import type { Schema } from './schema.ts';
import { settingStore } from './settings.ts';

/** What may be watched of a store: for counts, and for looking closely at its statements. */
export interface StoreWatch {
  /** After each durable transaction. */
  readonly onCommit?: (group: CommittedGroup) => void;
  /** Kysely's own log; its parameters hold people's words, so nothing that runs for real may print it. */
  readonly onQuery?: Logger;
  /** Up to which size a SQLite file is written anew at once after an erasure, in bytes; absent: 256 MiB. */
  readonly mostBytesWrittenAnew?: number;
}

/**
 * Opens the database that `DATABASE_URL` names, brings it to the present schema, and gives everything that is
 * kept in it.
 * @param databaseUrl `sqlite:PATH` or `sqlite::memory:`
 * @throws Error in one sentence where the URL, the file or its schema does not serve
 */
export async function openStore(databaseUrl: string, watch: StoreWatch = {}): Promise<Store> {
  const storeDialect = dialectOf(databaseUrl, watch.mostBytesWrittenAnew);
  const database = new Kysely<Schema>({
    dialect: storeDialect.dialect,
    ...(watch.onQuery === undefined ? {} : { log: watch.onQuery }),
  });
  try {
    await migrate(database, storeDialect);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  const commit = groupCommit(database, watch.onCommit);
  return {
    events: eventStore(database, commit),
    directory: tableDirectory(database),
    deadlines: deadlineStore(database, commit),
    outbox: outboxStore(database, commit),
    conversations: conversationStore(database, commit),
    erasures: erasureStore(database, commit),
    links: linkStore(database, commit),
    settings: settingStore(commit),
    scour: (big) => storeDialect.scour(database, big),
    ping: async () => {
      await sql`select 1`.execute(database);
    },
    close: async () => {
      await commit.close();
      await database.destroy();
    },
  };
}
