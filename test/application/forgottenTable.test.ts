import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Intent } from '../../src/application/intents.ts';
import type { Store } from '../../src/application/ports.ts';
import { createTables, type Tables } from '../../src/application/tables.ts';
import { createTimekeeper } from '../../src/application/timekeeper.ts';
import type { Command } from '../../src/core/commands.ts';
import { openStore } from '../../src/store/openStore.ts';
import { ana, chat, els, opening } from '../support/cast.ts';
import { temporaryFolder } from '../support/runningBot.ts';

/** A table that nobody closes: 14:20 to 16:25 by plan, forgotten 120 minutes later. */
const MINUTE = 60_000;
const folder = temporaryFolder();
let store: Store;
let tables: Tables;
let now: number;
let runs = 0;

const open = opening();
const at = (time: string): number => els.asks(time, { type: 'StartAgenda' }).at;
const does = (command: Command) => tables.handle('tafel-3', () => command);

/** The clock goes to a moment, and a timekeeper (a new one: as after a restart) does what is due. */
const itIs = async (moment: number): Promise<void> => {
  now = moment;
  const timekeeper = createTimekeeper({
    store,
    tables: createTables(store),
    clock: { now: () => now },
    log: pino({ level: 'silent' }),
    onKept: () => undefined,
  });
  await timekeeper.start();
  await timekeeper.stop();
  tables = createTables(store);
};

const waiting = async (): Promise<readonly Intent[]> =>
  (await store.outbox.waiting(Number.MAX_SAFE_INTEGER, 500)).map(({ intent }) => intent);

const warnings = async (): Promise<number> =>
  (await waiting()).filter(
    (intent) => intent.kind === 'tell' && intent.sentence.key === 'sentences:forgotten-warning',
  ).length;

const posted = async (): Promise<readonly string[]> =>
  (await waiting()).flatMap((intent) => (intent.kind === 'post' ? [intent.card.card] : []));

const status = async () => (await tables.read('tafel-3'))?.status;

beforeEach(async () => {
  runs += 1;
  store = await openStore(`sqlite:${folder.path}/forgotten-${runs}.db`);
  tables = createTables(store);
  await does(open);
});

afterEach(async () => {
  await store.close();
});

const begin = async (): Promise<void> => {
  await does(els.asks('14:20', { type: 'StartAgenda' }));
  await does(els.asks('14:24', { type: 'AdvanceAgenda' }));
  await does(
    ana.asks('14:25', {
      type: 'AddContribution',
      contribution: 'c1',
      text: 'De fietspaden langs de vaart moeten breder',
      source: 'chat',
      lenses: [],
    }),
  );
};

test('is warned of once, 120 minutes after its planned end, and closes 15 minutes later with draft and final', async () => {
  await begin();
  const warnAt = at('16:25') + 120 * MINUTE;
  await itIs(warnAt - 1);
  expect(await warnings()).toBe(0);
  await itIs(warnAt);
  expect(await warnings()).toBe(1);
  await itIs(warnAt + 15 * MINUTE - 1);
  expect([await warnings(), await status()]).toEqual([1, 'open']);
  await itIs(warnAt + 15 * MINUTE);
  expect(await status()).toBe('closed');
  const table = await tables.read('tafel-3');
  expect(table?.summary).toMatchObject({ status: 'final', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(table?.summary.status === 'final' ? table.summary.text : '').toContain('fietspaden');
  expect(await posted()).toContain('final');
  // A draft that nobody could look at is not posted.
  expect(await posted()).not.toContain('draft');
  await itIs(warnAt + 60 * MINUTE);
  expect(await warnings()).toBe(1);
});

test('is warned of before it closes, also after the bot itself stood still for a day', async () => {
  await begin();
  const late = at('16:25') + 24 * 60 * MINUTE;
  await itIs(late);
  expect([await warnings(), await status()]).toEqual([1, 'open']);
  await itIs(late + 14 * MINUTE);
  expect(await status()).toBe('open');
  await itIs(late + 15 * MINUTE);
  expect(await status()).toBe('closed');
});

test('goes on where the moderator answers the warning with more time', async () => {
  await begin();
  const warnAt = at('16:25') + 120 * MINUTE;
  await itIs(warnAt);
  const longer = els.asks(warnAt + MINUTE, { type: 'ExtendItem', minutes: 240 });
  await does(longer);
  await itIs(warnAt + 16 * MINUTE);
  expect(await status()).toBe('open');
});

test('closes 12 hours and a quarter after its opening where the agenda never began', async () => {
  const openedAt = open.at;
  await itIs(openedAt + 12 * 60 * MINUTE - 1);
  expect(await warnings()).toBe(0);
  await itIs(openedAt + 12 * 60 * MINUTE);
  expect(await warnings()).toBe(1);
  await itIs(openedAt + (12 * 60 + 15) * MINUTE);
  expect(await status()).toBe('closed');
  expect(await store.directory.openIn(chat.tenant, chat.id)).toBeUndefined();
});

test('whose deadlines cannot be kept holds up neither the others nor the machine', async () => {
  let tries = 0;
  const broken: Tables = {
    ...tables,
    handle: async () => {
      tries += 1;
      throw new Error('no database');
    },
  };
  const timekeeper = createTimekeeper({
    store,
    tables: broken,
    clock: { now: Date.now },
    log: pino({ level: 'silent' }),
    onKept: () => undefined,
  });
  await timekeeper.start();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await timekeeper.stop();
  expect(tries).toBeGreaterThanOrEqual(1);
  expect(tries).toBeLessThanOrEqual(2);
});
