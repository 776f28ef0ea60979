/**
 * Gives turns one at a time, in the order of asking; whoever is in a rush goes before those who are not. A turn
 * that fails does not stop those behind it.
 */
export const createTurns = () => {
  const rushing: (() => Promise<void>)[] = [];
  const waiting: (() => Promise<void>)[] = [];
  let busy = false;

  const next = async (): Promise<void> => {
    if (busy) return;
    const turn = rushing.shift() ?? waiting.shift();
    if (turn === undefined) return;
    busy = true;
    await turn();
    busy = false;
    void next();
  };

  return <Result>(task: () => Promise<Result>, rush?: 'rush'): Promise<Result> =>
    new Promise((resolve, reject) => {
      (rush === undefined ? waiting : rushing).push(() => task().then(resolve, reject));
      void next();
    });
};
