import { setImmediate } from 'node:timers/promises';

/** How long a document may keep everybody else's clicks waiting before it lets them go first. */
const longestMilliseconds = 20;

/**
 * To be awaited often during long work: hands the turn to whatever waits, once 20 milliseconds went by since it
 * last did.
 */
export const breather = (): (() => Promise<void> | undefined) => {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestMilliseconds) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
};
