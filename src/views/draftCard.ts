import { endsAt, runningItem } from '../core/agenda.ts';
import type { Table } from '../core/table.ts';
import { draftButtons, offeredContribution } from './draftButtons.ts';
import { layOut } from './layout.ts';
import { clockSentence, endLine, lateLine, plenaryLine } from './lines.ts';
import { nameOf } from './people.ts';
import { queueLines } from './queueLines.ts';
import { refreshed } from './refresh.ts';
import { additionLines, textLines } from './summaryLines.ts';
import { timeOfDay } from './timesOfDay.ts';
import { cut } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { bold, joined, type Line, rows, type Words, wordsFor } from './words.ts';

/** How much of a contribution that is offered as an addition stands on the card, in characters. */
const LONGEST_OFFER = 260;

const offerLine = (table: Table, context: ViewContext, words: Words): Line => {
  const offered = context.audience === 'moderator' ? offeredContribution(table) : undefined;
  if (offered === undefined) return [];
  const name = nameOf(table, offered.author, words);
  return words.line('cards:draft.offer', { name, text: cut(offered.text, LONGEST_OFFER) });
};

const clockLines = (table: Table, context: ViewContext, words: Words): readonly Line[] => {
  const item = runningItem(table);
  if (item?.kind !== 'closing') return [];
  return [
    bold(clockSentence(table, item, words)),
    joined([
      endLine(table, item, context, words),
      lateLine(table, context.now, words),
      ...(context.audience === 'moderator' ? [plenaryLine(table, context, words)] : []),
    ]),
  ];
};

/**
 * The draft of the summary with the additions so far. It is the closing item's live card, so the floor is on
 * it too; the moderator decides here what is taken up, and closes.
 */
export const draftCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const item = runningItem(table);
  const { summary: draft } = table;
  const additions = draft.status === 'none' ? [] : draft.additions;
  const body =
    draft.status === 'none'
      ? [words.line('cards:draft.none')]
      : textLines(draft.text === '' ? words.text('cards:draft.empty') : draft.text);
  const end = item?.kind === 'closing' ? endsAt(item, table, context.now) : undefined;
  const summary =
    draft.status === 'none'
      ? words.plain('cards:draft.none')
      : end === undefined
        ? words.plain('cards:draft.summary', { count: additions.length })
        : words.plain('cards:draft.summaryUntil', {
            count: additions.length,
            time: timeOfDay(end, table, context.locale),
          });
  const card = layOut('draft', context.locale, summary, {
    heading: words.text('cards:draft.heading'),
    clock: rows(clockLines(table, context, words)),
    lines: rows(body),
    additionsHeading: words.text('cards:draft.additions'),
    additions: rows(additionLines(table, additions, false, words)),
    floor: rows(item?.kind === 'closing' ? queueLines(table, context, words) : []),
    notes: rows([
      offerLine(table, context, words),
      draft.status === 'none' ? [] : words.line('cards:draft.missing'),
    ]),
    ...draftButtons(table, context, words),
  });
  return { card: refreshed(card, table, { card: 'draft' }, context), summary };
};
