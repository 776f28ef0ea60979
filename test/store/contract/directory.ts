import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../../src/application/ports.ts';
import { anAppend, anEntry, CONVERSATION, NOW, TENANT } from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function directoryContract({ open }: OpenedStores): void {
  const closed = (closedAt: number, change = {}) => anEntry({ status: 'closed', closedAt, ...change });
  const openTable = (store: Store, table: string, directory = anEntry()) =>
    store.events.append(anAppend({ table, directory }));
  const change = (
    store: Store,
    table: string,
    expectedVersion: number,
    directory: ReturnType<typeof anEntry>,
  ) =>
    store.events.append(anAppend({ table, command: `c${expectedVersion + 1}`, expectedVersion, directory }));

  describe('finding tables', () => {
    test('the open table of a conversation is found with all that is told of it', async () => {
      const store = await open();
      await openTable(store, 't1');
      expect(await store.directory.openIn(TENANT, CONVERSATION)).toEqual({
        table: 't1',
        conversation: CONVERSATION,
        tenant: TENANT,
        title: 'Tafel 3',
        status: 'open',
        openedAt: NOW,
      });
      expect(await store.directory.openIn('elsewhere', CONVERSATION)).toBeUndefined();
      expect(await store.directory.openIn(TENANT, '19:tafel4@thread.v2')).toBeUndefined();
    });

    test('a conversation has one open table at most, and the refused one leaves no trace', async () => {
      const store = await open();
      await openTable(store, 't1');
      expect(await openTable(store, 't2')).toEqual({ kind: 'conversation-busy' });
      expect(await store.events.load('t2')).toBeUndefined();
      expect(await store.events.wasHandled('t2', 'c1')).toBe(false);
      expect(await store.directory.countOpen()).toBe(1);
      expect(await openTable(store, 't2', anEntry({ tenant: 'elsewhere' }))).toEqual({
        kind: 'appended',
        version: 1,
      });
    });

    test('of two tables opened in one conversation at once one is refused', async () => {
      const store = await open();
      const outcomes = await Promise.all([openTable(store, 't1'), openTable(store, 't2')]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['appended', 'conversation-busy']);
      expect((await store.directory.openIn(TENANT, CONVERSATION))?.table).toBe('t1');
    });

    test('after closing the conversation is free, and free in the same group', async () => {
      const store = await open();
      await openTable(store, 't1');
      const outcomes = await Promise.all([change(store, 't1', 1, closed(NOW + 1)), openTable(store, 't2')]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['appended', 'appended']);
      expect((await store.directory.openIn(TENANT, CONVERSATION))?.table).toBe('t2');
    });

    test('a closed table does not open again where another has its place, and keeps its version', async () => {
      const store = await open();
      await openTable(store, 't1');
      await change(store, 't1', 1, closed(NOW + 1));
      await openTable(store, 't2');
      expect(await change(store, 't1', 2, anEntry())).toEqual({ kind: 'conversation-busy' });
      expect((await store.events.load('t1'))?.version).toBe(2);
      expect(await store.events.append(anAppend({ command: 'next', expectedVersion: 2 }))).toEqual({
        kind: 'appended',
        version: 3,
      });
    });

    test('the latest table is the open one, else the one closed last', async () => {
      const store = await open();
      expect(await store.directory.latestIn(TENANT, CONVERSATION)).toBeUndefined();
      await openTable(store, 'early', closed(NOW + 10));
      await openTable(store, 'late', closed(NOW + 30));
      await openTable(store, 'middle', closed(NOW + 20));
      expect((await store.directory.latestIn(TENANT, CONVERSATION))?.table).toBe('late');
      await openTable(store, 'open');
      expect((await store.directory.latestIn(TENANT, CONVERSATION))?.table).toBe('open');
    });

    test('a person finds the open tables where they sit, the newest first', async () => {
      const store = await open();
      const at = (conversation: string, openedAt: number, people: string[]) =>
        anEntry({ conversation, openedAt, people });
      await openTable(store, 't1', at('a', NOW, ['ana', 'els']));
      await openTable(store, 't2', at('b', NOW + 2, ['ana']));
      await openTable(store, 'without', at('c', NOW + 1, ['els']));
      await openTable(store, 'over', { ...at('d', NOW + 3, ['ana']), status: 'closed', closedAt: NOW + 4 });
      await openTable(store, 'elsewhere', { ...at('e', NOW, ['ana']), tenant: 'elsewhere' });
      const found = await store.directory.openOf(TENANT, 'ana');
      expect(found.map(({ table }) => table)).toEqual(['t2', 't1']);
      expect(await store.directory.openOf(TENANT, 'wout')).toEqual([]);
    });

    test('the people of a table are those of its last entry', async () => {
      const store = await open();
      await openTable(store, 't1', anEntry({ people: ['els', 'ana', 'ana'] }));
      await change(store, 't1', 1, anEntry({ people: ['els', 'noor'], title: 'Tafel drie' }));
      expect(await store.directory.openOf(TENANT, 'ana')).toEqual([]);
      expect(await store.directory.openOf(TENANT, 'noor')).toMatchObject([
        { table: 't1', title: 'Tafel drie' },
      ]);
    });

    test('a person finds the table that closed last', async () => {
      const store = await open();
      await openTable(store, 'first', closed(NOW + 10));
      await openTable(store, 'last', closed(NOW + 30));
      await openTable(store, 'without', closed(NOW + 40, { people: ['els'] }));
      await openTable(store, 'elsewhere', closed(NOW + 50, { tenant: 'elsewhere' }));
      await openTable(store, 'open', anEntry());
      expect((await store.directory.latestClosedOf(TENANT, 'ana'))?.table).toBe('last');
      expect(await store.directory.latestClosedOf(TENANT, 'wout')).toBeUndefined();
    });

    test('open tables are counted, closed ones are not', async () => {
      const store = await open();
      await openTable(store, 't1', anEntry({ conversation: 'a' }));
      await openTable(store, 't2', anEntry({ conversation: 'b' }));
      expect(await store.directory.countOpen()).toBe(2);
      await change(store, 't1', 1, closed(NOW, { conversation: 'a' }));
      expect(await store.directory.countOpen()).toBe(1);
    });

    test('an append without an entry changes nothing of how a table is found', async () => {
      const store = await open();
      await openTable(store, 't1');
      await store.events.append(anAppend({ command: 'c2', expectedVersion: 1 }));
      expect((await store.directory.openIn(TENANT, CONVERSATION))?.table).toBe('t1');
      expect(await store.directory.openOf(TENANT, 'bram')).toHaveLength(1);
    });
  });
}
