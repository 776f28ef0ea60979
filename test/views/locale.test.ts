import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { sentencesFor, translatorFor } from '../../src/locale/translate.ts';

const source = new URL('../../src/', import.meta.url);

type Texts = { readonly [key: string]: string | Texts };

const read = (language: string, file: string): Texts =>
  JSON.parse(readFileSync(new URL(`locale/${language}/${file}.json`, source), 'utf8'));

const flat = (texts: Texts, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${before}${key}`, text] as const] : flat(text, `${before}${key}.`),
  );

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(file, source), 'utf8'));

const files = ['cards', 'forms', 'notes', 'refusals', 'sentences'];
/** What one person is answered, and the page: of these there is French too. */
const frenchFiles = ['refusals', 'sentences', 'tab', 'tabLead', 'tabNotes', 'tabStage'];
const allFiles = [...files, 'minutes', 'pages', 'summary'];

/** Everything in the code that stands between quotes. */
const quoted = new Set(
  sources.flatMap((text) => [...text.matchAll(/(['"`])([\w.:-]+)\1/g)].map(([, , inside = '']) => inside)),
);

/** Keys that are put together as they are asked for: what stands fast, and what is filled in. */
const patterns = sources.flatMap((text) =>
  [...text.matchAll(/`(\w+:[\w.-]*(?:\$\{(?:[^{}]|\{[^{}]*\})*\}[\w.-]*)+)`/g)].map(
    ([, key = '']) =>
      new RegExp(
        `^${key
          .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
          .map((part) => part.replaceAll('.', '\\.'))
          .join('([\\w.-]*)')}$`,
      ),
  ),
);

/** A part of a key that the code names, or that says for whom or when a text is. */
const isNamed = (part: string): boolean =>
  part === '' ||
  [part, part.replace(/-(for|named|paused)$/, '')].some((name) => name === '' || quoted.has(name));

/** By its whole name, or put together out of parts that the code names. */
const isAsked = (key: string): boolean =>
  quoted.has(key) || patterns.some((pattern) => pattern.exec(key)?.slice(1).every(isNamed));

describe.each(files)('%s', (file) => {
  const dutch = flat(read('nl', file));
  const english = new Map(flat(read('en', file)));

  test('says in English all that it says in Dutch, and no more', () => {
    expect([...english.keys()].sort()).toEqual(dutch.map(([key]) => key).sort());
  });

  test('has the same places to fill in, in both languages', () => {
    for (const [key, text] of dutch)
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  test('makes parts bold in pairs', () => {
    for (const [key, text] of [...dutch, ...english])
      expect([key, text.split('**').length % 2]).toEqual([key, 1]);
  });

  test('has every text that the code asks for by name', () => {
    const known = new Set(dutch.map(([key]) => key.replace(/_(zero|one|other)$/, '')));
    const asked = sources.flatMap((text) =>
      [...text.matchAll(new RegExp(`['"\`]${file}:([\\w.-]+)['"\`]`, 'g'))].map(([, key = '']) => key),
    );
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });
});

describe.each(frenchFiles)('%s in French', (file) => {
  const dutch = flat(read('nl', file));
  const french = new Map(flat(read('fr', file)));
  const english = new Map(flat(read('en', file)));

  test('says all that it says in Dutch, and no more; so does the English', () => {
    const keys = dutch.map(([key]) => key).sort();
    expect([...french.keys()].sort()).toEqual(keys);
    expect([...english.keys()].sort()).toEqual(keys);
  });

  test('has the same places to fill in', () => {
    for (const [key, text] of dutch)
      expect([key, placeholders(french.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  test('says "vous", and keeps a sign with the word before it', () => {
    for (const [key, text] of french) {
      expect([key, /(?<!\p{L})(?:tu|ton|tes|toi)(?!\p{L})/iu.test(text)]).toEqual([key, false]);
      expect([key, /[^\u00A0?!][?!;»]|« | :/.test(text)]).toEqual([key, false]);
    }
  });

  test('is not Dutch or English that was left standing', () => {
    const words = (text: string | undefined): string => text?.replace(/\{\{\w+\}\}|[^\p{L}]/gu, '') ?? '';
    for (const [key, text] of dutch) {
      if (words(text).length < 20) continue;
      expect([key, [words(text), words(english.get(key))].includes(words(french.get(key)))]).toEqual([
        key,
        false,
      ]);
    }
  });
});

test('who is answered alone is answered in French where they speak it; cards are not', () => {
  expect(sentencesFor('fr-BE', 'nl-BE')('refusals:not-moderator')).toBe(
    'C’est réservé à la personne qui anime.',
  );
  expect(sentencesFor('de-BE', 'en-GB')('refusals:not-moderator')).toBe('This is for the moderator.');
  expect(translatorFor('fr-BE')('refusals:not-moderator')).toBe('Dit is voor de gespreksleider.');
});

test.each(allFiles)('the code asks for every text in %s', (file) => {
  const keys = flat(read('nl', file)).map(([key]) => `${file}:${key.replace(/_(zero|one|other)$/, '')}`);
  expect(keys.filter((key) => !isAsked(key))).toEqual([]);
});

test('there is a sentence for every reason to refuse, with the places that the reason can fill', () => {
  const reasons = readFileSync(new URL('core/rejection.ts', source), 'utf8');
  const declared = [...reasons.matchAll(/reason: '([a-z-]+)'([^}]*)\}/g)];
  expect(declared.length).toBeGreaterThan(40);
  const refusals = read('nl', 'refusals');
  for (const [, reason = '', values = ''] of declared) {
    const text = refusals[reason];
    expect([reason, typeof text]).toEqual([reason, 'string']);
    const always = [...values.matchAll(/readonly (\w+):/g)].map(([, name]) => name);
    for (const name of placeholders(String(text)))
      expect([reason, always]).toEqual([reason, expect.arrayContaining([name])]);
  }
});

test('a count chooses between one and many', () => {
  const dutch = translatorFor('nl-BE');
  expect(dutch('cards:contributions', { count: 1 })).toBe('1 bijdrage');
  expect(dutch('cards:contributions', { count: 0 })).toBe('0 bijdragen');
  expect(dutch('cards:queue.organisationTurns', { count: 0 })).toBe('organisatie nog niet aan bod');
});
