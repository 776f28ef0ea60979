import type { Table } from '../core/table.ts';
import { type Button, type ButtonData, fetchDialog, unfold } from './buttons.ts';
import { inlineForm } from './formCards.ts';
import { formOf } from './forms.ts';
import type { Form } from './inputs.ts';
import type { ViewContext } from './viewContext.ts';

/** How large a form may be to stand on a card of Teams, in bytes; a card is at most 28 KB with all that is on it. */
const MOST_BYTES_ON_CARD = 14_000;

const unfolding = (title: string, form: Form, context: ViewContext): Button =>
  unfold(title, inlineForm(form, context));

const formWith = (verb: string, table: Table, context: ViewContext, data: ButtonData): Form => {
  const form = formOf(verb, table, context, data);
  if (form === undefined) throw new Error(`No form for ${verb}`);
  return form;
};

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
): Button =>
  context.dialogs === 'dialog'
    ? fetchDialog(title, verb, { table: table.id, ...data })
    : unfolding(title, formWith(verb, table, context, data), context);

/**
 * A button whose form unfolds on the card in Teams too: for a card that one person alone has before them, with
 * nothing to type but a name; the card is left alone while they are at it (`outbox.hold`). What is sent is answered with the next card, and no dialog can be. A form that is too large
 * for the card is a dialog there.
 */
export const unfoldingButton = (
  title: string,
  verb: string,
  table: Table,
  context: ViewContext,
  data: ButtonData = {},
): Button => {
  // What it is about stands above it already.
  const form = { ...formWith(verb, table, context, data), lines: [] };
  const button = unfolding(title, form, context);
  const fits = Buffer.byteLength(JSON.stringify(button)) <= MOST_BYTES_ON_CARD;
  return fits ? button : dialogButton(title, verb, table, context, data);
};
