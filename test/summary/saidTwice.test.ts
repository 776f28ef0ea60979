import { describe, expect, test } from '@jest/globals';
import { UNKNOWN_SPEAKER, UNNAMED } from '../../src/core/contributions.ts';
import { draftPoints } from '../../src/summary/index.ts';
import { aQuestion, aTable, type Said } from './aTable.ts';

const textsOf = (...said: readonly Said[]): readonly string[] =>
  draftPoints(aTable(said)).map(({ text }) => text);

const breed = 'Het draagvlak moet zo breed als mogelijk zijn.';

describe('what is said twice', () => {
  const again = 'Een zo breed mogelijk draagvlak!';

  test('is one point with the ids of both and the number of people', () => {
    const points = draftPoints(
      aTable([
        { author: 'Ana', text: breed },
        { author: 'Bram', text: again },
      ]),
    );
    expect(points.map(({ from, people }) => ({ from, people }))).toEqual([{ from: ['b0', 'b1'], people: 2 }]);
  });

  test('by one person counts that person once', () => {
    const [point] = draftPoints(
      aTable([
        { author: 'Ana', text: breed },
        { author: 'Ana', text: again },
      ]),
    );
    expect(point).toMatchObject({ from: ['b0', 'b1'], people: 1 });
  });

  test('by somebody with two accounts counts that person once', () => {
    const said = [
      { author: 'Ana', text: breed },
      { author: 'Ana (gast)', text: again },
    ];
    const table = aTable(said, { merged: new Map([['Ana (gast)', 'Ana']]) });
    expect(draftPoints(table)).toMatchObject([{ from: ['b0', 'b1'], people: 1 }]);
  });

  test('by somebody unknown or unnamed may be by the same person again', () => {
    const [point] = draftPoints(
      aTable([
        { author: 'Ana', text: breed },
        { author: UNKNOWN_SPEAKER, text: again },
        { author: UNNAMED, text: breed },
      ]),
    );
    expect(point).toMatchObject({ from: ['b0', 'b1', 'b2'], people: 1 });
  });

  test('under two questions is a point of each', () => {
    const points = draftPoints(
      aTable(
        [
          { author: 'Ana', text: breed, question: 'v1' },
          { author: 'Bram', text: again, question: 'v2' },
        ],
        { questions: [aQuestion(1), aQuestion(2)] },
      ),
    );
    expect(points.map(({ question, people }) => ({ question, people }))).toEqual([
      { question: 'v1', people: 1 },
      { question: 'v2', people: 1 },
    ]);
  });

  test('is told in the words that are nearest to all of it', () => {
    const between = 'Geef vrijwilligers van het jeugdhuis een vergoeding in de vakantie en bij kampen.';
    const points = draftPoints(
      aTable([
        {
          author: 'Ana',
          text: 'Belangrijk is een vergoeding voor vrijwilligers van de jeugdbeweging en voor hun lokaal en tenten.',
        },
        { author: 'Bram', text: between },
        { author: 'Noor', text: 'Vrijwilligers krijgen een vergoeding voor kampen in de vakantie.' },
      ]),
    );
    expect(points).toMatchObject([{ text: between.slice(0, -1), people: 3 }]);
  });

  test('with a compound in the place of its parts is one point', () => {
    expect(
      textsOf(
        { author: 'Ana', text: 'Er zijn hier projectgroepen nodig.' },
        { author: 'Bram', text: 'Zet groepen op voor elk project.' },
      ),
    ).toHaveLength(1);
  });

  test('in mostly the same words is one point', () => {
    expect(
      textsOf(
        { author: 'Ana', text: 'Een raad van bestuur, een koepel, werkgroepen en trekkers.' },
        { author: 'Bram', text: 'Een raad van bestuur, een koepel, werkgroepen en experten.' },
      ),
    ).toHaveLength(1);
  });

  test('equally well keeps the words of whoever said it first', () => {
    const [first, second] = [
      'Elke zone rond school moet veilig zijn',
      'Rond elke school zone moet veilig zijn',
    ];
    expect(textsOf({ author: 'Ana', text: first }, { author: 'Bram', text: second })).toEqual([first]);
  });

  test('with a no in it is not the same', () => {
    const points = draftPoints(
      aTable([
        { author: 'Ana', text: 'Een klassieke adviesraad met experten.' },
        { author: 'Bram', text: 'Geen klassieke adviesraad met experten.' },
      ]),
    );
    expect(points.map(({ people }) => people)).toEqual([1, 1]);
  });

  test('with another number in it is not the same', () => {
    expect(
      textsOf(
        { author: 'Ana', text: 'Zone 30 rond elke school.' },
        { author: 'Bram', text: 'Zone 50 rond elke school.' },
      ),
    ).toHaveLength(2);
  });

  test('weighs more than what one person says', () => {
    const [first] = draftPoints(
      aTable([
        { author: 'Noor', text: 'De vergaderingen moeten korter worden voor iedereen.' },
        { author: 'Ana', text: breed },
        { author: 'Bram', text: again },
      ]),
    );
    expect(first?.people).toBe(2);
  });
});
