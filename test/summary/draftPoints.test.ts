import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draftPoints } from '../../src/summary/index.ts';
import { arbitraryTable } from './arbitraryTable.ts';
import { aQuestion, aTable, type Said } from './aTable.ts';

const textsOf = (...said: readonly Said[]): readonly string[] =>
  draftPoints(aTable(said)).map(({ text }) => text);

const breed = 'Het draagvlak moet zo breed als mogelijk zijn.';

describe('for any table', () => {
  test('every point comes from contributions that are there, were not withdrawn and do not wait', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const standing = new Map(
          table.contributions
            .filter(({ withdrawn, parked }) => !withdrawn && !parked)
            .map((one) => [one.id, one]),
        );
        for (const { from, people } of draftPoints(table)) {
          expect(from.length).toBeGreaterThan(0);
          expect(new Set(from).size).toBe(from.length);
          expect(from.every((id) => standing.has(id))).toBe(true);
          expect(people).toBe(new Set(from.map((id) => standing.get(id)?.author)).size);
        }
      }),
    );
  });

  test('a point is short, is no question, and stands once', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const texts = draftPoints(table).map(({ text }) => text);
        expect(new Set(texts).size).toBe(texts.length);
        for (const text of texts) {
          expect(text.length).toBeLessThanOrEqual(180);
          expect(text).not.toMatch(/\?$/);
          expect(text.trim()).toBe(text);
        }
      }),
    );
  });

  test('every word of a point is a word of one of its contributions, in the same order', () => {
    const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        for (const { text, from } of draftPoints(table)) {
          const sources = table.contributions.filter(({ id }) => from.includes(id));
          expect(sources.some((source) => words(source.text).includes(words(text)))).toBe(true);
        }
      }),
    );
  });

  test('the same table gives the same points', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        expect(draftPoints({ ...table, people: new Map(table.people) })).toEqual(draftPoints(table));
      }),
    );
  });

  test('every question with a point has one among the first six', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const points = draftPoints(table);
        const debated = new Set(points.flatMap(({ question }) => question ?? []));
        const shown = new Set(points.slice(0, 6).flatMap(({ question }) => question ?? []));
        expect(shown).toEqual(debated);
      }),
    );
  });
});

describe('no point is made of', () => {
  test.each([
    ['a question', 'Hoe zie je zo’n vzw-structuur precies?'],
    ['a sentence that breaks off', 'Naast de cockpit ook nood'],
    ['thanks', 'Bedankt voor de fijne avond!'],
    ['trouble with the sound', 'Ik hoor u niet, uw geluid staat af.'],
    ['a reference to the chat', 'Verwijst naar haar bericht in de chat.'],
    ['a word or two', 'Gewoon doen.'],
    ['an emoji', '👍👍'],
  ])('%s', (_, text) => {
    expect(textsOf({ author: 'Ana', text })).toEqual([]);
  });

  test('what was withdrawn, waits, became a question or was said in the round of names', () => {
    expect(
      textsOf(
        { author: 'Ana', text: breed, withdrawn: true },
        { author: 'Ana', text: breed, parked: true },
        { author: 'Ana', text: breed, becameQuestion: 'v1' },
        { author: 'Ana', text: breed, item: 'kennismaking' },
      ),
    ).toEqual([]);
  });
});

