import { readdirSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';

/** The languages that are complete; the first is used where a person's own is not among them. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * The languages in which one person is answered: the page beside the meeting speaks French too, and a refusal
 * is in the language of whoever is refused. Of French there are the page and these sentences; cards have none.
 */
export const sentenceLanguages = [...languages, 'fr'] as const;

/**
 * Gives the text under `file:key` of `src/locale/<language>/<file>.json`, values filled in as they are
 * (a card is no HTML). `count` chooses between `key_one` and `key_other`.
 */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const filesOf = (language: (typeof sentenceLanguages)[number]): Record<string, object> => {
  const folder = new URL(`./${language}/`, import.meta.url);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object,
      ]),
  );
};

const resources = Object.fromEntries(sentenceLanguages.map((language) => [language, filesOf(language)]));

const i18n = createInstance({
  resources,
  fallbackLng: languages[0],
  supportedLngs: [...sentenceLanguages],
  nonExplicitSupportedLngs: true,
  ns: Object.keys(resources[languages[0]] ?? {}),
  interpolation: { escapeValue: false },
});
await i18n.init();

const within = <One extends string>(all: readonly One[], locale: string | undefined): One | undefined =>
  all.find((language) => language === locale?.toLowerCase().split('-')[0]);

/** The nearest language that is complete: `nl-BE` is `nl`; an unknown one is `fallback`, else Dutch. */
export const nearestLanguage = (locale: string | undefined, fallback?: string): Language =>
  within(languages, locale) ?? within(languages, fallback) ?? languages[0];

/** The texts in the language nearest to `locale`. */
export const translatorFor = (locale: string | undefined, fallback?: string): Translate => {
  const fixed = i18n.getFixedT(nearestLanguage(locale, fallback));
  return (key, values) => fixed(key, values ?? {});
};

/** The sentences in which one person is answered (`sentences:…`, `refusals:…`), in the language nearest to theirs. */
export const sentencesFor = (locale: string | undefined, fallback?: string): Translate => {
  const language = within(sentenceLanguages, locale) ?? nearestLanguage(locale, fallback);
  const fixed = i18n.getFixedT(language);
  return (key, values) => fixed(key, values ?? {});
};
