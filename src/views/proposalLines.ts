import { itemById } from '../core/agenda.ts';
import { changesLength, type ProposedTime, proposedTimes } from '../core/proposedAgenda.ts';
import type { Proposal } from '../core/replan.ts';
import type { Table } from '../core/table.ts';
import { minutesBeside, timeOfDay } from './timesOfDay.ts';
import { cut } from './userText.ts';
import type { ViewContext } from './viewContext.ts';
import { bold, type Line, type Words } from './words.ts';

/** The longest title in a line, in characters, and the most items that a plan names. */
const LONGEST_TITLE = 60;
const MOST_ITEMS = 8;

/** What a plan does, in a few words: "Debatoefening 2 vangt het op". */
const whatItDoes = (table: Table, proposal: Proposal, words: Words): Line => {
  const title = cut(itemById(table, proposal.item)?.title ?? '', LONGEST_TITLE);
  // Where nothing becomes shorter, it is the time before the plenary that takes it.
  const kind = proposal.kind === 'spread' && proposal.lengths.length === 0 ? 'slack' : proposal.kind;
  return words.line(`cards:replan.kind.${kind}`, { title });
};

/** The head of a plan: what it does, when the agenda then ends, and whether the plenary is missed. */
export const proposalHead = (table: Table, proposal: Proposal, context: ViewContext, words: Words): Line => {
  const time = timeOfDay(proposal.endsAt, table, context.locale);
  const short = Math.ceil(proposal.shortMilliseconds / 60_000);
  return [
    ...whatItDoes(table, proposal, words),
    ...words.line('cards:replan.ends', { time }),
    ...(short > 0 ? words.line('cards:replan.short', { minutes: short }) : []),
  ];
};

const timeLine = (table: Table, time: ProposedTime, context: ViewContext, words: Words): Line => {
  const changes = changesLength(time);
  const line = words.line(changes ? 'cards:replan.itemChanges' : 'cards:replan.item', {
    from: timeOfDay(time.startsAt, table, context.locale),
    to: timeOfDay(time.endsAt, table, context.locale),
    title: cut(time.item.title, LONGEST_TITLE),
    minutes: minutesBeside(time.minutes, time.presentMinutes, context.locale),
    present: minutesBeside(time.presentMinutes, time.minutes, context.locale),
  });
  return changes ? bold(line) : line;
};

/** A plan with the new times of all that is left, as they are before anybody confirms it. */
export const proposalLines = (
  table: Table,
  proposal: Proposal,
  context: ViewContext,
  words: Words,
): readonly Line[] => {
  const times = proposedTimes(table, proposal, context.now);
  const more = times.length - MOST_ITEMS;
  return [
    bold(proposalHead(table, proposal, context, words)),
    ...times.slice(0, MOST_ITEMS).map((time) => timeLine(table, time, context, words)),
    ...(more > 0 ? [words.line('cards:replan.more', { count: more })] : []),
  ];
};
