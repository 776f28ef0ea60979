import { isDebate } from '../core/agenda.ts';
import { runningRound } from '../core/introductions.ts';
import { listedQuestions } from '../core/questions.ts';
import { isWorthReplanning } from '../core/replan.ts';
import type { AgendaItem, Table } from '../core/table.ts';
import { type Button, type ButtonRow, buttonRow, MOST_BUTTONS } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import {
  clockButton,
  extendButton,
  giveFloorButton,
  handButtons,
  nextButton,
  replanButton,
  turnDoneButton,
} from './floorButtons.ts';
import { liveMore, notetakerMore } from './moreButton.ts';
import { whyButton } from './queueButtons.ts';
import { leadButton } from './refresh.ts';
import { roundButtons } from './roundLines.ts';
import type { ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

/** The buttons in sight, and those that "Meer…" shows on the card itself in the Playground. */
export interface LiveButtons {
  readonly actions: readonly Button[];
  readonly apart: readonly ButtonRow[];
}

const everyone = (table: Table, item: AgendaItem, context: ViewContext, words: Words): LiveButtons => ({
  actions: buttonRow([
    ...handButtons(table, words),
    dialogButton(words.text('cards:button.contribute'), 'contribution.add', table, context),
    item.kind === 'introductions'
      ? dialogButton(words.text('cards:button.introduce'), 'person.introduce', table, context)
      : undefined,
    // In the round of introductions its own button needs the place.
    item.kind === 'introductions' ? undefined : whyButton(table, context, words),
    leadButton(table, { card: 'live', of: item.id }, words),
  ]),
  apart: [],
});

const notetaker = (table: Table, context: ViewContext, words: Words): LiveButtons => {
  const more = notetakerMore(table, context, words);
  return {
    actions: buttonRow([
      ...handButtons(table, words),
      dialogButton(words.text('cards:button.contribute'), 'contribution.add', table, context),
      dialogButton(words.text('cards:button.handFor'), 'hand.raise', table, context),
      dialogButton(words.text('cards:button.lenses'), 'contribution.tag', table, context),
      more.button,
    ]),
    apart: more.apart,
  };
};

const moderator = (table: Table, item: AgendaItem, context: ViewContext, words: Words): LiveButtons => {
  const more = liveMore(table, context, words);
  const paused = table.pausedAt !== undefined;
  const questionButton =
    table.openQuestion === undefined ? 'cards:button.firstQuestion' : 'cards:button.otherQuestion';
  const clock = paused ? clockButton(table, context, words) : extendButton(table, words);
  const about = [
    ...roundButtons(table, words),
    runningRound(table) === undefined ? giveFloorButton(table, words) : undefined,
    turnDoneButton(table, words),
    isDebate(item) && listedQuestions(table).length > 0
      ? dialogButton(words.text(questionButton), 'question.open', table, context)
      : undefined,
  ];
  const onward = [nextButton(table, words), more.button];
  const replan = isWorthReplanning(table, context.now) ? replanButton(table, words) : undefined;
  // While the clock stands still there is nothing to extend, and one wants it back at hand. Where a new plan
  // needs the place, more time is to be found behind it.
  const crowded = [...about, clock, replan, ...onward].filter(Boolean).length > MOST_BUTTONS;
  return {
    actions: buttonRow([...about, crowded && !paused ? undefined : clock, replan, ...onward]),
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
          replanButton(table, words),
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
