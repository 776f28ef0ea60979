import type { ConversationId } from '../../core/ids.ts';
import type { Table } from '../../core/table.ts';
import type { Intent } from '../intents.ts';
import type { Message, OutboxRow, PostedCard, SendOutcome, SettledSend } from '../ports.ts';
import { laneOf, type Reached, reach } from './destination.ts';
import type { OutboxParts } from './outbox.ts';
import { replacedCards } from './replaced.ts';
import { type AfterFailure, afterFailure, harmlessTwice, MOST_ATTEMPTS, pauseAfter } from './retry.ts';
import { createSlots } from './slots.ts';

/** A card is edited at most once in this time, so that people can read it (contract §3). */
export const EDIT_PAUSE_MILLISECONDS = 3_000;

/** An edit wipes the answer to a click off the card: whoever clicked gets this long to read it. */
export const READING_MILLISECONDS = 2_000;

/** How soon it is looked at again whether a chat that is to be forgotten still shows somebody who is erased. */
const LOOK_FOR_STALE_MILLISECONDS = 1_000;

const erasedPeople = (table: Table | undefined): number =>
  [...(table?.people.values() ?? [])].filter(({ erased }) => erased).length;

/** What one row comes down to now. */
type Step =
  | { readonly kind: 'post'; readonly message: Message }
  | { readonly kind: 'edit'; readonly card: PostedCard; readonly message: Message; readonly shrunk: boolean }
  /** Nothing (more) to do. */
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly at: number };

type Failed = Exclude<SendOutcome, { kind: 'sent' }>;
type Arrived = Extract<Reached, { kind: 'reached' | 'channel' }>;

const conversationOf = (reached: Arrived): ConversationId =>
  reached.kind === 'channel' ? reached.channel : reached.reference.id;

