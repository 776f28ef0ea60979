import type { Table } from '../../core/table.ts';
import { dialogForm, inlineForm } from '../../views/formCards.ts';
import { mergeForm } from '../../views/forms/summaryForms.ts';
import type { ViewContext } from '../../views/viewContext.ts';
import type { Answer, Incoming } from '../incoming.ts';
import { textIn } from '../verbData.ts';

type Clicked = Extract<Incoming, { kind: 'click' }>;

/**
 * What somebody wrote in the draft while somebody else did: both stand in one form, to be made one and sent
 * again. Undefined where the click cannot be answered by a form.
 */
export const editedMeanwhile = (
  incoming: Clicked,
  table: Table,
  context: ViewContext,
): Answer | undefined => {
  const form = mergeForm(table, context, textIn(incoming.data, 'text'));
  if (form === undefined || incoming.carrier === 'message') return undefined;
  return incoming.carrier === 'dialog'
    ? { kind: 'dialog', ...dialogForm(form, context) }
    : { kind: 'card', card: inlineForm(form, context) };
};
