import { describe, expect, test } from '@jest/globals';
import type { Intent } from '../../../src/application/intents.ts';
import type { Store } from '../../../src/application/ports.ts';
import {
  anAppend,
  NOW,
  onlyWaiting,
  type PostIntent,
  postLive,
  refreshLive,
  sayBreakEnds,
  TENANT,
  tellAna,
  tidyUp,
} from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function foldingContract({ open }: OpenedStores): void {
  const ana = { kind: 'person', person: 'ana', tenant: TENANT } as const;
  const postMinutes: PostIntent = {
    kind: 'post',
    card: { card: 'minutes', table: 't1', asker: 'ana' },
    to: ana,
  };
  const rowsOf = (store: Store) => store.outbox.waiting(NOW + 1_000, 100);
  const enqueueApart = async (store: Store, first: Intent, second: Intent) => {
    await store.outbox.enqueue([first], 't1', NOW);
    await store.outbox.enqueue([second], 't1', NOW + 10);
  };

  describe('folding', () => {
    test.each<[string, Intent]>([
      ['refresh', refreshLive],
      ['post', postLive],
      ['tidy', tidyUp],
    ])(
      'a second equal %s folds into the first, which keeps its place and its due time',
      async (_, intent) => {
        const store = await open();
        await enqueueApart(store, intent, intent);
        expect(await rowsOf(store)).toMatchObject([{ intent, createdAt: NOW, dueAt: NOW }]);
      },
    );

    test.each<[string, Intent]>([
      ['tell', tellAna],
      ['say', sayBreakEnds],
    ])('every %s is said', async (_, intent) => {
      const store = await open();
      await store.outbox.enqueue([intent, intent], 't1', NOW);
      await enqueueApart(store, intent, intent);
      expect(await rowsOf(store)).toHaveLength(4);
    });

    test.each<[string, Intent, Intent]>([
      ['a post and a refresh', postLive, refreshLive],
      ['a refresh and a tidying up', refreshLive, tidyUp],
      ['two kinds of card', refreshLive, { ...refreshLive, card: 'draft' }],
      ['cards of two agenda items', postLive, { ...postLive, card: { ...postLive.card, of: 'debat-2' } }],
      [
        'two conversations',
        refreshLive,
        { ...refreshLive, to: { kind: 'conversation', conversation: 'other', tenant: TENANT } },
      ],
      [
        'a conversation and a channel',
        postLive,
        { ...postLive, to: { kind: 'channel', channel: 'ch', tenant: TENANT } },
      ],
      ['two people', postMinutes, { ...postMinutes, to: { ...ana, person: 'bram' } }],
      ['two askers', postMinutes, { ...postMinutes, card: { ...postMinutes.card, asker: 'bram' } }],
    ])('%s do not fold', async (_, first, second) => {
      const store = await open();
      await enqueueApart(store, first, second);
      expect((await rowsOf(store)).map(({ intent }) => intent)).toEqual([first, second]);
    });

    test('a person who changed language is still the same person', async () => {
      const store = await open();
      await enqueueApart(store, postMinutes, { ...postMinutes, to: { ...ana, locale: 'en-GB' } });
      expect(await rowsOf(store)).toHaveLength(1);
    });

    test('intents of two tables do not fold', async () => {
      const store = await open();
      await store.outbox.enqueue([refreshLive], 't1', NOW);
      await store.outbox.enqueue([refreshLive], 't2', NOW);
      await store.outbox.enqueue([refreshLive], undefined, NOW);
      await store.outbox.enqueue([refreshLive], undefined, NOW);
      expect((await rowsOf(store)).map(({ table }) => table)).toEqual(['t1', 't2', undefined]);
    });

    test('a storm of commands in one group makes one refresh', async () => {
      const store = await open();
      await Promise.all(
        Array.from({ length: 30 }, (_, place) =>
          store.events.append(
            anAppend({ command: `c${place}`, expectedVersion: place, intents: [refreshLive, refreshLive] }),
          ),
        ),
      );
      expect((await store.events.load('t1'))?.version).toBe(30);
      expect(await rowsOf(store)).toHaveLength(1);
    });

    test('while one is under way one more waits, and no third', async () => {
      const store = await open();
      await store.outbox.enqueue([refreshLive], 't1', NOW);
      const first = await onlyWaiting(store.outbox);
      await store.outbox.begin(first, NOW);
      await enqueueApart(store, refreshLive, refreshLive);
      expect(await onlyWaiting(store.outbox)).toBeGreaterThan(first);
      expect(await store.outbox.depth()).toBe(2);
      await store.outbox.settle(first, {});
      expect(await rowsOf(store)).toHaveLength(1);
    });

    test('one that failed and its equal that came meanwhile become one, with the wait and the tries', async () => {
      const store = await open();
      await store.outbox.enqueue([refreshLive], 't1', NOW);
      const first = await onlyWaiting(store.outbox);
      await store.outbox.begin(first, NOW);
      await store.outbox.enqueue([refreshLive], 't1', NOW + 1);
      await store.outbox.postpone(first, NOW + 500, 3);
      const rows = await rowsOf(store);
      expect(rows).toMatchObject([{ dueAt: NOW + 500, attempts: 3 }]);
      expect(rows[0]?.id).not.toBe(first);
      expect(await store.outbox.depth()).toBe(1);
    });

    test('after a start one that waits stands for its equal that was under way', async () => {
      const store = await open();
      for (const at of [NOW, NOW + 1]) {
        await store.outbox.enqueue([postLive], 't1', at);
        await store.outbox.begin(await onlyWaiting(store.outbox, at), at);
      }
      await store.outbox.enqueue([postLive], 't1', NOW + 2);
      expect(await store.outbox.recover()).toBe(0);
      expect(await rowsOf(store)).toMatchObject([{ createdAt: NOW + 2, unsettled: false }]);
    });

    test('of equals under way at the end one waits after the start', async () => {
      const store = await open();
      for (const at of [NOW, NOW + 1]) {
        await store.outbox.enqueue([postLive], 't1', at);
        await store.outbox.begin(await onlyWaiting(store.outbox, at), at);
      }
      expect(await store.outbox.recover()).toBe(1);
      expect(await rowsOf(store)).toMatchObject([{ createdAt: NOW, unsettled: true }]);
    });

    test('a message that is wanted again is no longer in doubt', async () => {
      const store = await open();
      await store.outbox.enqueue([postMinutes], 't1', NOW);
      await store.outbox.begin(await onlyWaiting(store.outbox), NOW);
      await store.outbox.recover();
      await store.outbox.enqueue([postMinutes], 't1', NOW + 1);
      expect(await rowsOf(store)).toMatchObject([{ createdAt: NOW, unsettled: false }]);
    });
  });
}
