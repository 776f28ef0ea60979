import type { Contribution } from '../core/contribution.ts';
import type { AgendaItemKind } from '../core/format.ts';
import type { PersonId, QuestionId } from '../core/ids.ts';
import { whoIs } from '../core/merging.ts';
import type { Table } from '../core/table.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A passage that may become a point, with the contribution that it comes from. */
export interface Candidate extends Passage {
  readonly contribution: Contribution;
  /** Who said it; accounts that turned out to be one person are one. */
  readonly person: PersonId;
  readonly byModerator: boolean;
  /** The question under which it stands now. */
  readonly question?: QuestionId;
  /** The how-manieth candidate of the table this is, in the order of time: the last word where weights are equal. */
  readonly order: number;
}

/** In these items people introduce themselves or talk over coffee: no debate. */
const besideTheDebate: readonly AgendaItemKind[] = ['introductions', 'break'];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Recognises the first and full names of the people at the table. */
const namesPattern = (table: Table): RegExp | undefined => {
  const names = [...table.people.values()]
    .flatMap(({ name }) => [name, name.split(/\s+/)[0] ?? ''])
    .map((name) => name.trim())
    .filter((name) => name.length >= 3);
  return names.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');
};

/** Whether a passage names somebody at the table: told about a person, where a point is of the table. */
export const namesSomebody = (table: Table): ((text: string) => boolean) => {
  const pattern = namesPattern(table);
  return (text) => pattern?.test(text) ?? false;
};

/** The questions as they stand on the list now, after merging, by the id that they once had. */
const questionsNow = (table: Table): ReadonlyMap<QuestionId, QuestionId> => {
  const byId = new Map(table.questions.map((question) => [question.id, question]));
  return new Map(
    table.questions.map(({ id }) => {
      const seen = new Set([id]);
      let now = id;
      for (let into = byId.get(now)?.mergedInto; into && byId.has(into) && !seen.has(into); ) {
        seen.add(into);
        now = into;
        into = byId.get(now)?.mergedInto;
      }
      return [id, now];
    }),
  );
};

/**
 * The passages from which the points are made, in the order of time and then of ids. Withdrawn and erased
 * contributions, practical ones, those that wait to be picked up and those that became a debate question are left
 * out; so is whatever names a person at a table that promised that no names would be given.
 */
export const candidatesOf = (table: Table): readonly Candidate[] => {
  const kindOf = new Map(table.agenda.map(({ id, kind }) => [id, kind]));
  const now = questionsNow(table);
  const named = namesSomebody(table);
  const inDebate = (contribution: Contribution): boolean => {
    const { withdrawn, erased, practical, parked, becameQuestion, item } = contribution;
    if (withdrawn || erased || practical || parked || becameQuestion !== undefined) return false;
    const kind = item === undefined ? undefined : kindOf.get(item);
    return kind === undefined || !besideTheDebate.includes(kind);
  };
  return table.contributions
    .filter(inDebate)
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .flatMap((contribution) => {
      const person = whoIs(table, contribution.author);
      const question = contribution.question && now.get(contribution.question);
      const byModerator = table.people.get(person)?.role === 'moderator';
      return passagesOf(contribution.text, byModerator).map((passage) => ({
        ...passage,
        contribution,
        person,
        byModerator,
        ...(question === undefined ? {} : { question }),
      }));
    })
    .filter(({ text }) => table.format.attribution === 'named' || !named(text))
    .map((candidate, order) => ({ ...candidate, order }));
};
