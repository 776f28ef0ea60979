import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/store/openStore.ts';
import { appendOnce, EVENTS_A_COMMAND, type LoadedCommand } from './loadedCommand.ts';

const ROUNDS = 8;
const TABLES = 6;
const LONGEST_LIFE_MILLISECONDS = 250;
const SCRIPT = join(import.meta.dirname, 'appendUnderLoad.ts');

/** What became of one process until it was killed. */
interface Life {
  readonly tried: readonly LoadedCommand[];
  readonly acknowledged: readonly LoadedCommand[];
}

/** Runs the load, kills it with SIGKILL a random moment after its first acknowledgement. */
async function liveAndDie(url: string, round: number, again: readonly LoadedCommand[]): Promise<Life> {
  const child = spawn(process.execPath, ['--no-warnings', SCRIPT, url, `r${round}`, String(TABLES)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(again.map((command) => `${JSON.stringify(command)}\n`).join(''));
  const tried: LoadedCommand[] = [];
  const acknowledged: LoadedCommand[] = [];
  const died = once(child, 'exit');
  let killing: Promise<void> | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    // The last line may be cut off by the kill.
    const [, word, body] = /^(try|ack) (\{.*\})$/.exec(line) ?? [];
    if (body === undefined) continue;
    (word === 'ack' ? acknowledged : tried).push(JSON.parse(body));
    if (word === 'ack') {
      killing ??= wait(Math.random() * LONGEST_LIFE_MILLISECONDS).then(() => {
        child.kill('SIGKILL');
      });
    }
  }
  await killing;
  const [, signal] = await died;
  expect(signal).toBe('SIGKILL');
  return { tried, acknowledged };
}

describe('a process killed under load', () => {
  let folder: string;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debattafel-'));
    url = `sqlite:${join(folder, 'debattafel.db')}`;
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('loses nothing that it acknowledged, and doubles nothing that comes again', async () => {
    const acknowledged = new Map<string, LoadedCommand>();
    const inDoubt = new Map<string, LoadedCommand>();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const life = await liveAndDie(url, round, [...inDoubt.values()]);
      for (const command of life.tried) inDoubt.set(command.id, command);
      for (const command of life.acknowledged) {
        acknowledged.set(command.id, command);
        inDoubt.delete(command.id);
      }
      await expectWhole(url, [...acknowledged.values()], [...inDoubt.values()]);
    }
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * TABLES);

    const store = await openStore(url);
    for (const command of inDoubt.values()) await appendOnce(store, command);
    for (const command of [...acknowledged.values()].slice(-20)) {
      expect(await appendOnce(store, command)).toBe('duplicate-command');
    }
    await store.close();
    await expectWhole(url, [...acknowledged.values(), ...inDoubt.values()], []);
  });
});

/** Every table is whole: no gap, each command there once or not at all, and with all that belongs to it. */
async function expectWhole(
  url: string,
  acknowledged: readonly LoadedCommand[],
  inDoubt: readonly LoadedCommand[],
): Promise<void> {
  const store = await openStore(url);
  try {
    let commands = 0;
    for (let place = 0; place < TABLES; place += 1) {
      const table = `t${place}`;
      const loaded = await store.events.load(table);
      const events = loaded?.events ?? [];
      expect(loaded?.version ?? 0).toBe(events.length);
      const ids = [...new Set(events.map(({ command }) => command))];
      commands += ids.length;
      // Two neighbours a command: none halved, none doubled.
      expect(events.map(({ command }) => command)).toEqual(
        ids.flatMap((id) => Array.from({ length: EVENTS_A_COMMAND }, () => id)),
      );
      const known = [...acknowledged, ...inDoubt].filter((command) => command.table === table);
      for (const { id } of known)
        expect([id, await store.events.wasHandled(table, id)]).toEqual([id, ids.includes(id)]);
      const kept = new Set(ids);
      expect(acknowledged.filter(({ id, table: at }) => at === table && !kept.has(id))).toEqual([]);
      const deadlines = await store.deadlines.due(Number.MAX_SAFE_INTEGER, 1_000);
      expect(deadlines.filter((deadline) => deadline.table === table).map(({ key }) => key)).toEqual(
        ids.slice(-1),
      );
    }
    expect(await store.outbox.depth()).toBe(commands);
  } finally {
    await store.close();
  }
}
