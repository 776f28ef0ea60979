import { isDebate, runningItem } from '../agenda.ts';
import { contributionById } from '../contributions.ts';
import type { EventBody } from '../events.ts';
import type { PersonId, QuestionId } from '../ids.ts';
import { proposedShortlist, questionById, votersOf } from '../questions.ts';
import type { Rejection } from '../rejection.ts';
import type { Question, Table } from '../table.ts';
import { forWhom } from './onBehalf.ts';
import {
  asker,
  byModerator,
  type CommandOf,
  type Decider,
  isRefusal,
  LONGEST_QUESTION,
  LONGEST_TEXT,
  quiet,
  textOf,
  type Verdict,
} from './verdict.ts';

/** The choice closes; where anybody chose, their shortlist is proposed by the votes. */
export const closeChoice = (table: Table): readonly EventBody[] => {
  if (table.choice !== 'open') return quiet;
  const voted = votersOf(table).size > 0;
  return [
    { type: 'ChoiceClosed' },
    ...(voted ? [{ type: 'QuestionsShortlisted', questions: proposedShortlist(table) } as const] : []),
  ];
};

const alike = (left: string, right: string): boolean =>
  left.trim().toLowerCase().replace(/\s+/g, ' ') === right.trim().toLowerCase().replace(/\s+/g, ' ');

/** The question where it stands on the list, or why it cannot be taken. */
export const listed = (table: Table, id: QuestionId): Question | Rejection => {
  const question = questionById(table, id);
  if (question === undefined) return { reason: 'question-unknown' };
  if (question.mergedInto === undefined) return question;
  return {
    reason: 'question-merged',
    number: questionById(table, question.mergedInto)?.number ?? question.number,
  };
};

const add = (table: Table, id: QuestionId, text: string): Verdict => {
  const checked = textOf(text, LONGEST_QUESTION);
  if (isRefusal(checked)) return checked;
  const same = table.questions.find(
    (question) => question.mergedInto === undefined && alike(question.text, checked.text),
  );
  if (same) return { reason: 'question-already-there', number: same.number };
  const number = Math.max(0, ...table.questions.map((question) => question.number)) + 1;
  return [{ type: 'QuestionAdded', question: id, number, text: checked.text }];
};

const motivated = (
  table: Table,
  command: CommandOf<'VoteForQuestions'>,
  author: PersonId,
  question: QuestionId,
  text: string,
): readonly EventBody[] => {
  if (text === '' || contributionById(table, command.contribution)) return quiet;
  return [
    {
      type: 'ContributionAdded',
      contribution: command.contribution,
      author,
      text,
      source: 'card',
      ...(table.running !== undefined && { item: table.running }),
      question,
      lenses: command.lenses,
      parked: false,
    },
  ];
};

export const questions: Decider<
  | 'AddQuestion'
  | 'RewordQuestion'
  | 'MergeQuestions'
  | 'VoteForQuestions'
  | 'ShortlistQuestions'
  | 'OpenQuestion'
  | 'AskQuestionFrom'
  | 'PickUpParked'
> = {
  AddQuestion: (table, command) =>
    questionById(table, command.question) ? quiet : add(table, command.question, command.text),

  RewordQuestion: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const question = listed(table, command.question);
    if (isRefusal(question)) return question;
    const checked = textOf(command.text, LONGEST_QUESTION);
    if (isRefusal(checked)) return checked;
    if (checked.text === question.text) return quiet;
    return [{ type: 'QuestionReworded', question: question.id, text: checked.text }];
  },

  MergeQuestions: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (command.question === command.into) return { reason: 'merge-with-itself' };
    const question = listed(table, command.question);
    if (isRefusal(question)) return question;
    const into = listed(table, command.into);
    if (isRefusal(into)) return into;
    return [{ type: 'QuestionsMerged', question: question.id, into: into.id }];
  },

  VoteForQuestions: (table, command) => {
    if (table.choice === 'ahead') return { reason: 'choice-not-open' };
    if (table.choice === 'closed') return { reason: 'choice-closed' };
    const chosen = [...new Set(command.questions)];
    const [first] = chosen;
    if (first === undefined) return { reason: 'no-choice' };
    const most = table.format.votesPerPerson;
    if (chosen.length > most) return { reason: 'too-many-choices', most };
    for (const id of chosen) {
      const question = listed(table, id);
      if (isRefusal(question)) return question;
    }
    const whom = forWhom(table, command);
    if (whom === undefined) return quiet;
    if (isRefusal(whom)) return whom;
    const { person, joining } = whom;
    const motivation = command.motivation?.trim() ?? '';
    if (motivation.length > LONGEST_TEXT) return { reason: 'text-too-long', most: LONGEST_TEXT };
    const before = table.questions.filter((question) => question.voters.includes(person));
    const same = before.length === chosen.length && before.every((question) => chosen.includes(question.id));
    return [
      ...joining,
      ...(same ? [] : [{ type: 'QuestionsChosen', person, questions: chosen } as const]),
      ...motivated(table, command, person, first, motivation),
    ];
  },

  ShortlistQuestions: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const chosen = [...new Set(command.questions)];
    if (chosen.length === 0) return { reason: 'no-choice' };
    for (const id of chosen) {
      const question = listed(table, id);
      if (isRefusal(question)) return question;
    }
    const before = table.questions.filter((question) => question.shortlisted).map((question) => question.id);
    const same = before.length === chosen.length && before.every((id) => chosen.includes(id));
    return [
      ...(table.choice === 'closed' ? [] : [{ type: 'ChoiceClosed' } as const]),
      ...(same ? [] : [{ type: 'QuestionsShortlisted', questions: chosen } as const]),
    ];
  },

  OpenQuestion: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const running = runningItem(table);
    if (running === undefined) return { reason: 'agenda-not-started' };
    if (!isDebate(running)) return { reason: 'no-debate-item' };
    const question = listed(table, command.question);
    if (isRefusal(question)) return question;
    if (table.openQuestion === question.id)
      return { reason: 'question-already-open', number: question.number };
    return [...closeChoice(table), { type: 'QuestionOpened', question: question.id }];
  },

  AskQuestionFrom: (table, command) => {
    const contribution = contributionById(table, command.contribution);
    if (contribution === undefined) return { reason: 'contribution-unknown' };
    if (contribution.author !== asker(command) && !byModerator(table, command))
      return { reason: 'not-author' };
    if (contribution.withdrawn) return { reason: 'contribution-withdrawn' };
    if (contribution.becameQuestion !== undefined || questionById(table, command.question)) return quiet;
    const added = add(table, command.question, contribution.text);
    if (isRefusal(added)) return added;
    return [...added, { type: 'ParkedPickedUp', contribution: contribution.id, question: command.question }];
  },

  PickUpParked: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const contribution = contributionById(table, command.contribution);
    if (contribution === undefined) return { reason: 'contribution-unknown' };
    if (!contribution.parked) return { reason: 'not-parked' };
    if (contribution.withdrawn) return { reason: 'contribution-withdrawn' };
    return [{ type: 'ParkedPickedUp', contribution: contribution.id }];
  },
};
