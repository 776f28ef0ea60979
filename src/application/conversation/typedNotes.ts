import type { Contribution } from '../../core/contribution.ts';
import { contributionById, linesOfNotes } from '../../core/contributions.ts';
import type { PersonId } from '../../core/ids.ts';
import { whoIs } from '../../core/merging.ts';
import { questionBefore } from '../../core/questionOrder.ts';
import { questionById } from '../../core/questions.ts';
import { mayActForOthers } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import type { Answer, Incoming } from '../incoming.ts';
import { postNotesCard } from '../notesCards.ts';
import type { TextCommand } from '../textCommands.ts';
import type { Answers } from './answers.ts';
import { askAndAnswer } from './asking.ts';
import type { Desk } from './desk.ts';

/** The last line that this person noted and that still stands. */
export const lastNoted = (table: Table, person: PersonId): Contribution | undefined => {
  const line = table.noting?.get(whoIs(table, person))?.line;
  const last = line === undefined ? undefined : contributionById(table, line);
  if (last === undefined || !(last.withdrawn || last.erased === true)) return last;
  const [message = last.id] = last.id.split('#');
  return linesOfNotes(table, message).findLast(({ withdrawn, erased }) => !withdrawn && erased !== true);
};

/** `vorige`, and its button: the last line that was noted goes to the question before the one it is under. */
export const moveToPrevious = async (
  desk: Desk,
  answers: Answers,
  incoming: Incoming,
  table: Table,
): Promise<Answer> => {
  const { person } = incoming.sender;
  if (!mayActForOthers(table, person))
    return answers.refuse(incoming, { reason: 'not-moderator-or-notetaker' }, table);
  const last = lastNoted(table, person);
  if (last === undefined) return answers.toAsker(incoming, { key: 'notes:nothing-noted-yet' }, table);
  const question = questionBefore(table, last.question);
  if (question === undefined) return answers.toAsker(incoming, { key: 'notes:no-question-before' }, table);
  return askAndAnswer(
    desk,
    answers,
    incoming,
    table,
    () => ({ type: 'MoveContribution', contribution: last.id, question: question.id }),
    ({ table: after }) => {
      const under = questionById(after, contributionById(after, last.id)?.question);
      return answers.toAsker(
        incoming,
        { key: 'notes:moved', values: { number: under?.number ?? question.number } },
        after,
      );
    },
  );
};

/** Carries out the words about notes and about one's own contributions; undefined for any other word. */
export const typedNotes = (
  desk: Desk,
  answers: Answers,
  incoming: Extract<Incoming, { kind: 'message' }>,
  table: Table,
  command: TextCommand,
): Promise<Answer> | undefined => {
  const { person } = incoming.sender;
  switch (command.word) {
    case 'previous':
      return moveToPrevious(desk, answers, incoming, table);
    case 'review':
      if (!mayActForOthers(table, person))
        return answers.refuse(incoming, { reason: 'not-moderator-or-notetaker' }, table);
      return desk.outbox
        .add(postNotesCard(table, person), table.id)
        .then((): Answer => ({ kind: 'nothing' }));
    case 'mine':
      return answers.cardToAsker(incoming, { card: 'mine', table: table.id });
    default:
      return undefined;
  }
};
