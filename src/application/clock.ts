import type { Instant } from '../core/ids.ts';

/** The time outside the core. */
export interface Clock {
  now(): Instant;
}

/** Rings are at least this far apart, in milliseconds: who is rung for looks at all that came meanwhile. */
const APART_MILLISECONDS = 50;

/**
 * Wakes something up: at once, or at a moment. What is to be done stands in the store; this only tells when
 * to look. A wake that is missed costs at most `mostMilliseconds`; where every click wakes, a storm of them
 * rings twenty times a second and no more.
 */
export const createAlarm = (clock: Clock, ring: () => void, mostMilliseconds: number) => {
  let timer: NodeJS.Timeout | undefined;
  let ringsAt = Number.POSITIVE_INFINITY;
  let mayRingAt = Number.NEGATIVE_INFINITY;
  let stopped = false;
  const set = (at: Instant): void => {
    if (stopped) return;
    const now = clock.now();
    // Not from further ahead than it can lie: the clock may have been set back.
    const free = Math.min(mayRingAt, now + APART_MILLISECONDS);
    const soonest = Math.max(free, Math.min(at, now + mostMilliseconds));
    if (timer !== undefined && soonest >= ringsAt) return;
    clearTimeout(timer);
    ringsAt = soonest;
    timer = setTimeout(
      () => {
        timer = undefined;
        ringsAt = Number.POSITIVE_INFINITY;
        mayRingAt = clock.now() + APART_MILLISECONDS;
        ring();
      },
      Math.max(0, soonest - now),
    );
  };
  return {
    set,
    stop: (): void => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
