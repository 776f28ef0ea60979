import { describe, expect, test } from '@jest/globals';
import { draftPoints } from '../../src/summary/index.ts';
import { aQuestion, aTable, type Said } from './aTable.ts';

const textsOf = (...said: readonly Said[]): readonly string[] =>
  draftPoints(aTable(said)).map(({ text }) => text);

/** Eight thoughts that have nothing in common. */
const thoughts = [
  'De scholen moeten samen een moestuin aanleggen.',
  'Een busje voor ouderen moet elke marktdag rijden.',
  'Vrijwilligers moeten een echte vergoeding krijgen.',
  'Lege winkels moeten een repaircafé worden.',
  'Zonnepanelen moeten op elke loods komen.',
  'Huurders moeten mee over isolatie beslissen.',
  'Fietsers moeten voorrang op het kruispunt krijgen.',
  'Bomen moeten het asfalt van het plein vervangen.',
] as const;

const breed = 'Het draagvlak moet zo breed als mogelijk zijn.';

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

  test('what was withdrawn, waits, became a question, is practical, was erased or was said in the round of names', () => {
    expect(
      textsOf(
        { author: 'Ana', text: breed, withdrawn: true },
        { author: 'Ana', text: breed, parked: true },
        { author: 'Ana', text: breed, becameQuestion: 'v1' },
        { author: 'Ana', text: breed, practical: true },
        { author: 'Ana', text: breed, erased: true },
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

  test('leaves out what broke off', () => {
    const text = 'Eerst nadenken wie er nodig is in de werkgroepen om van hieruit de structuur te kunnen';
    expect(textsOf({ author: 'Ana', text })).toEqual(['Eerst nadenken wie er nodig is in de werkgroepen']);
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

  test('a lens that somebody confirmed counts for more than one that was only suggested', () => {
    const by = 'suggested' as const;
    const said = [
      { author: 'Ana', text: breed, lenses: [{ lens: 'tijd', by }], lensesConfirmed: true as const },
      { author: 'Bram', text: breed, lenses: [{ lens: 'gebied', by }] },
    ];
    expect(draftPoints(aTable(said))[0]?.lens).toBe('tijd');
  });

  test('stands under the question into which its own was merged', () => {
    const merged = { ...aQuestion(1), mergedInto: 'v2' };
    const [point] = draftPoints(
      aTable([{ author: 'Ana', text: breed, question: 'v1' }], { questions: [merged, aQuestion(2)] }),
    );
    expect(point?.question).toBe('v2');
  });
});

test('what somebody called a main branch comes before a leaf', () => {
  const leaf = 'Zeta moet naast iota blijven liggen.';
  const branch = 'Alfa moet naast beta blijven liggen.';
  const said = (depth: 'branch' | 'leaf'): Said => ({ author: 'Bram', text: branch, depth });
  expect(textsOf({ author: 'Ana', text: leaf }, said('branch'))[0]).toBe(branch.slice(0, -1));
  expect(textsOf({ author: 'Ana', text: leaf }, said('leaf'))[0]).toBe(leaf.slice(0, -1));
});

test('what a participant says comes before what the moderator says', () => {
  const texts = textsOf(
    { author: 'Els', text: 'Alfa moet naast beta blijven liggen.' },
    { author: 'Bram', text: 'Zeta moet naast iota blijven liggen.' },
  );
  expect(texts[0]).toBe('Zeta moet naast iota blijven liggen');
});

test('a lens with an eighth of what was said has its place among the first six', () => {
  const by = 'suggested' as const;
  const many = thoughts
    .slice(0, 7)
    .map((text, n): Said => ({ author: `Deelnemer ${n}`, text, lenses: [{ lens: 'themas', by }] }));
  const late = {
    author: 'Els',
    text: 'Bijvoorbeeld over tien jaar klaar.',
    depth: 'leaf' as const,
    lenses: [{ lens: 'tijd', by }],
  };
  const six = draftPoints(aTable([...many, late])).slice(0, 6);
  expect(six.map(({ lens }) => lens)).toContain('tijd');
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
  const many = ['Ana', 'Bram'].flatMap((author) =>
    thoughts.map((text): Said => ({ author, text, question: 'v1' })),
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
