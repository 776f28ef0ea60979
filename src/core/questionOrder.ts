import type { QuestionId } from './ids.ts';
import { listedQuestions } from './questions.ts';
import type { Question, Table } from './table.ts';

/**
 * The question that was opened before this one; of what hangs under none, the one opened last. Undefined where
 * there is none before.
 */
export const questionBefore = (table: Table, question: QuestionId | undefined): Question | undefined => {
  const opened = listedQuestions(table)
    .filter(({ openedAt }) => openedAt !== undefined)
    .sort((left, right) => (left.openedAt ?? 0) - (right.openedAt ?? 0));
  if (question === undefined) return opened.at(-1);
  const index = opened.findIndex(({ id }) => id === question);
  // Under a question that was never opened, the one opened last came before.
  return index < 0 ? opened.at(-1) : opened[index - 1];
};
