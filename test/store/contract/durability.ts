import { describe, expect, test } from '@jest/globals';
import {
  anAppend,
  anEntry,
  CONVERSATION,
  NOW,
  onlyWaiting,
  said,
  TENANT,
  tellAna,
  waitingIntents,
} from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function durabilityContract({ open, reopen, execute }: OpenedStores): void {
  describe('keeping', () => {
    test('everything is found again after a restart', async () => {
      const before = await open();
      await before.events.append(
        anAppend({ directory: anEntry(), intents: [tellAna], deadlines: [{ key: 'end', dueAt: NOW + 1 }] }),
      );
      const secret = await before.settings.getOrMake('LINK_SECRET', () => 'geheim');
      await before.links.addCode('AB12', { id: CONVERSATION, kind: 'channel', tenant: TENANT }, NOW + 1);

      const after = await reopen(before);
      expect(await after.events.load('t1')).toEqual({ version: 1, events: [said('c1')] });
      expect(await after.events.wasHandled('t1', 'c1')).toBe(true);
      expect((await after.directory.openIn(TENANT, CONVERSATION))?.table).toBe('t1');
      expect(await after.deadlines.nextDueAt()).toBe(NOW + 1);
      expect(await waitingIntents(after.outbox)).toEqual([tellAna]);
      expect(await after.settings.getOrMake('LINK_SECRET', () => 'een ander')).toBe(secret);
      expect((await after.links.byCode('AB12', NOW))?.id).toBe(CONVERSATION);
    });

    test('a try that began leaves its trace over a restart', async () => {
      const before = await open();
      await before.outbox.enqueue([tellAna], 't1', NOW);
      await before.outbox.begin(await onlyWaiting(before.outbox), NOW);
      const after = await reopen(before);
      expect(await after.outbox.recover()).toBe(1);
    });

    test('closing waits for what was asked before, and refuses what is asked after', async () => {
      const before = await open();
      const asked = Promise.all([
        before.events.append(anAppend()),
        before.events.append(anAppend({ table: 't2' })),
      ]);
      await before.close();
      expect((await asked).map(({ kind }) => kind)).toEqual(['appended', 'appended']);
      await expect(before.events.append(anAppend({ command: 'late' }))).rejects.toThrow(
        'The store is closed.',
      );
      const after = await open();
      expect((await after.events.load('t2'))?.version).toBe(1);
      expect(await after.events.wasHandled('t1', 'late')).toBe(false);
    });

    test('a database answers to a ping until it is closed', async () => {
      const store = await open();
      await expect(store.ping()).resolves.toBeUndefined();
      await store.close();
      await expect(store.ping()).rejects.toThrow();
    });

    test('a database made by a newer program is refused', async () => {
      await (await open()).close();
      await execute(`insert into kysely_migration (name, timestamp) values ('999-from-later', '2030-01-01')`);
      await expect(open()).rejects.toThrow('The database could not be brought up to date');
    });

    test('a first start that was broken off leaves nothing in the way of the next', async () => {
      await execute('create table settings (in_the_way integer)');
      await expect(open()).rejects.toThrow('The database could not be brought up to date');
      await execute('drop table settings');
      await expect(open()).resolves.toBeDefined();
    });

    test('a setting is made once', async () => {
      const store = await open();
      const made = await Promise.all([
        store.settings.getOrMake('secret', () => 'eerste'),
        store.settings.getOrMake('secret', () => 'tweede'),
        store.settings.getOrMake('other', () => 'derde'),
      ]);
      expect(made).toEqual(['eerste', 'eerste', 'derde']);
    });
  });
}
