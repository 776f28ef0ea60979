import type { QuestionId } from './ids.ts';
import type { Question, Table } from './table.ts';

/** The questions on the long list: those that were not merged into another, by number. */
export const listedQuestions = (table: Table): readonly Question[] =>
  table.questions.filter((question) => question.mergedInto === undefined);

export const questionById = (table: Table, id: QuestionId | undefined): Question | undefined =>
  table.questions.find((question) => question.id === id);

/** The question that people call by this number, merged or not. */
export const questionByNumber = (table: Table, number: number): Question | undefined =>
  table.questions.find((question) => question.number === number);

/** How many people chose a question, those who chose one that was merged into it included, each once. */
export const votesOf = (question: Question): number => question.voters.length;

/** Everybody who made a choice. */
export const votersOf = (table: Table): ReadonlySet<string> =>
  new Set(table.questions.flatMap((question) => question.voters));

/** The listed questions, most chosen first, then by number. */
export const byVotes = (table: Table): readonly Question[] =>
  [...listedQuestions(table)].sort(
    (left, right) => votesOf(right) - votesOf(left) || left.number - right.number,
  );

/**
 * The shortlist that the votes propose: every question with a vote, most chosen first, at most
 * `shortlist.max` of them, filled up by number to `shortlist.min`.
 */
export const proposedShortlist = (table: Table): readonly QuestionId[] => {
  const { min, max } = table.format.shortlist;
  return byVotes(table)
    .filter((question, index) => index < max && (votesOf(question) > 0 || index < min))
    .map((question) => question.id);
};
