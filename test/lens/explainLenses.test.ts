import { expect, test } from '@jest/globals';
import { readOwn } from '../../scripts/lenses/labelled.ts';
import { explainLenses, suggestLenses } from '../../src/lens/index.ts';
import { turnhoutLenses } from './lenses.ts';

test('a suggestion says by which words, as they stand in the text', () => {
  expect(explainLenses('Wat doen we in de Wijken?', turnhoutLenses)).toEqual([
    { lens: 'gebied', because: 'Wijken' },
  ]);
});

test('words that stand together are said together', () => {
  expect(explainLenses('Dat lukt op lange termijn', turnhoutLenses)).toEqual([
    { lens: 'tijd', value: 'lange-termijn', because: 'op lange termijn' },
  ]);
});

test('a word that is said twice is a reason once', () => {
  expect(explainLenses('De wijk, ja de wijk', turnhoutLenses)).toEqual([{ lens: 'gebied', because: 'wijk' }]);
});

test('every suggestion for our own contributions has a reason, and that reason stands in the text', () => {
  for (const { text } of readOwn()) {
    const reasons = explainLenses(text, turnhoutLenses);
    const tags = suggestLenses(text, turnhoutLenses);
    expect(reasons.map(({ lens, value }) => [lens, value])).toEqual(
      tags.map(({ lens, value }) => [lens, value]),
    );
    for (const { because } of reasons) {
      expect(because).not.toBe('');
      expect(because.split(/[, ]+/).every((word) => text.includes(word))).toBe(true);
    }
  }
});
