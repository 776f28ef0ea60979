/** Reads `--name VALUE` as a whole number of at least `least`; throws with a sentence where it is none. */
export const wholeNumber = (args: readonly string[], name: string, usual: number, least: number): number => {
  const index = args.indexOf(`--${name}`);
  if (index === -1) return usual;
  const value = Number(args[index + 1]);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`--${name} needs a whole number of at least ${least}, not "${args[index + 1] ?? ''}"`);
};
