import type { Intent } from '../intents.ts';
import type { OutboxRow, SendOutcome } from '../ports.ts';
import { type Arrived, laneOf } from './destination.ts';
import type { OutboxParts } from './outbox.ts';
import { type AfterFailure, afterFailure } from './retry.ts';
import type { Sending } from './step.ts';

type Failed = Exclude<SendOutcome, { kind: 'sent' }>;

/** Settles what did not get through: again later, elsewhere, or not at all. `block` makes a lane wait until a moment. */
export const createFailures = (
  { store, tables, clock, random, log }: OutboxParts,
  block: (lane: string, until: number) => void,
) => {
  const tellOf = (row: OutboxRow, outcome: Failed, next: AfterFailure): void => {
    const status =
      outcome.kind === 'refused' ? { status: outcome.status, code: outcome.code } : { status: 0 };
    log.warn({ row: row.id, intent: row.intent.kind, next: next.kind, ...status }, 'a message was not sent');
  };

  const again = (row: OutboxRow, afterMilliseconds: number): Promise<void> => {
    const at = clock.now() + afterMilliseconds;
    block(laneOf(row.intent.to), at);
    return store.outbox.postpone(row.id, at, row.attempts + 1);
  };

  /** The 1:1 chat could not be opened. Nothing was said yet, so that asking again does no harm. */
  const notReached = async (row: OutboxRow, outcome: Failed): Promise<void> => {
    const next = afterFailure(row.intent, true, outcome, row.attempts, random);
    tellOf(row, outcome, next);
    if (next.kind === 'again') return again(row, next.afterMilliseconds);
    await offerInGroup(row);
    return store.outbox.settle(row.id, {});
  };

  const failed = async (
    row: OutboxRow,
    step: Sending,
    outcome: Failed,
    reached: Arrived,
    heard: number,
  ): Promise<void> => {
    const next = afterFailure(row.intent, step.kind === 'edit', outcome, row.attempts, random);
    tellOf(row, outcome, next);
    switch (next.kind) {
      case 'again':
        return again(row, next.afterMilliseconds);
      case 'bot-removed':
        await store.conversations.removed(reached.reference, heard);
        await offerInGroup(row);
        return store.outbox.settle(row.id, {});
      case 'card-gone':
        if (step.kind === 'edit') await sendAnew(row, step);
        await store.outbox.settle(row.id, {});
        return row.intent.kind === 'redraw' ? goOn(row) : undefined;
      case 'give-up':
        await offerInGroup(row);
        await store.outbox.settle(row.id, {});
        if (row.intent.kind !== 'redraw' || step.kind !== 'edit') return;
        // Teams will not have this card changed: the others are still to be done.
        await store.outbox.forgetCard(step.card.id);
        return goOn(row);
    }
  };

  const sendAnew = async (row: OutboxRow, step: Extract<Sending, { kind: 'edit' }>): Promise<void> => {
    await store.outbox.forgetCard(step.card.id);
    if (step.shrunk || row.intent.kind === 'redraw') return;
    const { card, of, table } = step.card;
    const again: Intent = {
      kind: 'post',
      card: { card, table, ...(of !== undefined && { of }) },
      to: row.intent.to,
    };
    await store.outbox.enqueue([again], table, clock.now());
  };

  /** Minutes that cannot be given in private are offered by buttons that answer only who presses them. */
  const offerInGroup = async ({ intent }: OutboxRow): Promise<void> => {
    if (intent.kind !== 'post' || intent.card.card !== 'minutes' || intent.to.kind !== 'person') return;
    const table = intent.card.table === undefined ? undefined : await tables.read(intent.card.table);
    if (table === undefined) return;
    const { asker: _, ...card } = intent.card;
    const { id, tenant } = table.conversation;
    await store.outbox.enqueue(
      [{ kind: 'post', card, to: { kind: 'conversation', conversation: id, tenant } }],
      table.id,
      clock.now(),
    );
  };

  /** A row that tidies or redraws changes one card a send; it comes back until all are done. */
  const goOn = async ({ intent, table }: OutboxRow): Promise<void> => {
    if (intent.kind === 'tidy' || intent.kind === 'redraw')
      await store.outbox.enqueue([intent], table, clock.now());
  };

  return { notReached, failed, offerInGroup, goOn };
};
