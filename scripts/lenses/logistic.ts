/** One text for training: which features it has, by number, and whether it carries the lens. */
export interface Example {
  readonly features: readonly number[];
  readonly is: boolean;
  /** How much this text counts beside the others. */
  readonly counts: number;
}

export interface Fit {
  readonly intercept: number;
  readonly weights: Float64Array;
}

/** What is thought of a feature's weight before any text is seen, and how firmly. */
export interface Belief {
  readonly weight: number;
  /** The L2 penalty on moving away from that weight. */
  readonly penalty: number;
}

const sweeps = 40;
const smallestStep = 1e-3;
/** No weight moves further than this in one step, so that separable features cannot run away. */
const largestStep = 1;

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/**
 * Logistic regression with a belief of its own in every feature, by cyclic coordinate descent: one Newton
 * step a weight, always in the same order from the beliefs, so that the same texts give the same bits. The intercept
 * carries no penalty.
 */
export const fitLogistic = (
  examples: readonly Example[],
  featureCount: number,
  beliefIn: (feature: number) => Belief,
): Fit => {
  const having: number[][] = Array.from({ length: featureCount }, () => []);
  examples.forEach(({ features }, row) => {
    for (const feature of features) having[feature]?.push(row);
  });
  const everyRow = examples.map((_, row) => row);
  const logOdds = new Float64Array(examples.length);
  const beliefs = Array.from({ length: featureCount }, (_, feature) => beliefIn(feature));
  const weights = Float64Array.from(beliefs, ({ weight }) => weight);
  beliefs.forEach(({ weight }, feature) => {
    for (const row of having[feature] ?? []) logOdds[row] = (logOdds[row] ?? 0) + weight;
  });
  let intercept = 0;

  const stepAlong = (rows: readonly number[], moved: number, penalty: number): number => {
    let slope = -penalty * moved;
    let curve = penalty;
    for (const row of rows) {
      const example = examples[row];
      if (!example) continue;
      const p = probability(logOdds[row] ?? 0);
      slope += example.counts * ((example.is ? 1 : 0) - p);
      curve += example.counts * p * (1 - p);
    }
    const step = Math.max(-largestStep, Math.min(largestStep, slope / Math.max(curve, 1e-9)));
    for (const row of rows) logOdds[row] = (logOdds[row] ?? 0) + step;
    return step;
  };

  for (let sweep = 0; sweep < sweeps; sweep++) {
    const first = stepAlong(everyRow, intercept, 0);
    intercept += first;
    let largest = Math.abs(first);
    beliefs.forEach((belief, feature) => {
      const weight = weights[feature] ?? 0;
      const step = stepAlong(having[feature] ?? [], weight - belief.weight, belief.penalty);
      weights[feature] = weight + step;
      largest = Math.max(largest, Math.abs(step));
    });
    if (largest < smallestStep) break;
  }
  return { intercept, weights };
};
