const marks = /\p{M}/gu;

/** Lower case without accents: how ids and words are compared. */
export const plain = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase();

/** Only before a plural's s is an apostrophe nothing: `thema's` is one word, `zo'n` is two. */
const apostrophe = /['’‘`]/gu;
const word = /[\p{L}\p{N}\p{M}]+(?:['’‘`]s(?!\p{L}))?/gu;

/** The words of a text as somebody wrote them, parted at spaces, signs and hyphens. */
export const writtenWords = (text: string): readonly string[] => text.match(word) ?? [];

/** The form in which the lexicon knows a written word: plain, `thema's` as `themas`. */
export const lexiconWord = (written: string): string => plain(written).replace(apostrophe, '');

/**
 * The words of a text in the form in which the lexicon knows them (`vzw-structuur` is two words), in the
 * order of `writtenWords`.
 */
export const wordsOf = (text: string): readonly string[] => writtenWords(text).map(lexiconWord);
