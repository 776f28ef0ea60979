import type { Erratum, Remark } from '../core/afterthoughts.ts';
import type { Contribution } from '../core/contribution.ts';
import { standing } from '../core/contributions.ts';
import type { Instant } from '../core/ids.ts';
import { listedQuestions, votesOf } from '../core/questions.ts';
import { speakingOrder } from '../core/speakingQueue.ts';
import { spokenMilliseconds } from '../core/speakingTime.ts';
import type { Summary } from '../core/summary.ts';
import { type AgendaItem, attributionOf, type Person, type Table } from '../core/table.ts';
import { type MinutesFilter, passes } from './filter.ts';
import type {
  Minutes,
  MinutesAgendaItem,
  MinutesContribution,
  MinutesParticipant,
  MinutesRemark,
  MinutesSection,
  MinutesSummary,
} from './minutesForm.ts';
import { type NamePlates, namePlates } from './namePlates.ts';
import { type SaidPoint, saidPoints } from './saidPoints.ts';
import { veiled } from './veil.ts';

const iso = (at: Instant): string => new Date(at).toISOString();

const participantOf = (
  table: Table,
  person: Person,
  contributions: number,
  now: Instant,
  plates: NamePlates,
): MinutesParticipant => {
  const { id, name, organisation } = plates.seat(person.id);
  const confidential = attributionOf(table) === 'confidential';
  return {
    id,
    name,
    // Who leads is known: by that role their words would be known too.
    role: confidential ? 'participant' : person.role,
    ...(organisation !== undefined && { organisation }),
    speakingSeconds: confidential ? 0 : Math.round(spokenMilliseconds(table, person, now) / 1000),
    turns: person.turns,
    contributions,
  };
};

const agendaItemOf = (item: AgendaItem): MinutesAgendaItem => {
  const { id, title, minutes, startedAt, endedAt, ranMilliseconds } = item;
  const took =
    startedAt === undefined || endedAt === undefined ? undefined : (ranMilliseconds ?? endedAt - startedAt);
  return {
    id,
    title,
    plannedMinutes: minutes,
    ...(startedAt !== undefined && { startedAt: iso(startedAt) }),
    ...(endedAt !== undefined && { endedAt: iso(endedAt) }),
    ...(took !== undefined && { actualMinutes: Math.round(took / 600) / 100 }),
    ...(item.skipped && { skipped: true }),
    ...(item.inserted && { inserted: true }),
  };
};

const contributionOf = (
  contribution: Contribution,
  number: number,
  plates: NamePlates,
): MinutesContribution => ({
  id: contribution.id,
  at: iso(contribution.at),
  author: plates.authorOf(contribution),
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
  number,
  ...(contribution.depth !== undefined && { depth: contribution.depth }),
  ...(contribution.practical && { practical: true }),
  ...(contribution.unclearSpeaker !== undefined && {
    speakerToConfirm: plates.typedName(contribution.unclearSpeaker),
  }),
  ...(contribution.unnamed && { unnamed: true }),
});

const byTime = (left: Contribution, right: Contribution): number =>
  left.at - right.at || (left.id < right.id ? -1 : Number(left.id > right.id));

const sectionsOf = (table: Table, points: readonly SaidPoint[]): readonly MinutesSection[] => {
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

const frozenAs = ({ sha256, version, superseded = [] }: Extract<Summary, { status: 'final' }>) => ({
  sha256,
  version,
  ...(superseded.length > 0 && {
    superseded: superseded.map((one) => ({ ...one, publishedAt: iso(one.publishedAt) })),
  }),
});

const summaryOf = (table: Table, plates: NamePlates): MinutesSummary => {
  const { summary } = table;
  if (summary.status === 'none') return { status: 'none', text: '', sections: [], additions: [] };
  return {
    status: summary.status,
    text: summary.text,
    sections: sectionsOf(table, saidPoints(table)),
    additions: summary.additions.map(({ number, author, text, decision, reason }) => ({
      number,
      author: plates.author(author).id,
      text,
      decision,
      ...(reason !== undefined && { reason }),
    })),
    ...(summary.status === 'final' && frozenAs(summary)),
  };
};

const remarkOf = ({ number, at, author, text }: Remark | Erratum, plates: NamePlates): MinutesRemark => ({
  number,
  at: iso(at),
  author: plates.author(author).id,
  text,
});

/** What was added after the debate, each part only where there is something in it. */
const afterwards = (table: Table, plates: NamePlates): Partial<Minutes> => ({
  ...(table.varia.length > 0 && { varia: table.varia.map((remark) => remarkOf(remark, plates)) }),
  ...(table.feedback.length > 0 && {
    feedback: table.feedback.map(({ lessWell, good, heldBack }) => ({
      ...(lessWell !== undefined && { lessWell }),
      ...(good !== undefined && { good }),
      ...(heldBack !== undefined && { heldBack }),
    })),
  }),
  ...(table.errata.length > 0 && { errata: table.errata.map((erratum) => remarkOf(erratum, plates)) }),
  ...(table.minutesFinalAt !== undefined && { minutesFinalAt: iso(table.minutesFinalAt) }),
});

/**
 * The minutes as they stand at `now` (contract §7). A filter chooses contributions and nothing else: who was
 * there, the agenda, the questions and the summary stay whole. Withdrawn contributions do not appear, and
 * neither do questions that were merged: their contributions hang under the question that took them in.
 * Where the format promises no names (`attribution`), none are here: see `veiled` and `namePlates`. A confidential
 * table tells nobody's speaking time or role.
 */
export const minutesOf = (whole: Table, now: Instant, filter: MinutesFilter = {}): Minutes => {
  const table = veiled(whole);
  const plates = namePlates(whole);
  const noted = standing(table).toSorted(byTime);
  const numberOf = new Map(noted.map(({ id }, index) => [id, index + 1]));
  const written = Map.groupBy(noted, ({ author }) => author);
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
    participants: [...table.people.values()].map((person) =>
      participantOf(table, person, written.get(person.id)?.length ?? 0, now, plates),
    ),
    agenda: table.agenda.map(agendaItemOf),
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
    contributions: noted
      .filter((contribution) => passes(table, contribution, filter))
      .map((contribution) => contributionOf(contribution, numberOf.get(contribution.id) ?? 0, plates)),
    summary: summaryOf(table, plates),
    ...afterwards(table, plates),
  };
};
