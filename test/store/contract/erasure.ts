import { describe, expect, test } from '@jest/globals';
import { anAppend, NOW } from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function erasureContract({ open }: OpenedStores): void {
  describe('erasing a table', () => {
    const to = { kind: 'conversation', conversation: 'c1', tenant: 'tenant' } as const;
    const posted = {
      table: 't1',
      conversation: 'c1',
      card: 'live',
      of: undefined,
      activityId: 'a1',
      postedAt: NOW,
    } as const;

    test('leaves nothing of it, and everything of the others', async () => {
      const store = await open();
      await store.events.append(anAppend({ deadlines: [{ key: 'erasure', dueAt: NOW }] }));
      await store.events.append(anAppend({ table: 't2', deadlines: [{ key: 'erasure', dueAt: NOW }] }));
      await store.outbox.enqueue([{ kind: 'refresh', card: 'live', to }], 't1', NOW);
      await store.outbox.enqueue([{ kind: 'refresh', card: 'live', to }], 't2', NOW);
      await store.outbox.settle(9_999, { posted });
      const command = anAppend({}).command;

      await store.events.erase('t1');

      expect(await store.events.load('t1')).toBeUndefined();
      expect(await store.events.wasHandled('t1', command)).toBe(false);
      expect(await store.outbox.postedCards('t1')).toEqual([]);
      expect((await store.deadlines.due(NOW, 10)).map(({ table }) => table)).toEqual(['t2']);
      const waiting = await store.outbox.waiting(NOW, 100);
      expect(new Set(waiting.map(({ table }) => table))).toEqual(new Set(['t2']));
      expect(await store.events.load('t2')).toBeDefined();
    });

    test('that is not there does nothing', async () => {
      const store = await open();
      await expect(store.events.erase('t9')).resolves.toBeUndefined();
    });
  });
}
