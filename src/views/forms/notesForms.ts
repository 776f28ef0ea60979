import type { Contribution } from '../../core/contribution.ts';
import { contributionById } from '../../core/contributions.ts';
import { whoIs } from '../../core/merging.ts';
import { listedQuestions } from '../../core/questions.ts';
import { mayActForOthers } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import { choiceInput, type Input, textInput } from '../inputs.ts';
import { LONGEST_TEXT_SHOWN, lensData, quotedLine } from '../noted.ts';
import { peoplePresent } from '../people.ts';
import { asLabel, cut, LONGEST_NAME } from '../userText.ts';
import { said, type Words } from '../words.ts';
import { type FormMaker, textOfData } from './formMaker.ts';
import { lensChoices } from './lensChoices.ts';
import { newName, personChoice } from './personChoice.ts';

/** The longest title of a choice, in characters. */
const LONGEST_TITLE = 120;
/** A contribution written in a form is at most this long, in characters; a longer one is not offered to edit. */
const LONGEST_EDITED = 2_000;

const lensInput = (table: Table, { lenses }: Contribution, words: Words): readonly Input[] =>
  table.format.lenses.length === 0
    ? []
    : [
        choiceInput({
          id: 'lenses',
          label: words.text('forms:tag.lenses'),
          choices: lensChoices(table),
          several: true,
          value: lensData(lenses),
        }),
      ];

const depthInput = ({ depth }: Contribution, words: Words): Input =>
  choiceInput({
    id: 'depth',
    label: words.text('notes:form.depth'),
    choices: (['branch', 'leaf', 'none'] as const).map((value) => ({
      title: words.text(`notes:form.depths.${value}`),
      value,
    })),
    value: depth ?? 'none',
  });

const placeInputs = (table: Table, { item, question }: Contribution, words: Words): readonly Input[] => {
  const questions = listedQuestions(table);
  return [
    choiceInput({
      id: 'item',
      label: words.text('notes:form.item'),
      choices: table.agenda.map(({ id, title }) => ({ title: asLabel(title, LONGEST_TITLE), value: id })),
      folded: true,
      ...(item !== undefined && { value: item }),
    }),
    ...(questions.length === 0
      ? []
      : [
          choiceInput({
            id: 'question',
            label: words.text('notes:form.question'),
            choices: questions.map(({ id, number, text }) => ({
              title: asLabel(`${number}. ${text}`, LONGEST_TITLE),
              value: id,
            })),
            folded: true,
            ...(question !== undefined && { value: question }),
          }),
        ]),
  ];
};

/** What can be put right about a contribution: lenses, depth and place; its author also writes it anew. */
const correct: FormMaker = ({ table, data, words, context }) => {
  const contribution = contributionById(table, textOfData(data, 'contribution') ?? '');
  const title = words.text('notes:form.title');
  const submit = words.text('forms:save');
  const viewer = context.viewer === undefined ? undefined : whoIs(table, context.viewer);
  const own = contribution !== undefined && viewer === contribution.author;
  const may =
    own || (viewer !== undefined && mayActForOthers(table, viewer)) || context.audience !== 'everyone';
  if (contribution === undefined || contribution.withdrawn || !may)
    return { title, submit, lines: [words.line('notes:form.gone')], inputs: [], data: {} };
  const writes = textOfData(data, 'review') === undefined && contribution.text.length <= LONGEST_EDITED;
  const kept = ['review', 'list'].flatMap((name) => {
    const value = textOfData(data, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    title,
    submit,
    lines: writes ? [] : [quotedLine(table, contribution, words)],
    inputs: [
      ...(writes
        ? [
            textInput({
              id: 'text',
              label: words.text('notes:form.text'),
              requiredMessage: words.text('forms:contribution.textMissing'),
              maxLength: LONGEST_EDITED,
              multiline: true,
              value: contribution.text,
            }),
          ]
        : []),
      ...lensInput(table, contribution, words),
      ...(writes ? [] : [depthInput(contribution, words), ...placeInputs(table, contribution, words)]),
    ],
    data: { contribution: contribution.id, ...Object.fromEntries(kept) },
  };
};

/** Who said a line: one of the people, or a name. */
const speaker: FormMaker = (request) => {
  const { table, data, words } = request;
  const contribution = contributionById(table, textOfData(data, 'contribution') ?? '');
  const title = words.text('notes:form.speakerTitle');
  const submit = words.text('forms:save');
  const may = request.context.audience !== 'everyone';
  if (contribution === undefined || contribution.withdrawn || !may)
    return { title, submit, lines: [words.line('notes:form.gone')], inputs: [], data: {} };
  const typed = cut(contribution.unclearSpeaker ?? '', LONGEST_NAME);
  const present = peoplePresent(table);
  const left = [...table.people.values()].filter(
    (person) => !person.present && person.erased !== true && person.name !== '',
  );
  return {
    title,
    submit,
    lines: [
      said(cut(contribution.text, LONGEST_TEXT_SHOWN)),
      typed === '' ? [] : words.line('notes:speakers.typed', { typed }),
    ],
    inputs: [
      personChoice(request, words.text('notes:form.speaker'), [...present, ...left], { optional: true }),
      newName(request),
    ],
    data: { contribution: contribution.id, review: 'speakers' },
  };
};

/** The forms about what was noted. */
export const notesForms = {
  'contribution.correct': correct,
  'contribution.speaker': speaker,
} satisfies Record<string, FormMaker>;
