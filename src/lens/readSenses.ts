import {
  anyNumber,
  gap,
  keyOf,
  type Lexicon,
  type PhraseStep,
  type Sense,
  shortestStem,
} from './compileLexicon.ts';
import { isNumber } from './numbers.ts';
import { respell } from './respell.ts';
import { stemDutch } from './stemDutch.ts';

/** In which way the lexicon knows a word. */
export type Manner = 'phrase' | 'word' | 'beginning' | 'lastPart' | 'firstPart' | 'respelled';

/** A word or phrase of a text that the lexicon knows. */
export interface Finding {
  /** Where its words stand in the text, by number. */
  readonly at: readonly number[];
  readonly sense: Sense;
  readonly manner: Manner;
}

/** The words of a text in the forms in which a lexicon is asked about them, each made once. */
export interface KeyedWords {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly keys: readonly string[];
}

/** Readies words from `wordsOf` for reading. */
export const keyed = (words: readonly string[]): KeyedWords => {
  const stems = words.map(stemDutch);
  return { words, stems, keys: words.map((word, at) => keyOf(word, stems[at] ?? word)) };
};

type Known = Pick<Finding, 'sense' | 'manner'>;

const gapWords = 5;
const shortestPart = 3;
/** With these in front a word is a verb or another word altogether: `uitwijken` is no `wijk`. */
const particles = new Set(
  'aan ach bij des dis door her hin mee met mis mon neer niet onder ont ook over par pre pro sub toe tot uit van ver vol voor wan weg'.split(
    ' ',
  ),
);

type Places = readonly number[];

/** The longest phrase that begins at `from`: which words it takes, and what it says. */
const longestPhrase = (
  words: readonly string[],
  keys: readonly string[],
  from: number,
  step: PhraseStep,
  taken: Places,
): { readonly taken: Places; readonly sense: Sense } | undefined => {
  let best = step.sense && taken.length > 0 ? { taken, sense: step.sense } : undefined;
  const tryOn = (at: number, onward: PhraseStep | undefined, taking: Places): void => {
    const found = onward && longestPhrase(words, keys, at, onward, taking);
    if (found && found.taken.length > (best?.taken.length ?? 0)) best = found;
  };
  const word = words[from];
  if (word !== undefined) {
    tryOn(from + 1, step.next.get(keys[from] ?? ''), [...taken, from]);
    if (step.next.has(anyNumber) && isNumber(word))
      tryOn(from + 1, step.next.get(anyNumber), [...taken, from]);
  }
  const afterGap = step.next.get(gap);
  if (afterGap) for (let skipped = 0; skipped <= gapWords; skipped++) tryOn(from + skipped, afterGap, taken);
  return best;
};

/** In a Dutch compound the last part says what the thing is: a `winkelwijk` is a quarter, not a shop. */
const byLastPart = (lexicon: Lexicon, word: string, stem: string): Sense | undefined => {
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const inStem = stem.length - at >= shortestStem ? lexicon.lastParts.get(stem.slice(at)) : undefined;
    const sense = inStem ?? lexicon.lastParts.get(word.slice(at));
    if (sense && !particles.has(word.slice(0, at))) return sense;
  }
  return undefined;
};

const byBeginning = (
  parts: ReadonlyMap<string, Sense>,
  word: string,
  restLength: number,
): Sense | undefined => {
  for (let length = word.length - restLength; length >= shortestPart; length--) {
    const sense = parts.get(word.slice(0, length));
    if (sense) return sense;
  }
  return undefined;
};

const saysClub = (sense: Sense): boolean =>
  sense.some(({ subject, weak }) => subject === 'verenigingen' && !weak);

/**
 * What the first part adds to the last: a place or a group is no more than a hint, but a theme is what the thing
 * is about. Only a club's name does not make its theme the subject: a `sportclub` may be asked about anything.
 */
const asFirstPart = (first: Sense, last: Sense): Sense =>
  first.map((saying) => (saying.lens === 'themas' && !saysClub(last) ? saying : { ...saying, weak: true }));

/** What a compound says by its parts: `deelwagenplek` is a place, for mobility. */
const byParts = (lexicon: Lexicon, word: string, stem: string): Known | undefined => {
  const last = byLastPart(lexicon, word, stem);
  const first = byBeginning(lexicon.firstParts, word, shortestPart);
  if (last) return { sense: first ? [...last, ...asFirstPart(first, last)] : last, manner: 'lastPart' };
  return first && { sense: first, manner: 'firstPart' };
};

/** A look-alike form is nothing else; any other form adds to what its stem says. */
const wholeWord = (form: Sense | undefined, stem: Sense | undefined): Sense | undefined =>
  form && stem && form.length > 0 ? [...form, ...stem] : (form ?? stem);

const spelled = (lexicon: Lexicon, word: string, stem: string): Known | undefined => {
  const whole = wholeWord(lexicon.forms.get(word), lexicon.stems.get(stem));
  if (whole) return { sense: whole, manner: 'word' };
  const beginning = byBeginning(lexicon.beginnings, word, 0);
  return beginning ? { sense: beginning, manner: 'beginning' } : byParts(lexicon, word, stem);
};

const senseOf = (lexicon: Lexicon, word: string, stem: string): Known | undefined => {
  const known = spelled(lexicon, word, stem);
  if (known) return known;
  for (const other of respell(lexicon, word)) {
    const respelled = spelled(lexicon, other, stemDutch(other));
    if (respelled) return { sense: respelled.sense, manner: 'respelled' };
  }
  return undefined;
};

/** All that the lexicon knows in these words. A word within a phrase, look-alikes included, is not read again by itself. */
export const readSenses = (lexicon: Lexicon, { words, stems, keys }: KeyedWords): readonly Finding[] => {
  const findings: Finding[] = [];
  const read = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    if (read.has(at)) continue;
    const phrase = longestPhrase(words, keys, at, lexicon.phrases, []);
    if (!phrase) continue;
    for (const place of phrase.taken) read.add(place);
    findings.push({ at: phrase.taken, sense: phrase.sense, manner: 'phrase' });
  }
  for (const [at, word] of words.entries()) {
    if (read.has(at)) continue;
    const known = senseOf(lexicon, word, stems[at] ?? word);
    if (known) findings.push({ at: [at], ...known });
  }
  return findings;
};
