import type { QuestionId } from '../ids.ts';
import type { Person, Question, Table } from '../table.ts';
import type { EventOf, Evolver } from './evolver.ts';

const withQuestion = (table: Table, id: QuestionId, change: (question: Question) => Question): Table => ({
  ...table,
  questions: table.questions.map((question) => (question.id === id ? change(question) : question)),
});

/** Who spoke on the merged question has spoken on the one that it went into. */
const withTurnsMoved = (person: Person, event: EventOf<'QuestionsMerged'>): Person => {
  const { [event.question]: moved, ...others } = person.turnsByQuestion;
  if (moved === undefined) return person;
  return { ...person, turnsByQuestion: { ...others, [event.into]: (others[event.into] ?? 0) + moved } };
};

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
    const openedAt = merged?.openedAt;
    const joined = withQuestion(emptied, event.into, (question) => ({
      ...question,
      voters: [...new Set([...question.voters, ...(merged?.voters ?? [])])],
      shortlisted: question.shortlisted || merged?.shortlisted === true,
      ...(question.openedAt === undefined && openedAt !== undefined && { openedAt }),
    }));
    return {
      ...joined,
      questions: joined.questions.map((question) =>
        question.mergedInto === event.question ? { ...question, mergedInto: event.into } : question,
      ),
      people: new Map([...table.people].map(([id, person]) => [id, withTurnsMoved(person, event)])),
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
