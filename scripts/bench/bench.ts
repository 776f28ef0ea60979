/** One figure of a bench: what it says, its value, and what it should be where something was promised. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `µs`, `×`, or a share between 0 and 1. */
  readonly unit: 'share' | 'µs' | '×';
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

export interface BenchOptions {
  /** Fewer repetitions: for a look, not for a record. */
  readonly quick: boolean;
}

/** Something that can be measured. What cannot be measured here (a file that is not there) is left out, with a note. */
export interface Bench {
  readonly name: string;
  readonly measure: (options: BenchOptions) => {
    readonly figures: readonly Figure[];
    readonly notes: readonly string[];
  };
}

/** Whether a figure is as it was promised; undefined where nothing was. */
export const reaches = ({ value, goal }: Figure): boolean | undefined => {
  if (!goal) return undefined;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
};
