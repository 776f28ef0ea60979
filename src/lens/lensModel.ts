import { type HouseLens, houseLenses } from './compileLexicon.ts';
import type { Features } from './features.ts';

/** One linear model: what each feature adds to the certainty of each lens, in log-odds. */
export interface LensModel {
  readonly intercepts: Readonly<Record<HouseLens, number>>;
  /** From this certainty on a lens is suggested, in log-odds; below it nothing is. */
  readonly thresholds: Readonly<Record<HouseLens, number>>;
  /** By feature, in the order of `houseLenses`. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** How certain the model is of a lens, in log-odds, the lenses in the order of `houseLenses`. */
export const certaintiesOf = (model: LensModel, features: Features): readonly number[] => {
  const sums = houseLenses.map((lens) => model.intercepts[lens]);
  for (const feature of features.keys()) {
    const weights = model.weights[feature];
    if (!weights) continue;
    for (let lens = 0; lens < sums.length; lens++) sums[lens] = (sums[lens] ?? 0) + (weights[lens] ?? 0);
  }
  return sums;
};

/** The lenses of which the model is certain enough. */
export const lensesByModel = (model: LensModel, features: Features): readonly HouseLens[] => {
  const certainties = certaintiesOf(model, features);
  return houseLenses.filter((lens, at) => (certainties[at] ?? 0) >= model.thresholds[lens]);
};
