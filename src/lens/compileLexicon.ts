import { stemDutch } from './stemDutch.ts';
import { wordsOf } from './wordsOf.ts';

/** The lenses for which there is a lexicon: those of the Turnhout workshops, and the default of a format. */
export const houseLenses = ['doelgroepen', 'themas', 'gebied', 'tijd'] as const;
export type HouseLens = (typeof houseLenses)[number];

/** One thing that a word or phrase says. */
export interface Saying {
  readonly lens: HouseLens;
  /** What within the lens it is about: `jeugd`, `mobiliteit`. */
  readonly subject: string;
  /** A hint that says nothing by itself: `mensen` may be a group. */
  readonly weak: boolean;
}

/** What a word or phrase says: nothing at all for a look-alike. */
export type Sense = readonly Saying[];

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

/** Entries that all say the same; without a lens they are look-alikes. */
export interface LexiconList {
  readonly entries: string;
  readonly lens?: HouseLens;
  readonly subject?: string;
  readonly weak?: true;
}

interface StepInMaking {
  next: Map<string, StepInMaking>;
  sense?: Sense;
}

/** Up to five words may stand where a phrase has this sign. */
export const gap = '…';
/** Any number may stand where a phrase has this sign: `# jaar` finds `drie jaar` and `10 jaar`. */
export const anyNumber = '#';

/**
 * How a phrase compares a word: short ones as they are, since `laat` and `laten` share a stem and no meaning,
 * longer ones by stem, so that `sociale woning` finds `sociale woningen`.
 */
export const keyOf = (word: string, stem: string): string => (word.length < 5 ? word : `~${stem}`);

const phraseKey = (word: string): string => keyOf(word, stemDutch(word));

/** A short stem ends too many words (`lan` ends `plan`), so short last parts are compared as they are written. */
export const shortestStem = 4;

const enrich = (sense: Sense | undefined, { lens, subject, weak }: LexiconList): Sense => {
  const before = sense ?? [];
  if (!lens) return before;
  const saying = { lens, subject: subject ?? lens, weak: weak ?? false };
  const same = ({ lens: l, subject: s, weak: w }: Saying): boolean =>
    l === saying.lens && s === saying.subject && w === saying.weak;
  return before.some(same) ? before : [...before, saying];
};

const put = (map: Map<string, Sense>, key: string, list: LexiconList): void => {
  map.set(key, enrich(map.get(key), list));
};

const isSign = (word: string): boolean => word === gap || word === anyNumber;

const putPhrase = (root: StepInMaking, words: readonly string[], list: LexiconList): void => {
  let steps = [root];
  for (const word of words) {
    const keys = isSign(word) ? [word] : word.split('|').map((one) => phraseKey(wordsOf(one)[0] ?? one));
    steps = steps.flatMap((step) =>
      keys.map((key) => {
        const next = step.next.get(key) ?? { next: new Map() };
        step.next.set(key, next);
        return next;
      }),
    );
  }
  for (const step of steps) step.sense = enrich(step.sense, list);
};

const phraseWords = (entry: string): readonly string[] =>
  entry.split(/\s+/).flatMap((word) => (isSign(word) || word.includes('|') ? [word] : wordsOf(word)));

/**
 * Makes lists of entries, parted by commas or lines, into a lexicon. An entry is
 * - `wijk`: this word and its inflected forms (in a list of look-alikes: this form only);
 * - `=wegen`: this form only;
 * - `-wijk`: the same as `wijk`, also as the last part of a compound; `wijk-`: as its first part only; `-wijk-`:
 *   all of these;
 * - `vertegenwoord*`: every word that begins so;
 * - `open ruimte`: a phrase, in which `a|b` is a choice, `…` stands for up to five words and `#` for a number.
 * An entry in two lists says both.
 */
export const compileLexicon = (lists: readonly LexiconList[]): Lexicon => {
  const forms = new Map<string, Sense>();
  const stems = new Map<string, Sense>();
  const beginnings = new Map<string, Sense>();
  const firstParts = new Map<string, Sense>();
  const lastParts = new Map<string, Sense>();
  const phrases: StepInMaking = { next: new Map() };
  const putWord = (word: string, list: LexiconList): void =>
    list.lens ? put(stems, stemDutch(word), list) : put(forms, word, list);
  const putLastPart = (word: string, list: LexiconList): void => {
    const stem = stemDutch(word);
    put(lastParts, stem.length < shortestStem ? word : stem, list);
  };
  for (const list of lists) {
    for (const entry of list.entries.split(/[,\n]/).map((one) => one.trim())) {
      const words = phraseWords(entry);
      const [word] = words;
      if (!word) continue;
      if (words.length > 1) putPhrase(phrases, words, list);
      else if (entry.startsWith('=')) put(forms, word, list);
      else if (entry.endsWith('*')) put(beginnings, word, list);
      else {
        if (entry.startsWith('-')) putLastPart(word, list);
        if (entry.endsWith('-')) put(firstParts, word, list);
        if (entry.startsWith('-') || !entry.endsWith('-')) putWord(word, list);
      }
    }
  }
  return { forms, stems, beginnings, firstParts, lastParts, phrases };
};
