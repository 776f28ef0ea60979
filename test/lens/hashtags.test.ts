import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseLensChoice, takeHashtags } from '../../src/lens/hashtags.ts';
import { turnhoutLenses } from './lenses.ts';

const take = (text: string): { text: string; tags: readonly string[] } => {
  const taken = takeHashtags(text, turnhoutLenses);
  return { text: taken.text, tags: taken.tags.map(({ lens, value }) => (value ? `${lens}:${value}` : lens)) };
};

describe('a hashtag', () => {
  test.each([
    [
      'of a lens tags it and leaves the text',
      'Vraag het de Chiro #doelgroepen',
      'Vraag het de Chiro',
      ['doelgroepen'],
    ],
    [
      'of a value tags lens and value',
      'Leg daar daken vol #bedrijventerrein',
      'Leg daar daken vol',
      ['gebied:bedrijventerrein'],
    ],
    ['in the middle leaves one space', 'Doe dit #tijd   nu', 'Doe dit nu', ['tijd']],
    ['in front leaves no punctuation behind', '#tijd: doe dit nu', 'doe dit nu', ['tijd']],
    ['keeps the sentence’s own full stop', 'Doe dit nu #tijd.', 'Doe dit nu.', ['tijd']],
    ['keeps the comma after it', 'Doe dit nu #tijd, dan lukt het', 'Doe dit nu, dan lukt het', ['tijd']],
    [
      'between brackets takes the brackets along',
      'Doe dit nu (#tijd, #gebied)',
      'Doe dit nu',
      ['tijd', 'gebied'],
    ],
    ['glued to another counts too', 'Doe dit nu #tijd#gebied', 'Doe dit nu', ['tijd', 'gebied']],
    ['with capitals and accents counts', 'Samen #Thémas', 'Samen', ['themas']],
    ['written as a plural with an apostrophe counts', "Samen #thema's", 'Samen', ['themas']],
    ['that nobody knows stays', 'Samen #klimaat #tijd', 'Samen #klimaat', ['tijd']],
    ['that only begins like a lens stays', 'Samen #tijdens', 'Samen #tijdens', []],
    ['in an address stays', 'Zie https://stad.be/#tijd', 'Zie https://stad.be/#tijd', []],
    ['twice is one tag', 'Nu #tijd #tijd', 'Nu', ['tijd']],
    [
      'of a lens adds nothing to its value',
      'Daar #gebied #bedrijventerrein',
      'Daar',
      ['gebied:bedrijventerrein'],
    ],
    ['alone leaves an empty text', '#tijd', '', ['tijd']],
    [
      'with lens and value as on a card counts',
      'Daar #gebied:bedrijventerrein',
      'Daar',
      ['gebied:bedrijventerrein'],
    ],
  ])('%s', (_, text, left, tags) => {
    expect(take(text)).toEqual({ text: left, tags });
  });

  test('is the author’s word', () => {
    expect(takeHashtags('#tijd', turnhoutLenses).tags).toEqual([{ lens: 'tijd', by: 'author' }]);
  });
});

test('a text without a known hashtag only gets its white space folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('#'));
      expect(take(text)).toEqual({ text: text.replace(/\s+/g, ' ').trim(), tags: [] });
    }),
  );
});

test('taking the hashtags out twice changes nothing more', () => {
  const parts = fc.constantFrom(
    '#tijd',
    '#gebied',
    '#klimaat',
    'nu',
    ', ',
    ' ',
    '.',
    '(',
    ')',
    '#',
    ': ',
    'één',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
      const once = take(words.join(''));
      const again = take(once.text);
      expect(again.text.length).toBeLessThanOrEqual(once.text.length);
      if (once.tags.length === 0) expect(again).toEqual(once);
    }),
  );
});

describe('parseLensChoice', () => {
  test.each([
    ['gebied', { lens: 'gebied' }],
    ['gebied:bedrijventerrein', { lens: 'gebied', value: 'bedrijventerrein' }],
    [' Gebied:Bedrijventerrein ', { lens: 'gebied', value: 'bedrijventerrein' }],
    ['gebied:korte-termijn', undefined],
    ['gebied:', undefined],
    ['bedrijventerrein', undefined],
    ['', undefined],
  ])('%p is %p', (choice, expected) => {
    expect(parseLensChoice(choice, turnhoutLenses)).toEqual(expected);
  });
});
