import { houseLenses, type Lexicon } from '../../src/lens/compileLexicon.ts';
import { readForLenses, says } from '../../src/lens/houseReading.ts';
import { type LensModel, lensesByModel } from '../../src/lens/lensModel.ts';
import type { LabelledText } from './labelled.ts';
import { type Judged, type LensMeasure, measure } from './score.ts';
import {
  chosenSettings,
  foldNumbers,
  foldOf,
  forTraining,
  othersForTraining,
  type TrainingSettings,
  type TrainingText,
  trainModel,
} from './trainModel.ts';

/** What a lexicon alone suggests: every lens that one of its words says outright. */
export const measureLexicon = (
  texts: readonly LabelledText[],
  lexiconFor?: (place: number) => Lexicon,
): LensMeasure =>
  measure(
    texts.map(({ text, lenses }, place) => {
      const { findings } = readForLenses(text, lexiconFor?.(place));
      return {
        labelled: lenses,
        suggested: new Set(houseLenses.filter((lens) => findings.some((one) => says(one, lens)))),
      };
    }),
  );

/**
 * Every contribution of others judged by a model that was trained, threshold included, on `always` and on those of
 * the other nine folds, and by the lexicon that was written without it in view. The vocabulary comes from `always` alone where there is any.
 */
export const crossValidate = (
  texts: readonly LabelledText[],
  alwaysTexts: readonly TrainingText[],
  settings: TrainingSettings = chosenSettings,
): LensMeasure => {
  const judgedTexts = othersForTraining(texts);
  const judged = foldNumbers.flatMap((fold): readonly Judged[] => {
    const others = judgedTexts.filter((_, place) => foldOf(place) !== fold);
    const training = [...alwaysTexts, ...others];
    const model = trainModel(training, alwaysTexts.length > 0 ? alwaysTexts : others, settings);
    return judgedTexts
      .filter((_, place) => foldOf(place) === fold)
      .map(({ features, lenses }) => ({
        labelled: lenses,
        suggested: new Set<string>(lensesByModel(model, features)),
      }));
  });
  return measure(judged);
};

/** What a trained model suggests for texts that it was not trained on. */
export const measureModel = (model: LensModel, texts: readonly LabelledText[]): LensMeasure =>
  measure(
    forTraining(texts).map(({ features, lenses }) => ({
      labelled: lenses,
      suggested: new Set<string>(lensesByModel(model, features)),
    })),
  );
