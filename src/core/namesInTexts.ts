/** Somebody whose name is not to stand in a text, and what stands there instead. */
export interface HiddenName {
  /** Every name they go or went by. */
  readonly names: readonly string[];
  /** Absent where what is written stays: an organisation that may be named, though it is called after somebody. */
  readonly instead?: string;
  /** Of an organisation: only its whole name counts, not the words of it. */
  readonly wholeOnly?: true;
}

/** How names are hidden, where not as usual. */
export interface HowToHide {
  /** Full names alone, for texts that nobody at the table wrote. */
  readonly fullOnly?: boolean;
  /** Stands for a first name or surname that several of the hidden people have; without it, such a name stays. */
  readonly ambiguous?: string;
}

/** Takes names out of a text. A text without them comes back as it was. */
export type HideNames = (text: string) => string;

/** A shorter part of a name is too often an ordinary word. */
const SHORTEST_PART = 3;
/** The last word of a name of several ("Amrani" of "Noor El Amrani") counts only where it is no short word. */
const SHORTEST_LAST = 4;

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (name: string): readonly string[] =>
  name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');

/** First name, what follows it, and its last word: how people call one another. */
const partsOf = (name: string): readonly string[] => {
  const words = wordsOf(name);
  const [first = '', ...rest] = words;
  const last = rest.at(-1) ?? '';
  return [
    ...(first.length >= SHORTEST_PART ? [first] : []),
    ...(rest.join(' ').length >= SHORTEST_PART ? [rest.join(' ')] : []),
    ...(rest.length > 1 && last.length >= SHORTEST_LAST ? [last] : []),
  ];
};

const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A letter in either case, with or without its accents; in a decomposed text. */
const anyCase = (sign: string): string => {
  const lower = escaped(sign.toLowerCase());
  const upper = escaped(sign.toUpperCase());
  const either = lower === upper ? lower : `(?:${lower}|${upper})`;
  return `${either}\\p{M}*`;
};

const capital = (sign: string): string => `${escaped(sign.toUpperCase())}\\p{M}*`;

const patternOfWord = (word: string, capitalised: boolean): string =>
  [...word.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((sign, place) => (capitalised && place === 0 ? capital(sign) : anyCase(sign)))
    .join('');

/** "De Smet" is written "de Smet" too: of a name's parts the last word must have its capital. */
const patternOf = (phrase: string, capitalised: boolean): string => {
  const words = wordsOf(phrase);
  return words
    .map((word, place) => patternOfWord(word, capitalised && place === words.length - 1))
    .join('[\\s\\u00a0]+');
};

interface Phrase {
  readonly phrase: string;
  readonly pattern: string;
  readonly instead?: string;
}

const phrasesOf = (
  name: string,
  taken: ReadonlySet<string>,
  fullOnly: boolean | 'whole',
): readonly Phrase[] => {
  const whole = wordsOf(name).join(' ');
  const several = whole.includes(' ');
  if (fullOnly === 'whole' && !several)
    return whole.length < SHORTEST_PART ? [] : [{ phrase: whole, pattern: patternOf(whole, true) }];
  const parts = fullOnly ? [] : partsOf(name).filter((part) => !taken.has(bare(part)));
  return [
    ...(several ? [{ phrase: whole, pattern: patternOf(whole, false) }] : []),
    ...parts.map((phrase) => ({ phrase, pattern: patternOf(phrase, true) })),
  ];
};

/**
 * Takes the names of some people out of texts: their full name however it is written; their first name and
 * their surname where nobody else in `others` has it, as a whole word with a capital. "Brams" is Bram too.
 */
export const namesHidden = (
  hidden: readonly HiddenName[],
  others: readonly string[],
  { fullOnly = false, ambiguous }: HowToHide = {},
): HideNames => {
  const shared =
    ambiguous === undefined || fullOnly
      ? []
      : [...new Set(hidden.flatMap(({ names, wholeOnly }) => (wholeOnly ? [] : names.flatMap(partsOf))))].map(
          (phrase) => ({ phrase, pattern: patternOf(phrase, true), instead: ambiguous }),
        );
  const own = hidden.flatMap(({ names, instead, wholeOnly }, index) => {
    const elsewhere = hidden.flatMap((one, place) => (place === index || one.wholeOnly ? [] : one.names));
    const taken = new Set([...others, ...elsewhere].flatMap((name) => partsOf(name).map(bare)));
    return names.flatMap((name) =>
      phrasesOf(name, taken, wholeOnly ? 'whole' : fullOnly).map((phrase) => ({
        ...phrase,
        ...(instead !== undefined && { instead }),
      })),
    );
  });
  // A phrase that is somebody's alone stands before the same one as anybody's.
  const phrases: readonly Phrase[] = [...own, ...shared];
  if (phrases.length === 0) return (text) => text;
  // The longest first: "Bram Claes" is one person, not a first name with a word behind it.
  const sorted = phrases.toSorted((left, right) => right.phrase.length - left.phrase.length);
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])(?:${sorted
      .map(({ pattern }) => `(${pattern})`)
      .join('|')})(?:['’]?[sS])?(?![\\p{L}\\p{N}\\p{M}])`,
    'gu',
  );
  return (text) => {
    const decomposed = text.normalize('NFD');
    if (decomposed.search(any) === -1) return text;
    const without = decomposed.replace(any, (...match: readonly unknown[]) => {
      const found = sorted.findIndex((_, place) => match[place + 1] !== undefined);
      return sorted[found]?.instead ?? String(match[0]);
    });
    return without.normalize('NFC');
  };
};
