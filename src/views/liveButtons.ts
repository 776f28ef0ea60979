import { isDebate } from '../core/agenda.ts';
import { listedQuestions } from '../core/questions.ts';
import type { AgendaItem, Table } from '../core/table.ts';
import { type Button, buttonRow } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import {
  clockButton,
  extendButton,
  giveFloorButton,
  handButtons,
  nextButton,
  turnDoneButton,
} from './floorButtons.ts';
import { minutesButtons } from './minutesCard.ts';
import { liveMore, moreButtons } from './moreButton.ts';
import { leadButton } from './refresh.ts';
import type { ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

/** The buttons in sight, and those that "Meer…" shows on the card itself in the Playground. */
export interface LiveButtons {
  readonly actions: readonly Button[];
  readonly apart: readonly Button[];
}

const everyone = (table: Table, item: AgendaItem, context: ViewContext, words: Words): LiveButtons => ({
  actions: buttonRow([
    ...handButtons(table, words),
    dialogButton(words.text('cards:button.contribute'), 'contribution.add', table, context),
    item.kind === 'introductions'
      ? dialogButton(words.text('cards:button.introduce'), 'person.introduce', table, context)
      : undefined,
    leadButton(table, { card: 'live', of: item.id }, words),
  ]),
  apart: [],
});

const notetaker = (table: Table, context: ViewContext, words: Words): LiveButtons => {
  const minutes = moreButtons(
    minutesButtons(table, undefined, words),
    context,
    words,
    'cards:button.minutes',
  );
  return {
    actions: buttonRow([
      ...handButtons(table, words),
      dialogButton(words.text('cards:button.contribute'), 'contribution.add', table, context),
      dialogButton(words.text('cards:button.handFor'), 'hand.raise', table, context),
      dialogButton(words.text('cards:button.lenses'), 'contribution.tag', table, context),
      minutes.button,
    ]),
    apart: minutes.apart,
  };
};

const moderator = (table: Table, item: AgendaItem, context: ViewContext, words: Words): LiveButtons => {
  const more = liveMore(table, context, words);
  const paused = table.pausedAt !== undefined;
  const questionButton =
    table.openQuestion === undefined ? 'cards:button.firstQuestion' : 'cards:button.otherQuestion';
  return {
    actions: buttonRow([
      giveFloorButton(table, words),
      turnDoneButton(table, words),
      isDebate(item) && listedQuestions(table).length > 0
        ? dialogButton(words.text(questionButton), 'question.open', table, context)
        : undefined,
      // While the clock stands still there is nothing to extend, and one wants it back at hand.
      paused ? clockButton(table, context, words) : extendButton(table, words),
      nextButton(table, words),
      more.button,
    ]),
    apart: more.apart,
  };
};

/** In a break: the clock, the way on, and Leiden. */
const breakButtons = (table: Table, item: AgendaItem, context: ViewContext, words: Words): LiveButtons => ({
  actions: buttonRow(
    context.audience === 'moderator'
      ? [
          nextButton(table, words),
          table.pausedAt === undefined ? extendButton(table, words) : undefined,
          clockButton(table, context, words),
        ]
      : [leadButton(table, { card: 'live', of: item.id }, words)],
  ),
  apart: [],
});

/** The buttons of the live card, by who looks at it. */
export const liveButtons = (
  table: Table,
  item: AgendaItem,
  context: ViewContext,
  words: Words,
): LiveButtons => {
  if (item.kind === 'break') return breakButtons(table, item, context, words);
  switch (context.audience) {
    case 'everyone':
      return everyone(table, item, context, words);
    case 'notetaker':
      return notetaker(table, context, words);
    case 'moderator':
      return moderator(table, item, context, words);
  }
};
