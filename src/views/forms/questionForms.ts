import { listedQuestions, proposedShortlist, questionById } from '../../core/questions.ts';
import type { Question } from '../../core/table.ts';
import { type Choice, choiceInput, type Form, textInput } from '../inputs.ts';
import { asLabel } from '../userText.ts';
import type { Words } from '../words.ts';
import { choosingFor } from './behalfForms.ts';
import { type FormMaker, type FormRequest, textOfData } from './formMaker.ts';

/** The longest debate question, in characters; `decide` takes no longer one. */
const LONGEST_QUESTION = 500;
/** The longest reason for a choice, in characters. */
const LONGEST_MOTIVATION = 1_000;
/** How much of a question a choice shows, in characters: in a dialog, and in the Playground's small form. */
const LONGEST_CHOICE = { dialog: 240, inline: 60 };

const choices = (questions: readonly Question[], dialogs: 'dialog' | 'inline'): readonly Choice[] =>
  questions.map((question) => ({
    // "10 ·", not "10.": some clients would make a numbered list of it.
    title: asLabel(`${question.number} · ${question.text}`, LONGEST_CHOICE[dialogs]),
    value: question.id,
  }));

const empty = (title: string, words: Words): Form => ({
  title,
  submit: words.text('forms:save'),
  lines: [words.line('forms:question.nothing')],
  inputs: [],
  data: {},
});

const add: FormMaker = ({ words }) => ({
  title: words.text('forms:question.addTitle'),
  inputs: [
    textInput({
      id: 'text',
      label: words.text('forms:question.text'),
      requiredMessage: words.text('forms:question.textMissing'),
      maxLength: LONGEST_QUESTION,
      multiline: true,
    }),
  ],
  submit: words.text('forms:question.add'),
  data: {},
});

const vote: FormMaker = (request) =>
  textOfData(request.data, 'other') === undefined
    ? ownChoice(request)
    : choosingFor(ownChoice(request), request);

const ownChoice = ({ table, context, words }: FormRequest): Form => {
  const title = words.text('forms:vote.title');
  const questions = listedQuestions(table);
  if (questions.length === 0) return empty(title, words);
  const most = table.format.votesPerPerson;
  return {
    title,
    inputs: [
      choiceInput({
        id: 'questions',
        label: words.text(most === 1 ? 'forms:vote.question' : 'forms:vote.questions', { most }),
        requiredMessage: words.text('forms:vote.missing'),
        choices: choices(questions, context.dialogs),
        several: most > 1,
      }),
      textInput({
        id: 'motivation',
        label: words.text('forms:vote.motivation'),
        maxLength: LONGEST_MOTIVATION,
        multiline: true,
      }),
    ],
    submit: words.text('forms:save'),
    data: {},
  };
};

const edit: FormMaker = ({ table, context, data, words }) => {
  const title = words.text('forms:question.editTitle');
  const questions = listedQuestions(table);
  if (questions.length === 0) return empty(title, words);
  const chosen = questionById(table, textOfData(data, 'question'));
  const text = textInput({
    id: 'text',
    label: words.text('forms:question.newText'),
    requiredMessage: words.text('forms:question.textMissing'),
    maxLength: LONGEST_QUESTION,
    multiline: true,
    ...(chosen && { value: chosen.text }),
  });
  const submit = words.text('forms:save');
  if (chosen !== undefined) return { title, submit, inputs: [text], data: { question: chosen.id } };
  const question = choiceInput({
    id: 'question',
    label: words.text('forms:question.which'),
    requiredMessage: words.text('forms:question.whichMissing'),
    choices: choices(questions, context.dialogs),
  });
  return { title, submit, inputs: [question, text], data: {} };
};

const merge: FormMaker = ({ table, context, words }) => {
  const title = words.text('forms:merge.title');
  const questions = listedQuestions(table);
  if (questions.length < 2) return { ...empty(title, words), lines: [words.line('forms:merge.nothing')] };
  const offered = choices(questions, context.dialogs);
  const requiredMessage = words.text('forms:question.whichMissing');
  return {
    title,
    inputs: [
      choiceInput({
        id: 'question',
        label: words.text('forms:merge.question'),
        requiredMessage,
        choices: offered,
        folded: true,
      }),
      choiceInput({
        id: 'into',
        label: words.text('forms:merge.into'),
        requiredMessage,
        choices: offered,
        folded: true,
      }),
    ],
    submit: words.text('forms:merge.submit'),
    data: {},
  };
};

const open: FormMaker = ({ table, context, words }) => {
  const title = words.text('forms:open.title');
  const others = listedQuestions(table).filter((question) => question.id !== table.openQuestion);
  if (others.length === 0) return empty(title, words);
  const first = [...others].sort((left, right) => Number(right.shortlisted) - Number(left.shortlisted));
  return {
    title,
    inputs: [
      choiceInput({
        id: 'question',
        label: words.text('forms:open.question'),
        requiredMessage: words.text('forms:question.whichMissing'),
        choices: choices(first, context.dialogs),
      }),
    ],
    submit: words.text('forms:open.submit'),
    data: {},
  };
};

const shortlist: FormMaker = ({ table, context, words }) => {
  const title = words.text('forms:shortlist.title');
  const questions = listedQuestions(table);
  if (questions.length === 0) return empty(title, words);
  const decided = questions.filter((question) => question.shortlisted).map((question) => question.id);
  return {
    title,
    lines: table.choice === 'open' ? [words.line('forms:shortlist.closes')] : [],
    inputs: [
      choiceInput({
        id: 'questions',
        label: words.text('forms:shortlist.questions'),
        requiredMessage: words.text('forms:shortlist.missing'),
        choices: choices(questions, context.dialogs),
        several: true,
        value: (decided.length > 0 ? decided : proposedShortlist(table)).join(','),
      }),
    ],
    submit: words.text(table.choice === 'open' ? 'forms:shortlist.close' : 'forms:save'),
    data: {},
  };
};

/** The forms about debate questions. */
export const questionForms = {
  'question.add': add,
  'question.vote': vote,
  'question.edit': edit,
  'question.merge': merge,
  'question.open': open,
  'question.shortlist': shortlist,
} satisfies Record<string, FormMaker>;
