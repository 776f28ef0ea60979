import type { Instant } from '../../core/ids.ts';

/** The time over which a person's messages and clicks are counted (`PERSON_RATE`). */
const WINDOW_MILLISECONDS = 10_000;

/**
 * Counts what one person sends to one table: true while it is no more than a person does.
 * With `most` 0 everything goes.
 */
export const createPersonRate = (most: number) => {
  const seen = new Map<string, Instant[]>();
  return (who: string, now: Instant): boolean => {
    if (most === 0) return true;
    const since = now - WINDOW_MILLISECONDS;
    // People who went quiet are forgotten when many are known.
    if (seen.size > 10_000)
      for (const [other, times] of seen) if ((times.at(-1) ?? 0) <= since) seen.delete(other);
    const recent = (seen.get(who) ?? []).filter((at) => at > since);
    if (recent.length >= most) {
      seen.set(who, recent);
      return false;
    }
    seen.set(who, [...recent, now]);
    return true;
  };
};
