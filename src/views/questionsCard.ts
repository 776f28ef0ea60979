import { listedQuestions } from '../core/questions.ts';
import type { Table } from '../core/table.ts';
import { buttonRow } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { layOut } from './layout.ts';
import { questionRows } from './questionList.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, wordsFor } from './words.ts';

/** The list of debate questions; an answer to `vragen`. */
export const questionsCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const listed = listedQuestions(table);
  const dialog = (name: string, verb: string) =>
    dialogButton(words.text(`cards:button.${name}`), verb, table, context);
  const leads = context.audience === 'moderator' && listed.length > 0;
  const actions =
    table.status === 'closed'
      ? []
      : buttonRow([
          table.choice === 'open' && listed.length > 0 ? dialog('vote', 'question.vote') : undefined,
          dialog('addQuestion', 'question.add'),
          leads ? dialog('editQuestion', 'question.edit') : undefined,
          leads ? dialog('mergeQuestions', 'question.merge') : undefined,
        ]);
  const summary = words.plain('cards:questions.summary', { count: listed.length });
  const card = layOut('questions', context.locale, summary, {
    heading: words.text('cards:questions.heading'),
    lines: rows(listed.length === 0 ? [words.line('cards:questions.none')] : questionRows(table, words)),
    notes: rows(
      listed.some((question) => question.shortlisted) ? [words.line('cards:questions.shortlisted')] : [],
    ),
    actions,
  });
  return { card, summary };
};
