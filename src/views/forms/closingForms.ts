import { LONGEST_REMARK } from '../../core/decide/afterthoughts.ts';
import { choiceInput, type Input, textInput } from '../inputs.ts';
import type { Words } from '../words.ts';
import type { FormMaker } from './formMaker.ts';
import { lensChoices } from './lensChoices.ts';

/** The one box of a form that asks for a sentence. */
const sentence = (form: 'unnamed' | 'varia' | 'erratum', words: Words): Input =>
  textInput({
    id: 'text',
    label: words.text(`forms:${form}.text`),
    requiredMessage: words.text(`forms:${form}.textMissing`),
    maxLength: LONGEST_REMARK,
    multiline: true,
  });

const unnamed: FormMaker = ({ table, words }) => ({
  title: words.text('forms:unnamed.title'),
  lines: [words.line('forms:unnamed.what')],
  inputs: [
    sentence('unnamed', words),
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
  submit: words.text('forms:unnamed.submit'),
  data: {},
});

const varia: FormMaker = ({ words }) => ({
  title: words.text('forms:varia.title'),
  inputs: [sentence('varia', words)],
  submit: words.text('forms:addition.submit'),
  data: {},
});

const feedback: FormMaker = ({ words }) => ({
  title: words.text('forms:feedback.title'),
  lines: [words.line('forms:feedback.what')],
  inputs: (['lessWell', 'good', 'heldBack'] as const).map((id) =>
    textInput({
      id,
      label: words.text(`forms:feedback.${id}`),
      maxLength: LONGEST_REMARK,
      multiline: true,
    }),
  ),
  submit: words.text('forms:feedback.submit'),
  data: {},
});

const erratum: FormMaker = ({ words }) => ({
  title: words.text('forms:erratum.title'),
  lines: [words.line('forms:erratum.what')],
  inputs: [sentence('erratum', words)],
  submit: words.text('forms:addition.submit'),
  data: {},
});

/** The forms of the closing and after it. */
export const closingForms = {
  'contribution.unnamed': unnamed,
  'varia.add': varia,
  'feedback.give': feedback,
  'erratum.add': erratum,
} satisfies Record<string, FormMaker>;
