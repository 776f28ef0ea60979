import { describe, expect, test } from '@jest/globals';
import type { Lens } from '../../src/core/format.ts';
import { suggestLenses } from '../../src/lens/index.ts';
import { turnhoutLenses } from './lenses.ts';

const valuesIn = (text: string, lenses: readonly Lens[]): readonly (string | undefined)[] =>
  suggestLenses(text, lenses).map(({ value }) => value);

describe('a type of area or a horizon that the text names is suggested as a value', () => {
  test.each([
    ['De binnenstad loopt leeg', ['stedelijk-centrum']],
    ['De kmo-zone aan het kanaal', ['bedrijventerrein']],
    ['Bescherm de open ruimte', ['onbebouwd']],
    ['Een verkaveling vraagt een wijk op maat', ['lage-bebouwing']],
    ['Op korte termijn lukt dat', ['korte-termijn']],
    ['Dat is iets van lange adem', ['lange-termijn']],
  ])('%s', (text, values) => {
    expect(valuesIn(text, turnhoutLenses)).toEqual(expect.arrayContaining(values));
  });
});

test('a place of no type that the format has is a lens without a value', () => {
  expect(suggestLenses('De straat is van iedereen', turnhoutLenses)).toContainEqual({
    lens: 'gebied',
    by: 'suggested',
  });
});

const ownFormat: readonly Lens[] = [
  {
    id: 'doelgroepen',
    title: 'Doelgroepen',
    prompts: [],
    values: [
      { id: 'senioren', title: 'Senioren' },
      { id: 'handelaars', title: 'Handelaars en bedrijven' },
    ],
  },
  {
    id: 'gebied',
    title: 'Gebiedsgericht',
    prompts: [],
    values: [{ id: 'dorpskern', title: 'Dorpskern en markt' }],
  },
  { id: 'tijd', title: 'Tijd', prompts: [], values: [{ id: 'dit-jaar', title: 'Dit jaar' }] },
];

describe('a value is known by what its title is about, whatever the format calls it', () => {
  test.each([
    ['De bejaarden willen een lift', ['senioren']],
    ['Winkeliers klagen daarover', ['handelaars']],
    ['Rond de kern is het druk', ['dorpskern']],
    ['Nog voor nieuwjaar beginnen we eraan, en dat dit jaar nog', ['dit-jaar']],
  ])('%s', (text, values) => {
    expect(valuesIn(text, ownFormat)).toEqual(values);
  });
});

describe('a lens of the format’s own', () => {
  const lenses: readonly Lens[] = [
    {
      id: 'rol',
      title: 'Trekkersrol',
      prompts: ['Wie begint hier?'],
      values: [{ id: 'gemeentebestuur', title: 'Gemeentebestuur' }],
    },
  ];

  test('is suggested by the name of one of its values', () => {
    expect(suggestLenses('Dat is voor het gemeentebestuur', lenses)).toEqual([
      { lens: 'rol', value: 'gemeentebestuur', by: 'suggested' },
    ]);
  });

  test('is suggested by its title', () => {
    expect(suggestLenses('De trekkersrol is onduidelijk', lenses)).toEqual([
      { lens: 'rol', by: 'suggested' },
    ]);
  });

  test('is not suggested by the words of its prompts, which are too common', () => {
    expect(suggestLenses('Wie begint er?', lenses)).toEqual([]);
  });
});
