import type { Person } from '../../core/table.ts';
import { type Choice, choiceInput, type Input, textInput } from '../inputs.ts';
import { nameOf } from '../people.ts';
import { asLabel, LONGEST_NAME } from '../userText.ts';
import type { FormRequest } from './formMaker.ts';

/** The longest name of somebody without an account, in characters; `decide` takes no longer one. */
const LONGEST_NEW_NAME = 100;

/** One of some people, by name. `optional` where a name may be written instead. */
export const personChoice = (
  request: FormRequest,
  label: string,
  people: readonly Person[],
  { id = 'person', optional = false, value }: { id?: string; optional?: boolean; value?: string } = {},
): Input =>
  choiceInput({
    id,
    label,
    ...(!optional && { requiredMessage: request.words.text('forms:person.missing') }),
    choices: people.map(
      (person): Choice => ({
        title: asLabel(nameOf(request.table, person.id, request.words), LONGEST_NAME),
        value: person.id,
      }),
    ),
    folded: true,
    placeholder: request.words.text('forms:person.placeholder'),
    ...(value !== undefined && { value }),
  });

/** The name of somebody who is not on the list: on the phone, or behind the same laptop. */
export const newName = ({ words }: FormRequest): Input =>
  textInput({ id: 'name', label: words.text('forms:person.newName'), maxLength: LONGEST_NEW_NAME });
