import { isDebate, nextItem, runningItem } from '../core/agenda.ts';
import { parked } from '../core/contributions.ts';
import { listedQuestions } from '../core/questions.ts';
import type { AgendaItem, Table } from '../core/table.ts';
import { notSpokenLine } from './balanceLines.ts';
import { type Button, buttonRow, execute } from './buttons.ts';
import { draftCard } from './draftCard.ts';
import { finalCard } from './finalCard.ts';
import { layOut } from './layout.ts';
import {
  clockSentence,
  endLine,
  lateLine,
  nextLengthLine,
  notedLine,
  plenaryLine,
  questionLine,
  questionUnderDebate,
  turnUntilLine,
} from './lines.ts';
import { type LiveButtons, liveButtons } from './liveButtons.ts';
import { openingCard } from './openingCard.ts';
import { closedLine, speakerLine, technicalLines, waitingLine } from './queueLines.ts';
import { leadButton, refreshed } from './refresh.ts';
import { isIntroducing, roundLines } from './roundLines.ts';
import { numberText } from './timesOfDay.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { bold, joined, type Line, rows, said, sentences, subtle, type Words, wordsFor } from './words.ts';

/** The longest title of an item on the card, in characters. */
const LONGEST_TITLE = 160;
/** How many prompts stand under the question, and how long each may be, in characters. */
const MOST_PROMPTS = 3;
const LONGEST_PROMPT = 120;

/** "2 min per beurt", or in seconds for a round of introductions. */
const turnLine = ({ speakingSeconds, kind }: AgendaItem, context: ViewContext, words: Words): Line => {
  if (speakingSeconds === undefined || kind === 'break') return [];
  return speakingSeconds < 60
    ? words.line('cards:live.turnSeconds', { seconds: speakingSeconds })
    : words.line('cards:live.turnMinutes', { minutes: numberText(speakingSeconds / 60, context.locale) });
};

const clockLines = (table: Table, item: AgendaItem, context: ViewContext, words: Words): readonly Line[] => [
  bold(clockSentence(table, item, words)),
  joined([
    words.line('cards:live.position', {
      number: table.agenda.findIndex(({ id }) => id === item.id) + 1,
      count: table.agenda.length,
    }),
    endLine(table, item, context, words),
    lateLine(table, context.now, words),
    ...(context.audience === 'moderator' ? [plenaryLine(table, context, words)] : []),
    turnLine(item, context, words),
  ]),
  subtle(nextLengthLine(table, context, words)),
];

const questionLines = (table: Table, words: Words): readonly Line[] => {
  const question = questionUnderDebate(table);
  if (question === undefined) return [];
  const prompts = table.format.deepeningPrompts.slice(0, MOST_PROMPTS);
  return [
    questionLine(question, words),
    ...(prompts.length === 0
      ? []
      : [
          subtle([
            ...words.line('cards:live.thinkOf'),
            { type: 'TextRun', text: ' ' },
            ...joined(prompts.map((prompt) => said(cut(prompt, LONGEST_PROMPT)))),
          ]),
        ]),
  ];
};

const stateLines = (table: Table, item: AgendaItem, context: ViewContext, words: Words): readonly Line[] => {
  if (item.kind === 'break') return [words.line('cards:live.break')];
  const waiting = parked(table).length;
  const until = turnUntilLine(table, context, words);
  return [
    item.kind === 'introductions' ? words.line('cards:live.introductions') : [],
    item.kind === 'longlist' && questionUnderDebate(table) === undefined
      ? words.line(`cards:live.longlist.${table.choice}`, { count: listedQuestions(table).length })
      : [],
    ...roundLines(table, until, words),
    isIntroducing(table) ? [] : joined([speakerLine(table, words), until]),
    waitingLine(table, context, words),
    closedLine(table, words),
    ...(context.audience === 'everyone' ? [] : technicalLines(table, words)),
    context.audience === 'moderator' && isDebate(item) ? notSpokenLine(table, words) : [],
    context.audience === 'moderator' && waiting > 0
      ? words.line('cards:live.parked', { count: waiting })
      : [],
    context.audience === 'notetaker' ? words.line('cards:live.howToNote') : [],
  ];
};

const rendered = (
  table: Table,
  item: AgendaItem,
  context: ViewContext,
  words: Words,
  buttons: LiveButtons,
): RenderedCard => {
  const question = questionLines(table, words);
  const state = stateLines(table, item, context, words);
  const title = cut(item.title, LONGEST_TITLE);
  const [asked] = question;
  const summary = sentences([
    joined([said(title), endLine(table, item, context, words)], ', '),
    clockSentence(table, item, words),
    asked ?? [],
    speakerLine(table, words),
    waitingLine(table, context, words),
  ]);
  const card = layOut('live', context.locale, summary, {
    title: shown(title),
    clock: rows(clockLines(table, item, context, words)),
    question: rows(question),
    lines: rows(state),
    noted: rows(item.kind === 'break' ? [] : [subtle(notedLine(table, item, words))]),
    ...buttons,
  });
  return { card: refreshed(card, table, { card: 'live', of: item.id }, context), summary };
};

/** After the last item, or between two: what is left to do. */
const restCard = (table: Table, context: ViewContext, words: Words): RenderedCard => {
  const line = words.line(table.status === 'closed' ? 'cards:live.closed' : 'cards:live.finished');
  const summary = sentences([said(cut(table.title, LONGEST_TITLE)), line]);
  const actions: readonly (Button | undefined)[] =
    table.status === 'closed'
      ? []
      : context.audience === 'moderator'
        ? [
            execute(words.text('cards:button.draft'), 'summary.draft', { table: table.id }),
            execute(words.text('cards:button.close'), 'table.close', { table: table.id }),
          ]
        : [leadButton(table, { card: 'live' }, words)];
  const card = layOut('live', context.locale, summary, {
    title: shown(cut(table.title, LONGEST_TITLE)),
    clock: [],
    question: [],
    lines: rows([line]),
    noted: [],
    actions: buttonRow(actions),
    apart: [],
  });
  return { card: refreshed(card, table, { card: 'live' }, context), summary };
};

/**
 * The card of the running agenda item, edited in place as the table goes on: its end time, the question,
 * who speaks and who comes next. The closing item's is the draft summary; before the agenda begins the
 * opening card stands in for it.
 */
export const liveCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const item = runningItem(table);
  if (table.summary.status === 'final') return finalCard(table, context, 'here');
  if (item === undefined) {
    const begun = table.agenda.some(({ startedAt }) => startedAt !== undefined);
    if (!begun && nextItem(table) !== undefined && table.status === 'open')
      return openingCard(table, context);
    return table.summary.status === 'draft' ? draftCard(table, context) : restCard(table, context, words);
  }
  if (item.kind === 'closing') return draftCard(table, context);
  return rendered(table, item, context, words, liveButtons(table, item, context, words));
};
