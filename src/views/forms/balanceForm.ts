import { balanceLines } from '../balanceLines.ts';
import type { FormMaker } from './formMaker.ts';

/** Nothing to fill in: the balance, in a dialog, for who leads the table and nobody else. */
const balance: FormMaker = ({ table, context, words }) => ({
  title: words.text('forms:balance.title'),
  lines:
    context.audience === 'moderator'
      ? balanceLines(table, context, words)
      : [words.line('forms:balance.notYours')],
  inputs: [],
  submit: words.text('forms:save'),
  data: {},
});

/** How the speaking time is shared. */
export const balanceForm = { 'table.balance': balance } satisfies Record<string, FormMaker>;
