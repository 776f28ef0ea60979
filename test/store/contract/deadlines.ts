import { describe, expect, test } from '@jest/globals';
import { anAppend, NOW } from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function deadlineContract({ open }: OpenedStores): void {
  const warn = { key: 'warn', dueAt: NOW + 10 };
  const end = { key: 'end', dueAt: NOW + 20 };

  describe('deadlines', () => {
    test('those that are due come the oldest first, at most as many as asked', async () => {
      const store = await open();
      await store.events.append(anAppend({ deadlines: [end, warn] }));
      await store.events.append(anAppend({ table: 't2', deadlines: [{ key: 'end', dueAt: NOW + 15 }] }));
      expect(await store.deadlines.due(NOW + 20, 2)).toEqual([
        { table: 't1', key: 'warn', dueAt: NOW + 10 },
        { table: 't2', key: 'end', dueAt: NOW + 15 },
      ]);
      expect(await store.deadlines.due(NOW + 20, 100)).toHaveLength(3);
    });

    test('a deadline is due at its moment and not before', async () => {
      const store = await open();
      await store.events.append(anAppend({ deadlines: [warn] }));
      expect(await store.deadlines.due(NOW + 9, 100)).toEqual([]);
      expect(await store.deadlines.due(NOW + 10, 100)).toHaveLength(1);
    });

    test('the next one is the earliest of all tables', async () => {
      const store = await open();
      expect(await store.deadlines.nextDueAt()).toBeUndefined();
      await store.events.append(anAppend({ deadlines: [end] }));
      await store.events.append(anAppend({ table: 't2', deadlines: [warn] }));
      expect(await store.deadlines.nextDueAt()).toBe(NOW + 10);
    });

    test('a deadline stays until an append no longer lists it', async () => {
      const store = await open();
      await store.events.append(anAppend({ deadlines: [warn, end] }));
      await store.events.append(anAppend({ command: 'c2', expectedVersion: 1 }));
      expect(await store.deadlines.due(NOW + 99, 100)).toHaveLength(2);
      const later = { key: 'end', dueAt: NOW + 40 };
      await store.events.append(anAppend({ command: 'c3', expectedVersion: 2, deadlines: [later] }));
      expect(await store.deadlines.due(NOW + 99, 100)).toEqual([{ table: 't1', ...later }]);
      await store.events.append(anAppend({ command: 'c4', expectedVersion: 3, deadlines: [] }));
      expect(await store.deadlines.nextDueAt()).toBeUndefined();
    });

    test('a table can set its deadlines anew without an append', async () => {
      const store = await open();
      await store.events.append(anAppend({ deadlines: [warn] }));
      await store.events.append(anAppend({ table: 't2', deadlines: [warn] }));
      await store.deadlines.replace('t1', [end]);
      expect(await store.deadlines.due(NOW + 99, 100)).toEqual([
        { table: 't2', ...warn },
        { table: 't1', ...end },
      ]);
      await expect(store.deadlines.replace('t1', [warn, warn])).rejects.toThrow('same key');
      await store.deadlines.replace('t2', []);
      expect(await store.deadlines.due(NOW + 99, 100)).toEqual([{ table: 't1', ...end }]);
    });

    test('the deadlines of one table leave those of another', async () => {
      const store = await open();
      await store.events.append(anAppend({ deadlines: [warn] }));
      await store.events.append(anAppend({ table: 't2', deadlines: [] }));
      expect(await store.deadlines.due(NOW + 99, 100)).toHaveLength(1);
    });

    test('of two appends of one table in a group the later list holds', async () => {
      const store = await open();
      await Promise.all([
        store.events.append(anAppend({ deadlines: [warn] })),
        store.events.append(anAppend({ command: 'c2', expectedVersion: 1, deadlines: [end] })),
        store.events.append(anAppend({ command: 'c3', expectedVersion: 2 })),
        store.events.append(anAppend({ command: 'late', expectedVersion: 2, deadlines: [warn] })),
      ]);
      expect(await store.deadlines.due(NOW + 99, 100)).toEqual([{ table: 't1', ...end }]);
    });
  });
}
