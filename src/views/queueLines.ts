import { timesAreMeasured } from '../core/debateClock.ts';
import { isAway } from '../core/presence.ts';
import { type Place, peopleInTrouble, speakingOrder } from '../core/speakingQueue.ts';
import type { Table } from '../core/table.ts';
import { nameOf } from './people.ts';
import { timeOfDay } from './timesOfDay.ts';
import { cut } from './userText.ts';
import type { ViewContext } from './viewContext.ts';
import { joined, type Line, subtle, type Words } from './words.ts';

/** How many waiting people a live card names; the rest are counted. */
const MOST_NAMED = 5;
/** How many people with trouble a moderator sees at once; more is the network's. */
const MOST_IN_TROUBLE = 5;
/** The longest reason for a hand on a card, in characters. */
const LONGEST_REASON_SHOWN = 120;

/** What is unusual about the present turn. */
const turnRemarks = ({ floor }: Table, words: Words): readonly string[] => [
  ...(floor?.handKind === undefined ? [] : [words.text(`cards:queue.kind.${floor.handKind}`)]),
  ...(floor?.outOfOrder === true ? [words.text('cards:floor.outOfOrder')] : []),
];

/** "Aan het woord: Ana (buiten de volgorde)". */
export const speakerLine = (table: Table, words: Words): Line => {
  if (table.floor === undefined) return [];
  const name = nameOf(table, table.floor.person, words);
  const remarks = turnRemarks(table, words).join(', ');
  return remarks === ''
    ? words.line('cards:floor.speaking', { name })
    : words.line('cards:floor.speakingBecause', { name, reason: remarks });
};

/** How long somebody spoke; only that they did where too much was said without the floor to know. */
const spokenText = (seconds: number, table: Table, context: ViewContext, words: Words): string => {
  if (!timesAreMeasured(table, context.now)) return words.text('cards:queue.spokenBefore');
  return seconds < 60
    ? words.text('cards:queue.seconds', { count: Math.max(1, seconds) })
    : words.text('cards:queue.minutes', { count: Math.round(seconds / 60) });
};

/** Why somebody stands where they stand. */
export const reasonText = (table: Table, place: Place, context: ViewContext, words: Words): string => {
  const { reason, hand } = place;
  switch (reason.kind) {
    case 'raised':
      return words.text('cards:queue.since', { time: timeOfDay(hand.raisedAt, table, context.locale) });
    case 'order':
    case 'reply':
      return words.text(`cards:queue.kind.${reason.kind}`);
    case 'waited':
      return words.text('cards:queue.waited', { count: reason.turns });
    case 'deferred':
      return words.text('cards:queue.deferred');
    case 'not-spoken':
      return words.text('cards:queue.notSpoken');
    case 'turns':
      return words.text('cards:queue.turns', { count: reason.turns });
    case 'spoken':
      return words.text('cards:queue.spoken', { count: reason.times });
    case 'seconds':
      return spokenText(reason.seconds, table, context, words);
    case 'organisation-turns':
      return words.text('cards:queue.organisationTurns', { count: reason.turns });
    case 'after-colleague':
      return words.text('cards:queue.afterColleague');
  }
};

/** "1. Bram (nog niet gesproken)"; who left and keeps their place is greyed. */
const placeLine = (table: Table, place: Place, number: number, context: ViewContext, words: Words): Line => {
  const { person } = place.hand;
  const away = isAway(table, person);
  const reason = reasonText(table, place, context, words);
  const line = words.line('cards:queue.placeBecause', {
    number,
    name: nameOf(table, person, words),
    reason: away ? `${reason}, ${words.text('cards:queue.away')}` : reason,
  });
  return away ? subtle(line) : line;
};

/** The queue on one line, each place with its reason. */
export const waitingLine = (table: Table, context: ViewContext, words: Words): Line => {
  const order = speakingOrder(table);
  if (order.length === 0) return [];
  const named = order
    .slice(0, MOST_NAMED)
    .map((place, index) => placeLine(table, place, index + 1, context, words));
  const more = order.length - named.length;
  const rest = more > 0 ? [words.line('cards:queue.more', { count: more })] : [];
  const before = words.line(table.floor === undefined ? 'cards:floor.first' : 'cards:floor.then');
  return [...before, { type: 'TextRun', text: ' ' }, ...joined([...named, ...rest])];
};

/** A place of the queue on a line of its own, with what the person wants to say. */
export const placeRow = (
  table: Table,
  place: Place,
  number: number,
  context: ViewContext,
  words: Words,
): Line => {
  const line = placeLine(table, place, number, context, words);
  const wish = place.hand.reason;
  if (wish === undefined) return line;
  return [...line, ...words.line('cards:queue.wish', { text: cut(wish, LONGEST_REASON_SHOWN) })];
};

/** That no new hands are taken. */
export const closedLine = (table: Table, words: Words): Line =>
  table.queueClosed === true ? words.line('cards:queue.closed') : [];

/** Who cannot hear or see: for who can do something about it. */
export const technicalLines = (table: Table, words: Words): readonly Line[] =>
  peopleInTrouble(table)
    .slice(0, MOST_IN_TROUBLE)
    .map((hand) => {
      const line = words.line('cards:queue.technical', { name: nameOf(table, hand.person, words) });
      return hand.reason === undefined
        ? line
        : [...line, ...words.line('cards:queue.wish', { text: cut(hand.reason, LONGEST_REASON_SHOWN) })];
    });

/** Who speaks, who comes next, and whether the list is closed. */
export const queueLines = (table: Table, context: ViewContext, words: Words): readonly Line[] => [
  speakerLine(table, words),
  waitingLine(table, context, words),
  closedLine(table, words),
];
