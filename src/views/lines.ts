import { endsAt, isDebate, lateMinutes, plenarySlackMinutes, runningItem } from '../core/agenda.ts';
import { standing } from '../core/contributions.ts';
import type { Instant, QuestionId } from '../core/ids.ts';
import { questionById } from '../core/questions.ts';
import { type Place, speakingOrder } from '../core/speakingQueue.ts';
import type { AgendaItem, Question, Table } from '../core/table.ts';
import { nameOf } from './people.ts';
import { timeOfDay } from './timesOfDay.ts';
import { cut } from './userText.ts';
import type { ViewContext } from './viewContext.ts';
import { joined, type Line, type Words } from './words.ts';

/** How many waiting people a live card names; the rest are counted. */
const MOST_NAMED = 5;
/** The longest question and the longest reason for a hand on a card, in characters. */
export const LONGEST_QUESTION_SHOWN = 500;
const LONGEST_REASON_SHOWN = 120;

/** A sentence of its own where the clock no longer runs: it stands still, or the time is up. */
export const clockSentence = (table: Table, item: AgendaItem, words: Words): Line => {
  if (table.pausedAt !== undefined) return words.line('cards:clock.paused');
  return table.kept.has(`time-up:${item.id}`) ? words.line('cards:clock.timeUp') : [];
};

/** When an item ends, with what should be said of that: not while the clock stands still. */
export const endLine = (table: Table, item: AgendaItem, context: ViewContext, words: Words): Line => {
  const end = endsAt(item, table, context.now);
  if (end === undefined || table.pausedAt !== undefined) return [];
  const until = timeOfDay(end, table, context.locale);
  if (table.kept.has(`time-up:${item.id}`)) return words.line('cards:clock.until', { until });
  if (table.kept.has(`last-minute:${item.id}`)) return words.line('cards:clock.lastMinute', { until });
  if (table.kept.has(`most-time-used:${item.id}`)) return words.line('cards:clock.mostUsed', { until });
  return words.line('cards:clock.until', { until });
};

/** "4 min achter", from one minute on; nothing where the table is on time. */
export const lateLine = (table: Table, now: Instant, words: Words): Line => {
  const late = lateMinutes(table, now);
  if (late >= 1) return words.line('cards:clock.late', { minutes: late });
  return late <= -1 ? words.line('cards:clock.early', { minutes: -late }) : [];
};

/** For the moderator: whether the table will be back in the plenary in time. */
export const plenaryLine = (table: Table, context: ViewContext, words: Words): Line => {
  const slack = plenarySlackMinutes(table, context.now);
  const back = table.clockTimes.returnToPlenaryAt;
  if (slack === undefined || back === undefined) return [];
  const values = { time: timeOfDay(back, table, context.locale), minutes: Math.abs(slack) };
  return words.line(slack >= 0 ? 'cards:clock.plenaryFits' : 'cards:clock.plenaryMissed', values);
};

/** The question under debate; undefined outside a debate. */
export const questionUnderDebate = (table: Table): Question | undefined =>
  isDebate(runningItem(table)) ? questionById(table, table.openQuestion) : undefined;

/** "Vraag 10. Welke structuur …", the number bold. */
export const questionLine = (question: Question, words: Words, most = LONGEST_QUESTION_SHOWN): Line =>
  words.line('cards:question.numbered', { number: question.number, text: cut(question.text, most) });

export const speakerLine = (table: Table, words: Words): Line =>
  table.floor === undefined
    ? []
    : words.line('cards:floor.speaking', { name: nameOf(table, table.floor.person, words) });

/** Why somebody stands where they stand; nothing where the order is simply that of the hands. */
export const reasonText = ({ reason }: Place, words: Words): string => {
  switch (reason.kind) {
    case 'raised':
      return '';
    case 'not-spoken':
      return words.text('cards:queue.notSpoken');
    case 'turns':
      return words.text('cards:queue.turns', { count: reason.turns });
    case 'seconds':
      return words.text('cards:queue.minutes', { count: Math.max(1, Math.round(reason.seconds / 60)) });
    case 'organisation-turns':
      return words.text('cards:queue.organisationTurns', { count: reason.turns });
  }
};

/** "1. Bram (nog niet gesproken)". */
const placeLine = (table: Table, place: Place, number: number, words: Words): Line => {
  const reason = reasonText(place, words);
  const name = nameOf(table, place.hand.person, words);
  return reason === ''
    ? words.line('cards:queue.place', { number, name })
    : words.line('cards:queue.placeBecause', { number, name, reason });
};

/** The queue on one line, each place with its reason. */
export const waitingLine = (table: Table, words: Words): Line => {
  const order = speakingOrder(table);
  if (order.length === 0) return [];
  const named = order.slice(0, MOST_NAMED).map((place, index) => placeLine(table, place, index + 1, words));
  const more = order.length - named.length;
  const rest = more > 0 ? [words.line('cards:queue.more', { count: more })] : [];
  const before = words.line(table.floor === undefined ? 'cards:floor.first' : 'cards:floor.then');
  return [...before, { type: 'TextRun', text: ' ' }, ...joined([...named, ...rest])];
};

/** A place of the queue on a line of its own, with what the person wants to say. */
export const placeRow = (table: Table, place: Place, number: number, words: Words): Line => {
  const line = placeLine(table, place, number, words);
  const wish = place.hand.reason;
  if (wish === undefined) return line;
  return [...line, ...words.line('cards:queue.wish', { text: cut(wish, LONGEST_REASON_SHOWN) })];
};

/** How many contributions were noted in an agenda item. */
export const contributionsIn = (table: Table, item: AgendaItem): number =>
  standing(table).filter((contribution) => contribution.item === item.id).length;

export const contributionsUnder = (table: Table, question: QuestionId): number =>
  standing(table).filter((contribution) => contribution.question === question).length;

/** What happens with what people type, as the organiser agreed it with them. */
export const typingLine = (table: Table, words: Words): Line =>
  words.line(`cards:typing.${table.format.attribution}`);

/** "12 bijdragen genoteerd. Typ gewoon in de chat: …" */
export const notedLine = (table: Table, item: AgendaItem, words: Words): Line => {
  const count = contributionsIn(table, item);
  const typing = typingLine(table, words);
  return count === 0
    ? typing
    : [...words.line('cards:noted', { count }), { type: 'TextRun', text: ' ' }, ...typing];
};
