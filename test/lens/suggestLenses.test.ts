import { describe, expect, test } from '@jest/globals';
import { suggestLenses } from '../../src/lens/index.ts';
import { turnhoutLenses } from './lenses.ts';

const suggested = (text: string): readonly string[] =>
  suggestLenses(text, turnhoutLenses).map(({ lens }) => lens);

describe('a contribution gets the lenses that its own words say', () => {
  test.each([
    ['Jongeren en senioren samen aan tafel', ['doelgroepen']],
    ['We bereiken hen via Facebook en het infoblad', ['doelgroepen']],
    ['Koppel de renovatie aan de zonnepanelen', ['themas']],
    ['Dat verschilt van wijk tot wijk', ['gebied']],
    // Where somebody lives is no theme; that people can live there is.
    ['ik woon in de Parkwijk', ['gebied']],
    ['Wij wonen in de Parkwijk', ['gebied']],
    ['Betaalbaar wonen in de wijk', ['themas', 'gebied']],
    ['Tegen 2030 moet dat klaar zijn', ['tijd']],
    ['Eerst luisteren, daarna beslissen', ['tijd']],
    ['Elk kwartaal een evaluatiemoment met de bewoners van het dorp', ['doelgroepen', 'gebied', 'tijd']],
  ])('%s', (text, lenses) => {
    expect(suggested(text)).toEqual(lenses);
  });
});

describe('a figure of speech is no lens', () => {
  test.each([
    'Vertrouwen is de kern van de zaak',
    'De bespreking vindt hier plaats',
    'Wij praten met elkaar in plaats van over elkaar',
    'Dat hoorde ik tijdens de vergadering',
    'We moeten het resultaat centraal stellen',
    'Eerlijkheid komt op de eerste plaats',
    'Dat kost iets in de buurt van 200 euro',
    'Ruzie is van alle tijden',
    'Het plan stuurt ons van het kastje naar de muur',
    'De rode draad is zoek',
    'Ik zou die zin niet zo concreet maken',
  ])('%s', (text) => {
    expect(suggested(text)).toEqual([]);
  });
});

describe('a compound is read by its parts', () => {
  test.each([
    ['the last part says what it is', 'Een stationswijk is geen eiland', ['gebied']],
    ['linked with an s', 'Een ondernemersavond is plezant', ['doelgroepen']],
    ['the first part says which theme it is about', 'Die energiefabel geloof ik niet', ['themas']],
  ])('%s', (_, text, lenses) => {
    expect(suggested(text)).toEqual(expect.arrayContaining(lenses));
  });

  test('a verb that ends like a place is none', () => {
    expect(suggested('We mogen daar niet van uitwijken')).toEqual([]);
  });
});

describe('people type and speak as they do', () => {
  test.each([
    ['a letter forgotten', 'De verenigngen doen mee', ['doelgroepen']],
    ['two letters changed about', 'Vrijwililgers zijn goud waard', ['doelgroepen']],
    ['a spoken diminutive', 'Op dat pleintske gebeurt het', ['gebied']],
    ['a dialect word for at once', 'Doe dat subiet', ['tijd']],
    ['accents left out', 'De buurtcomites willen mee', ['doelgroepen']],
  ])('%s', (_, text, lenses) => {
    expect(suggested(text)).toEqual(expect.arrayContaining(lenses));
  });

  test('a word that is only one letter from a lens is not taken for a mistake when it is a word of its own', () => {
    expect(suggested('Maak het concreter')).toEqual([]);
  });
});

test('a negation leaves the lens, since the sentence still speaks of it', () => {
  expect(suggested('Er is geen deadline')).toEqual(['tijd']);
});

test.each(['', '   ', '👍', 'Bedankt allemaal, tot ziens', 'Ik hoor u niet', 'Wie notuleert er?'])(
  'nothing is suggested for %j',
  (text) => {
    expect(suggested(text)).toEqual([]);
  },
);

test('lenses come in the format’s order, and only those it has', () => {
  const text = 'De jongeren van de wijk willen een deadline';
  const [doelgroepen, , gebied, tijd] = turnhoutLenses;
  if (!doelgroepen || !gebied || !tijd) throw new Error('the Turnhout lenses are four');
  expect(suggestLenses(text, [tijd, gebied]).map(({ lens }) => lens)).toEqual(['tijd', 'gebied']);
});

test('every suggestion says that it is one', () => {
  for (const tag of suggestLenses('De jongeren van de wijk willen een deadline', turnhoutLenses)) {
    expect(tag.by).toBe('suggested');
  }
});
