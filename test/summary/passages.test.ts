import { describe, expect, test } from '@jest/globals';
import { passagesOf } from '../../src/summary/passages.ts';

/** What of a contribution can stand as a point. */
const standing = (text: string, byModerator = false): readonly string[] =>
  passagesOf(text, byModerator).flatMap((one) => (one.stands ? [one.text] : []));

describe('a leading connective is left off', () => {
  test.each([
    ['En dan die premie: je moet alles zelf voorschieten.', 'Die premie: je moet alles zelf voorschieten'],
    ['Nee, we hebben vooral vrijwilligers nodig.', 'We hebben vooral vrijwilligers nodig'],
    ['Ja maar, zonder jongeren lukt het niet.', 'Zonder jongeren lukt het niet'],
    ['Dus we hebben een regisseur nodig', 'We hebben een regisseur nodig'],
    ['Maar ook de scholen willen meewerken', 'De scholen willen meewerken'],
    ['Tja, goed, de stad betaalt het nooit', 'De stad betaalt het nooit'],
  ])('%s', (said, point) => {
    expect(standing(said)).toEqual([point]);
  });

  test('but not where the clause is turned around behind it: then it is no point', () => {
    expect(standing('Dus moeten we de scholen er meteen bij betrekken')).toEqual([]);
  });

  test('but stays where the clause reads well with it', () => {
    const said = 'Ook moeten we de scholen er meteen bij betrekken';
    expect(standing(said)).toEqual([said]);
  });

  test('but stays where it turns the sentence before it', () => {
    const said = 'Een vzw kan hier werken. Maar niet zonder geld van de stad.';
    expect(standing(said)).toEqual([said]);
  });

  test('and a word that only begins like one stays', () => {
    const said = 'Enkele scholen willen mee in het project stappen';
    expect(standing(said)).toEqual([said]);
  });
});

describe('cannot stand as a point', () => {
  test.each([
    ['a sentence that trails off', 'We zouden met alle scholen kunnen…'],
    ['a sentence that ends in dots', 'Een vzw met veel werkgroepen en dan...'],
    ['a sentence that ends in a conjunction', 'De scholen willen dat wel doen maar'],
    ['a label', 'Fysieke plaats'],
    ['a sentence about something that is not there', 'Dat is voor de scholen veel te duur'],
    [
      'a greeting with who somebody is',
      'Dag iedereen, Lies hier, ik woon aan de vaart en zit in het oudercomité',
    ],
    ['a question, however long', 'Hoe zouden we de jongeren in de wijken beter kunnen bereiken dan vandaag?'],
  ])('%s', (_, said) => {
    expect(standing(said)).toEqual([]);
  });

  test('what points back to a sentence that is left out', () => {
    const said =
      'Kunnen de leerlingen van de bouwrichting daar echt niet bij helpen? Die zoeken toch stageplekken';
    expect(standing(said)).toEqual([]);
  });

  test('what a moderator ends with a question mark', () => {
    const said = 'Het is gewoon nodig om doelgroepen anders te benaderen?';
    expect(standing(said, true)).toEqual([]);
  });

  test('a moderator’s question with its answer', () => {
    const said = 'Een klimaatraad? Een klimaatraad is misschien al te hoogdrempelig.';
    expect(standing(said, true)).toEqual(['Een klimaatraad is misschien al te hoogdrempelig']);
  });
});

describe('stands as a point', () => {
  test('what a participant says, though a question mark ends it', () => {
    expect(standing('Het is gewoon nodig om doelgroepen anders te benaderen?')).toEqual([
      'Het is gewoon nodig om doelgroepen anders te benaderen',
    ]);
  });

  test('what stands behind a bracket that is never closed', () => {
    expect(standing('(de scholen en de sportclubs willen zeker mee')).toEqual([
      'De scholen en de sportclubs willen zeker mee',
    ]);
  });

  test('what somebody names as a question and then explains', () => {
    const said = 'Een rollend fonds? De gemeente schiet voor en je betaalt terug met wat je uitspaart';
    expect(standing(said)).toEqual([said]);
  });

  test('the whole clauses of a sentence that breaks off', () => {
    expect(standing('De scholen willen zeker mee in het project, en de')).toEqual([
      'De scholen willen zeker mee in het project',
    ]);
  });

  test('a long sentence up to a clause that takes nothing back', () => {
    const clause = 'De autovrije zaterdag kan voor de handelaars op de markt een heel goede proef zijn';
    const said = `${clause}, tenzij ${'er die dag ook nog een kermis of een stoet door de straten trekt '.repeat(3)}`;
    expect(standing(said)).toEqual([]);
    expect(standing(said.replace('tenzij', 'omdat'))).toEqual([clause]);
  });
});
