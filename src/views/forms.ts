import type { AdaptiveCard } from '../application/ports.ts';
import type { Table } from '../core/table.ts';
import type { ButtonData } from './buttons.ts';
import { dialogForm } from './formCards.ts';
import { agendaForms } from './forms/agendaForms.ts';
import { agendaOrderForms } from './forms/agendaOrderForms.ts';
import { balanceForm } from './forms/balanceForm.ts';
import { behalfForms } from './forms/behalfForms.ts';
import { closingForms } from './forms/closingForms.ts';
import { contributionForms } from './forms/contributionForms.ts';
import type { FormMaker } from './forms/formMaker.ts';
import { minutesForm } from './forms/minutesForm.ts';
import { notesForms } from './forms/notesForms.ts';
import { personForms } from './forms/personForms.ts';
import { questionForms } from './forms/questionForms.ts';
import { queueForms } from './forms/queueForms.ts';
import { summaryForms } from './forms/summaryForms.ts';
import type { Form } from './inputs.ts';
import type { ViewContext } from './viewContext.ts';
import { wordsFor } from './words.ts';

/** All forms of a table, by the verb that they send. */
const makers: ReadonlyMap<string, FormMaker> = new Map(
  Object.entries({
    ...contributionForms,
    ...questionForms,
    ...personForms,
    ...queueForms,
    ...behalfForms,
    ...agendaForms,
    ...agendaOrderForms,
    ...balanceForm,
    ...summaryForms,
    ...minutesForm,
    ...closingForms,
    ...notesForms,
  }),
);

/** The verbs whose button opens a form. Some of them also have a button that acts at once. */
export const formVerbs: readonly string[] = [...makers.keys()];

/** The form of a verb before it is laid out; undefined where the verb has none. */
export const formOf = (
  verb: string,
  table: Table,
  context: ViewContext,
  data: ButtonData,
): Form | undefined => {
  const form = makers.get(verb)?.({ table, context, data, words: wordsFor(context) });
  return form && { ...form, data: { ...form.data, verb, table: table.id } };
};

/** The dialog that a verb opens, with its title; `data` is what its button carried. */
export const formFor = (
  verb: string,
  table: Table,
  context: ViewContext,
  data: Record<string, unknown>,
): { title: string; card: AdaptiveCard } | undefined => {
  const form = formOf(verb, table, context, data);
  return form && dialogForm(form, context);
};
