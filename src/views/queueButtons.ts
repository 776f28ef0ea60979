import { peopleInTrouble } from '../core/speakingQueue.ts';
import type { Table } from '../core/table.ts';
import { type Button, execute } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { handButtons } from './floorButtons.ts';
import { FOR_SOMEBODY } from './forms/behalfForms.ts';
import { OWN_HAND } from './forms/queueForms.ts';
import { nameOf } from './people.ts';
import { asLabel } from './userText.ts';
import type { ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

/** The longest name on a button, in characters. */
const LONGEST_BUTTON_NAME = 20;

const labelOf = (table: Table, person: string, words: Words): string =>
  asLabel(nameOf(table, person, words), LONGEST_BUTTON_NAME);

/** Opens the form in which somebody says what kind of hand it is, and what it is about. */
export const whyButton = (table: Table, context: ViewContext, words: Words): Button =>
  dialogButton(words.text('cards:button.why'), 'hand.raise', table, context, OWN_HAND);

/** Shows the moderator the queue, with what can be changed about it. */
export const queueButton = (table: Table, words: Words): Button =>
  execute(words.text('cards:button.queue'), 'table.view', { table: table.id, card: 'queue' });

/** Takes the last giving back, by name, with the turn that was seen. */
export const undoButton = (
  table: Table,
  words: Words,
  on: { readonly card?: 'queue' } = {},
): Button | undefined => {
  const { floor } = table;
  if (floor?.before === undefined) return undefined;
  const name = labelOf(table, floor.person, words);
  return execute(words.text('cards:button.undo', { name }), 'floor.undo', {
    table: table.id,
    turn: floor.turn,
    ...on,
  });
};

const solvedButton = (table: Table, words: Words): Button | undefined => {
  const person = peopleInTrouble(table)[0]?.person;
  if (person === undefined) return undefined;
  const data = { table: table.id, person, kind: 'technical', card: 'queue' };
  return execute(
    words.text('cards:button.solved', { name: labelOf(table, person, words) }),
    'hand.lower',
    data,
  );
};

/** Lets somebody else let the next one speak first, where somebody stands behind somebody. */
export const deferForButton = (table: Table, context: ViewContext, words: Words): Button | undefined =>
  table.hands.length < 2
    ? undefined
    : dialogButton(words.text('cards:button.deferFor'), 'hand.defer', table, context, FOR_SOMEBODY);

/** Sends all hands down: a new question or the time after a break may begin with an empty list. */
export const clearButton = (
  table: Table,
  words: Words,
  on: { readonly card?: 'queue' } = {},
): Button | undefined =>
  table.hands.length === 0
    ? undefined
    : execute(words.text('cards:button.clearQueue'), 'queue.clear', { table: table.id, ...on });

/** What everybody can do on the card of the queue. */
export const ownQueueButtons = (table: Table, context: ViewContext, words: Words): readonly Button[] => [
  ...handButtons(table, words),
  whyButton(table, context, words),
  execute(words.text('cards:button.defer'), 'hand.defer', { table: table.id }),
];

/** What the moderator can do there: the answer is the same card. */
export const leadingQueueButtons = (
  table: Table,
  context: ViewContext,
  words: Words,
): readonly (Button | undefined)[] => {
  const on = { table: table.id, card: 'queue' } as const;
  return [
    solvedButton(table, words),
    undoButton(table, words, { card: 'queue' }),
    dialogButton(words.text('cards:button.queueOrder'), 'queue.order', table, context),
    table.queueClosed === true
      ? execute(words.text('cards:button.openQueue'), 'queue.open', on)
      : execute(words.text('cards:button.closeQueue'), 'queue.close', on),
    clearButton(table, words, { card: 'queue' }),
    execute(words.text('cards:button.back'), 'table.view', { table: table.id, back: 'true' }),
  ];
};
