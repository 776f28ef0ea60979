import type { Table } from '../../core/table.ts';
import type { Intent } from '../intents.ts';
import type { Message, OutboxRow, PostedCard } from '../ports.ts';
import type { OutboxParts } from './outbox.ts';
import { replacedCards } from './replaced.ts';

/** A card is edited at most once in this time, so that people can read it (contract §3). */
export const EDIT_PAUSE_MILLISECONDS = 3_000;

/** An edit wipes the answer to a click off the card: whoever clicked gets this long to read it. */
export const READING_MILLISECONDS = 2_000;

/** How soon it is looked at again whether a chat that is to be forgotten still shows somebody who is erased. */
const LOOK_FOR_STALE_MILLISECONDS = 1_000;

/** What one row comes down to now. */
export type Step =
  | { readonly kind: 'post'; readonly message: Message }
  | { readonly kind: 'edit'; readonly card: PostedCard; readonly message: Message; readonly shrunk: boolean }
  /** Nothing (more) to do. */
  | { readonly kind: 'done' }
  | { readonly kind: 'later'; readonly at: number };

export type Sending = Extract<Step, { kind: 'post' | 'edit' }>;

/** Says what a waiting row comes down to, as things stand now: a new message, a card to be edited, or nothing. */
export const createStepOf = ({ store, render, clock }: Pick<OutboxParts, 'store' | 'render' | 'clock'>) => {
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

  return stepOf;
};
