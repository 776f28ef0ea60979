import i18next from 'i18next';
import { createContext, useContext } from 'react';
import en from '../../locale/en/tab.json' with { type: 'json' };
import enLead from '../../locale/en/tabLead.json' with { type: 'json' };
import enNotes from '../../locale/en/tabNotes.json' with { type: 'json' };
import enStage from '../../locale/en/tabStage.json' with { type: 'json' };
import fr from '../../locale/fr/tab.json' with { type: 'json' };
import frLead from '../../locale/fr/tabLead.json' with { type: 'json' };
import frNotes from '../../locale/fr/tabNotes.json' with { type: 'json' };
import frStage from '../../locale/fr/tabStage.json' with { type: 'json' };
import nl from '../../locale/nl/tab.json' with { type: 'json' };
import nlLead from '../../locale/nl/tabLead.json' with { type: 'json' };
import nlNotes from '../../locale/nl/tabNotes.json' with { type: 'json' };
import nlStage from '../../locale/nl/tabStage.json' with { type: 'json' };

/** Gives the page's text under a key (`lead:`, `notes:` and `stage:` in front for those parts); `count` chooses between one and more. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const languages = ['nl', 'en', 'fr'] as const;

/** The language of a reader, Dutch where theirs is not there. */
export const languageOf = (locale: string): (typeof languages)[number] =>
  languages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'nl';

/** All texts of the page in the reader's language. */
export const wordsIn = async (locale: string): Promise<Words> => {
  const instance = i18next.createInstance({
    lng: languageOf(locale),
    fallbackLng: 'nl',
    resources: {
      nl: { tab: nl, lead: nlLead, notes: nlNotes, stage: nlStage },
      en: { tab: en, lead: enLead, notes: enNotes, stage: enStage },
      fr: { tab: fr, lead: frLead, notes: frNotes, stage: frStage },
    },
    defaultNS: 'tab',
    interpolation: { escapeValue: false },
  });
  await instance.init();
  return (key, values) => instance.t(key, values ?? {});
};

const WordsContext = createContext<Words>((key) => key);
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Words => useContext(WordsContext);
