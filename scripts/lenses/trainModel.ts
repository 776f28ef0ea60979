import { type HouseLens, houseLenses } from '../../src/lens/compileLexicon.ts';
import { type Features, featuresOf, lensOfFeature } from '../../src/lens/features.ts';
import { readForLenses } from '../../src/lens/houseReading.ts';
import { certaintiesOf, type LensModel } from '../../src/lens/lensModel.ts';
import type { LabelledText } from './labelled.ts';
import { type Belief, type Example, fitLogistic } from './logistic.ts';
import { scoreOf } from './score.ts';
import { lexiconWithout } from './unseenLexicon.ts';

/** A labelled text with its features, read once for all folds. */
export interface TrainingText {
  readonly features: Features;
  readonly lenses: ReadonlySet<string>;
  readonly counts: number;
}

/** Settings of the training. How they were chosen stands in `decisions/0008`. */
export interface TrainingSettings {
  /** A word or pair of words counts from this many texts of the vocabulary on. */
  readonly leastTexts: number;
  /** The weight that the lexicon's outright word has until the texts say otherwise, in log-odds. */
  readonly trustInLexicon: number;
  /** L2 penalties: what the lexicon says of the lens itself, of other lenses, and bare words. */
  readonly penalties: { readonly own: number; readonly other: number; readonly words: number };
  /** The least precision a threshold may have within the training texts. */
  readonly leastPrecision: number;
}

export const chosenSettings: TrainingSettings = {
  leastTexts: 3,
  trustInLexicon: 3,
  penalties: { own: 1, other: 4, words: 4 },
  leastPrecision: 0.85,
};

const folds = 10;
/** Folds within the training texts, for the threshold. */
const innerFolds = 5;
const decimals = 3;
const rounded = (figure: number): number => Number(figure.toFixed(decimals));

/** Features of the texts, to be trained on. Every text counts the same unless `counts` says so. */
export const forTraining = (texts: readonly LabelledText[], counts = 1): readonly TrainingText[] =>
  texts.map(({ text, lenses }) => ({ features: featuresOf(readForLenses(text)), lenses, counts }));

/**
 * The same for contributions of others, in their file's order: each as the lexicon reads it that was written
 * without it in view. A lexicon looks better than it is on what it was written from; trained on that, the weights
 * would trust it too much.
 */
export const othersForTraining = (texts: readonly LabelledText[]): readonly TrainingText[] =>
  texts.map(({ text, lenses }, place) => ({
    features: featuresOf(readForLenses(text, lexiconWithout(place))),
    lenses,
    counts: 1,
  }));

/** The features that enough texts of the vocabulary have, in an order that depends on nothing but the names. */
export const vocabularyOf = (texts: readonly TrainingText[], leastTexts: number): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { features } of texts) {
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name, count]) => count >= (lensOfFeature(name) ? 1 : leastTexts))
    .map(([name]) => name)
    .sort((a, b) => (a < b ? -1 : 1));
};

const beliefIn = (name: string, lens: HouseLens, { penalties, trustInLexicon }: TrainingSettings): Belief => {
  const of = lensOfFeature(name);
  if (of === undefined) return { weight: 0, penalty: penalties.words };
  if (of !== lens) return { weight: 0, penalty: penalties.other };
  return { weight: name === `${lens}.said` ? trustInLexicon : 0, penalty: penalties.own };
};

const never: LensModel['thresholds'] = { doelgroepen: 0, themas: 0, gebied: 0, tijd: 0 };

const weigh = (
  texts: readonly TrainingText[],
  vocabulary: readonly string[],
  settings: TrainingSettings,
): LensModel => {
  const numberOf = new Map(vocabulary.map((name, number) => [name, number]));
  const numbered = texts.map(({ features }) =>
    [...features.keys()].flatMap((name) => numberOf.get(name) ?? []),
  );
  const fits = houseLenses.map((lens) => {
    const examples: readonly Example[] = texts.map(({ lenses, counts }, at) => ({
      features: numbered[at] ?? [],
      is: lenses.has(lens),
      counts,
    }));
    return fitLogistic(examples, vocabulary.length, (feature) =>
      beliefIn(vocabulary[feature] ?? '', lens, settings),
    );
  });
  const weights = vocabulary
    .map((name, at) => [name, fits.map(({ weights: w }) => rounded(w[at] ?? 0))] as const)
    .filter(([, row]) => row.some((weight) => weight !== 0));
  const [doelgroepen, themas, gebied, tijd] = fits.map(({ intercept }) => rounded(intercept));
  return {
    intercepts: { doelgroepen: doelgroepen ?? 0, themas: themas ?? 0, gebied: gebied ?? 0, tijd: tijd ?? 0 },
    thresholds: never,
    weights: Object.fromEntries(weights),
  };
};

interface Certainty {
  readonly certainty: number;
  readonly is: boolean;
  readonly counts: number;
}

const candidates = Array.from({ length: 41 }, (_, at) => rounded(-1 + at * 0.05));

/**
 * The threshold with the best micro F1 over all lenses among those precise enough; where none is, the most
 * precise. One threshold for all lenses: four would fit themselves to the few texts there are.
 */
const bestThreshold = (certainties: readonly Certainty[], leastPrecision: number): number => {
  const labelled = certainties.reduce((sum, { is, counts }) => sum + (is ? counts : 0), 0);
  const scored = candidates.map((threshold) => {
    const taken = certainties.filter(({ certainty }) => certainty >= threshold);
    const suggested = taken.reduce((sum, { counts }) => sum + counts, 0);
    const right = taken.reduce((sum, { is, counts }) => sum + (is ? counts : 0), 0);
    return { threshold, ...scoreOf(right, suggested, labelled) };
  });
  const precise = scored.filter(({ precision }) => precision >= leastPrecision);
  const by = precise.length > 0 ? precise : scored;
  const worth = precise.length > 0 ? 'f1' : 'precision';
  return by.reduce((best, one) => (one[worth] > best[worth] ? one : best)).threshold;
};

/** Which fold a text falls in: by its place alone, so that it is the same every time. */
export const foldOf = (place: number): number => place % folds;
export const foldNumbers: readonly number[] = Array.from({ length: folds }, (_, fold) => fold);

/**
 * Trains weights on all texts, and chooses the threshold by certainties that each text got from weights trained
 * without it.
 */
export const trainModel = (
  texts: readonly TrainingText[],
  vocabularyTexts: readonly TrainingText[],
  settings: TrainingSettings = chosenSettings,
): LensModel => {
  const vocabulary = vocabularyOf(vocabularyTexts, settings.leastTexts);
  const unseen = foldNumbers.slice(0, innerFolds).flatMap((fold) => {
    const model = weigh(
      texts.filter((_, place) => place % innerFolds !== fold),
      vocabulary,
      settings,
    );
    return texts
      .filter((_, place) => place % innerFolds === fold)
      .flatMap(({ features, lenses, counts }) =>
        certaintiesOf(model, features).map((certainty, at) => ({
          certainty,
          is: lenses.has(houseLenses[at] ?? ''),
          counts,
        })),
      );
  });
  const threshold = bestThreshold(unseen, settings.leastPrecision);
  return {
    ...weigh(texts, vocabulary, settings),
    thresholds: { doelgroepen: threshold, themas: threshold, gebied: threshold, tijd: threshold },
  };
};
