import type { Contribution } from '../../src/core/contribution.ts';
import type { AgendaItem, Person, Question, Table } from '../../src/core/table.ts';

/** Somebody who sits at a table and has done nothing yet. */
export const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  role: 'participant',
  account: true,
  present: true,
  turns: 0,
  speakingMilliseconds: 0,
  turnsByQuestion: {},
  ...more,
});

/** A question on the list for which nobody voted yet. */
export const question = (number: number, text: string, more: Partial<Question> = {}): Question => ({
  id: `q${number}`,
  number,
  text,
  voters: [],
  shortlisted: false,
  ...more,
});

/** An agenda item that has not begun. */
export const agendaItem = (
  id: string,
  title: string,
  kind: AgendaItem['kind'],
  minutes: number,
  more: Partial<AgendaItem> = {},
): AgendaItem => ({
  id,
  title,
  kind,
  minutes,
  protected: false,
  addedMinutes: 0,
  pausedMilliseconds: 0,
  ...more,
});

/** Something typed in the chat and never changed since. */
export const typed = (
  id: string,
  author: string,
  text: string,
  more: Partial<Contribution> & Pick<Contribution, 'at'>,
): Contribution => ({
  id,
  author,
  text,
  source: 'chat',
  earlierTexts: [],
  withdrawn: false,
  lenses: [],
  parked: false,
  ...more,
});

/** What every open table has before anything happens at it. */
export const nothingYet = {
  status: 'open',
  closeAfterMinutes: 120,
  retentionDays: 90,
  hands: [],
  turns: 0,
  contributions: [],
  summary: { status: 'none' },
  links: [],
  chatHeard: true,
  kept: new Map(),
  varia: [],
  feedback: [],
  errata: [],
} as const satisfies Partial<Table>;

/** People by their id, as a table has them. */
export const seated = (people: readonly Person[]): Table['people'] =>
  new Map(people.map((one) => [one.id, one]));
