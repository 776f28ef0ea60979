import type { LensTag } from '../core/contribution.ts';
import type { Lens } from '../core/format.ts';
import { type HouseLens, houseLenses } from './compileLexicon.ts';
import { type Features, featuresOf } from './features.ts';
import { houseModel, isHouseLens } from './houseModel.ts';
import { placesSaying, type Reading, readForLenses } from './houseReading.ts';
import { lensesByModel } from './lensModel.ts';
import { stemDutch } from './stemDutch.ts';
import { namedValues } from './valueWords.ts';
import { wordsOf } from './wordsOf.ts';

/** Why a lens is suggested for a text. */
export interface LensReason {
  readonly lens: string;
  readonly value?: string;
  /** The words it is suggested by, as they stand in the text: `wijken, plein`. */
  readonly because: string;
}

/** A suggestion, and where its words stand in the text. */
interface Suggestion {
  readonly lens: string;
  readonly value?: string;
  readonly at: readonly number[];
}

const mostReasons = 4;
const strongestWords = 2;
/** A lens's title is only looked for by words of some length: `Wie doet wat` would be in every text. */
const shortestTitleWord = 5;

/** The words that weigh most for a lens that no word of the lexicon says outright. */
const heaviestPlaces = (features: Features, lens: HouseLens): readonly number[] => {
  const column = houseLenses.indexOf(lens);
  return [...features]
    .map(([name, at]) => ({ at, weight: houseModel.weights[name]?.[column] ?? 0 }))
    .filter(({ at, weight }) => at.length > 0 && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, strongestWords)
    .flatMap(({ at }) => at);
};

const forHouseLens = (
  lens: Lens,
  id: HouseLens,
  reading: Reading,
  features: Features,
): readonly Suggestion[] => {
  const values = namedValues(lens, reading);
  if (values.length > 0) return values.map(({ id: value, at }) => ({ lens: id, value, at }));
  const said = placesSaying(reading, id);
  return [{ lens: id, at: said.length > 0 ? said : heaviestPlaces(features, id) }];
};

/** A lens of the format's own: only what its values and its title are called is known of it. */
const forOwnLens = (lens: Lens, reading: Reading): readonly Suggestion[] => {
  const values = namedValues(lens, reading);
  if (values.length > 0) return values.map(({ id: value, at }) => ({ lens: lens.id, value, at }));
  const titleStems = new Set(
    wordsOf(lens.title)
      .filter((word) => word.length >= shortestTitleWord)
      .map(stemDutch),
  );
  const at = reading.stems.flatMap((stem, place) => (titleStems.has(stem) ? [place] : []));
  return at.length > 0 ? [{ lens: lens.id, at }] : [];
};

const suggestionsIn = (reading: Reading, lenses: readonly Lens[]): readonly Suggestion[] => {
  const features = featuresOf(reading);
  const certain = lensesByModel(houseModel, features);
  return lenses.flatMap((lens) => {
    const { id } = lens;
    if (!isHouseLens(id)) return forOwnLens(lens, reading);
    return certain.includes(id) ? forHouseLens(lens, id, reading, features) : [];
  });
};

const tagOf = ({ lens, value }: Suggestion): LensTag =>
  value === undefined ? { lens, by: 'suggested' } : { lens, value, by: 'suggested' };

/**
 * The lenses that a contribution's own words suggest, in the format's order, with the values that it names.
 * What the sentence says counts, not what it could lead to; where the weights are not certain enough, nothing
 * is suggested. The four house lenses are known by lexicon and weights, a format's own by its words alone.
 */
export const suggestLenses = (text: string, lenses: readonly Lens[]): LensTag[] =>
  suggestionsIn(readForLenses(text), lenses).map(tagOf);

/** Neighbouring words stand together, others apart: `open ruimte, wijken`. */
const wordsAt = ({ written }: Reading, at: readonly number[]): string => {
  const places = [...new Set(at)].sort((a, b) => a - b);
  const groups: string[] = [];
  places.forEach((place, index) => {
    const word = written[place] ?? '';
    const before = groups.length - 1;
    if (index > 0 && places[index - 1] === place - 1) groups[before] = `${groups[before]} ${word}`;
    else groups.push(word);
  });
  return [...new Set(groups)].slice(0, mostReasons).join(', ');
};

/** Why each of the lenses that `suggestLenses` gives is suggested, in the same order. */
export const explainLenses = (text: string, lenses: readonly Lens[]): readonly LensReason[] => {
  const reading = readForLenses(text);
  return suggestionsIn(reading, lenses).map((suggestion) => {
    const because = wordsAt(reading, suggestion.at);
    return suggestion.value === undefined
      ? { lens: suggestion.lens, because }
      : { lens: suggestion.lens, value: suggestion.value, because };
  });
};
