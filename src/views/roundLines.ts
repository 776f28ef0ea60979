import type { PersonId } from '../core/ids.ts';
import { comingInRound, introducesNow, isRoundTime, roundHere, runningRound } from '../core/introductions.ts';
import type { Table } from '../core/table.ts';
import { type Button, execute } from './buttons.ts';
import { nameOf } from './people.ts';
import { asLabel } from './userText.ts';
import { joined, type Line, subtle, type Words } from './words.ts';

/** How many names of the round a card shows on one line; the rest are counted. */
const MOST_NAMED = 8;
/** The longest name on a button, in characters. */
const LONGEST_BUTTON_NAME = 20;

const namesIn = (table: Table, people: readonly PersonId[], words: Words): string => {
  const named = people.slice(0, MOST_NAMED).map((person) => nameOf(table, person, words));
  const more = people.length - named.length;
  return [...named, ...(more > 0 ? [words.text('cards:queue.more', { count: more })] : [])].join(', ');
};

/** Whether the floor is held for an introduction: the card then says so in the round's own line. */
export const isIntroducing = (table: Table): boolean =>
  table.floor !== undefined && introducesNow(table, table.floor.person);

/**
 * The round of introductions: who introduces themselves (`until` when), who comes next in which order, and who
 * already did.
 */
export const roundLines = (table: Table, until: Line, words: Words): readonly Line[] => {
  const round = roundHere(table);
  if (round === undefined) return [];
  const { floor } = table;
  const coming = comingInRound(table);
  const had = round.had.filter((person) => table.people.has(person));
  return [
    floor !== undefined && isIntroducing(table)
      ? joined([words.line('cards:round.now', { name: nameOf(table, floor.person, words) }), until])
      : [],
    coming.length > 0 ? words.line('cards:round.next', { names: namesIn(table, coming, words) }) : [],
    had.length > 0 ? subtle(words.line('cards:round.had', { names: namesIn(table, had, words) })) : [],
    runningRound(table) === undefined ? words.line('cards:round.done') : [],
  ];
};

/**
 * The moderator's buttons of the round: start it, give the next one the floor by name, or put off whoever is up.
 * Each carries the turn that was seen: a second press skips nobody.
 */
export const roundButtons = (table: Table, words: Words): readonly (Button | undefined)[] => {
  if (!isRoundTime(table)) return [];
  const seen = { table: table.id, turn: table.turns };
  if (roundHere(table) === undefined)
    return [execute(words.text('cards:button.startRound'), 'round.start', seen)];
  const [next] = comingInRound(table);
  const name = asLabel(nameOf(table, next, words), LONGEST_BUTTON_NAME);
  return [
    next === undefined
      ? undefined
      : execute(words.text('cards:button.nextInRound', { name }), 'floor.give', { ...seen, person: next }),
    runningRound(table) === undefined
      ? undefined
      : execute(words.text('cards:button.skipInRound'), 'round.skip', seen),
  ];
};
