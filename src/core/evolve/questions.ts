import type { QuestionId } from '../ids.ts';
import type { Question, Table } from '../table.ts';
import type { Evolver } from './evolver.ts';

const withQuestion = (table: Table, id: QuestionId, change: (question: Question) => Question): Table => ({
  ...table,
  questions: table.questions.map((question) => (question.id === id ? change(question) : question)),
});

export const questions: Evolver<
  | 'QuestionAdded'
  | 'QuestionReworded'
  | 'QuestionsMerged'
  | 'ChoiceOpened'
  | 'QuestionsChosen'
  | 'ChoiceClosed'
  | 'QuestionsShortlisted'
  | 'QuestionOpened'
> = {
  QuestionAdded: (table, event) => ({
    ...table,
    questions: [
      ...table.questions,
      {
        id: event.question,
        number: event.number,
        text: event.text,
        ...(event.by !== 'clock' && { addedBy: event.by }),
        voters: [],
        shortlisted: false,
      },
    ],
  }),
  QuestionReworded: (table, event) =>
    withQuestion(table, event.question, (question) => ({ ...question, text: event.text })),
  QuestionsMerged: (table, event) => {
    const merged = table.questions.find((question) => question.id === event.question);
    const emptied = withQuestion(table, event.question, (question) => ({
      ...question,
      voters: [],
      shortlisted: false,
      mergedInto: event.into,
    }));
    const joined = withQuestion(emptied, event.into, (question) => ({
      ...question,
      voters: [...new Set([...question.voters, ...(merged?.voters ?? [])])],
      shortlisted: question.shortlisted || merged?.shortlisted === true,
    }));
    return {
      ...joined,
      ...(table.openQuestion === event.question && { openQuestion: event.into }),
      contributions: table.contributions.map((contribution) =>
        contribution.question === event.question ? { ...contribution, question: event.into } : contribution,
      ),
    };
  },
  ChoiceOpened: (table) => ({ ...table, choice: 'open' }),
  QuestionsChosen: (table, event) => ({
    ...table,
    questions: table.questions.map((question) => {
      const others = question.voters.filter((voter) => voter !== event.person);
      return {
        ...question,
        voters: event.questions.includes(question.id) ? [...others, event.person] : others,
      };
    }),
  }),
  ChoiceClosed: (table) => ({ ...table, choice: 'closed' }),
  QuestionsShortlisted: (table, event) => ({
    ...table,
    questions: table.questions.map((question) => ({
      ...question,
      shortlisted: event.questions.includes(question.id),
    })),
  }),
  QuestionOpened: (table, event) => ({
    ...withQuestion(table, event.question, (question) => ({ ...question, openedAt: event.at })),
    openQuestion: event.question,
  }),
};
