import type { Lens } from '../../../src/core/format.ts';
import type { SummaryPoint } from '../../../src/core/summary.ts';
import type { Question, Table } from '../../../src/core/table.ts';
import { question as listed } from '../../support/tableParts.ts';
import { closedTable, openedAt } from '../tables.ts';

const lens = (id: string, title: string): Lens => ({ id, title, prompts: [], values: [] });

/** The four lenses of an afternoon on local policy. */
export const fourLenses: readonly Lens[] = [
  lens('doelgroepen', 'Doelgroepen'),
  lens('themas', 'Link andere thema’s'),
  lens('gebied', 'Gebiedsgericht'),
  lens('tijd', 'Tijd & prioriteit'),
];

export const question = (number: number, text: string, more: Partial<Question> = {}): Question =>
  listed(number, text, { shortlisted: true, openedAt: openedAt + number * 60_000, ...more });

export const point = (
  text: string,
  people: number,
  under: Pick<SummaryPoint, 'question' | 'lens'> = {},
): SummaryPoint => ({ text, people, from: ['m2'], ...under });

/** The table of the tests of the minutes with this summary, frozen. */
export const tableOf = (
  questions: readonly Question[],
  points: readonly SummaryPoint[],
  lenses: readonly Lens[] = fourLenses,
): Table => ({
  ...closedTable,
  title: 'Tafel 3 · Samen plannen',
  format: { ...closedTable.format, lenses },
  questions,
  summary: closedTable.summary.status === 'final' ? { ...closedTable.summary, points } : closedTable.summary,
});

const garden = question(4, 'Hoe houden we de buurttuin na de subsidie in leven?');
const mobility = question(7, 'Wat maakt dat mensen de fiets nemen naar het station?');
const meeting = question(2, 'Wie nodigen we uit als we één keer per jaar samenkomen, en hoe vaak is genoeg?');

export const small: Table = tableOf(
  [garden],
  [
    point('Een vaste ploeg van buren die de sleutel heeft', 4, { question: 'q4', lens: 'doelgroepen' }),
    point('Begin klein, met één perceel', 2, { question: 'q4', lens: 'tijd' }),
    point('De school om de hoek mee laten oogsten', 1, { question: 'q4', lens: 'themas' }),
  ],
);

const said: readonly (readonly [text: string, people: number, lens?: string])[] = [
  ['Jongeren vragen wat ze zelf willen doen, niet wat wij voor hen bedenken', 5, 'doelgroepen'],
  ['Ook wie ’s avonds werkt moet kunnen meedoen', 3, 'doelgroepen'],
  ['Ouderen zonder internet een brief sturen', 1, 'doelgroepen'],
  ['Werk samen met de huisartsen: zij zien wie alleen is', 2, 'themas'],
  ['Cultuur en sport niet apart houden', 1, 'themas'],
  ['Elke wijk een eigen plek met koffie, ook de dorpen rond de stad', 4, 'gebied'],
  ['De stationsbuurt eerst, daar komt iedereen voorbij', 2, 'gebied'],
  ['Volgend jaar één proef, daarna pas de rest', 3, 'tijd'],
  ['Reken op € 2.500 per jaar – en zeg dat vooraf', 1, 'tijd'],
  ['“Gewoon beginnen” is ook een plan…', 2],
];

/** Three questions under four lenses, with twenty points together. */
export const afternoon: Table = tableOf(
  [meeting, garden, mobility],
  [
    ...said
      .slice(0, 10)
      .map(([text, people, under]) => point(text, people, { question: 'q2', ...(under && { lens: under }) })),
    ...said
      .slice(0, 6)
      .map(([text, people, under]) =>
        point(`${text}.`, people, { question: 'q4', ...(under && { lens: under }) }),
      ),
    ...said
      .slice(4, 8)
      .map(([text, people, under]) =>
        point(`${text}!`, people, { question: 'q7', ...(under && { lens: under }) }),
      ),
  ],
);

/** One question with ten points. */
export const oneQuestion: Table = tableOf(
  [meeting],
  said.map(([text, people, under]) => point(text, people, { question: 'q2', ...(under && { lens: under }) })),
);

/** Three questions, four lenses, twenty points under every lens. */
export const crowded: Table = tableOf(
  [meeting, garden, mobility],
  [meeting, garden, mobility].flatMap(({ id }) =>
    fourLenses.flatMap((under) =>
      Array.from({ length: 20 }, (_, index) =>
        point(`${said[index % said.length]?.[0] ?? ''} (${index})`, 1 + ((index * 7) % 9), {
          question: id,
          lens: under.id,
        }),
      ),
    ),
  ),
);

/** Two hundred points of three hundred characters, all under one lens. */
export const endless: Table = tableOf(
  [meeting],
  Array.from({ length: 200 }, (_, index) =>
    point(
      `${index} Vergunningsaanvraagformulierenbeheer en nog veel meer woorden die niemand leest `
        .repeat(4)
        .slice(0, 300),
      1 + (index % 120),
      { question: 'q2', lens: 'gebied' },
    ),
  ),
);

export const empty: Table = { ...tableOf([], []), summary: { status: 'none' } };
