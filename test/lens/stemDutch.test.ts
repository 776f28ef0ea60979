import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rootDutch, stemDutch } from '../../src/lens/stemDutch.ts';

describe('stemDutch', () => {
  test.each([
    ['a plural in -en', 'wijken', 'wijk'],
    ['a plural in -s', 'ondernemers', 'ondernemer'],
    ['a plural that doubles its consonant', 'plekken', 'plek'],
    ['a plural that loses a vowel', 'straten', 'straat'],
    ['a plural that turns f into v', 'bedrijven', 'bedrijf'],
    ['a plural that turns s into z', 'huizen', 'huis'],
    ['a plural of -heid', 'mogelijkheden', 'mogelijkheid'],
    ['an inflected adjective', 'groene', 'groen'],
    ['a diminutive', 'winkeltjes', 'winkel'],
    ['a diminutive in -je', 'straatje', 'straat'],
    ['a diminutive in -etje', 'weggetje', 'weg'],
  ])('%s meets its base form', (_, inflected, base) => {
    expect(stemDutch(inflected)).toBe(stemDutch(base));
  });

  test.each([
    ['jongeren', 'jong'],
    ['bedrijvig', 'bedrijf'],
    ['burger', 'burgemeester'],
    ['wonen', 'bewoner'],
    ['ondernemer', 'ondernemerschap'],
  ])('%s and %s stay apart', (one, other) => {
    expect(stemDutch(one)).not.toBe(stemDutch(other));
  });

  test('a word of three letters stays as it is', () => {
    expect(['een', 'bus', 'jes'].map(stemDutch)).toEqual(['een', 'bus', 'jes']);
  });

  test('a stem is never longer than its word and never shorter than two letters of a longer one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        const stem = stemDutch(word);
        expect(stem.length).toBeLessThanOrEqual(word.length + 1);
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(2, word.length));
      }),
    );
  });
});

test('the forms of one idea share a root', () => {
  const roots = ['vertegenwoordiging', 'vertegenwoordigers', 'vertegenwoordigd', 'vertegenwoordigt'].map(
    rootDutch,
  );
  expect(new Set(roots).size).toBe(1);
});
