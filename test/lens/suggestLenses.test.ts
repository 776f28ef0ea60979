import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { suggestLenses } from '../../src/lens/suggestLenses.ts';
import { turnhoutLenses } from './lenses.ts';

const lensesOf = (text: string): readonly string[] =>
  suggestLenses(text, turnhoutLenses).map(({ lens, value }) => (value ? `${lens}:${value}` : lens));

describe('a group, a channel or who is represented is doelgroepen', () => {
  test.each([
    'Jongeren komen hier nooit.',
    'De ondernemersorganisaties moeten mee.',
    'Vraag het aan de Chiro.',
    'Anderstaligen krijgen de brief niet gelezen.',
    'Wie is hier niet vertegenwoordigd?',
    'Zet het in de nieuwsbrief.',
    'Mensen met een laag inkomen hebben andere zorgen.',
    'Zet een wijkcomité op.',
  ])('%s', (text) => {
    expect(lensesOf(text)).toContain('doelgroepen');
  });

  test.each([
    'De stad moet trekken.',
    'Het bestuur luistert niet.',
    'Mensen willen wel.',
    'Alle actoren en stakeholders samen.',
    'De burgemeester en de ambtenaren doen hun best.',
    'Eigenaarschap is belangrijk.',
    'Richt een projectgroep op.',
  ])('not: %s', (text) => {
    expect(lensesOf(text)).not.toContain('doelgroepen');
  });
});

describe('another field of policy, or a link with one, is themas', () => {
  test.each([
    'Zet laadpalen aan het station.',
    'Leg een wadi aan.',
    'Het mobiliteitsplan komt eraan.',
    'Koppel het aan andere thema’s.',
    'De leegstand neemt toe.',
    'Sociale woningen zijn slecht geïsoleerd.',
    'Zet in op ontharding.',
  ])('%s', (text) => {
    expect(lensesOf(text)).toContain('themas');
  });

  test.each([
    'Daar steek ik veel energie in.',
    'Dat is de voedingsbodem voor vertrouwen.',
    'De cultuur van samenwerken ontbreekt.',
    'We moeten handelen.',
    'Dat is een natuurlijke bondgenoot.',
    'Hij kon de vergadering niet bijwonen.',
    'Laat het idee niet verwateren.',
  ])('not: %s', (text) => {
    expect(lensesOf(text)).not.toContain('themas');
  });
});

describe('a place or a type of area is gebied', () => {
  test.each([
    'Ga van wijk tot wijk.',
    'De winkelstraten lopen leeg.',
    'In de kern van het dorp is er weinig te doen.',
    'Op het platteland ligt dat anders.',
    'Er is een plek nodig.',
    'Begin op het Kerkplein.',
  ])('%s', (text) => {
    expect(lensesOf(text).some((lens) => lens.startsWith('gebied'))).toBe(true);
  });

  test.each([
    'De kern van de zaak is vertrouwen.',
    'De vergadering vindt elke keer online plaats.',
    'In plaats van te klagen kunnen we iets doen.',
    'Gent en Leuven zijn goede voorbeelden.',
    'Er is ruimte voor experiment.',
    'We willen daar niet van afwijken.',
    'Op het gebied van samenwerking is er werk.',
  ])('not: %s', (text) => {
    expect(lensesOf(text).filter((lens) => lens.startsWith('gebied'))).toEqual([]);
  });
});

describe('when, how long, in what order or how urgent is tijd', () => {
  test.each([
    'Doe dit eerst.',
    'Dit is een prioriteit.',
    'Kom jaarlijks samen.',
    'Tegen 2030 moet het af zijn.',
    'Wanneer starten we?',
    'Werk in fasen.',
  ])('%s', (text) => {
    expect(lensesOf(text)).toContain('tijd');
  });

  test.each([
    'Tijdens de vergadering was het stil.',
    'Dat is altijd zo.',
    'Wanneer mensen samenwerken, lukt het.',
    'Een duurzame aanpak.',
    'Duur is het niet.',
    'Ik vroeg me af of dat klopt.',
    'Leuven 2030 is een vzw.',
  ])('not: %s', (text) => {
    expect(lensesOf(text)).not.toContain('tijd');
  });
});

describe('values', () => {
  test.each([
    ['Op het bedrijventerrein ligt veel dak.', 'gebied:bedrijventerrein'],
    ['In de binnenstad is het warm.', 'gebied:stedelijk-centrum'],
    ['De open ruimte verdroogt.', 'gebied:onbebouwd'],
    ['Op korte termijn lukt dat.', 'tijd:korte-termijn'],
    ['Dat is voor de middellange termijn.', 'tijd:middellange-termijn'],
    ['Een langetermijnvisie ontbreekt.', 'tijd:lange-termijn'],
  ])('%s', (text, expected) => {
    expect(lensesOf(text)).toContain(expected);
  });

  test('a word that is a value of the format itself gives that value', () => {
    const lenses = [{ id: 'doelgroepen', title: '', prompts: [], values: [{ id: 'jongeren', title: '' }] }];
    expect(suggestLenses('Vraag het een jongere.', lenses)).toEqual([
      { lens: 'doelgroepen', value: 'jongeren', by: 'suggested' },
    ]);
  });

  test('a value that the format lacks tags the lens alone', () => {
    const lenses = [{ id: 'gebied', title: '', prompts: [], values: [] }];
    expect(suggestLenses('Op het bedrijventerrein.', lenses)).toEqual([{ lens: 'gebied', by: 'suggested' }]);
  });
});

test('a lens that the format lacks is never suggested', () => {
  const lenses = [{ id: 'geld', title: 'Geld', prompts: [], values: [] }];
  expect(suggestLenses('Jongeren in de wijk willen nu energie.', lenses)).toEqual([]);
});

test('accents, capitals and hyphens make no difference', () => {
  expect(lensesOf('JONGEREN-WERKING IN DE WÍJK')).toEqual(['doelgroepen', 'gebied']);
});

test('whatever the text, a suggestion is one of the format’s lenses and values, each at most once', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom('open', 'ruimte', 'vindt', 'plaats', 'wijk', 'de', 'termijn', 'korte', '2030', 'in'),
        { maxLength: 40 },
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const tags = suggestLenses(text, turnhoutLenses);
      expect(new Set(tags.map(({ lens, value }) => `${lens}:${value}`)).size).toBe(tags.length);
      for (const tag of tags) {
        const lens = turnhoutLenses.find(({ id }) => id === tag.lens);
        expect(lens).toBeDefined();
        expect(tag.by).toBe('suggested');
        if (tag.value) expect(lens?.values.map(({ id }) => id)).toContain(tag.value);
      }
    }),
  );
});

test('a contribution takes far less than a fifth of a millisecond', () => {
  const text =
    'De ondernemers in de winkelstraat willen tegen 2030 meer groen en minder verkeer op het plein.';
  for (let warm = 0; warm < 500; warm++) suggestLenses(text, turnhoutLenses);
  const batches = Array.from({ length: 10 }, () => {
    const startedAt = performance.now();
    for (let round = 0; round < 200; round++) suggestLenses(text, turnhoutLenses);
    return (performance.now() - startedAt) / 200;
  });
  // The quickest batch is the one in which the machine did nothing else.
  expect(Math.min(...batches)).toBeLessThan(0.2);
});
