import { AsyncLocalStorage } from 'node:async_hooks';

const silenced = new AsyncLocalStorage<true>();
let watching = false;

/** Lets `console.error` through, except for what is printed inside `withoutPrinting`. */
const watch = (): void => {
  watching = true;
  const print = console.error.bind(console);
  console.error = (...words: unknown[]): void => {
    if (!silenced.getStore()) print(...words);
  };
};

/**
 * Runs something of the SDK that prints its errors itself. `JwtTokenExtractor` prints the channel's key, or
 * the whole error, for every token that does not hold; anybody could fill the log with that. What the work
 * throws still comes out, and all other printing goes on.
 */
export const withoutPrinting = <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (!watching) watch();
  return silenced.run(true, work);
};
