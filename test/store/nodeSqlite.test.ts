import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Kysely, sql } from 'kysely';
import { nodeSqliteDialect } from '../../src/store/nodeSqliteDialect.ts';
import { openStore } from '../../src/store/openStore.ts';
import { anAppend, anEntry, CONVERSATION, NOW, onlyWaiting, postLive, TENANT } from './contract/given.ts';

describe('SQLite', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debattafel-'));
    path = join(folder, 'debattafel.db');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5_000],
  ])('%s is %p, so that an acknowledged commit outlives the machine', async (pragma, value) => {
    const database = new Kysely<unknown>({ dialect: nodeSqliteDialect(path).dialect });
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(database);
    await database.destroy();
    expect(Object.values(rows[0] ?? {})).toEqual([value]);
  });

  test('a write waits for another process that holds the file', async () => {
    const store = await openStore(`sqlite:${path}`);
    const other = new DatabaseSync(path);
    other.exec('begin immediate');
    other.exec("insert into settings values ('from', 'elsewhere')");
    setImmediate(() => other.exec('commit'));
    expect(await store.settings.getOrMake('from', () => 'here')).toBe('elsewhere');
    other.close();
    await store.close();
  });

  test('a failed transaction leaves the connection free for the next', async () => {
    const database = new Kysely<unknown>({ dialect: nodeSqliteDialect(path).dialect });
    await sql`create table hands (person text unique)`.execute(database);
    const twice = database.transaction().execute(async (transaction) => {
      await sql`insert into hands values ('ana')`.execute(transaction);
      await sql`insert or rollback into hands values ('ana')`.execute(transaction);
    });
    await expect(twice).rejects.toThrow('UNIQUE constraint failed');
    await database
      .transaction()
      .execute((transaction) => sql`insert into hands values ('bram')`.execute(transaction));
    const { rows } = await sql<{ person: string }>`select person from hands`.execute(database);
    await database.destroy();
    expect(rows.map(({ person }) => person)).toEqual(['bram']);
  });

  test('a file too big to be written anew at once is left for later, and then holds no trace of what is gone', async () => {
    const store = await openStore(`sqlite:${path}`, { mostBytesWrittenAnew: 0 });
    const other = new DatabaseSync(path);
    other.exec('pragma secure_delete = on');
    const add = other.prepare('insert into commands (table_id, command_id) values (?, ?)');
    other.exec('begin');
    // In no order, so that rows move from page to page as they come in.
    for (let turn = 0; turn < 8_000; turn += 1) {
      const any = createHash('sha256').update(String(turn)).digest('hex');
      add.run(any, `${turn % 3 === 0 ? 'a:noor-chat' : 'a:ana-chat'}:${any}`);
    }
    other.exec('commit');
    other.exec("delete from commands where command_id like 'a:noor-chat%'");
    other.close();

    expect(await store.scour('later')).toBe(false);
    expect(await store.scour('now')).toBe(true);
    const files = await readdir(folder);
    const bytes = await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')));
    expect(bytes.join('')).toContain('a:ana-chat');
    expect(bytes.join('')).not.toContain('a:noor-chat');
    await store.close();
  });

  test('no query reads a whole table to find a few rows', async () => {
    const queries = new Set<string>();
    const store = await openStore(`sqlite:${path}`, {
      onQuery: ({ query }) => {
        queries.add(query.sql);
      },
    });
    const opening = anAppend({
      directory: anEntry(),
      intents: [postLive],
      deadlines: [{ key: 'end', dueAt: NOW }],
    });
    await store.events.append(opening);
    await store.events.append(anAppend({ command: 'c2', expectedVersion: 9 }));
    await store.events.append(anAppend({ table: 't2', directory: anEntry() }));
    await store.events.append({ ...opening, command: 'c3', expectedVersion: 1 });
    await store.events.load('t1');
    await store.events.wasHandled('t1', 'c1');
    await store.directory.openIn(TENANT, CONVERSATION);
    await store.directory.latestIn('elsewhere', CONVERSATION);
    await store.directory.openOf(TENANT, 'ana');
    await store.directory.latestClosedOf(TENANT, 'ana');
    await store.directory.countOpen();
    await store.deadlines.due(NOW, 10);
    await store.deadlines.nextDueAt();
    await store.deadlines.replace('t1', []);
    await store.outbox.nextDueAt(NOW);
    const id = await onlyWaiting(store.outbox);
    await store.outbox.begin(id, NOW);
    await store.outbox.enqueue([postLive], 't1', NOW);
    await store.outbox.postpone(id, NOW, 1);
    await store.outbox.begin(await onlyWaiting(store.outbox), NOW);
    await store.outbox.recover();
    await store.outbox.settle(id, { edited: { id: 1, at: NOW, shrunk: true } });
    await store.outbox.postedCards('t1');
    await store.outbox.forgetCard(1);
    await store.conversations.find(TENANT, CONVERSATION);
    await store.conversations.personal(TENANT, 'ana');
    await store.links.byCode('AB12', NOW);
    await store.settings.getOrMake('secret', () => 's');
    await store.close();

    const database = new DatabaseSync(path);
    const scans = [...queries]
      .filter(
        (query) => /^(select|update|delete)/.test(query) && !/kysely_migration|sqlite_master/.test(query),
      )
      .filter((query) =>
        database
          .prepare(`explain query plan ${query}`)
          .all()
          .some(({ detail }) => /^SCAN (?!.*USING (COVERING )?INDEX)/.test(String(detail))),
      );
    database.close();
    expect(queries.size).toBeGreaterThan(30);
    expect(scans).toEqual([]);
  });
});
