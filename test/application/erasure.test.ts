import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createTables } from '../../src/application/tables.ts';
import { createTimekeeper } from '../../src/application/timekeeper.ts';
import { openStore } from '../../src/store/openStore.ts';
import { els, opening } from '../support/cast.ts';
import { temporaryFolder } from '../support/runningBot.ts';

const DAY = 24 * 3_600_000;

test('a closed table is erased when its days are over, and not a moment before', async () => {
  const folder = temporaryFolder();
  const store = await openStore(`sqlite:${folder.path}/erasure.db`);
  const tables = createTables(store);
  const open = opening();
  const closing = els.asks('16:40', {
    type: 'CloseTable',
    draft: { points: [], text: '' },
    final: { body: 'b', text: 'b\n', sha256: 'x' },
  });
  if (open.type !== 'OpenTable') throw new Error('the opening opens no table');
  await tables.handle(open.table, () => open);
  await tables.handle(open.table, () => closing);
  const days = (await tables.read(open.table))?.retentionDays ?? 0;

  let now = closing.at + days * DAY - 1;
  const keep = async (): Promise<void> => {
    const timekeeper = createTimekeeper({
      store,
      tables,
      clock: { now: () => now },
      log: pino({ level: 'silent' }),
      onKept: () => undefined,
    });
    await timekeeper.start();
    await timekeeper.stop();
  };
  await keep();
  expect(await tables.read(open.table)).toBeDefined();
  now += 1;
  await keep();
  expect(await tables.read(open.table)).toBeUndefined();
  expect(await store.directory.latestIn(open.conversation.tenant, open.conversation.id)).toBeUndefined();
  await store.close();
  folder.remove();
});
