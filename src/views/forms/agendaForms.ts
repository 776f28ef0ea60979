import { MOST_EXTENSION_MINUTES } from '../../core/agenda.ts';
import { numberInput } from '../inputs.ts';
import type { FormMaker } from './formMaker.ts';

/** How many minutes the form proposes, as the button on the card does. */
export const USUAL_EXTENSION_MINUTES = 5;

const extend: FormMaker = ({ table, words }) => ({
  title: words.text('forms:extend.title'),
  inputs: [
    numberInput({
      id: 'minutes',
      label: words.text('forms:extend.minutes'),
      requiredMessage: words.text('forms:extend.missing', { most: MOST_EXTENSION_MINUTES }),
      min: 0.5,
      max: MOST_EXTENSION_MINUTES,
      value: USUAL_EXTENSION_MINUTES,
    }),
  ],
  submit: words.text('forms:extend.submit'),
  data: table.running === undefined ? {} : { item: table.running },
});

/** The forms about the clock. */
export const agendaForms = { 'agenda.extend': extend } satisfies Record<string, FormMaker>;
