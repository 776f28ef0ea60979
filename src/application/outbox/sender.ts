import type { ConversationId } from '../../core/ids.ts';
import type { Table } from '../../core/table.ts';
import { cleanFiles } from '../erasure/cleanFiles.ts';
import type { OutboxRow, SendOutcome, SettledSend } from '../ports.ts';
import { type Arrived, reach } from './destination.ts';
import { createFailures } from './failures.ts';
import type { OutboxParts } from './outbox.ts';
import { harmlessTwice, MOST_ATTEMPTS, pauseAfter } from './retry.ts';
import { createSlots, type Reservation } from './slots.ts';
import { createStepOf, type Sending } from './step.ts';

const erasedPeople = (table: Table | undefined): number =>
  [...(table?.people.values() ?? [])].filter(({ erased }) => erased).length;

const conversationOf = (reached: Arrived): ConversationId =>
  reached.kind === 'channel' ? reached.channel : reached.reference.id;

/** Sends one waiting message: finds the way, renders the present, keeps to the rates, settles the outcome. */
export const createSender = (parts: OutboxParts) => {
  const { store, tables, messenger, clock, random, log, onTried, startedAt } = parts;
  const slots = createSlots(clock, startedAt);
  /** Until when a lane waits: for a free slot, or because Teams asked for a pause. */
  const blockedUntil = new Map<string, number>();
  const stepOf = createStepOf(parts);
  const { notReached, failed, offerInGroup, goOn } = createFailures(parts, (lane, until) => {
    blockedUntil.set(lane, until);
  });

  const carryOut = (step: Sending, reached: Arrived): Promise<SendOutcome> => {
    if (step.kind === 'edit') return messenger.update(reached.reference, step.card.activityId, step.message);
    return reached.kind === 'channel'
      ? messenger.postInChannel(reached.reference, reached.channel, step.message)
      : messenger.send(reached.reference, step.message);
  };

  const settled = (
    row: OutboxRow,
    step: Sending,
    reached: Arrived,
    { activityId, conversation }: Extract<SendOutcome, { kind: 'sent' }>,
    stale: boolean,
  ): SettledSend => {
    const at = clock.now();
    const { intent } = row;
    if (step.kind === 'edit') {
      const redrawn = intent.kind === 'redraw' && !stale;
      return { edited: { id: step.card.id, at, shrunk: step.shrunk, redrawn } };
    }
    if (intent.kind !== 'post' || intent.card.table === undefined) return {};
    return {
      posted: {
        table: intent.card.table,
        conversation: conversation ?? conversationOf(reached),
        card: intent.card.card,
        of: intent.card.of,
        activityId,
        postedAt: at,
        stale,
      },
    };
  };

  /** Whether somebody had themselves erased while a card of before was on its way. */
  const erasedMeanwhile = async (row: OutboxRow, drawn: Table | undefined): Promise<boolean> => {
    if (row.table === undefined || drawn === undefined) return false;
    return erasedPeople(await tables.read(row.table)) > erasedPeople(drawn);
  };

  const redrawIn = (row: OutboxRow, conversation: ConversationId): Promise<void> =>
    store.outbox.enqueue(
      [{ kind: 'redraw', to: { kind: 'conversation', conversation, tenant: row.intent.to.tenant } }],
      row.table,
      clock.now(),
    );

  /** Puts a row back until a moment. */
  const putBack = (row: OutboxRow, at: number): Promise<void> =>
    store.outbox.postpone(row.id, at, row.attempts);

  const attempt = async (
    row: OutboxRow,
    lane: string,
    reservation: Reservation,
    leaves: () => void,
  ): Promise<void> => {
    const card = harmlessTwice(row.intent);
    // Whether it arrived is unknown: a private sentence twice is worse than none.
    if (row.unsettled && !card) return store.outbox.settle(row.id, {});
    // What is wanted from here on is not in what is rendered now: it must not fold into this row.
    if (card) await store.outbox.begin(row.id, clock.now());
    const table = row.table === undefined ? undefined : await tables.readInTurn(row.table);
    const step = await stepOf(row, table);
    if (step.kind === 'done') {
      const { intent } = row;
      if (intent.kind === 'forget')
        await store.conversations.forget(intent.to.tenant, intent.to.conversation);
      await store.outbox.settle(row.id, {});
      // Only now nothing leads to that chat any more.
      return intent.kind === 'forget' ? cleanFiles(store, clock.now()) : undefined;
    }
    if (step.kind === 'later') return putBack(row, step.at);
    const reached = await reach(store, messenger, row.intent.to, table);
    if (reached.kind === 'nowhere') {
      await offerInGroup(row);
      return store.outbox.settle(row.id, {});
    }
    if (reached.kind === 'failed') return notReached(row, reached.outcome);
    const slot = reservation.take(conversationOf(reached));
    if (slot.kind === 'none') {
      blockedUntil.set(lane, slot.freeAt);
      return putBack(row, slot.freeAt);
    }
    // A sentence never folds; marked only now, a kill before this loses none.
    if (!card) await store.outbox.begin(row.id, clock.now());
    // Whether the bot is heard again while this is under way.
    const { tenant, id } = reached.reference;
    const heard = await store.conversations.timesHeard(tenant, id);
    leaves();
    const outcome = await carryOut(step, reached);
    slot.arrived();
    onTried(row.intent.kind, outcome);
    if (outcome.kind !== 'sent') return failed(row, step, outcome, reached, heard);
    const stale = await erasedMeanwhile(row, table);
    await store.outbox.settle(row.id, settled(row, step, reached, outcome, stale));
    await goOn(row);
    if (stale && step.kind === 'post') await redrawIn(row, outcome.conversation ?? conversationOf(reached));
  };

  /** A bug or a database in trouble neither spins in the lane nor loses a card; a sentence is said once at most. */
  const send = async (row: OutboxRow, lane: string): Promise<void> => {
    let left = false;
    const reservation = slots.reserve(row.intent.to.tenant);
    try {
      await attempt(row, lane, reservation, () => {
        left = true;
      });
    } catch (err) {
      log.error({ err, row: row.id }, 'a message could not be handled');
      const attempts = row.attempts + 1;
      if (attempts >= MOST_ATTEMPTS || (left && !harmlessTwice(row.intent)))
        return store.outbox.settle(row.id, {});
      await store.outbox.postpone(row.id, clock.now() + pauseAfter(attempts, random), attempts);
    } finally {
      reservation.giveBack();
    }
  };

  return {
    send,
    /** How many milliseconds this row still waits: for its lane, or for all that its tenant is sent. */
    waitFor: (row: OutboxRow, lane: string, now: number): number => {
      const wait = (blockedUntil.get(lane) ?? 0) - now;
      if (wait <= 0) blockedUntil.delete(lane);
      return Math.max(wait, slots.waitFor(row.intent.to.tenant, now), 0);
    },
    putBack,
  };
};
