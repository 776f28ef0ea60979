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

/** A message's place among what its tenant may send, kept while it is drawn. */
export interface Reservation {
  /** Leave to send it in this conversation now. */
  take(conversation: ConversationId): Slot;
  /** It was not sent: others may. Does nothing once leave was taken. */
  giveBack(): void;
}

/**
 * Gives leave to send, one message at a time, within what Teams takes from a conversation and from a tenant.
 * A place in the tenant is reserved before anything is drawn: with many tables at once most would be drawn to be
 * told to wait. Teams counts a message somewhere between its leaving here and its answer: it counts from its
 * reservation, and in the end from when the answer came, so that no window is ever too full. `startedAt`: when
 * this process began; what the one before sent just then is not known, so the shortest window begins full.
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
    const forTenant = key.startsWith('tenant ');
    const rate = createSendingRate(forTenant ? perTenant : perConversation);
    if (!forTenant && startedAt !== undefined && now - startedAt < RESTART_MILLISECONDS)
      for (let before = 0; before < (perConversation[0]?.most ?? 0); before += 1) rate.sent(startedAt);
    rates.set(key, { rate, usedAt: now });
    return rate;
  };

  const ofTenant = (tenant: string, now: Instant): SendingRate => rateOf(`tenant ${tenant}`, now);

  return {
    /** How many milliseconds until this tenant takes one more. */
    waitFor: (tenant: string, now: Instant): number => ofTenant(tenant, now).waitFor(now),
    /** Only where nobody needs to wait. */
    reserve: (tenant: string): Reservation => {
      const reservedAt = clock.now();
      const whole = ofTenant(tenant, reservedAt);
      whole.sent(reservedAt);
      let held = true;
      return {
        take: (conversation) => {
          const now = clock.now();
          const one = rateOf(conversation, now);
          const wait = one.waitFor(now);
          if (wait > 0) return { kind: 'none', freeAt: now + wait };
          held = false;
          one.sent(now);
          whole.arrived(reservedAt, now);
          return {
            kind: 'taken',
            arrived: () => {
              for (const rate of [one, whole]) rate.arrived(now, clock.now());
            },
          };
        },
        giveBack: () => {
          if (held) whole.unsent(reservedAt);
          held = false;
        },
      };
    },
  };
};
