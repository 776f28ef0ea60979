import { itemMeant } from '../core/agendaReference.ts';
import type { Table } from '../core/table.ts';
import { translatorFor } from '../locale/translate.ts';
import { draftGoingBack } from './prepare.ts';
import { numberIn, optionalText, textIn, type VerbData } from './verbData.ts';
import type { ReadVerb } from './verbs.ts';

/** The title of a break that nobody planned, in the language of the group. */
export const breakTitle = (table: Table): string =>
  translatorFor(table.format.locale)('cards:agenda.insertedBreak');

const itemIn = (table: Table, data: VerbData): { readonly item?: string } => {
  const said = optionalText(data, 'item');
  return said === undefined ? {} : { item: itemMeant(table, said) };
};

/** The verbs about the agenda's lengths and order; an item is its id, or its number on the agenda. */
export const agendaVerbs: Readonly<Record<string, ReadVerb>> = {
  'agenda.replan': (_, data) => ({ type: 'ReplanAgenda', proposal: textIn(data, 'proposal').trim() }),
  'agenda.shorten': (table, data) => ({
    type: 'ShortenItem',
    ...itemIn(table, data),
    minutes: numberIn(data, 'minutes'),
  }),
  'agenda.break': (table, data) => ({
    type: 'InsertBreak',
    minutes: numberIn(data, 'minutes'),
    title: breakTitle(table),
  }),
  'agenda.skip': (table, data) => ({ type: 'SkipItem', ...itemIn(table, data) }),
  'agenda.restore': (table, data) => ({ type: 'RestoreItem', ...itemIn(table, data) }),
  'agenda.goto': (table, data) => {
    const item = itemIn(table, data);
    return { type: 'GoBackToItem', ...item, ...draftGoingBack(table, item.item) };
  },
  'agenda.move': (table, data) => {
    const before = optionalText(data, 'before');
    return {
      type: 'MoveItem',
      item: itemMeant(table, textIn(data, 'item')),
      ...(before !== undefined && { before: itemMeant(table, before) }),
    };
  },
};

/** The verbs above: they steer the clock from the card with the plans. */
export const steeringVerbs: readonly string[] = Object.keys(agendaVerbs);
