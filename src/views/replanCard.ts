import { expectedEnd, lateMinutes, plannedEnd, runningItem } from '../core/agenda.ts';
import { type Proposal, proposalsFor } from '../core/replan.ts';
import type { Table } from '../core/table.ts';
import { type Button, buttonRow, execute } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { layOut } from './layout.ts';
import { lateLine, plenaryLine } from './lines.ts';
import { moreButtons } from './moreButton.ts';
import { proposalLines } from './proposalLines.ts';
import { timeOfDay } from './timesOfDay.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { joined, type Line, rows, sentences, type Words, wordsFor } from './words.ts';

const stateLine = (table: Table, context: ViewContext, words: Words): Line => {
  if (runningItem(table) === undefined) return words.line('cards:replan.notRunning');
  const end = expectedEnd(table, context.now);
  const planned = plannedEnd(table) ?? end;
  const late = lateMinutes(table, context.now);
  return late === 0
    ? words.line('cards:replan.onTime', { time: timeOfDay(planned, table, context.locale) })
    : joined([
        lateLine(table, context.now, words),
        words.line('cards:replan.endMoved', {
          time: timeOfDay(end, table, context.locale),
          planned: timeOfDay(planned, table, context.locale),
        }),
      ]);
};

/** A plan that one item takes is chosen in a form, with the item; the others have a button each. */
const ofItsOwn = ({ kind }: Proposal): boolean => kind !== 'absorb';

const proposalButton = (table: Table, proposal: Proposal, context: ViewContext, words: Words): Button => {
  const kind = proposal.kind === 'spread' && proposal.lengths.length === 0 ? 'slack' : proposal.kind;
  const time = timeOfDay(proposal.endsAt, table, context.locale);
  return execute(words.text(`cards:button.plan.${kind}`, { time }), 'agenda.replan', {
    table: table.id,
    proposal: proposal.id,
  });
};

/** What else can be changed about the agenda. */
const adjustments = (table: Table, context: ViewContext, words: Words) => {
  const form = (key: string, verb: string): Button => dialogButton(words.text(key), verb, table, context);
  return moreButtons(
    [
      form('cards:button.extendForm', 'agenda.extend'),
      form('cards:button.shorten', 'agenda.shorten'),
      form('cards:button.insertBreak', 'agenda.break'),
      form('cards:button.skip', 'agenda.skip'),
      form('cards:button.goBack', 'agenda.goto'),
      form('cards:button.order', 'agenda.move'),
      table.agenda.some(({ skipped }) => skipped === true)
        ? form('cards:button.restore', 'agenda.restore')
        : undefined,
    ],
    context,
    words,
    'cards:button.adjust',
  );
};

/**
 * For the moderator alone: how the clock stands, the new plans with the times that each would give to all
 * that is left, and what else can be changed about the agenda. Nothing changes until a plan is confirmed.
 */
export const replanCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const proposals = table.status === 'open' ? proposalsFor(table, context.now) : [];
  const shown = proposals.filter(ofItsOwn);
  const adjust = adjustments(table, context, words);
  const lines = [
    stateLine(table, context, words),
    plenaryLine(table, context, words),
    ...(shown.length > 0 ? [words.line('cards:replan.nothingYet')] : []),
  ];
  const actions = [
    ...shown.map((proposal) => proposalButton(table, proposal, context, words)),
    shown.length < proposals.length
      ? dialogButton(words.text('cards:button.plan.absorb'), 'agenda.replan', table, context)
      : undefined,
    adjust.button,
    execute(words.text('cards:button.back'), 'table.view', { table: table.id, back: 'true' }),
  ];
  const summary = sentences([words.line('cards:replan.heading'), ...lines]);
  const card = layOut('replan', context.locale, summary, {
    heading: words.text('cards:replan.heading'),
    lines: rows(lines),
    proposals: shown.map((proposal) => ({ lines: rows(proposalLines(table, proposal, context, words)) })),
    actions: table.status === 'open' ? buttonRow(actions) : [],
    apart: adjust.apart,
  });
  return { card, summary };
};
