import { standing } from '../../core/contributions.ts';
import { listedQuestions } from '../../core/questions.ts';
import { attributionOf, type Table } from '../../core/table.ts';
import { type Choice, choiceInput, type Input } from '../inputs.ts';
import { nameOf } from '../people.ts';
import { asLabel, LONGEST_NAME } from '../userText.ts';
import type { FormMaker, FormRequest } from './formMaker.ts';
import { lensChoices } from './lensChoices.ts';

/** How much of a question or a title a choice shows, in characters. */
const LONGEST_CHOICE = { dialog: 160, inline: 60 };
/** How many choices a list offers; whoever wants another one types it after `notulen`. */
const MOST_CHOICES = 100;

/** Whoever said something that stands, by name. */
const speakers = ({ table, words }: FormRequest): readonly Choice[] => {
  const authors = new Set(standing(table).map(({ author }) => author));
  return [...table.people.values()]
    .filter(({ id }) => authors.has(id))
    .map(({ id }) => ({ title: asLabel(nameOf(table, id, words), LONGEST_NAME), value: id }))
    .sort((left, right) => left.title.localeCompare(right.title));
};

const itemsOf = (table: Table, most: number): readonly Choice[] =>
  table.agenda
    .filter(({ kind }) => kind !== 'break')
    .map(({ id, title }) => ({ title: asLabel(title, most), value: id }));

const part: FormMaker = (request) => {
  const { table, context, words } = request;
  const most = LONGEST_CHOICE[context.dialogs];
  const list = (id: string, choices: readonly Choice[]): readonly Input[] =>
    choices.length === 0
      ? []
      : [
          choiceInput({
            id,
            label: words.text(`forms:minutes.${id}`),
            choices: choices.slice(0, MOST_CHOICES),
            folded: true,
            placeholder: words.text('forms:minutes.all'),
          }),
        ];
  return {
    title: words.text('forms:minutes.title'),
    inputs: [
      ...list('lens', lensChoices(table)),
      ...list(
        'question',
        listedQuestions(table).map(({ number, text }) => ({
          title: asLabel(`${number} · ${text}`, most),
          value: String(number),
        })),
      ),
      // Where no name stands beside a contribution, asking for one person's would put it there.
      ...list('person', attributionOf(table) === 'named' ? speakers(request) : []),
      ...list('item', itemsOf(table, most)),
    ],
    submit: words.text('forms:minutes.submit'),
    data: {},
  };
};

/** The form with which a part of the minutes is asked for: what is chosen must all hold. */
export const minutesForm = { 'minutes.get': part } satisfies Record<string, FormMaker>;
