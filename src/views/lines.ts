import {
  endsAt,
  isDebate,
  lateMinutes,
  MINUTE,
  nextItem,
  plenarySlackMinutes,
  runningItem,
} from '../core/agenda.ts';
import { standing } from '../core/contributions.ts';
import type { Instant, QuestionId } from '../core/ids.ts';
import { questionById } from '../core/questions.ts';
import { plenaryOutOfReach } from '../core/replan.ts';
import { turnLimitAt, turnLimitKey } from '../core/speakingTime.ts';
import type { AgendaItem, Question, Table } from '../core/table.ts';
import { minutesBeside, secondOfDay, timeOfDay } from './timesOfDay.ts';
import { cut } from './userText.ts';
import type { ViewContext } from './viewContext.ts';
import { bold, type Line, type Words } from './words.ts';

/** The longest question on a card, in characters. */
export const LONGEST_QUESTION_SHOWN = 500;
/** The longest title of the next item where its new length is told, in characters. */
const LONGEST_NEXT_TITLE = 60;

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
  const time = timeOfDay(back, table, context.locale);
  const outOfReach = Math.ceil(plenaryOutOfReach(table, context.now) / MINUTE);
  if (outOfReach > 0) return words.line('cards:clock.plenaryOutOfReach', { time, minutes: outOfReach });
  const values = { time, minutes: Math.abs(slack) };
  return words.line(slack >= 0 ? 'cards:clock.plenaryFits' : 'cards:clock.plenaryMissed', values);
};

/** "Hierna: Debatoefening 2, 34 min in plaats van 40", where the next item's length was changed. */
export const nextLengthLine = (table: Table, context: ViewContext, words: Words): Line => {
  const next = nextItem(table);
  if (next === undefined || Math.abs(next.addedMinutes) < 0.5) return [];
  const minutes = next.minutes + next.addedMinutes;
  return words.line('cards:clock.nextLength', {
    title: cut(next.title, LONGEST_NEXT_TITLE),
    minutes: minutesBeside(minutes, next.minutes, context.locale),
    planned: minutesBeside(next.minutes, minutes, context.locale),
  });
};

/** The question under debate; undefined outside a debate. */
export const questionUnderDebate = (table: Table): Question | undefined =>
  isDebate(runningItem(table)) ? questionById(table, table.openQuestion) : undefined;

/** "Vraag 10. Welke structuur …", the number bold. */
export const questionLine = (question: Question, words: Words, most = LONGEST_QUESTION_SHOWN): Line =>
  words.line('cards:question.numbered', { number: question.number, text: cut(question.text, most) });

/**
 * "beurt tot 15:24:10", where the format sets a limit: an absolute time, to the second where it falls within a
 * minute, since a turn may be short. Not while the clock stands still. Once it is over, whoever leads reads that
 * here; nobody else does.
 */
export const turnUntilLine = (table: Table, context: ViewContext, words: Words): Line => {
  const limit = turnLimitAt(table);
  if (limit === undefined || table.pausedAt !== undefined) return [];
  // As it is shown: what is left of a second is no reason to show seconds.
  const wholeMinute = Math.floor(limit / 1000) % 60 === 0;
  const until = (wholeMinute ? timeOfDay : secondOfDay)(limit, table, context.locale);
  const over = table.floor !== undefined && table.kept.has(turnLimitKey(table.floor.turn));
  return over && context.audience === 'moderator'
    ? bold(words.line('cards:floor.over', { since: until }))
    : words.line('cards:floor.until', { until });
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
