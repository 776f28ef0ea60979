import type { Instant } from '../core/ids.ts';

/** At most `most` messages within any `milliseconds`. */
export interface RateWindow {
  readonly most: number;
  readonly milliseconds: number;
}

/**
 * What Teams takes from one bot in one conversation, new messages and edits together.
 * Source: Microsoft, "Optimize your bot with rate limiting in Teams", "send to conversation".
 */
export const perConversation: readonly RateWindow[] = [
  { most: 7, milliseconds: 1_000 },
  { most: 8, milliseconds: 2_000 },
  { most: 60, milliseconds: 30_000 },
  { most: 1_800, milliseconds: 3_600_000 },
];

/** What Teams takes from one app in one tenant. Same source. */
export const perTenant: readonly RateWindow[] = [{ most: 50, milliseconds: 1_000 }];

/** Keeps to some windows: asks how long to wait, and is told of every send. */
export interface SendingRate {
  /** How many milliseconds until one more may be sent; 0 for now. */
  waitFor(now: Instant): number;
  sent(now: Instant): void;
  /** What counted from `sentAt` was not sent after all. */
  unsent(sentAt: Instant): void;
  /** What was sent at `sentAt` has been taken in by now: it counts from `now`. */
  arrived(sentAt: Instant, now: Instant): void;
}

export const createSendingRate = (windows: readonly RateWindow[]): SendingRate => {
  const longest = Math.max(...windows.map((window) => window.milliseconds));
  let sends: Instant[] = [];
  return {
    waitFor: (now) =>
      windows.reduce((wait, { most, milliseconds }) => {
        // The send that must have left the window before one more fits in.
        const blocking = sends.at(-most);
        return blocking === undefined ? wait : Math.max(wait, blocking + milliseconds - now);
      }, 0),
    sent: (now) => {
      const oldest = sends[0];
      if (oldest !== undefined && oldest <= now - longest) sends = sends.filter((at) => at > now - longest);
      sends.push(now);
    },
    unsent: (sentAt) => {
      const at = sends.lastIndexOf(sentAt);
      if (at >= 0) sends.splice(at, 1);
    },
    arrived: (sentAt, now) => {
      const at = sends.lastIndexOf(sentAt);
      if (at < 0 || now <= sentAt) return;
      sends.splice(at, 1);
      // In order, also where the clock was set back.
      const after = sends.findLastIndex((other) => other <= now);
      sends.splice(after + 1, 0, now);
    },
  };
};
