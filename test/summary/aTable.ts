import type { Contribution } from '../../src/core/contribution.ts';
import type { Attribution, WorkshopFormat } from '../../src/core/format.ts';
import type { Addition, Summary } from '../../src/core/summary.ts';
import type { Person, Question, Table } from '../../src/core/table.ts';
import { turnhoutLenses } from '../lens/lenses.ts';

const format: WorkshopFormat = {
  id: 'proef',
  title: 'Proeftafel',
  locale: 'nl-BE',
  timeZone: 'Europe/Brussels',
  editions: [],
  groundRules: [],
  practicalAgreements: [],
  queueOrder: 'fifo',
  attribution: 'named',
  agenda: [
    { id: 'kennismaking', title: 'Kennismaking', kind: 'introductions', minutes: 10, protected: false },
    { id: 'debat', title: 'Debat', kind: 'deepening', minutes: 40, protected: false },
  ],
  lenses: turnhoutLenses,
  questions: [],
  deepeningPrompts: [],
  shortlist: { min: 3, max: 5 },
  votesPerPerson: 1,
};

const aPerson = (id: string): Person => ({
  id,
  name: id,
  role: id === 'Els' ? 'moderator' : 'participant',
  account: true,
  present: true,
  turns: 0,
  speakingMilliseconds: 0,
  turnsByQuestion: {},
});

/** Opened on 28 July 2026 at 14:20 in Turnhout. */
export const openedAt = Date.UTC(2026, 6, 28, 12, 20);

/** Something said by somebody; its id is its place in the table unless given. */
export type Said = Partial<Contribution> & { readonly author: string; readonly text: string };

export const aQuestion = (number: number, text = `Wat met punt ${number}?`): Question => ({
  id: `v${number}`,
  number,
  text,
  voters: [],
  shortlisted: false,
});

export const anAddition = (number: number, changes: Partial<Addition> = {}): Addition => ({
  number,
  author: 'Ana',
  text: `Aanvulling ${number}`,
  decision: 'open',
  at: openedAt,
  ...changes,
});

export const aDraft = (
  text: string,
  additions: readonly Addition[] = [],
  changes: { readonly edited?: boolean } = {},
): Summary => ({
  status: 'draft',
  draftedAt: openedAt,
  points: [],
  text,
  edited: changes.edited ?? false,
  additions,
});

/** A table at which this was said, in this order, a second apart. */
export const aTable = (
  said: readonly Said[],
  changes: Partial<Table> & { readonly attribution?: Attribution } = {},
): Table => {
  const { attribution = 'named', ...rest } = changes;
  const names = [...new Set(['Els', 'Ana', 'Bram', 'Noor', ...said.map(({ author }) => author)])];
  return {
    id: 't1',
    status: 'open',
    title: 'Tafel 3 · Samenwerkingsmodel',
    format: { ...format, attribution },
    conversation: { id: 'c', kind: 'groupChat', tenant: 't' },
    openedAt,
    openedBy: 'Els',
    clockTimes: {},
    closeAfterMinutes: 120,
    retentionDays: 90,
    people: new Map(names.map((name) => [name, aPerson(name)])),
    agenda: format.agenda.map((item) => ({ ...item, addedMinutes: 0, pausedMilliseconds: 0 })),
    hands: [],
    turns: 0,
    questions: [],
    choice: 'ahead',
    contributions: said.map((one, place) => ({
      id: `b${place}`,
      at: openedAt + place * 1000,
      source: 'chat',
      item: 'debat',
      earlierTexts: [],
      withdrawn: false,
      lenses: [],
      parked: false,
      ...one,
    })),
    summary: { status: 'none' },
    varia: [],
    feedback: [],
    errata: [],
    links: [],
    chatHeard: false,
    kept: new Map(),
    lastCommand: 'x',
    ...rest,
  };
};
