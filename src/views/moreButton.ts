import { isDebate, runningItem } from '../core/agenda.ts';
import { parked } from '../core/contributions.ts';
import type { Table } from '../core/table.ts';
import { type Button, buttonRow, execute, unfold } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { clockButton } from './floorButtons.ts';
import { layOut } from './layout.ts';
import type { ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

/** The container that "Meer…" shows and hides in the Playground. */
const MORE = 'more';

/** "Meer…", and what it shows. In the Playground that stands on the card itself. */
export interface MoreButtons {
  readonly button: Button | undefined;
  /** Where forms unfold on the card, a card within a card may not unfold another: then these stand apart. */
  readonly apart: readonly Button[];
}

/** What a moderator needs less often: at most six more buttons, nothing to type. */
export const moreButtons = (
  buttons: readonly (Button | undefined)[],
  context: ViewContext,
  words: Words,
  key = 'cards:button.more',
): MoreButtons => {
  const row = buttonRow(buttons);
  const title = words.text(key);
  if (row.length === 0) return { button: undefined, apart: [] };
  if (context.dialogs === 'dialog') {
    const card = layOut('more', context.locale, title, { actions: row });
    return { button: unfold(title, card), apart: [] };
  }
  return { button: { type: 'Action.ToggleVisibility', title, targetElements: [MORE] }, apart: row };
};

/** What "Meer…" holds on the live card. */
export const liveMore = (table: Table, context: ViewContext, words: Words): MoreButtons => {
  const waiting = parked(table).length;
  const debate = isDebate(runningItem(table));
  return moreButtons(
    [
      dialogButton(words.text('cards:button.someoneElse'), 'floor.give', table, context),
      dialogButton(words.text('cards:button.handFor'), 'hand.raise', table, context),
      clockButton(table, context, words),
      debate && table.choice !== 'ahead' && table.questions.length > 0
        ? dialogButton(words.text('cards:button.shortlist'), 'question.shortlist', table, context)
        : undefined,
      waiting > 0
        ? dialogButton(
            words.text('cards:button.parked', { count: waiting }),
            'question.pickUp',
            table,
            context,
          )
        : undefined,
      table.summary.status === 'none'
        ? execute(words.text('cards:button.draft'), 'summary.draft', { table: table.id })
        : undefined,
    ],
    context,
    words,
  );
};
