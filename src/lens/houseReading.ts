import { compileLexicon, type HouseLens, type Lexicon, type LexiconList } from './compileLexicon.ts';
import { concepts } from './lexicon/concepts.ts';
import { houseLexicon } from './lexicon/index.ts';
import { lookAlikes } from './lexicon/lookAlikes.ts';
import { placeOfYear } from './numbers.ts';
import { type Finding, type KeyedWords, keyed, readSenses } from './readSenses.ts';
import { lexiconWord, writtenWords } from './wordsOf.ts';

/** A text as the lexicon reads it: its words as written and as compared, and what is known of them. */
export interface Reading extends KeyedWords {
  readonly written: readonly string[];
  readonly findings: readonly Finding[];
}

/** Compiling takes some milliseconds, so it waits for the first contribution and is done once. */
const once = (lists: readonly LexiconList[]): (() => Lexicon) => {
  let made: Lexicon | undefined;
  return () => {
    made ??= compileLexicon(lists);
    return made;
  };
};

const houseWords = once(houseLexicon);
const conceptWords = once([...concepts, { entries: lookAlikes }]);

/** Reads a text for the four house lenses, by all that is known of words or by another lexicon. */
export const readForLenses = (text: string, lexicon: Lexicon = houseWords()): Reading => {
  const written = writtenWords(text);
  const words = keyed(written.map(lexiconWord));
  const findings = readSenses(lexicon, words);
  const year = placeOfYear(words.words);
  if (year < 0) return { written, ...words, findings };
  const when: Finding = {
    at: [year],
    sense: [{ lens: 'tijd', subject: 'jaartal', weak: false }],
    manner: 'word',
  };
  return { written, ...words, findings: [...findings, when] };
};

/** What is named in these words of the things that lens values are about: `binnenstad` is a `centrum`. */
export const readConcepts = (words: KeyedWords): readonly Finding[] => readSenses(conceptWords(), words);

/** Whether a finding says this lens by itself, not as a hint. */
export const says = (finding: Finding, lens: HouseLens): boolean =>
  finding.sense.some((saying) => saying.lens === lens && !saying.weak);

/** Where the words stand that the lexicon says this lens by. */
export const placesSaying = (reading: Reading, lens: HouseLens): readonly number[] =>
  reading.findings.filter((finding) => says(finding, lens)).flatMap(({ at }) => at);
