/**
 * What `attempt` makes of the largest count, at most `all`, for which it makes anything; `undefined` where it
 * does so for none. Found by halving, since more takes more room.
 */
export const mostThatFit = <Made>(
  all: number,
  attempt: (count: number) => Made | undefined,
): Made | undefined => {
  const whole = attempt(all);
  if (whole !== undefined) return whole;
  let best: Made | undefined;
  let fits = 0;
  let fails = all;
  while (fails - fits > 1) {
    const count = Math.floor((fits + fails) / 2);
    const made = attempt(count);
    if (made === undefined) fails = count;
    else {
      fits = count;
      best = made;
    }
  }
  return best;
};
