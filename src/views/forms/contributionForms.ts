import type { Contribution } from '../../core/contribution.ts';
import { contributionById, parked, standing } from '../../core/contributions.ts';
import type { Table } from '../../core/table.ts';
import { type Choice, choiceInput, textInput } from '../inputs.ts';
import { nameOf } from '../people.ts';
import { asLabel, cut } from '../userText.ts';
import { said, type Words } from '../words.ts';
import { type FormMaker, textOfData } from './formMaker.ts';
import { lensChoices } from './lensChoices.ts';

/** A contribution written in a form is at most this long, in characters; longer ones fit the chat. */
const LONGEST_CONTRIBUTION = 2_000;
/** How many contributions a form offers to choose from: the newest ones are those that need a lens. */
const MOST_OFFERED = 20;
/** How much of a contribution a choice shows, in characters. */
const LONGEST_OFFER = 140;

const offered = (table: Table, contributions: readonly Contribution[], words: Words): readonly Choice[] =>
  contributions.slice(-MOST_OFFERED).map((contribution) => ({
    title: asLabel(
      `${nameOf(table, contribution.author, words)}: ${cut(contribution.text, LONGEST_OFFER)}`,
      LONGEST_OFFER,
    ),
    value: contribution.id,
  }));

const add: FormMaker = ({ table, words }) => ({
  title: words.text('forms:contribution.title'),
  inputs: [
    textInput({
      id: 'text',
      label: words.text('forms:contribution.text'),
      requiredMessage: words.text('forms:contribution.textMissing'),
      maxLength: LONGEST_CONTRIBUTION,
      multiline: true,
    }),
    ...(table.format.lenses.length === 0
      ? []
      : [
          choiceInput({
            id: 'lenses',
            label: words.text('forms:contribution.lenses'),
            choices: lensChoices(table),
            several: true,
          }),
        ]),
  ],
  submit: words.text('forms:contribution.submit'),
  data: {},
});

const tag: FormMaker = ({ table, data, words }) => {
  const id = textOfData(data, 'contribution');
  const chosen = id === undefined ? undefined : contributionById(table, id);
  const choices = offered(table, standing(table), words);
  const title = words.text('forms:tag.title');
  const submit = words.text('forms:save');
  if (chosen === undefined && choices.length === 0)
    return { title, submit, lines: [words.line('forms:tag.nothing')], inputs: [], data: {} };
  const lenses = choiceInput({
    id: 'lenses',
    label: words.text('forms:tag.lenses'),
    choices: lensChoices(table),
    several: true,
    ...(chosen && {
      value: chosen.lenses.map((t) => (t.value === undefined ? t.lens : `${t.lens}:${t.value}`)).join(','),
    }),
  });
  if (chosen !== undefined) {
    const text = `${nameOf(table, chosen.author, words)}: ${cut(chosen.text, LONGEST_CONTRIBUTION)}`;
    return { title, submit, lines: [said(text)], inputs: [lenses], data: { contribution: chosen.id } };
  }
  const contribution = choiceInput({
    id: 'contribution',
    label: words.text('forms:tag.contribution'),
    requiredMessage: words.text('forms:tag.contributionMissing'),
    choices: [...choices].reverse(),
  });
  return { title, submit, inputs: [contribution, lenses], data: {} };
};

const pickUp: FormMaker = ({ table, words }) => {
  const choices = offered(table, parked(table), words);
  const title = words.text('forms:pickUp.title');
  const submit = words.text('forms:pickUp.submit');
  if (choices.length === 0)
    return { title, submit, lines: [words.line('forms:pickUp.nothing')], inputs: [], data: {} };
  const contribution = choiceInput({
    id: 'contribution',
    label: words.text('forms:pickUp.contribution'),
    requiredMessage: words.text('forms:pickUp.contributionMissing'),
    choices,
  });
  return { title, submit, inputs: [contribution], data: {} };
};

/** The forms about what people contribute. */
export const contributionForms = {
  'contribution.add': add,
  'contribution.tag': tag,
  'question.pickUp': pickUp,
} satisfies Record<string, FormMaker>;
