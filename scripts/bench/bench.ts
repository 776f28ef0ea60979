/** One figure of a bench: what it says, its value, and what it should be where something was promised. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** A share is between 0 and 1; `×` is a ratio; nothing is a count. */
  readonly unit: 'share' | 'µs' | 'ms' | 's' | 'KB' | 'MB' | '/s' | '×' | '';
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

export interface BenchOptions {
  /** Fewer repetitions: for a look, not for a record. */
  readonly quick: boolean;
  /** For how long load is held, where a bench holds load. */
  readonly seconds: number;
}

/** What was measured. What cannot be measured here (a file that is not there) is left out, with a note. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

/** Something that can be measured. */
export interface Bench {
  readonly name: string;
  readonly measure: (options: BenchOptions) => Measured | Promise<Measured>;
}

/** Whether a figure is as it was promised; undefined where nothing was. */
export const reaches = ({ value, goal }: Figure): boolean | undefined => {
  if (!goal) return undefined;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
};
