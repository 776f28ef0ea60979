import type { Contribution } from '../../src/core/contribution.ts';
import type { WorkshopFormat } from '../../src/core/format.ts';
import type { Summary } from '../../src/core/summary.ts';
import type { Table } from '../../src/core/table.ts';
import { agendaItem, nothingYet, person, question, seated, typed } from '../support/tableParts.ts';

/** 14 May 2024, 14:20 in Brussels. */
export const openedAt = Date.parse('2024-05-14T12:20:00Z');
export const minutesLater = (minutes: number): number => openedAt + minutes * 60_000;

export const format: WorkshopFormat = {
  id: 'klimaat',
  title: 'Klimaattafel',
  locale: 'nl-BE',
  timeZone: 'Europe/Brussels',
  editions: [],
  groundRules: [],
  practicalAgreements: [],
  queueOrder: 'fifo',
  attribution: 'named',
  agenda: [
    { id: 'kiezen', title: 'Vragen kiezen', kind: 'longlist', minutes: 30, protected: false },
    { id: 'uitdiepen', title: 'Uitdiepen', kind: 'deepening', minutes: 45, protected: false },
  ],
  lenses: [
    { id: 'doelgroepen', title: 'Doelgroepen', prompts: [], values: [] },
    {
      id: 'gebied',
      title: 'Gebiedsgericht',
      prompts: [],
      values: [{ id: 'dorpskern', title: 'Dorpskern en markt' }],
    },
  ],
  questions: [],
  deepeningPrompts: [],
  shortlist: { min: 1, max: 3 },
  votesPerPerson: 1,
};

const els = person('29:els', 'Els Maes', { role: 'moderator' });
const ana = person('29:ana', 'Ana Peeters', {
  organisation: 'Natuurpunt',
  turns: 2,
  speakingMilliseconds: 94_600,
});
const bram = person('29:bram', 'Bram', { present: false });
const noor = person('name:noor', 'Noor', { account: false, organisation: 'Jeugdraad' });

export const contribution = (
  id: string,
  author: string,
  text: string,
  more: Partial<Contribution> = {},
): Contribution => typed(id, author, text, { at: minutesLater(40), ...more });

/** An open table in its second item: Ana has the floor, Noor and Bram have their hands up. */
export const openTable: Table = {
  ...nothingYet,
  id: 'tafel-1',
  title: 'Tafel 3 · Klimaat',
  format,
  conversation: { id: '19:gesprek@thread.v2', kind: 'groupChat', tenant: 'stad' },
  openedAt,
  openedBy: els.id,
  clockTimes: {},
  people: seated([els, ana, bram, noor]),
  agenda: [
    agendaItem('kiezen', 'Vragen kiezen', 'longlist', 30, {
      startedAt: minutesLater(1),
      endedAt: minutesLater(33),
      addedMinutes: 2,
    }),
    agendaItem('uitdiepen', 'Uitdiepen', 'deepening', 45, { startedAt: minutesLater(33) }),
  ],
  running: 'uitdiepen',
  hands: [
    { person: noor.id, kind: 'question', raisedAt: minutesLater(44) },
    { person: bram.id, kind: 'question', reason: 'fiets', raisedAt: minutesLater(43) },
  ],
  floor: { person: ana.id, turn: 2, givenAt: minutesLater(45), pausedMilliseconds: 5_000 },
  turns: 2,
  questions: [
    question(1, 'Hoe renoveren we?', { voters: [ana.id, noor.id], shortlisted: true }),
    question(2, 'Hoe isoleren we?', { mergedInto: 'q1' }),
    question(3, 'Waar blijft de auto?', { addedBy: ana.id, voters: [bram.id] }),
  ],
  choice: 'closed',
  openQuestion: 'q1',
  contributions: [
    contribution('m3', ana.id, 'Begin bij de huurders', {
      at: minutesLater(42),
      item: 'uitdiepen',
      question: 'q1',
      earlierTexts: ['Begin bij huurders'],
      lenses: [{ lens: 'doelgroepen', by: 'author' }],
    }),
    contribution('m2', noor.id, 'De markt is te warm', {
      source: 'spoken',
      item: 'uitdiepen',
      question: 'q3',
      lenses: [{ lens: 'gebied', value: 'dorpskern', by: 'suggested' }],
    }),
    contribution('m1', bram.id, 'Dag allemaal', { item: 'kiezen' }),
    contribution('m4', ana.id, 'Vergissing', { withdrawn: true, item: 'uitdiepen' }),
  ],
  lastCommand: 'c9',
};

export const finalSummary: Summary = {
  status: 'final',
  draftedAt: minutesLater(70),
  points: [
    { text: 'De markt koelt met bomen', from: ['m2', 'm4'], people: 1, lens: 'gebied' },
    { text: 'Iedereen groet', from: ['m1'], people: 1 },
    { text: 'Huurders eerst', from: ['m3'], people: 1, lens: 'doelgroepen' },
  ],
  text: 'Huurders eerst\n\nAanvullingen\n1. Ook scholen',
  edited: false,
  additions: [
    { number: 1, author: ana.id, text: 'Ook scholen', decision: 'accepted', at: minutesLater(72) },
    {
      number: 2,
      author: bram.id,
      text: 'Gratis bus',
      decision: 'declined',
      reason: 'kwam niet ter sprake',
      at: minutesLater(73),
    },
    { number: 3, author: noor.id, text: 'Meer fonteintjes', decision: 'open', at: minutesLater(74) },
  ],
  publishedAt: minutesLater(80),
  version: 1,
  sha256: 'ab'.repeat(32),
  body: 'Huurders eerst',
  figures: { people: 3, contributions: 3 },
};

const { running: _running, floor: _floor, ...stopped } = openTable;

/** The same table after its closing. */
export const closedTable: Table = {
  ...stopped,
  status: 'closed',
  closedAt: minutesLater(81),
  debateClock: { ranMilliseconds: 80 * 60_000, heldMilliseconds: 70 * 60_000 },
  summary: finalSummary,
};

/** The same table with other contributions. */
export const tableWith = (...contributions: readonly Contribution[]): Table => ({
  ...openTable,
  contributions,
});

export const withAttribution = (table: Table, attribution: WorkshopFormat['attribution']): Table => ({
  ...table,
  format: { ...table.format, attribution },
});
