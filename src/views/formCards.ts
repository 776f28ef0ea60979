import type { AdaptiveCard } from '../application/ports.ts';
import { type Button, execute, submit } from './buttons.ts';
import type { Form } from './inputs.ts';
import { layOut } from './layout.ts';
import type { ViewContext } from './viewContext.ts';
import { plain, rows } from './words.ts';

const laidOut = (form: Form, context: ViewContext, send: Button): AdaptiveCard =>
  layOut('form', context.locale, [form.title, ...(form.lines ?? []).map(plain)].join(' '), {
    lines: rows(form.lines ?? []),
    inputs: form.inputs,
    // Nothing to choose from: nothing to send.
    actions: form.inputs.length === 0 ? [] : [send],
  });

const verbOf = (form: Form): string => String(form.data.verb);

const dataOf = ({ data: { verb: _, ...data } }: Form): Readonly<Record<string, unknown>> => data;

/** The form as a dialog; Teams shows the title itself. */
export const dialogForm = (form: Form, context: ViewContext) => ({
  title: form.title,
  card: laidOut(form, context, submit(form.submit, verbOf(form), dataOf(form))),
});

/** The same form under a button of a card. */
export const inlineForm = (form: Form, context: ViewContext): AdaptiveCard =>
  laidOut(form, context, execute(form.submit, verbOf(form), dataOf(form)));