/** Sends one waiting message: finds the way, renders the present, keeps to the rates, settles the outcome. */
export const createSender = ({
  store,
  tables,
  messenger,
  render,
  clock,
  random,
  log,
  onTried,
  startedAt,
}: OutboxParts) => {
  const takeSlot = createSlots(clock, startedAt);
  /** Until when a lane waits: for a free slot, or because Teams asked for a pause. */
  const blockedUntil = new Map<string, number>();

  const standingCards = async (table: Table, intent: Intent): Promise<readonly PostedCard[]> => {
    const { to } = intent;
    const cards = await store.outbox.postedCards(table.id);
    if (to.kind === 'channel') return cards;
    const conversation =
      to.kind === 'conversation'
        ? to.conversation
        : (await store.conversations.personal(to.tenant, to.person))?.id;
    return cards.filter((card) => card.conversation === conversation);
  };

  const edit = async (row: OutboxRow, table: Table, card: PostedCard, shrunk: boolean): Promise<Step> => {
    const message = await render(row.intent, table, clock.now(), { posted: card, shrunk });
    return message === undefined ? { kind: 'done' } : { kind: 'edit', card, message, shrunk };
  };

  /** In somebody's own chat a card is drawn for them again. */
  const redraw = async (
    intent: Extract<Intent, { kind: 'redraw' }>,
    table: Table,
    card: PostedCard,
  ): Promise<Step> => {
    const { tenant, conversation } = intent.to;
    const person = (await store.conversations.find(tenant, conversation))?.person;
    const seen: Intent =
      person === undefined ? intent : { kind: 'tidy', to: { kind: 'person', tenant, person } };
    const message = await render(seen, table, clock.now(), { posted: card, shrunk: card.shrunk, anew: true });
    return message === undefined ? { kind: 'done' } : { kind: 'edit', card, message, shrunk: card.shrunk };
  };

  const stepOf = async (row: OutboxRow, table: Table | undefined): Promise<Step> => {
    const { intent } = row;
    if (intent.kind === 'tidy') {
      const cards = table === undefined ? [] : await standingCards(table, intent);
      // In a 1:1 chat answers stay as they are; only the card of the notes takes the place of an older one.
      const tidied = intent.to.kind === 'person' ? cards.filter(({ card }) => card === 'notes') : cards;
      const replaced = table && replacedCards(tidied, table)[0];
      return table && replaced ? edit(row, table, replaced, true) : { kind: 'done' };
    }
    if (intent.kind === 'redraw') {
      const stale = table && (await standingCards(table, intent)).find((card) => card.stale);
      return table && stale ? redraw(intent, table, stale) : { kind: 'done' };
    }
    if (intent.kind === 'forget')
      return (await store.outbox.hasStaleCards(intent.to.conversation))
        ? { kind: 'later', at: clock.now() + LOOK_FOR_STALE_MILLISECONDS }
        : { kind: 'done' };
    if (intent.kind === 'refresh') {
      if (table === undefined) return { kind: 'done' };
      const cards = await standingCards(table, intent);
      const newest = cards.findLast((card) => card.card === intent.card && !card.shrunk);
      if (newest === undefined || replacedCards(cards, table).includes(newest)) return { kind: 'done' };
      const edited = newest.editedAt > newest.postedAt;
      const free = Math.max(
        intent.afterReading ? row.createdAt + READING_MILLISECONDS : 0,
        edited ? newest.editedAt + EDIT_PAUSE_MILLISECONDS : 0,
      );
      return free > clock.now() ? { kind: 'later', at: free } : edit(row, table, newest, false);
    }
    const message = await render(intent, table, clock.now(), undefined);
    return message === undefined ? { kind: 'done' } : { kind: 'post', message };
  };

  const carryOut = (
    step: Extract<Step, { kind: 'post' | 'edit' }>,
    reached: Arrived,
  ): Promise<SendOutcome> => {
    if (step.kind === 'edit') return messenger.update(reached.reference, step.card.activityId, step.message);
    return reached.kind === 'channel'
      ? messenger.postInChannel(reached.reference, reached.channel, step.message)
      : messenger.send(reached.reference, step.message);
  };

  const settled = (
    row: OutboxRow,
    step: Extract<Step, { kind: 'post' | 'edit' }>,
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

  const tellOf = (row: OutboxRow, outcome: Failed, next: AfterFailure): void => {
    const status =
      outcome.kind === 'refused' ? { status: outcome.status, code: outcome.code } : { status: 0 };
    log.warn({ row: row.id, intent: row.intent.kind, next: next.kind, ...status }, 'a message was not sent');
  };

  const again = (row: OutboxRow, afterMilliseconds: number): Promise<void> => {
    const at = clock.now() + afterMilliseconds;
    blockedUntil.set(laneOf(row.intent.to), at);
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

  const failed = async (row: OutboxRow, step: Step, outcome: Failed, reached: Arrived): Promise<void> => {
    const next = afterFailure(row.intent, step.kind === 'edit', outcome, row.attempts, random);
    tellOf(row, outcome, next);
    switch (next.kind) {
      case 'again':
        return again(row, next.afterMilliseconds);
      case 'bot-removed':
        await store.conversations.save({ ...reached.reference, installed: false });
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

  const sendAnew = async (row: OutboxRow, step: Extract<Step, { kind: 'edit' }>): Promise<void> => {
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

  const attempt = async (row: OutboxRow, lane: string, leaves: () => void): Promise<void> => {
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
      return intent.kind === 'forget' ? store.scour() : undefined;
    }
    if (step.kind === 'later') return putBack(row, step.at);
    const reached = await reach(store, messenger, row.intent.to, table);
    if (reached.kind === 'nowhere') {
      await offerInGroup(row);
      return store.outbox.settle(row.id, {});
    }
    if (reached.kind === 'failed') return notReached(row, reached.outcome);
    const slot = takeSlot(row.intent.to.tenant, conversationOf(reached));
    if (slot.kind === 'none') {
      blockedUntil.set(lane, slot.freeAt);
      return putBack(row, slot.freeAt);
    }
    // A sentence never folds; marked only now, a kill before this loses none.
    if (!card) await store.outbox.begin(row.id, clock.now());
    leaves();
    const outcome = await carryOut(step, reached);
    slot.arrived();
    onTried(row.intent.kind, outcome);
    if (outcome.kind !== 'sent') return failed(row, step, outcome, reached);
    const stale = await erasedMeanwhile(row, table);
    await store.outbox.settle(row.id, settled(row, step, reached, outcome, stale));
    await goOn(row);
    if (stale && step.kind === 'post') await redrawIn(row, outcome.conversation ?? conversationOf(reached));
  };

  /** A bug or a database in trouble neither spins in the lane nor loses a card; a sentence is said once at most. */
  const send = async (row: OutboxRow, lane: string): Promise<void> => {
    let left = false;
    try {
      await attempt(row, lane, () => {
        left = true;
      });
    } catch (err) {
      log.error({ err, row: row.id }, 'a message could not be handled');
      const attempts = row.attempts + 1;
      if (attempts >= MOST_ATTEMPTS || (left && !harmlessTwice(row.intent)))
        return store.outbox.settle(row.id, {});
      await store.outbox.postpone(row.id, clock.now() + pauseAfter(attempts, random), attempts);
    }
  };

  return {
    send,
    /** How many milliseconds this lane still waits. */
    waitFor: (lane: string, now: number): number => {
      const wait = (blockedUntil.get(lane) ?? 0) - now;
      if (wait <= 0) blockedUntil.delete(lane);
      return Math.max(0, wait);
    },
  };
};
