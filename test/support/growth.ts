/** CPU time of this process that some work takes at best, in microseconds: other processes do not count. */
const microsecondsOf = (work: () => void, rounds = 3): number =>
  Math.min(
    ...Array.from({ length: rounds }, () => {
      const from = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(from);
      return user + system;
    }),
  );

/** Below this a clock says little. */
const NOISE_MICROSECONDS = 4_000;

/**
 * How many times longer reading takes where there is four times as much to read: about 4 where it reads once
 * through, 16 where it looks back at everything with each step, and thousands where it tries every way.
 */
export const growthAtFourTimes = (piece: string, read: (text: string) => void, length = 25_000): number => {
  const long = (characters: number): string => piece.repeat(Math.floor(characters / piece.length));
  const short = microsecondsOf(() => read(long(length)));
  return microsecondsOf(() => read(long(4 * length))) / Math.max(short, NOISE_MICROSECONDS);
};

/** Between reading once through and looking back at everything. */
export const LINEAR = 10;
