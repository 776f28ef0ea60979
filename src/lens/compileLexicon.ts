import { stemDutch } from './stemDutch.ts';
import { wordsOf } from './wordsOf.ts';

/** The lenses for which there is a lexicon: those of the Turnhout workshops, and the default of a format. */
export const houseLenses = ['doelgroepen', 'themas', 'gebied', 'tijd'] as const;
export type HouseLens = (typeof houseLenses)[number];

/** What a word or phrase says: no lens at all for a look-alike. */
export interface Sense {
  readonly lenses: ReadonlySet<HouseLens>;
  readonly values: ReadonlySet<string>;
}

/** One step in the phrases: what may follow, and what is said if the phrase ends here. */
export interface PhraseStep {
  readonly next: ReadonlyMap<string, PhraseStep>;
  readonly sense?: Sense;
}

/** A lexicon ready for looking up: single words by form, stem, beginning or part, and phrases step by step. */
export interface Lexicon {
  readonly forms: ReadonlyMap<string, Sense>;
  readonly stems: ReadonlyMap<string, Sense>;
  readonly beginnings: ReadonlyMap<string, Sense>;
  readonly firstParts: ReadonlyMap<string, Sense>;
  readonly lastParts: ReadonlyMap<string, Sense>;
  readonly phrases: PhraseStep;
}

/** A list of entries and what they all say; without a lens they are look-alikes. */
export interface LexiconList {
  readonly entries: string;
  readonly lens?: HouseLens;
  readonly value?: string;
}

interface SenseInMaking {
  lenses: Set<HouseLens>;
  values: Set<string>;
}

interface StepInMaking {
  next: Map<string, StepInMaking>;
  sense?: SenseInMaking;
}

/** Up to five words may stand where a phrase has this sign. */
export const gap = '…';

/**
 * How a phrase compares a word: short ones as they are, since `laat` and `laten` share a stem and no meaning,
 * longer ones by stem, so that `sociale woning` finds `sociale woningen`.
 */
export const phraseKey = (word: string): string => (word.length < 5 ? word : `~${stemDutch(word)}`);

const newSense = (): SenseInMaking => ({ lenses: new Set(), values: new Set() });

const enrich = (sense: SenseInMaking, list: LexiconList): SenseInMaking => {
  if (list.lens) sense.lenses.add(list.lens);
  if (list.value) sense.values.add(list.value);
  return sense;
};

const put = (map: Map<string, SenseInMaking>, key: string, list: LexiconList): void => {
  map.set(key, enrich(map.get(key) ?? newSense(), list));
};

const putPhrase = (root: StepInMaking, words: readonly string[], list: LexiconList): void => {
  let steps = [root];
  for (const word of words) {
    const keys = word === gap ? [gap] : word.split('|').map((one) => phraseKey(wordsOf(one)[0] ?? one));
    steps = steps.flatMap((step) =>
      keys.map((key) => {
        const next = step.next.get(key) ?? { next: new Map() };
        step.next.set(key, next);
        return next;
      }),
    );
  }
  for (const step of steps) step.sense = enrich(step.sense ?? newSense(), list);
};

const phraseWords = (entry: string): readonly string[] =>
  entry.split(/\s+/).flatMap((word) => (word === gap || word.includes('|') ? [word] : wordsOf(word)));

/**
 * Makes lists of entries, parted by commas or lines, into a lexicon. An entry is
 * - `wijk`: this word and its inflected forms (in a list of look-alikes: this form only);
 * - `=wegen`: this form only;
 * - `bewoners-`: the first part of a compound; `-wijk`: the last part;
 * - `vertegenwoord*`: every word that begins so;
 * - `open ruimte`: a phrase, in which `a|b` is a choice and `…` stands for up to five words.
 * An entry in two lists says both.
 */
export const compileLexicon = (lists: readonly LexiconList[]): Lexicon => {
  const forms = new Map<string, SenseInMaking>();
  const stems = new Map<string, SenseInMaking>();
  const beginnings = new Map<string, SenseInMaking>();
  const firstParts = new Map<string, SenseInMaking>();
  const lastParts = new Map<string, SenseInMaking>();
  const phrases: StepInMaking = { next: new Map() };
  for (const list of lists) {
    for (const entry of list.entries.split(/[,\n]/).map((one) => one.trim())) {
      const words = phraseWords(entry);
      const [word] = words;
      if (!word) continue;
      if (words.length > 1) putPhrase(phrases, words, list);
      else if (entry.startsWith('=')) put(forms, word, list);
      else if (entry.endsWith('*')) put(beginnings, word, list);
      else if (entry.startsWith('-')) put(lastParts, stemDutch(word), list);
      else if (entry.endsWith('-')) put(firstParts, word, list);
      else if (list.lens) put(stems, stemDutch(word), list);
      else put(forms, word, list);
    }
  }
  return { forms, stems, beginnings, firstParts, lastParts, phrases };
};
