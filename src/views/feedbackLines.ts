import type { Feedback } from '../core/afterthoughts.ts';
import type { Table } from '../core/table.ts';
import { cut } from './userText.ts';
import { bold, type Line, said, type Words } from './words.ts';

/** How many answers to one of the three are in sight, and how much of each, in characters. */
const MOST_ANSWERS = 5;
const LONGEST_ANSWER = 200;

const parts = ['lessWell', 'good', 'heldBack'] as const satisfies readonly (keyof Feedback)[];

/**
 * What people thought of the table, by what was asked and not by who answered: three answers together could
 * tell whose they are.
 */
export const feedbackLines = (table: Table, words: Words): readonly Line[] =>
  parts.flatMap((part) => {
    const answers = table.feedback.flatMap((one) => one[part] ?? []);
    const more = answers.length - MOST_ANSWERS;
    return answers.length === 0
      ? []
      : [
          bold(words.line(`cards:feedback.${part}`)),
          ...answers.slice(0, MOST_ANSWERS).map((text) => said(`• ${cut(text, LONGEST_ANSWER)}`)),
          ...(more > 0 ? [words.line('cards:feedback.more', { count: more })] : []),
        ];
  });
