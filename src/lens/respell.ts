import type { Lexicon } from './compileLexicon.ts';

/** Shorter words have too many neighbours: `concert` and `concreet` are almost one. */
const shortestMistyped = 9;
/** Inflection lives at the end of a word; a difference there is grammar and no mistake. */
const settledEnd = 3;

/** A word with each of its letters left out in turn: two words one mistake apart share one of these. */
const withoutOne = (word: string): readonly string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2));

const neighbours = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

const neighboursIn = (lexicon: Lexicon): ReadonlyMap<string, string> => {
  const known = neighbours.get(lexicon);
  if (known) return known;
  const made = new Map<string, string>();
  for (const stem of lexicon.stems.keys()) {
    if (stem.length < shortestMistyped - 1) continue;
    for (const key of [stem, ...withoutOne(stem)]) if (!made.has(key)) made.set(key, stem);
  }
  neighbours.set(lexicon, made);
  return made;
};

/** One letter too many, too few or other, or two changed about. */
const oneMistake = (typed: string, meant: string): boolean => {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  const rest = (word: string, skip: number): string => word.slice(start + skip);
  const swapped = typed[start] === meant[start + 1] && typed[start + 1] === meant[start];
  return (
    meant.length - start >= settledEnd &&
    (rest(typed, 1) === rest(meant, 1) ||
      rest(typed, 1) === rest(meant, 0) ||
      rest(typed, 0) === rest(meant, 1) ||
      (swapped && rest(typed, 2) === rest(meant, 2)))
  );
};

/** `pleintje` is said `pleintske` and `bankje` is said `bankske` from the coast to the Kempen. */
const spokenDiminutive = /(?:[lmnfp]e?|s|t)kes?$/;

/** Other ways to spell a word that the lexicon does not know: without a spoken diminutive, or with one typing error put right. */
export const respell = (lexicon: Lexicon, word: string): readonly string[] => {
  const found: string[] = [];
  if (word.length >= 6 && spokenDiminutive.test(word)) {
    for (const ending of [/kes?$/, /[est]kes?$/, /tskes?$/])
      if (ending.test(word)) found.push(word.replace(ending, ''));
  }
  if (word.length < shortestMistyped) return found;
  const index = neighboursIn(lexicon);
  for (const inflected of [word, word.replace(/(?:en|s|e)$/, '')]) {
    for (const key of [inflected, ...withoutOne(inflected)]) {
      const meant = index.get(key);
      if (meant && oneMistake(inflected, meant)) found.push(meant);
    }
  }
  return found;
};
