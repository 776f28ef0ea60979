import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/store/openStore.ts';
import { noor } from '../support/cast.ts';
import { temporaryFolder } from '../support/runningBot.ts';
import { atRewrite, eraseNoor, fillTables, MARK, TABLES, type World, worldOn } from './erasedInTwo.ts';

let folder: ReturnType<typeof temporaryFolder>;
let url: string;

beforeEach(() => {
  folder = temporaryFolder();
  url = `sqlite:${folder.path}/tables.db`;
});

afterEach(() => folder.remove());

const stillSaid = async ({ tables }: World): Promise<number> => {
  const all = await Promise.all(TABLES.map((table) => tables.read(table)));
  return all.filter((table) => table?.contributions.some(({ text }) => text.includes(MARK))).length;
};

/** What of Noor stands in the database's files, the log that is not yet written back included. */
const traces = (): readonly string[] => {
  const bytes = readdirSync(folder.path)
    .map((name) => readFileSync(join(folder.path, name)).toString('latin1'))
    .join('\n');
  return [MARK, noor.person, noor.name, 'a:noor-chat'].filter((trace) => bytes.includes(trace));
};

test('an erasure that is killed between two tables is finished by the next start, to the last trace', async () => {
  const script = join(import.meta.dirname, 'erasedInTwo.ts');
  const child = spawn(process.execPath, ['--no-warnings', script, url], { stdio: 'inherit' });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  const store = await openStore(url);
  expect(await stillSaid(worldOn(store))).toBe(TABLES.length - 1);

  const world = worldOn(store);
  await world.erasures.start();

  expect(await stillSaid(worldOn(store))).toBe(0);
  expect(await store.erasures.unfinished()).toEqual([]);
  // Whoever asked got no answer then: it waits in their own chat, which is forgotten once it is said.
  const waiting = await store.outbox.waiting(Date.now(), 100);
  const inChat = waiting.filter(({ intent }) => JSON.stringify(intent).includes('a:noor-chat'));
  expect(inChat.map(({ intent }) => intent.kind)).toEqual(['say', 'forget']);
  for (const { id } of inChat) await store.outbox.settle(id, {});
  await store.conversations.forget('turnhout', 'a:noor-chat');
  await store.scour('later');
  expect(traces()).toEqual([]);
  await world.erasures.stop();
  await store.close();
});

test('an erasure that fails half-way is kept, and asked again it is done', async () => {
  const store = await openStore(url);
  await fillTables(worldOn(store));
  const failing = worldOn(
    atRewrite(store, 2, () => {
      throw new Error('disk full');
    }),
  );
  await expect(eraseNoor(failing)).rejects.toThrow('disk full');
  expect(await store.erasures.unfinished()).toMatchObject([{ who: { person: noor.person } }]);
  await eraseNoor(failing);
  expect(await stillSaid(worldOn(store))).toBe(0);
  expect(await store.erasures.unfinished()).toEqual([]);
  await failing.erasures.stop();
  await store.close();
});

test('an erasure of which only the files were left to clean names nobody, and cleans them', async () => {
  const store = await openStore(url);
  await fillTables(worldOn(store));
  let scoured = 0;
  const world = worldOn({
    ...store,
    scour: async (big) => {
      scoured += 1;
      if (scoured === 1) throw new Error('disk full');
      return store.scour(big);
    },
  });
  await expect(eraseNoor(world)).rejects.toThrow('disk full');
  const [left, ...more] = await store.erasures.unfinished();
  expect([left?.who, more]).toEqual([undefined, []]);
  expect(left?.id).toBeDefined();
  await world.erasures.start();
  expect(scoured).toBe(2);
  expect(await store.erasures.unfinished()).toEqual([]);
  await world.erasures.stop();
  await store.close();
});

describe('in a file that takes seconds to write anew', () => {
  test.each([
    ['as soon as no table is open', 0, 0],
    ['a day after it was asked, whoever sits at a table', 3, 24 * 3_600_000],
  ])('what is erased leaves the last trace %s', async (_, tablesOpen, later) => {
    const store = await openStore(url, { mostBytesWrittenAnew: 0 });
    await fillTables(worldOn(store));
    const asked = Date.now();
    let now = asked;
    let open = 3;
    const directory = { ...store.directory, countOpen: async () => open };
    const anew: string[] = [];
    const scour: typeof store.scour = (big) => {
      anew.push(big);
      return store.scour(big);
    };
    const world = worldOn({ ...store, directory, scour }, () => now);
    await eraseNoor(world);
    expect(await stillSaid(world)).toBe(0);
    for (const { id } of await store.outbox.waiting(asked + later, 100)) await store.outbox.settle(id, {});
    await store.conversations.forget('turnhout', 'a:noor-chat');
    await world.erasures.start();
    expect(await store.erasures.unfinished()).toHaveLength(1);

    open = tablesOpen;
    now = asked + later;
    await world.erasures.start();

    expect(await store.erasures.unfinished()).toEqual([]);
    expect(traces()).toEqual([]);
    expect(anew).toEqual(['later', 'later', 'now']);
    await world.erasures.stop();
    await store.close();
  });
});
