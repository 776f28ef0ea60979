import type { Table } from '../../core/table.ts';
import type { ButtonData } from '../buttons.ts';
import type { Form } from '../inputs.ts';
import type { ViewContext } from '../viewContext.ts';
import type { Words } from '../words.ts';

/** What a form is made from: the table as it stands, and what its button carried. */
export interface FormRequest {
  readonly table: Table;
  readonly context: ViewContext;
  readonly data: ButtonData;
  readonly words: Words;
}

/** Makes the form of one verb. Verb and table are added to its data afterwards. */
export type FormMaker = (request: FormRequest) => Form;

/** What the button carried under this name, where it is text. */
export const textOfData = (data: ButtonData, name: string): string | undefined => {
  const value = data[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
