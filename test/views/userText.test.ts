import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asLabel, cut, shown } from '../../src/views/userText.ts';
import { plain, wordsFor } from '../../src/views/words.ts';

const words = wordsFor({ locale: 'nl-BE' });
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('what people wrote', () => {
  test('cleaning it twice changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => shown(shown(text)) === shown(text)));
  });

  test('holds no control or bidi override afterwards', () => {
    fc.assert(fc.property(anyText, (text) => !/[\p{Cc}\u202A-\u202E]/u.test(shown(text))));
  });

  test('is never longer than asked, nor cut inside a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 300 }), (text, most) => {
        const short = cut(text.toWellFormed(), most);
        return short.length <= most && short.isWellFormed();
      }),
    );
    expect(cut('abc👨‍👩‍👧def', 8)).toBe('abc…');
    expect(cut(`a${'\u0301'.repeat(500)}`, 10)).toHaveLength(10);
    expect(cut('kort', 10)).toBe('kort');
  });

  test('keeps its emoji and its own direction, set apart from the words around it', () => {
    expect(shown('👨‍👩‍👧 klaar')).toBe('👨‍👩‍👧 klaar');
    expect(shown('مرحبا')).toBe('\u2068مرحبا\u2069');
    expect(shown('a\u202Eb')).toBe('ab');
  });

  test('has places to break in a word of 10,000 letters', () => {
    expect(
      shown('w'.repeat(10_000))
        .split('\u200B')
        .every((part) => part.length <= 24),
    ).toBe(true);
  });

  test('is no link on a button', () => {
    expect(asLabel('[hier](https://kwaad.example)', 60)).not.toContain('](');
  });
});

describe('our words with what people wrote in between', () => {
  test('bold is ours: a person’s asterisks stay asterisks', () => {
    expect(words.line('cards:floor.speaking', { name: '**Ana**' })).toEqual([
      { type: 'TextRun', text: 'Aan het woord: ' },
      { type: 'TextRun', text: '**Ana**', weight: 'Bolder' },
    ]);
  });

  test('a person’s text fills one place and asks for no other', () => {
    for (const name of ['{{number}}', '$t(cards:and)', `\${x}`, '\uE0000\uE001', '$&'])
      expect(plain(words.line('cards:queue.placeBecause', { number: 3, name, reason: '' }))).toBe(
        `3. ${name.replace(/[\uE000\uE001]/g, '')} ()`,
      );
  });
});
