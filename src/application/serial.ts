/**
 * Runs tasks with the same key one after another, in the order of their asking; other keys run side by side.
 * A task that fails does not stop those behind it.
 */
export const createSerial = () => {
  const tails = new Map<string, Promise<unknown>>();
  return <Result>(key: string, task: () => Promise<Result>): Promise<Result> => {
    const result = (tails.get(key) ?? Promise.resolve()).then(task, task);
    const tail = result
      .catch(() => undefined)
      .then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return result;
  };
};

export type Serial = ReturnType<typeof createSerial>;
