import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createDrawCard } from '../../src/application/drawCard.ts';
import type { CardKind } from '../../src/application/intents.ts';
import { closingOf } from '../../src/application/prepare.ts';
import type { Command } from '../../src/core/commands.ts';
import type { Attribution } from '../../src/core/format.ts';
import type { Table } from '../../src/core/table.ts';
import { minutesCsv } from '../../src/export/csv.ts';
import { minutesDocument } from '../../src/export/document/minutesDocument.ts';
import { minutesMarkdown } from '../../src/export/markdown.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { pseudonymNumbers } from '../../src/export/pseudonyms.ts';
import { readingOf } from '../../src/export/reading.ts';
import { textsVeiled, veiled } from '../../src/export/veil.ts';
import { ana, bram, clock, els, joke, noor, openedWith, opening } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';

const TWIG = [...'bdfgklmnprstvz'];
/** Names that are no words of ours: they begin with Q. */
const nameArbitrary = fc
  .tuple(fc.array(fc.constantFrom(...TWIG), { minLength: 3, maxLength: 7 }), fc.constantFrom('a', 'e', 'o'))
  .map(([letters, vowel]) => `Q${letters.join(vowel)}x`);

interface Around {
  readonly attribution?: Attribution;
  readonly names: readonly string[];
  readonly organisations: readonly string[];
}

/** A table, confidential where not said otherwise, with these people, who talk about one another, drafted, added to, frozen and closed. */
const closedTable = ({ names, organisations, attribution = 'confidential' }: Around): Table => {
  const seats = names.map((name, index) => ({
    person: `29:p${index}`,
    name: `${name} ${names.at(index - 1)}son`,
  }));
  const asks = (index: number, time: string, body: Parameters<typeof els.asks>[1]): Command => {
    const seat = seats[index % seats.length] ?? { person: '29:p0', name: 'Q' };
    return { ...els.asks(time, body), actor: { kind: 'person', ...seat, mayModerate: false } };
  };
  const steps = [
    opening({ attribution }, { people: seats, seed: 'zaad' }),
    ...seats.map((_, index) =>
      asks(index, '14:18', {
        type: 'Introduce',
        organisation: `${organisations[index % organisations.length]} vzw`,
      }),
    ),
    els.asks('14:20', { type: 'AdvanceAgenda' }),
    els.asks('14:30', { type: 'AdvanceAgenda' }),
    ...seats.map((_, index) =>
      asks(index, '14:31', {
        type: 'AddContribution',
        contribution: `m${index}`,
        text: `Volgens ${names.at(index - 1)} en ${seats.at(index - 2)?.name} van ${organisations[0]} vzw moeten we de bankjes op het plein vernieuwen`,
        lenses: [],
        source: 'chat',
      }),
    ),
    asks(0, '14:32', { type: 'AddQuestion', question: 'n1', text: `Wat wil ${names[1]} met het plein?` }),
  ];
  const debated = tableAfter(...steps);
  const { draft } = closingOf(debated, clock('16:20'));
  const drafted = [
    ...steps,
    els.asks('16:20', { type: 'DraftSummary', ...draft }),
    els.asks('16:21', { type: 'EditSummary', text: `${draft.text}\n• ${names[0]} wil bankjes` }),
    asks(1, '16:22', { type: 'AddToSummary', text: `${names[2]} vergat de fietsen` }),
    els.asks('16:23', { type: 'DecideAddition', addition: 1, accept: false, reason: `${names[2]} is weg` }),
  ];
  const closing = closingOf(tableAfter(...drafted), clock('16:25'));
  return tableAfter(...drafted, els.asks('16:25', { type: 'CloseTable', ...closing }));
};

const draw = createDrawCard({
  formats: new Map(),
  directory: {
    openIn: async () => undefined,
    latestIn: async () => undefined,
    openOf: async () => [],
    allOf: async () => [],
    around: async () => [],
    latestClosedOf: async () => undefined,
    countOpen: async () => 0,
  },
  linkSecret: 'geheim',
  publicUrl: () => 'https://tafel.example',
  tabLink: () => undefined,
  previews: { find: () => undefined },
  pictureUrl: () => 'https://tafel.example',
});

const left: readonly CardKind[] = ['final', 'finalElsewhere', 'fullText', 'minutes'];

/** Everything that stands or goes out once the table is closed. */
const outputs = async (table: Table): Promise<readonly string[]> => {
  const now = clock('17:00');
  const minutes = minutesOf(table, now);
  const cards = await Promise.all(
    left.flatMap((card) =>
      (['everyone', 'moderator'] as const).map((audience) =>
        draw({ card, table: table.id }, table, {
          now,
          locale: 'nl-BE',
          audience,
          dialogs: 'dialog',
          place: 'group',
          tenant: 'turnhout',
          private: audience === 'moderator',
        }),
      ),
    ),
  );
  const reading = readingOf(veiled(table), now);
  return [
    JSON.stringify(minutes),
    // docx, pdf and md are written from this, and from nothing else.
    JSON.stringify(minutesDocument(minutes, reading)),
    minutesMarkdown(minutesDocument(minutes, reading)),
    minutesCsv(minutes, reading),
    table.summary.status === 'final' ? table.summary.text : '',
    ...cards.map((card) => JSON.stringify(card?.card)),
  ];
};