describe('a point', () => {
  test('keeps people’s wording, with a capital and without the last full stop', () => {
    expect(textsOf({ author: 'Ana', text: '→ een fysieke plaats zou drempels wegwerken.' })).toEqual([
      'Een fysieke plaats zou drempels wegwerken',
    ]);
  });

  test('takes along the sentence that leans on it', () => {
    const text =
      'De werkateliers zijn al opgedeeld in thema’s. Dat zou een basis voor deelraden kunnen zijn.';
    expect(textsOf({ author: 'Ana', text })).toEqual([text]);
  });

  test('takes along the short question that it answers', () => {
    const text = 'Een klimaatraad? Dat is misschien al te hoogdrempelig.';
    expect(textsOf({ author: 'Ana', text })).toEqual([text]);
  });

  test('leaves out what broke off and shows that it did', () => {
    const text = 'Eerst nadenken wie er nodig is in de werkgroepen om van hieruit de structuur te kunnen';
    expect(textsOf({ author: 'Ana', text })).toEqual(['Eerst nadenken wie er nodig is in de werkgroepen…']);
  });

  test('is cut at the end of a clause, and shows it', () => {
    const clause = 'Jongeren bereik je via de scholen, de jeugdbewegingen en de sportclubs van de stad';
    const [point] = textsOf({
      author: 'Ana',
      text: `${clause}, ${'dat vraagt veel werk van vrijwilligers '.repeat(5)}.`,
    });
    expect(point).toBe(`${clause}…`);
  });

  test('does not end at an abbreviation', () => {
    const text = 'Zet de unizo’s, de welzijnsschakels enz. mee rond de tafel van de raad van bestuur';
    expect(textsOf({ author: 'Ana', text })).toEqual([text]);
  });

  test('has the question and the lens of its contributions', () => {
    const lenses = [{ lens: 'gebied', by: 'suggested' as const }];
    const [point] = draftPoints(
      aTable([{ author: 'Ana', text: breed, question: 'v1', lenses }], { questions: [aQuestion(1)] }),
    );
    expect(point).toMatchObject({ question: 'v1', lens: 'gebied', from: ['b0'], people: 1 });
  });

  test('a lens that a person chose counts for more than a suggested one', () => {
    const [point] = draftPoints(
      aTable([
        {
          author: 'Ana',
          text: breed,
          lenses: [
            { lens: 'doelgroepen', by: 'suggested' },
            { lens: 'tijd', by: 'author' },
          ],
        },
      ]),
    );
    expect(point?.lens).toBe('tijd');
  });

  test('stands under the question into which its own was merged', () => {
    const merged = { ...aQuestion(1), mergedInto: 'v2' };
    const [point] = draftPoints(
      aTable([{ author: 'Ana', text: breed, question: 'v1' }], { questions: [merged, aQuestion(2)] }),
    );
    expect(point?.question).toBe('v2');
  });
});

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

test('where weights are equal, what was said first comes first', () => {
  expect(
    textsOf(
      { author: 'Ana', text: 'Alfa moet naast beta blijven liggen.' },
      { author: 'Bram', text: 'Zeta moet naast iota blijven liggen.' },
    ),
  ).toEqual(['Alfa moet naast beta blijven liggen', 'Zeta moet naast iota blijven liggen']);
});

test('a question with few contributions still has its place among the first six', () => {
  const many = ['energie', 'mobiliteit', 'voeding', 'wonen', 'cultuur', 'sport', 'natuur', 'water'].map(
    (theme): Said => ({
      author: 'Ana',
      text: `Er is nood aan een sterke werkgroep over ${theme} in de stad.`,
      question: 'v1',
    }),
  );
  const table = aTable(
    [...many, { author: 'Noor', text: 'Een website volstaat daarvoor.', question: 'v2' }],
    {
      questions: [aQuestion(1), aQuestion(2)],
    },
  );
  expect(
    draftPoints(table)
      .slice(0, 6)
      .map(({ question }) => question),
  ).toContain('v2');
});

test('at a table that promised no names, what names somebody there is no point', () => {
  const said = [{ author: 'Noor', text: 'Bram wil een vzw met een sterke raad van bestuur.' }];
  expect(draftPoints(aTable(said, { attribution: 'confidential' }))).toEqual([]);
  expect(draftPoints(aTable(said, { attribution: 'named' }))).toHaveLength(1);
});

test('a table of a thousand contributions is summed up within two seconds of work', () => {
  const words =
    'wijk buurt straat school energie water groen fiets auto huis raad vzw stad plan geld tijd hulp kind'.split(
      ' ',
    );
  const word = (n: number): string => `${words[n % words.length]}${words[(n * 7 + 3) % words.length]}`;
  const said = Array.from(
    { length: 1000 },
    (_, n): Said => ({
      author: ['Ana', 'Bram', 'Noor'][n % 3] ?? 'Ana',
      text: `We hebben ${word(n)} nodig bij ${word(n * 3 + 1)} en ${word(n * 5 + 2)} voor ${word(n * 11)}.`,
    }),
  );
  const before = process.cpuUsage();
  draftPoints(aTable(said));
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});
