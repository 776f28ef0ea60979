import type { Table } from '../core/table.ts';
import { type Button, type ButtonData, fetchDialog, unfold } from './buttons.ts';
import { inlineForm } from './formCards.ts';
import { formOf } from './forms.ts';
import type { ViewContext } from './viewContext.ts';

/**
 * A button that opens a form: a dialog in Teams, since an update would wipe what somebody is typing on a
 * card; a form that unfolds on the card in the Playground, which knows no dialogs.
 */
export const dialogButton = (
  title: string,
  verb: string,
  table: Table,
  context: ViewContext,
  data: ButtonData = {},
): Button => {
  if (context.dialogs === 'dialog') return fetchDialog(title, verb, { table: table.id, ...data });
  const form = formOf(verb, table, context, data);
  if (form === undefined) throw new Error(`No form for ${verb}`);
  return unfold(title, inlineForm(form, context));
};
