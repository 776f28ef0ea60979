import { expect, test } from '@jest/globals';
import i18next from 'i18next';
import { texts as en } from '../../../src/tab/page/words/en.ts';
import { texts as fr } from '../../../src/tab/page/words/fr.ts';
import { languageOf, wordsIn } from '../../../src/tab/page/words/inLanguage.ts';
import type { Texts } from '../../../src/tab/page/words/inTexts.ts';
import { texts as nl } from '../../../src/tab/page/words/nl.ts';

const languages = { nl, en, fr };

const keysIn = (texts: Texts): readonly string[] =>
  typeof texts === 'string'
    ? ['']
    : Object.entries(texts).flatMap(([part, within]) =>
        keysIn(within).map((rest) => (rest === '' ? part : `${part}.${rest}`)),
      );

/** Every value that a text may ask for, so that each shows where it stands. */
const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, `<${name} & $1>`]));

for (const [language, texts] of Object.entries(languages)) {
  const keys = Object.entries(texts).flatMap(([name, within]) =>
    keysIn(within).map((key) => `${name}:${key}`),
  );
  const bot = i18next.createInstance({
    lng: language,
    fallbackLng: 'nl',
    resources: languages,
    defaultNS: 'tab',
    interpolation: { escapeValue: false },
  });

  test(`each text on the page in ${language} is what the bot's texts would make of it`, async () => {
    await bot.init();
    const words = await wordsIn(language);
    expect(keys.length).toBeGreaterThan(200);
    for (const key of keys) {
      const values = valuesOf(String(bot.t(key)));
      expect([key, words(key, values)]).toEqual([key, bot.t(key, values)]);
      const counted = key.replace(/_(?:zero|one|other)$/, '');
      for (const count of [0, 0.5, 1, 1.5, 2, 21, 100])
        expect([counted, count, words(counted, { ...values, count })]).toEqual([
          counted,
          count,
          bot.t(counted, { ...values, count }),
        ]);
    }
  });
}

test('a key without a text is said as it is, and a value that is missing is left out', async () => {
  const words = await wordsIn('nl');
  expect(words('no.such.key')).toBe('no.such.key');
  expect(words('clock.until')).not.toContain('{{');
});

test('who reads another language reads Dutch', () => {
  expect(['fr-BE', 'EN', 'nl', 'de', ''].map(languageOf)).toEqual(['fr', 'en', 'nl', 'nl', 'nl']);
});
