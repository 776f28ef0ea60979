import { standing } from '../core/contributions.ts';
import type { Instant } from '../core/ids.ts';
import { listedQuestions, votesOf } from '../core/questions.ts';
import { speakingOrder } from '../core/speakingQueue.ts';
import { spokenMilliseconds } from '../core/speakingTime.ts';
import type { Contribution, Person, SummaryPoint, Table } from '../core/table.ts';
import { type MinutesFilter, passes } from './filter.ts';
import type {
  Minutes,
  MinutesContribution,
  MinutesParticipant,
  MinutesSection,
  MinutesSummary,
} from './minutesForm.ts';
import { type NamePlates, namePlates } from './namePlates.ts';

const iso = (at: Instant): string => new Date(at).toISOString();

const participantOf = (
  table: Table,
  person: Person,
  now: Instant,
  plates: NamePlates,
): MinutesParticipant => {
  const { id, name, organisation } = plates.seat(person.id);
  return {
    id,
    name,
    role: person.role,
    ...(organisation !== undefined && { organisation }),
    speakingSeconds: Math.round(spokenMilliseconds(table, person, now) / 1000),
    turns: person.turns,
    contributions: standing(table).filter(({ author }) => author === person.id).length,
  };
};

const contributionOf = (contribution: Contribution, plates: NamePlates): MinutesContribution => ({
  id: contribution.id,
  at: iso(contribution.at),
  author: plates.author(contribution.author),
  text: contribution.text,
  source: contribution.source,
  ...(contribution.item !== undefined && { agendaItem: contribution.item }),
  ...(contribution.question !== undefined && { question: contribution.question }),
  revisions: contribution.earlierTexts.length,
  lenses: contribution.lenses.map(({ lens, value, by }) => ({
    lens,
    ...(value !== undefined && { value }),
    by,
  })),
});

const byTime = (left: Contribution, right: Contribution): number =>
  left.at - right.at || (left.id < right.id ? -1 : Number(left.id > right.id));

const sectionsOf = (table: Table, points: readonly SummaryPoint[]): readonly MinutesSection[] => {
  const noted = new Set(standing(table).map(({ id }) => id));
  const known = table.format.lenses.map(({ id }) => id);
  const others = points.flatMap(({ lens }) => (lens === undefined || known.includes(lens) ? [] : [lens]));
  return [...known, ...new Set(others), undefined].flatMap((lens) => {
    const under = points.filter((point) => point.lens === lens);
    if (under.length === 0) return [];
    return {
      ...(lens !== undefined && { lens }),
      points: under.map(({ text, from }) => ({ text, from: from.filter((id) => noted.has(id)) })),
    };
  });
};

const summaryOf = (table: Table, plates: NamePlates): MinutesSummary => {
  const { summary } = table;
  if (summary.status === 'none') return { status: 'none', text: '', sections: [], additions: [] };
  return {
    status: summary.status,
    text: summary.text,
    sections: sectionsOf(table, summary.points),
    additions: summary.additions.map(({ number, author, text, decision, reason }) => ({
      number,
      author: plates.author(author).id,
      text,
      decision,
      ...(reason !== undefined && { reason }),
    })),
    ...(summary.status === 'final' && { sha256: summary.sha256 }),
  };
};

/**
 * The minutes as they stand at `now` (contract §7). A filter chooses contributions and nothing else: who was
 * there, the agenda, the questions and the summary stay whole. Withdrawn contributions do not appear, and
 * neither do questions that were merged: their contributions hang under the question that took them in.
 * Where the format promises no names (`attribution`), none are here: see `namePlates`.
 */
export const minutesOf = (table: Table, now: Instant, filter: MinutesFilter = {}): Minutes => {
  const plates = namePlates(table);
  return {
    schema: 'debattafel/minutes@1',
    table: {
      id: table.id,
      title: table.title,
      format: table.format.id,
      openedAt: iso(table.openedAt),
      ...(table.closedAt !== undefined && { closedAt: iso(table.closedAt) }),
      conversation: table.conversation.id,
    },
    participants: [...table.people.values()].map((person) => participantOf(table, person, now, plates)),
    agenda: table.agenda.map(({ id, title, minutes, startedAt, endedAt }) => ({
      id,
      title,
      plannedMinutes: minutes,
      ...(startedAt !== undefined && { startedAt: iso(startedAt) }),
      ...(endedAt !== undefined && { endedAt: iso(endedAt) }),
    })),
    questions: listedQuestions(table).map((question) => ({
      id: question.id,
      number: question.number,
      text: question.text,
      ...(question.addedBy !== undefined && { addedBy: plates.author(question.addedBy).id }),
      votes: votesOf(question),
      shortlisted: question.shortlisted,
    })),
    ...(table.status === 'open' && {
      queue: speakingOrder(table).map(({ hand }) => ({
        person: plates.seat(hand.person).id,
        raisedAt: iso(hand.raisedAt),
        kind: hand.kind,
      })),
    }),
    contributions: standing(table)
      .filter((contribution) => passes(table, contribution, filter))
      .toSorted(byTime)
      .map((contribution) => contributionOf(contribution, plates)),
    summary: summaryOf(table, plates),
  };
};
