import { readdirSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';

/** The languages that are complete; the first is used where a person's own is not among them. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * Gives the text under `file:key` of `src/locale/<language>/<file>.json`, values filled in as they are
 * (a card is no HTML). `count` chooses between `key_one` and `key_other`.
 */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const filesOf = (language: Language): Record<string, object> => {
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

const resources = Object.fromEntries(languages.map((language) => [language, filesOf(language)]));

const i18n = createInstance({
  resources,
  fallbackLng: languages[0],
  supportedLngs: [...languages],
  nonExplicitSupportedLngs: true,
  ns: Object.keys(resources[languages[0]] ?? {}),
  interpolation: { escapeValue: false },
});
await i18n.init();

const known = (locale: string | undefined): Language | undefined =>
  languages.find((language) => language === locale?.toLowerCase().split('-')[0]);

/** The nearest language that is complete: `nl-BE` is `nl`; an unknown one is `fallback`, else Dutch. */
export const nearestLanguage = (locale: string | undefined, fallback?: string): Language =>
  known(locale) ?? known(fallback) ?? languages[0];

/** The texts in the language nearest to `locale`. */
export const translatorFor = (locale: string | undefined, fallback?: string): Translate => {
  const fixed = i18n.getFixedT(nearestLanguage(locale, fallback));
  return (key, values) => fixed(key, values ?? {});
};
