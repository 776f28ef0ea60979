import { listedQuestions, votesOf } from '../core/questions.ts';
import type { Question, Table } from '../core/table.ts';
import { cut } from './userText.ts';
import type { Line, Words } from './words.ts';

/** All questions on a card together take at most this many characters; more questions, shorter each. */
const ROOM = 5_000;
const SHORTEST = 90;
const LONGEST = 320;
/** How many questions a card lists. */
export const MOST_LISTED = 40;

const mostEach = (count: number): number =>
  Math.max(SHORTEST, Math.min(LONGEST, Math.floor(ROOM / Math.max(1, count))));

const votes = (question: Question, words: Words): Line =>
  words.line('cards:question.votes', { count: votesOf(question) });

const row = (question: Question, most: number, words: Words): Line => {
  const text = cut(question.text, most);
  const key = question.shortlisted ? 'cards:question.shortlistedRow' : 'cards:question.row';
  return words.line(key, { number: question.number, text });
};

/** The questions, numbered as people say them. Votes stay hidden until the choice has closed. */
export const questionRows = (table: Table, words: Words): readonly Line[] => {
  const listed = listedQuestions(table);
  const most = mostEach(listed.length);
  const lines = listed.slice(0, MOST_LISTED).map((question): Line => {
    const line = row(question, most, words);
    return table.choice === 'closed' && votesOf(question) > 0 ? [...line, ...votes(question, words)] : line;
  });
  const more = listed.length - lines.length;
  return more > 0 ? [...lines, words.line('cards:question.more', { count: more })] : lines;
};

/** Some questions with their votes, for the result of a choice. */
export const resultRows = (questions: readonly Question[], words: Words): readonly Line[] =>
  questions.map((question) => [
    ...row({ ...question, shortlisted: false }, mostEach(questions.length), words),
    ...votes(question, words),
  ]);
