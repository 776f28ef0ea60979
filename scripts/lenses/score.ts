import { houseLenses } from '../../src/lens/compileLexicon.ts';

/** How well suggestions meet people's labels; each figure between 0 and 1. */
export interface LensScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What was suggested for one text beside what people said. */
export interface Judged {
  readonly suggested: ReadonlySet<string>;
  readonly labelled: ReadonlySet<string>;
}

export interface LensMeasure {
  /** Over all lenses together. */
  readonly micro: LensScore;
  /** The mean over the lenses. */
  readonly macro: LensScore;
  readonly byLens: Readonly<Record<string, LensScore>>;
}

/** Nothing suggested is nothing wrong, and nothing labelled is nothing missed. */
export const scoreOf = (right: number, suggested: number, labelled: number): LensScore => {
  const precision = suggested === 0 ? 1 : right / suggested;
  const recall = labelled === 0 ? 1 : right / labelled;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

const scoreFor = (judged: readonly Judged[], lenses: readonly string[]): LensScore => {
  let right = 0;
  let suggested = 0;
  let labelled = 0;
  for (const one of judged) {
    for (const lens of lenses) {
      const said = one.suggested.has(lens);
      const meant = one.labelled.has(lens);
      if (said) suggested++;
      if (meant) labelled++;
      if (said && meant) right++;
    }
  }
  return scoreOf(right, suggested, labelled);
};

/** The figures over all texts, for all lenses together and for each. */
export const measure = (judged: readonly Judged[]): LensMeasure => {
  const byLens = houseLenses.map((lens) => [lens, scoreFor(judged, [lens])] as const);
  const mean = (pick: (score: LensScore) => number): number =>
    byLens.reduce((sum, [, score]) => sum + pick(score), 0) / byLens.length;
  return {
    micro: scoreFor(judged, houseLenses),
    macro: { precision: mean((s) => s.precision), recall: mean((s) => s.recall), f1: mean((s) => s.f1) },
    byLens: Object.fromEntries(byLens),
  };
};
