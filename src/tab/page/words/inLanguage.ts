import { type IsOne, type Texts, type Words, wordsInTexts } from './inTexts.ts';

interface Language {
  readonly load: () => Promise<{ readonly texts: Readonly<Record<string, Texts>> }>;
  readonly isOne: IsOne;
}

// Each apart: nobody loads a language that they do not read.
const languages = {
  nl: { load: () => import('./nl.ts'), isOne: (count) => count === 1 },
  en: { load: () => import('./en.ts'), isOne: (count) => count === 1 },
  fr: { load: () => import('./fr.ts'), isOne: (count) => count >= 0 && count < 2 },
} satisfies Record<string, Language>;

type LanguageName = keyof typeof languages;
const names: readonly LanguageName[] = ['nl', 'en', 'fr'];

/** The language of a reader, Dutch where theirs is not there. */
export const languageOf = (locale: string): LanguageName =>
  names.find((language) => locale.toLowerCase().startsWith(language)) ?? 'nl';

/** All texts of the page in the reader's language. */
export const wordsIn = async (locale: string): Promise<Words> => {
  const { load, isOne } = languages[languageOf(locale)];
  return wordsInTexts((await load()).texts, isOne);
};
