import { gap, type Lexicon, type PhraseStep, phraseKey, type Sense } from './compileLexicon.ts';
import { stemDutch } from './stemDutch.ts';

/** A word or phrase of a text that the lexicon knows. */
export interface Finding {
  readonly words: readonly string[];
  readonly sense: Sense;
}

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
  from: number,
  step: PhraseStep,
  taken: Places,
): { readonly taken: Places; readonly sense: Sense } | undefined => {
  let best = step.sense && taken.length > 0 ? { taken, sense: step.sense } : undefined;
  const tryOn = (at: number, at_step: PhraseStep | undefined, taking: Places): void => {
    const found = at_step && longestPhrase(words, at, at_step, taking);
    if (found && found.taken.length > (best?.taken.length ?? 0)) best = found;
  };
  const word = words[from];
  if (word !== undefined) tryOn(from + 1, step.next.get(phraseKey(word)), [...taken, from]);
  const afterGap = step.next.get(gap);
  if (afterGap) for (let skipped = 1; skipped <= gapWords; skipped++) tryOn(from + skipped, afterGap, taken);
  return best;
};

const byLastPart = (lexicon: Lexicon, stem: string): Sense | undefined => {
  for (let at = shortestPart; at <= stem.length - shortestPart; at++) {
    const sense = lexicon.lastParts.get(stem.slice(at));
    if (sense && !particles.has(stem.slice(0, at))) return sense;
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

/** In a Dutch compound the last part says what the thing is: a `winkelwijk` is a quarter, not a shop. */
const senseOf = (lexicon: Lexicon, word: string): Sense | undefined => {
  const form = lexicon.forms.get(word);
  if (form) return form;
  const stem = stemDutch(word);
  return (
    lexicon.stems.get(stem) ??
    byBeginning(lexicon.beginnings, word, 0) ??
    byLastPart(lexicon, stem) ??
    byBeginning(lexicon.firstParts, word, shortestPart)
  );
};

/** All that the lexicon knows in these words. A word within a phrase, look-alikes included, is not read again by itself. */
export const readSenses = (lexicon: Lexicon, words: readonly string[]): readonly Finding[] => {
  const findings: Finding[] = [];
  const read = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    if (read.has(at)) continue;
    const phrase = longestPhrase(words, at, lexicon.phrases, []);
    if (!phrase) continue;
    for (const place of phrase.taken) read.add(place);
    findings.push({ words: phrase.taken.map((place) => words[place] ?? ''), sense: phrase.sense });
  }
  for (const [at, word] of words.entries()) {
    if (read.has(at)) continue;
    const sense = senseOf(lexicon, word);
    if (sense) findings.push({ words: [word], sense });
  }
  return findings;
};
