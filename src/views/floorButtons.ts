import { breakAtHand, nextItem, runningItem } from '../core/agenda.ts';
import type { AgendaItemId } from '../core/ids.ts';
import { headOfQueue } from '../core/presence.ts';
import type { Table } from '../core/table.ts';
import { type Button, execute } from './buttons.ts';
import { USUAL_EXTENSION_MINUTES } from './forms/agendaForms.ts';
import { nameOf } from './people.ts';
import { asLabel } from './userText.ts';
import type { ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

/** The longest name and the longest title on a button, in characters: two buttons fit 280 pixels. */
const LONGEST_BUTTON_NAME = 20;
const LONGEST_BUTTON_TITLE = 22;

/** Raising and lowering are two buttons, since a double tap on one must not undo itself. */
export const handButtons = (table: Table, words: Words): readonly Button[] => [
  execute(words.text('cards:button.raiseHand'), 'hand.raise', { table: table.id }),
  execute(words.text('cards:button.lowerHand'), 'hand.lower', { table: table.id }),
];

/** The head of the queue, by name, and the turn that was seen: a late press then skips nobody. */
export const giveFloorButton = (table: Table, words: Words): Button | undefined => {
  const head = headOfQueue(table);
  if (head === undefined) return undefined;
  const name = asLabel(nameOf(table, head.hand.person, words), LONGEST_BUTTON_NAME);
  const data = { table: table.id, turn: table.turns, person: head.hand.person };
  return execute(words.text('cards:button.giveFloor', { name }), 'floor.give', data);
};

export const turnDoneButton = (table: Table, words: Words): Button | undefined =>
  table.floor === undefined
    ? undefined
    : execute(words.text('cards:button.turnDone'), 'floor.yield', {
        table: table.id,
        turn: table.floor.turn,
      });

const running = (table: Table): { table: string; item?: AgendaItemId } => ({
  table: table.id,
  ...(table.running === undefined ? {} : { item: table.running }),
});

export const extendButton = (table: Table, words: Words): Button => {
  const minutes = USUAL_EXTENSION_MINUTES;
  return execute(words.text('cards:button.extend', { minutes }), 'agenda.extend', {
    ...running(table),
    minutes,
  });
};

/** Shows the moderator the new plans, with their times; nothing changes by that. */
export const replanButton = (table: Table, words: Words): Button =>
  execute(words.text('cards:button.replan'), 'table.view', { table: table.id, card: 'replan' });

/** On to the next item, by its title: "Naar Afronding", or "Pauze nu" where a break comes. */
export const nextButton = (table: Table, words: Words): Button | undefined => {
  const next = nextItem(table);
  if (next === undefined) return undefined;
  const title =
    next.kind === 'break'
      ? words.text('cards:button.breakNow')
      : words.text('cards:button.next', { title: asLabel(next.title, LONGEST_BUTTON_TITLE) });
  return execute(title, 'agenda.next', running(table));
};

/**
 * Stops or starts both clocks. Not offered where a break is at hand: stopping then means beginning that
 * break, and that has its own button.
 */
export const clockButton = (table: Table, context: ViewContext, words: Words): Button | undefined => {
  if (table.pausedAt !== undefined)
    return execute(words.text('cards:button.resume'), 'agenda.resume', { table: table.id });
  if (runningItem(table) === undefined || breakAtHand(table, context.now) !== undefined) return undefined;
  return execute(words.text('cards:button.pause'), 'agenda.pause', { table: table.id });
};
