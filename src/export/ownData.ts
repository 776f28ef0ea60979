import type { Contribution } from '../core/contribution.ts';
import { accountsOf, namesOver } from '../core/erasure.ts';
import type { TableEvent } from '../core/events.ts';
import type { Instant, PersonId } from '../core/ids.ts';
import { questionById } from '../core/questions.ts';
import type { Table } from '../core/table.ts';

/** A table with all that happened at it. */
export interface RecordedTable {
  readonly table: Table;
  readonly events: readonly TableEvent[];
}

const iso = (at: Instant): string => new Date(at).toISOString();

/** Only the keys that have a value. */
const given = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const questionOf = (table: Table, id: string | undefined) => {
  const question = questionById(table, id);
  return question && { number: question.number, text: question.text };
};

const contributionOf = (table: Table, contribution: Contribution) =>
  given({
    at: iso(contribution.at),
    text: contribution.text,
    earlierTexts: contribution.earlierTexts,
    withdrawn: contribution.withdrawn,
    source: contribution.source,
    agendaItem: table.agenda.find(({ id }) => id === contribution.item)?.title,
    question: questionOf(table, contribution.question),
    lenses: contribution.lenses,
  });

/** What one kind of event says of somebody, with when it happened. */
const happened = <Type extends TableEvent['type']>(
  events: readonly TableEvent[],
  type: Type,
  theirs: (event: Extract<TableEvent, { type: Type }>) => boolean,
  told: (event: Extract<TableEvent, { type: Type }>) => Readonly<Record<string, unknown>>,
) =>
  events.flatMap((event) => {
    if (event.type !== type) return [];
    const one = event as Extract<TableEvent, { type: Type }>;
    return theirs(one) ? [given({ at: iso(one.at), ...told(one) })] : [];
  });

const ofTable = ({ table, events }: RecordedTable, person: PersonId) => {
  const accounts = accountsOf(table, person);
  const known = accounts.map((id) => table.people.get(id)).filter((one) => one !== undefined);
  const isTheirs = (id: string): boolean => accounts.includes(id);
  const ofPerson = (event: { readonly person: PersonId }): boolean => isTheirs(event.person);
  const ofAuthor = (event: { readonly author: PersonId }): boolean => isTheirs(event.author);
  const byThem = (event: { readonly by: string }): boolean => isTheirs(event.by);
  return {
    table: given({
      id: table.id,
      title: table.title,
      openedAt: iso(table.openedAt),
      closedAt: table.closedAt === undefined ? undefined : iso(table.closedAt),
      keptForDaysAfterClosing: table.retentionDays,
    }),
    you: {
      names: namesOver(events, accounts),
      ids: accounts,
      seats: known.map((one) =>
        given({
          role: one.role,
          organisation: one.organisation,
          background: one.background,
          goal: one.goal,
          language: one.locale,
          directoryId: one.aadObjectId,
          turns: one.turns,
          speakingSeconds: Math.round(one.speakingMilliseconds / 1000),
          noMoreNudges: one.leftAlone,
        }),
      ),
    },
    introductions: happened(events, 'PersonIntroduced', ofPerson, ({ organisation, background, goal }) => ({
      organisation,
      background,
      goal,
    })),
    contributions: table.contributions
      .filter(({ author }) => isTheirs(author))
      .map((contribution) => contributionOf(table, contribution)),
    hands: happened(events, 'HandRaised', ofPerson, ({ handKind, reason }) => ({ kind: handKind, reason })),
    turns: happened(events, 'TurnEnded', ofPerson, ({ turn, milliseconds }) => ({
      turn,
      seconds: Math.round(milliseconds / 1000),
    })),
    questions: table.questions
      .filter(({ addedBy }) => addedBy !== undefined && isTheirs(addedBy))
      .map(({ number, text }) => ({ number, text })),
    reworded: happened(events, 'QuestionReworded', byThem, ({ question, text }) => ({
      question: questionOf(table, question)?.number,
      text,
    })),
    votes: table.questions
      .filter(({ voters }) => voters.some(isTheirs))
      .map(({ number, text }) => ({ number, text })),
    summaryEdits: happened(events, 'SummaryEdited', byThem, ({ text }) => ({ text })),
    additions: happened(events, 'AdditionProposed', ofAuthor, ({ number, text }) => ({ number, text })),
    decisions: happened(events, 'AdditionDecided', byThem, ({ number, decision, reason }) => ({
      addition: number,
      decision,
      reason,
    })),
    varia: happened(events, 'VariaAdded', ofAuthor, ({ number, text }) => ({ number, text })),
    errata: happened(events, 'ErratumAdded', ofAuthor, ({ number, text }) => ({ number, text })),
    nudges: happened(events, 'PersonNudged', ofPerson, ({ item }) => ({
      agendaItem: table.agenda.find(({ id }) => id === item)?.title,
    })),
    cameAndWent: [
      ...happened(events, 'PersonJoined', ofPerson, () => ({ event: 'came' })),
      ...happened(events, 'PersonLeft', ofPerson, () => ({ event: 'left' })),
      ...happened(events, 'PersonReturned', ofPerson, () => ({ event: 'came back' })),
      ...happened(events, 'RoleAssigned', ofPerson, ({ role }) => ({ event: 'got a role', role })),
    ].toSorted((left, right) => (String(left.at) < String(right.at) ? -1 : 1)),
  };
};

/**
 * All that is kept of somebody, as they may ask for it: who they are, and per table what they said (earlier
 * texts and what was withdrawn too), asked, chose, added and decided, their hands and turns. What others said
 * is not in it, nor what was said without a name: nobody can tell whose that is.
 */
export const ownData = (
  tables: readonly RecordedTable[],
  person: PersonId,
  now: Instant,
): Readonly<Record<string, unknown>> => ({
  schema: 'debattafel/own-data@1',
  madeAt: iso(now),
  person,
  tables: tables.map((recorded) => ofTable(recorded, person)),
});
