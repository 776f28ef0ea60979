import { describe, expect, test } from '@jest/globals';
import { namesHidden } from '../../src/core/namesInTexts.ts';

const withoutBram = namesHidden([{ names: ['Bram De Smet'], instead: '[x]' }], ['Ana Gómez', 'Els Peeters']);

describe('a name in what others said', () => {
  test.each([
    ['Bram zegt iets', '[x] zegt iets'],
    ['BRAM zegt iets', '[x] zegt iets'],
    ['dat is Brams idee, en Bram’s plan', 'dat is [x] idee, en [x] plan'],
    ['volgens bram de smet', 'volgens [x]'],
    ['mevrouw De Smet en de Smet', 'mevrouw [x] en [x]'],
    ['Bram  De\u00a0Smet', '[x]'],
    ['(Bram)', '([x])'],
  ])('"%s" goes', (text, left) => {
    expect(withoutBram(text)).toBe(left);
  });

  test.each(['een bram vol fruit', 'Bramen plukken', 'Abrams tank', 'de smet op de muur', 'Ana en Els'])(
    '"%s" stays as it is',
    (text) => {
      expect(withoutBram(text)).toBe(text);
    },
  );

  test('goes with the hyphen in it', () => {
    const hide = namesHidden([{ names: ['Ann-Sofie Claes-Baert'], instead: '[x]' }], []);
    expect(hide('Ann-Sofie zei dat, en ann-sofie claes-baert ook')).toBe('[x] zei dat, en [x] ook');
  });

  test('is found with and without its accents', () => {
    const hide = namesHidden([{ names: ['Zoë Gómez'], instead: '[x]' }], []);
    expect(hide('Zoe en Zoë, Gomez en Gómez')).toBe('[x] en [x], [x] en [x]');
    expect(hide('Zoe\u0308')).toBe('[x]');
  });

  test('that another has too is nobody’s, but the full name is', () => {
    const hide = namesHidden([{ names: ['Ana Gómez'], instead: '[x]' }], ['Ana Peeters']);
    expect(hide('Ana zei dat, Ana Gómez dus')).toBe('Ana zei dat, [x] dus');
  });

  test('that several of the hidden share gets a word of its own where one is given', () => {
    const both = [
      { names: ['Ana Gómez'], instead: '[1]' },
      { names: ['Ana Peeters'], instead: '[2]' },
    ];
    expect(namesHidden(both, [])('Ana, Ana Peeters')).toBe('Ana, [2]');
    expect(namesHidden(both, [], { ambiguous: 'iemand' })('Ana, Ana Peeters')).toBe('iemand, [2]');
  });

  test('of an organisation counts only as a whole', () => {
    const hide = namesHidden([{ names: ['Stad Turnhout', 'Okra'], instead: '[o]', wholeOnly: true }], []);
    expect(hide('De stad Turnhout, Turnhout en Okra')).toBe('De [o], Turnhout en [o]');
  });

  test('with signs that mean something in a pattern is only a name', () => {
    const hide = namesHidden([{ names: ['A.(b)* [c]+', '$&'], instead: '[x]' }], []);
    expect(hide('wie is a.(b)* [c]+ dan')).toBe('wie is [x] dan');
  });
});
