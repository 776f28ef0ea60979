import type { Addition } from '../../core/summary.ts';
import type { Table } from '../../core/table.ts';
import { choiceInput, type Form, type Input, textInput } from '../inputs.ts';
import { textLines } from '../summaryLines.ts';
import { asLabel, cut } from '../userText.ts';
import type { ViewContext } from '../viewContext.ts';
import { bold, type Words, wordsFor } from '../words.ts';
import type { FormMaker } from './formMaker.ts';

/** The longest addition and the longest reason, in characters; `decide` takes no longer ones. */
const LONGEST_ADDITION = 1_000;
const LONGEST_REASON = 300;
/** How much of an addition a choice or a form shows, in characters. */
const LONGEST_OFFER = 200;
/** How much of somebody else's text stands above one's own, in characters and lines: the form must stay a form. */
const MOST_TO_READ = 6_000;
const MOST_LINES_TO_READ = 60;

const additionsOf = (table: Table): readonly Addition[] =>
  table.summary.status === 'none' ? [] : table.summary.additions;

/** The number of the text that the form began with, so that nobody's words are written over unseen. */
const seen = ({ summary }: Table): { readonly seen?: number } =>
  summary.status === 'draft' ? { seen: summary.textVersion ?? 1 } : {};

const textBox = (value: string, words: Words): Input =>
  textInput({
    id: 'text',
    label: words.text('forms:summary.text'),
    requiredMessage: words.text('forms:summary.textMissing'),
    multiline: true,
    // The whole text: what is cut here would be lost on saving.
    value,
  });

const edit: FormMaker = ({ table, words }) => ({
  title: words.text('forms:summary.editTitle'),
  inputs: [textBox(table.summary.status === 'none' ? '' : table.summary.text, words)],
  submit: words.text('forms:save'),
  data: seen(table),
});

/**
 * Where somebody wrote in the draft meanwhile: their text to read, and under it one's own to go on with.
 * Undefined where there is no draft any more.
 */
export const mergeForm = (table: Table, context: ViewContext, typed: string): Form | undefined => {
  const words = wordsFor(context);
  const { summary } = table;
  if (summary.status !== 'draft') return undefined;
  return {
    title: words.text('forms:summary.editTitle'),
    lines: [
      bold(words.line('forms:summary.meanwhile')),
      ...textLines(summary.text.slice(0, MOST_TO_READ), MOST_LINES_TO_READ),
      bold(words.line('forms:summary.yours')),
    ],
    inputs: [textBox(typed, words)],
    submit: words.text('forms:save'),
    data: { ...seen(table), verb: 'summary.edit', table: table.id },
  };
};

const add: FormMaker = ({ words }) => ({
  title: words.text('forms:addition.title'),
  inputs: [
    textInput({
      id: 'text',
      label: words.text('forms:addition.text'),
      requiredMessage: words.text('forms:addition.textMissing'),
      maxLength: LONGEST_ADDITION,
      multiline: true,
    }),
  ],
  submit: words.text('forms:addition.submit'),
  data: {},
});

const decide: FormMaker = ({ table, data, words }) => {
  const asked = additionsOf(table).find((addition) => addition.number === Number(data.addition));
  const submit = words.text('forms:save');
  if (asked !== undefined && data.accept === false) {
    const values = { number: asked.number, text: cut(asked.text, LONGEST_OFFER) };
    return {
      title: words.text('forms:decide.declineTitle', { number: asked.number }),
      lines: [words.line('forms:decide.addition', values)],
      inputs: [
        textInput({
          id: 'reason',
          label: words.text('forms:decide.declineReason'),
          requiredMessage: words.text('forms:decide.declineReasonMissing'),
          maxLength: LONGEST_REASON,
        }),
      ],
      submit,
      data: { addition: asked.number, accept: false },
    };
  }
  const title = words.text('forms:decide.title');
  const choices = additionsOf(table).map((addition) => ({
    title: asLabel(`${addition.number} · ${addition.text}`, LONGEST_OFFER),
    value: String(addition.number),
  }));
  if (choices.length === 0)
    return { title, submit, lines: [words.line('forms:decide.nothing')], inputs: [], data: {} };
  const oldestOpen = additionsOf(table).find((addition) => addition.decision === 'open');
  const preset = asked ?? oldestOpen;
  return {
    title,
    inputs: [
      choiceInput({
        id: 'addition',
        label: words.text('forms:decide.which'),
        requiredMessage: words.text('forms:decide.whichMissing'),
        choices,
        ...(preset && { value: String(preset.number) }),
      }),
      choiceInput({
        id: 'accept',
        label: words.text('forms:decide.accept'),
        requiredMessage: words.text('forms:decide.acceptMissing'),
        choices: [
          { title: words.text('forms:decide.yes'), value: 'true' },
          { title: words.text('forms:decide.no'), value: 'false' },
        ],
      }),
      textInput({ id: 'reason', label: words.text('forms:decide.reason'), maxLength: LONGEST_REASON }),
    ],
    submit,
    data: {},
  };
};

/** The forms about the summary. */
export const summaryForms = {
  'summary.edit': edit,
  'summary.addition': add,
  'summary.decide': decide,
} satisfies Record<string, FormMaker>;
