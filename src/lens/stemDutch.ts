const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);

/**
 * Where the part of a word begins in which endings may be taken off: after the first consonant that follows
 * a vowel, and never before the third letter (Snowball's R1).
 */
const endingsFrom = (word: string): number => {
  for (let i = 1; i < word.length; i++) {
    if (!isVowel(word[i]) && isVowel(word[i - 1])) return Math.max(3, i + 1);
  }
  return word.length;
};

/** `katt` is `kat`, as in Snowball; Dutch doubles the consonant only to keep the vowel short. */
const singleConsonant = (word: string): string =>
  word.length > 2 && word.at(-1) === word.at(-2) && !isVowel(word.at(-1)) ? word.slice(0, -1) : word;

/** `bedrijv` is `bedrijf` and `huiz` is `huis`: no Dutch word ends in v or z. */
const hardEnd = (word: string): string => word.replace(/v$/, 'f').replace(/z$/, 's');

/** `straat` is `strat`, so that it meets `straten`. */
const shortVowel = (word: string): string =>
  word.replace(/([^aeiouy])(aa|ee|oo|uu)([^aeiouyij])$/, (_, a, b, c) => a + b[0] + c);

const withoutDiminutive = (word: string): string => {
  const bare = word
    .replace(/((?:aa|ee|oo|uu)t)jes?$/, '$1')
    .replace(/etjes?$/, '')
    .replace(/([lnrwaeiou])tjes?$/, '$1')
    .replace(/mpjes?$/, 'm')
    .replace(/([bdfgkpst])jes?$/, '$1');
  return bare.length >= 3 ? singleConsonant(bare) : word;
};

const withoutEnding = (
  word: string,
  ending: string,
  mayPrecede: (letter: string | undefined) => boolean,
): string => {
  const at = word.length - ending.length;
  return word.endsWith(ending) && at >= endingsFrom(word) && mayPrecede(word[at - 1])
    ? word.slice(0, at)
    : word;
};

const consonant = (letter: string | undefined): boolean => !isVowel(letter);
const plainS = (letter: string | undefined): boolean => !isVowel(letter) && letter !== 'j';

/**
 * The part that the inflected forms of a Dutch word share: `wijken`, `wijk` and `wijkje` give `wijk`.
 * After Snowball's Dutch stemmer, its steps for number, gender and comparison only, plus diminutives, since
 * taking off more would make `bedrijvig` a business. Expects a word from `wordsOf`.
 */
export const stemDutch = (word: string): string => {
  if (word.length < 4) return word;
  let stem = /jes?$/.test(word) ? withoutDiminutive(word) : word;
  if (/[^aeiouy]ies$/.test(stem)) return stem.slice(0, -1);
  if (/^.{3,}[^aeiouyj]es$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.endsWith('heden')) return `${stem.slice(0, -5)}heid`;
  const before = stem;
  stem = withoutEnding(stem, 'en', consonant);
  if (stem === before) stem = withoutEnding(stem, 's', plainS);
  if (stem === before) stem = withoutEnding(stem, 'e', consonant);
  if (stem.length < before.length) stem = withoutEnding(stem, 's', plainS);
  return shortVowel(hardEnd(singleConsonant(stem)));
};

const derivations = ['heid', 'ing', 'er', 'end', 'lijk', 'baar', 'bar', 'd', 't', 'ig'] as const;

/**
 * The root that related words share: `vertegenwoordiging`, `vertegenwoordigers` and `vertegenwoordigt` give
 * `vertegenwoord`. For finding sentences that say alike; too rough to read a lens from.
 */
export const rootDutch = (word: string): string => {
  let root = stemDutch(word);
  for (const ending of derivations) {
    if (root.endsWith(ending) && root.length - ending.length >= 5) root = root.slice(0, -ending.length);
  }
  return hardEnd(singleConsonant(root));
};
