import { describe, expect, test } from '@jest/globals';
import {
  anAppend,
  CONVERSATION,
  NOW,
  onlyWaiting,
  postLive,
  refreshLive,
  sayBreakEnds,
  tellAna,
  waitingIntents,
} from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function outboxContract({ open }: OpenedStores): void {
  const posted = {
    table: 't1',
    conversation: CONVERSATION,
    card: 'live',
    of: 'debat-1',
    activityId: '1700000000001',
    postedAt: NOW + 5,
  } as const;

  describe('the outbox', () => {
    test('intents wait in the order of their making, with all that is known of them', async () => {
      const store = await open();
      await store.events.append(anAppend({ intents: [tellAna, sayBreakEnds] }));
      await store.outbox.enqueue([postLive], undefined, NOW + 1);
      expect(await waitingIntents(store.outbox, NOW + 1)).toEqual([tellAna, sayBreakEnds, postLive]);
      const rows = await store.outbox.waiting(NOW + 1, 100);
      expect(rows[0]).toEqual({
        id: expect.any(Number),
        table: 't1',
        intent: tellAna,
        createdAt: NOW,
        dueAt: NOW,
        attempts: 0,
        unsettled: false,
      });
      expect(rows[2]?.table).toBeUndefined();
      expect(await store.outbox.waiting(NOW + 1, 2)).toHaveLength(2);
      expect(await store.outbox.depth()).toBe(3);
    });

    test('an intent waits until it is due', async () => {
      const store = await open();
      expect(await store.outbox.nextDueAt(NOW)).toBeUndefined();
      await store.outbox.enqueue([tellAna], 't1', NOW + 100);
      await store.outbox.enqueue([sayBreakEnds], 't1', NOW + 50);
      expect(await waitingIntents(store.outbox, NOW + 49)).toEqual([]);
      expect(await waitingIntents(store.outbox, NOW + 50)).toEqual([sayBreakEnds]);
      expect(await waitingIntents(store.outbox, NOW + 100)).toEqual([tellAna, sayBreakEnds]);
      expect(await store.outbox.nextDueAt(NOW)).toBe(NOW + 50);
      // What is due already and yet waits hides nothing that falls due later.
      expect(await store.outbox.nextDueAt(NOW + 50)).toBe(NOW + 100);
    });

    test('a card on which somebody works counts as edited at that moment', async () => {
      const store = await open();
      await store.outbox.enqueue([postLive], 't1', NOW);
      await store.outbox.settle(await onlyWaiting(store.outbox), { posted });
      const [card] = await store.outbox.postedCards('t1');
      await store.outbox.hold(card?.id ?? 0, NOW + 60_000);
      expect(await store.outbox.postedCards('t1')).toEqual([{ ...card, editedAt: NOW + 60_000 }]);
    });

    test('a row under way is not given out again', async () => {
      const store = await open();
      await store.outbox.enqueue([tellAna], 't1', NOW);
      await store.outbox.begin(await onlyWaiting(store.outbox), NOW);
      expect(await waitingIntents(store.outbox)).toEqual([]);
      expect(await store.outbox.nextDueAt(0)).toBeUndefined();
      expect(await store.outbox.depth()).toBe(1);
    });

    test('a settled row is gone, and its number is not given again', async () => {
      const store = await open();
      await store.outbox.enqueue([tellAna], 't1', NOW);
      const id = await onlyWaiting(store.outbox);
      await store.outbox.begin(id, NOW);
      await store.outbox.settle(id, {});
      expect(await store.outbox.depth()).toBe(0);
      await store.outbox.enqueue([tellAna], 't1', NOW);
      expect(await onlyWaiting(store.outbox)).toBeGreaterThan(id);
    });

    test('a card that was posted stands from then on, also where it is told twice', async () => {
      const store = await open();
      await store.outbox.enqueue([postLive], 't1', NOW);
      const id = await onlyWaiting(store.outbox);
      await store.outbox.begin(id, NOW);
      await store.outbox.settle(id, { posted });
      await store.outbox.settle(id, { posted });
      expect(await store.outbox.postedCards('t1')).toEqual([
        { ...posted, id: expect.any(Number), editedAt: NOW + 5, shrunk: false, stale: false },
      ]);
      expect(await store.outbox.postedCards('t2')).toEqual([]);
    });

    test('cards stand the oldest first; an edit changes one, forgetting takes one away', async () => {
      const store = await open();
      await store.outbox.settle(1, { posted });
      await store.outbox.settle(2, { posted: { ...posted, of: undefined, activityId: '2' } });
      const [first, second] = await store.outbox.postedCards('t1');
      expect(second?.of).toBeUndefined();
      await store.outbox.settle(3, { edited: { id: first?.id ?? 0, at: NOW + 60, shrunk: true } });
      expect(await store.outbox.postedCards('t1')).toEqual([
        { ...first, editedAt: NOW + 60, shrunk: true },
        second,
      ]);
      await store.outbox.forgetCard(first?.id ?? 0);
      expect(await store.outbox.postedCards('t1')).toEqual([second]);
    });

    test('what was tried in vain waits for its new moment and remembers its tries', async () => {
      const store = await open();
      await store.outbox.enqueue([tellAna], 't1', NOW);
      const id = await onlyWaiting(store.outbox);
      await store.outbox.begin(id, NOW);
      await store.outbox.postpone(id, NOW + 1_000, 2);
      expect(await waitingIntents(store.outbox, NOW + 999)).toEqual([]);
      expect(await store.outbox.waiting(NOW + 1_000, 1)).toMatchObject([
        { id, dueAt: NOW + 1_000, createdAt: NOW, attempts: 2, unsettled: false },
      ]);
    });

    test('after a start only what was under way is unsettled', async () => {
      const store = await open();
      await store.outbox.enqueue([tellAna, sayBreakEnds, refreshLive], 't1', NOW);
      const [under] = await store.outbox.waiting(NOW, 1);
      await store.outbox.begin(under?.id ?? 0, NOW);
      expect(await store.outbox.recover()).toBe(1);
      const rows = await store.outbox.waiting(NOW, 100);
      expect(rows.map(({ intent, unsettled }) => [intent.kind, unsettled])).toEqual([
        ['tell', true],
        ['say', false],
        ['refresh', false],
      ]);
      expect(await store.outbox.recover()).toBe(0);
    });

    test('a doubt stays over a later try in vain', async () => {
      const store = await open();
      await store.outbox.enqueue([tellAna], 't1', NOW);
      const id = await onlyWaiting(store.outbox);
      await store.outbox.begin(id, NOW);
      await store.outbox.recover();
      await store.outbox.begin(id, NOW);
      await store.outbox.postpone(id, NOW + 1, 1);
      expect(await store.outbox.waiting(NOW + 1, 1)).toMatchObject([{ id, unsettled: true }]);
    });
  });
}
