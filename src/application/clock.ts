import type { Instant } from '../core/ids.ts';

/** The time outside the core. */
export interface Clock {
  now(): Instant;
}

/**
 * Wakes something up: at once, or at a moment. What is to be done stands in the store; this only tells when
 * to look. A wake that is missed costs at most `mostMilliseconds`.
 */
export const createAlarm = (clock: Clock, ring: () => void, mostMilliseconds: number) => {
  let timer: NodeJS.Timeout | undefined;
  let ringsAt = Number.POSITIVE_INFINITY;
  let stopped = false;
  const set = (at: Instant): void => {
    if (stopped) return;
    const soonest = Math.min(at, clock.now() + mostMilliseconds);
    if (timer !== undefined && soonest >= ringsAt) return;
    clearTimeout(timer);
    ringsAt = soonest;
    timer = setTimeout(
      () => {
        timer = undefined;
        ringsAt = Number.POSITIVE_INFINITY;
        ring();
      },
      Math.max(0, soonest - clock.now()),
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