describe('a confidential table', () => {
  test('lets no name and no small organisation out, whoever sits there and whatever they call one another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(nameArbitrary, { minLength: 5, maxLength: 8 }),
        fc.uniqueArray(nameArbitrary, { minLength: 3, maxLength: 5 }),
        async (names, organisations) => {
          const own = organisations.map((name) => `${name}org`);
          const table = closedTable({ names, organisations: own });
          const large = own.filter(
            (_, index) => names.filter((__, at) => at % own.length === index).length >= 3,
          );
          const secret = [...names, ...own.filter((name) => !large.includes(name)), 'Peeters', '29:p'];
          for (const output of await outputs(table))
            for (const word of secret) expect([word, output.includes(word)]).toEqual([word, false]);
        },
      ),
      { numRuns: 6 },
    );
  });

  test('names an organisation of three people', () => {
    const seats = [ana, bram, noor];
    const table = tableAfter(
      ...openedWith({ attribution: 'confidential' }),
      ...seats.map((one) => one.asks('14:18', { type: 'Introduce', organisation: 'Okra' })),
      joke.asks('14:18', { type: 'Introduce', organisation: 'Chiro' }),
    );
    const organisations = minutesOf(table, clock('14:19')).participants.map(
      ({ organisation }) => organisation,
    );
    expect(organisations.toSorted()).toEqual(['Okra', 'Okra', 'Okra', 'andere', undefined]);
  });

  test('keeps the names of who sits there on the cards of the meeting, but not in what was said', () => {
    const table = closedTable({
      names: ['Qaba', 'Qebe', 'Qobo', 'Qibi', 'Qubu'],
      organisations: ['Qzq', 'Qzr', 'Qzs'],
    });
    expect([...textsVeiled(table).people.values()].map(({ name }) => name)).toContain('Qaba Qubuson');
    expect(
      textsVeiled(table)
        .contributions.map(({ text }) => text)
        .join(),
    ).not.toContain('Qaba');
  });

  test('is veiled once: what is veiled stays as it is', () => {
    const table = closedTable({
      names: ['Qaba', 'Qebe', 'Qobo', 'Qibi', 'Qubu'],
      organisations: ['Qzq', 'Qzr', 'Qzs'],
    });
    expect(veiled(veiled(table))).toBe(veiled(table));
    const named = tableAfter(opening());
    expect(veiled(named)).toBe(named);
  });
});

describe('a table that shows organisations', () => {
  test('lets no name out, whatever they call one another, and every organisation', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(nameArbitrary, { minLength: 5, maxLength: 8 }),
        fc.uniqueArray(nameArbitrary, { minLength: 3, maxLength: 5 }),
        async (names, organisations) => {
          const own = organisations.map((name) => `${name}org`);
          const table = closedTable({ names, organisations: own, attribution: 'organisation' });
          for (const output of await outputs(table))
            for (const word of names) {
              const there = new RegExp(`(?<!\\p{L})${word}(?!org)`, 'u').test(output);
              expect([word, there]).toEqual([word, false]);
            }
          const minutes = JSON.stringify(minutesOf(table, clock('17:00')));
          for (const organisation of own) expect(minutes).toContain(`(iemand van ${organisation} vzw)`);
        },
      ),
      { numRuns: 6 },
    );
  });

  const noted = (organisation: string | undefined, text: string): string | undefined => {
    const table = tableAfter(
      ...openedWith({ attribution: 'organisation' }),
      ...(organisation === undefined ? [] : [bram.asks('14:18', { type: 'Introduce', organisation })]),
      els.asks('14:20', { type: 'AdvanceAgenda' }),
      ana.asks('14:31', {
        type: 'AddContribution',
        contribution: 'm1',
        text,
        lenses: [],
        source: 'chat',
      }),
    );
    return veiled(table).contributions[0]?.text;
  };

  test.each([
    ['Natuurpunt', 'Bram Claes gij hebt gelijk', '(iemand van Natuurpunt) gij hebt gelijk'],
    [undefined, 'zoals Bram zei', 'zoals (iemand) zei'],
    ['Natuurpunt', 'Natuurpunts plan is goed', 'Natuurpunts plan is goed'],
    // Named after him: the organisation is what the format promises to show.
    [
      'Claes Bakkerij',
      'Claes vroeg het bij Claes Bakkerij',
      '(iemand van Claes Bakkerij) vroeg het bij Claes Bakkerij',
    ],
    ['Bram Claes', 'Bram zei dat', '(iemand) zei dat'],
    ['Natuurpunt', 'een bram vol fruit', 'een bram vol fruit'],
  ])('of %s: “%s” is “%s”', (organisation, text, shown) => {
    expect(noted(organisation, text)).toBe(shown);
  });

  test('keeps names on the cards of the meeting', () => {
    const table = closedTable({
      names: ['Qaba', 'Qebe', 'Qobo', 'Qibi', 'Qubu'],
      organisations: ['Qzq', 'Qzr', 'Qzs'],
      attribution: 'organisation',
    });
    expect(textsVeiled(table)).toBe(table);
    expect(veiled(veiled(table))).toBe(veiled(table));
  });
});

describe('a pseudonym', () => {
  const numbers = (seed: string, people = [ana, bram, noor]) => [
    ...pseudonymNumbers(tableAfter(opening({}, { seed, people }))).values(),
  ];

  test('stays when others come', () => {
    const before = pseudonymNumbers(tableAfter(opening({}, { seed: 'a', people: [ana, bram] })));
    const after = pseudonymNumbers(tableAfter(opening({}, { seed: 'a', people: [ana, bram, noor, joke] })));
    for (const [person, number] of before) expect(after.get(person)).toBe(number);
  });

  test('differs from table to table, and is each person’s own', () => {
    expect(numbers('a')).not.toEqual(numbers('b'));
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const all = numbers(seed);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('does not tell who came first', () => {
    const sorted = Array.from({ length: 40 }, (_, index) => numbers(`zaad ${index}`)).filter(
      (all) => all.join() === all.toSorted((left, right) => left - right).join(),
    );
    // Of four people one order in 24 goes up by chance.
    expect(sorted.length).toBeLessThan(8);
  });
});
