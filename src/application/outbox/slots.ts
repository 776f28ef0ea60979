import type { ConversationId, Instant } from '../../core/ids.ts';
import type { Clock } from '../clock.ts';
import { createSendingRate, perConversation, perTenant, type SendingRate } from '../sendingRate.ts';

/** A conversation that sent nothing for so long needs no memory of its sends. */
const FORGET_RATE_MILLISECONDS = 3_600_000;

/** How long after a start the sends of the process before may still count: the two shortest windows. */
const RESTART_MILLISECONDS = 2_000;

/** Leave to send one message, or when there will be. */
export type Slot =
  | { readonly kind: 'taken'; readonly arrived: () => void }
  | { readonly kind: 'none'; readonly freeAt: Instant };

/**
 * Gives leave to send, one message at a time, within what Teams takes from a conversation and from a tenant.
 * Teams counts a message somewhere between its leaving here and its answer: it is reserved when it leaves,
 * and counted from when the answer came, so that no window is ever too full. `startedAt`: when this process
 * began; what the one before sent just then is not known, so the shortest window begins full.
 */
export const createSlots = (clock: Clock, startedAt?: Instant) => {
  const rates = new Map<string, { rate: SendingRate; usedAt: Instant }>();

  const rateOf = (key: string, now: Instant): SendingRate => {
    const known = rates.get(key);
    if (known !== undefined) {
      known.usedAt = now;
      return known.rate;
    }
    for (const [other, { usedAt }] of rates) {
      if (usedAt < now - FORGET_RATE_MILLISECONDS) rates.delete(other);
    }
    const ofTenant = key.startsWith('tenant ');
    const rate = createSendingRate(ofTenant ? perTenant : perConversation);
    if (!ofTenant && startedAt !== undefined && now - startedAt < RESTART_MILLISECONDS)
      for (let before = 0; before < (perConversation[0]?.most ?? 0); before += 1) rate.sent(startedAt);
    rates.set(key, { rate, usedAt: now });
    return rate;
  };

  return (tenant: string, conversation: ConversationId): Slot => {
    const now = clock.now();
    const both = [rateOf(conversation, now), rateOf(`tenant ${tenant}`, now)];
    const wait = Math.max(...both.map((rate) => rate.waitFor(now)));
    if (wait > 0) return { kind: 'none', freeAt: now + wait };
    for (const rate of both) rate.sent(now);
    return {
      kind: 'taken',
      arrived: () => {
        for (const rate of both) rate.arrived(now, clock.now());
      },
    };
  };
};
