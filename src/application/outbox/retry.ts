import type { Intent } from '../intents.ts';
import type { SendOutcome } from '../ports.ts';

/** After this many tries in vain a message is given up. */
export const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 60_000;

/** What to do after a send that did not succeed. */
export type AfterFailure =
  | { readonly kind: 'again'; readonly afterMilliseconds: number }
  /** Nothing can be sent to this conversation until the bot is installed again. */
  | { readonly kind: 'bot-removed' }
  /** The message to be edited is gone: forget it and send anew. */
  | { readonly kind: 'card-gone' }
  | { readonly kind: 'give-up' };

/** Teams says come back later; for an edit, an uncertain outcome is harmless too. */
const passing: ReadonlySet<number> = new Set([412, 429, 502, 503]);

/** Whether the same message twice does no harm: a card shows the present, and then the newest is the live one. */
export const harmlessTwice = (intent: Intent): boolean =>
  intent.kind !== 'tell' &&
  intent.kind !== 'say' &&
  !(intent.kind === 'post' && intent.card.card === 'nudge');

/** The pause before the next try, in milliseconds: growing, with some chance in it. */
export const pauseAfter = (attempts: number, random: () => number): number => {
  const full = Math.min(LONGEST_PAUSE_MILLISECONDS, FIRST_PAUSE_MILLISECONDS * 2 ** attempts);
  return Math.round(full * (0.5 + random() / 2));
};

/**
 * The rules of teams-facts "Sending": 429 after `Retry-After`; 412, 502 and 503 with growing pauses; no
 * answer, 500 and 504 only where a second copy does no harm; everything else not at all.
 */
export const afterFailure = (
  intent: Intent,
  editing: boolean,
  outcome: Exclude<SendOutcome, { kind: 'sent' }>,
  attempts: number,
  random: () => number,
): AfterFailure => {
  const again = (afterMilliseconds = pauseAfter(attempts, random)): AfterFailure =>
    attempts + 1 >= MOST_ATTEMPTS ? { kind: 'give-up' } : { kind: 'again', afterMilliseconds };
  if (outcome.kind === 'unreachable') return editing || harmlessTwice(intent) ? again() : { kind: 'give-up' };
  const { status, code, retryAfterMilliseconds } = outcome;
  if (passing.has(status)) return again(retryAfterMilliseconds);
  if (status === 500 || status === 504)
    return editing || harmlessTwice(intent) ? again() : { kind: 'give-up' };
  if (status === 403 && code === 'BotNotInConversationRoster') return { kind: 'bot-removed' };
  if (status === 404 && editing) return { kind: 'card-gone' };
  return { kind: 'give-up' };
};
