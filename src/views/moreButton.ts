import { isDebate, runningItem } from '../core/agenda.ts';
import { parked } from '../core/contributions.ts';
import { isAhead } from '../core/draftAhead.ts';
import { isWorthReplanning } from '../core/replan.ts';
import type { Table } from '../core/table.ts';
import { type Button, type ButtonRow, buttonRows, execute, unfold } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { clockButton, replanButton } from './floorButtons.ts';
import { layOut } from './layout.ts';
import { minutesButtons } from './minutesCard.ts';
import { clearButton, deferForButton, queueButton, undoButton } from './queueButtons.ts';
import type { ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

/** The container that "Meer…" shows and hides in the Playground. */
const MORE = 'more';

/** "Meer…", and what it shows. In the Playground that stands on the card itself. */
export interface MoreButtons {
  readonly button: Button | undefined;
  /** Where forms unfold on the card, a card within a card may not unfold another: then these stand apart. */
  readonly apart: readonly ButtonRow[];
}

/** What a moderator needs less often: more buttons, nothing to type. */
export const moreButtons = (
  buttons: readonly (Button | undefined)[],
  context: ViewContext,
  words: Words,
  key = 'cards:button.more',
): MoreButtons => {
  const apart = buttonRows(buttons);
  const title = words.text(key);
  if (apart.length === 0) return { button: undefined, apart: [] };
  if (context.dialogs === 'dialog') {
    const card = layOut('more', context.locale, title, { rows: apart });
    return { button: unfold(title, card), apart: [] };
  }
  return { button: { type: 'Action.ToggleVisibility', title, targetElements: [MORE] }, apart };
};

/** What "Meer…" holds for who takes notes: acting for others, and the minutes. */
export const notetakerMore = (table: Table, context: ViewContext, words: Words): MoreButtons =>
  moreButtons(
    [
      table.hands.length === 0
        ? undefined
        : dialogButton(words.text('cards:button.handDownFor'), 'hand.lower', table, context),
      deferForButton(table, context, words),
      ...minutesButtons(table, undefined, words),
    ],
    context,
    words,
  );

/** What "Meer…" holds on the live card. */
export const liveMore = (table: Table, context: ViewContext, words: Words): MoreButtons => {
  const waiting = parked(table).length;
  const debate = isDebate(runningItem(table));
  return moreButtons(
    [
      dialogButton(words.text('cards:button.someoneElse'), 'floor.give', table, context),
      dialogButton(words.text('cards:button.handFor'), 'hand.raise', table, context),
      table.hands.length === 0
        ? undefined
        : dialogButton(words.text('cards:button.handDownFor'), 'hand.lower', table, context),
      deferForButton(table, context, words),
      dialogButton(words.text('cards:button.samePerson'), 'person.merge', table, context),
      undoButton(table, words),
      queueButton(table, words),
      clearButton(table, words),
      clockButton(table, context, words),
      // Where it is called for it stands in sight.
      isWorthReplanning(table, context.now) ? undefined : replanButton(table, words),
      dialogButton(words.text('cards:button.balance'), 'table.balance', table, context),
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
      debate && (table.summary.status === 'none' || isAhead(table))
        ? execute(words.text('cards:button.draft'), 'summary.draft', { table: table.id })
        : undefined,
    ],
    context,
    words,
  );
};
