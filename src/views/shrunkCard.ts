import type { CardKind } from '../application/intents.ts';
import { endsAt, itemById } from '../core/agenda.ts';
import { listedQuestions, questionById, votersOf } from '../core/questions.ts';
import type { Table } from '../core/table.ts';
import { layOut } from './layout.ts';
import { contributionsIn, contributionsUnder } from './lines.ts';
import { timeOfDay } from './timesOfDay.ts';
import { cut } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { joined, type Line, plain, rows, said, subtle, type Words, wordsFor } from './words.ts';

/** The longest title on the line, in characters. */
const LONGEST_TITLE = 80;
/** The longest question on the line, in characters: enough to know which one it was. */
const LONGEST_QUESTION = 50;

const itemLine = (table: Table, of: string | undefined, context: ViewContext, words: Words): Line => {
  const item = itemById(table, of);
  if (item === undefined) return words.line('cards:shrunk.live');
  const end = item.endedAt ?? endsAt(item, table, context.now);
  const until =
    end === undefined
      ? []
      : words.line('cards:shrunk.until', { time: timeOfDay(end, table, context.locale) });
  const count = contributionsIn(table, item);
  return joined([
    said(cut(item.title, LONGEST_TITLE)),
    until,
    count === 0 ? [] : words.line('cards:contributions', { count }),
  ]);
};

const questionLine = (table: Table, of: string | undefined, words: Words): Line => {
  const question = questionById(table, of);
  if (question === undefined) return words.line('cards:shrunk.question');
  return joined([
    words.line('cards:shrunk.questionText', {
      number: question.number,
      text: cut(question.text, LONGEST_QUESTION),
    }),
    words.line('cards:contributions', { count: contributionsUnder(table, question.id) }),
  ]);
};

const lineOf = (
  table: Table,
  card: CardKind,
  of: string | undefined,
  context: ViewContext,
  words: Words,
): Line => {
  switch (card) {
    case 'live':
      return itemLine(table, of, context, words);
    case 'question':
      return questionLine(table, of, words);
    case 'opening':
      return words.line('cards:shrunk.opening', { title: cut(table.title, LONGEST_TITLE) });
    case 'choice':
      return words.line('cards:shrunk.choice', {
        count: listedQuestions(table).length,
        chosen: votersOf(table).size,
      });
    case 'draft': {
      const count = table.summary.status === 'none' ? 0 : table.summary.additions.length;
      return words.line('cards:shrunk.draft', { count });
    }
    default:
      return words.line(`cards:shrunk.${card}`);
  }
};

/**
 * The one line that is left of a card once a newer one of its kind took its place: what it was about, and no
 * button. `of` is the agenda item of a live card or the question of a question card.
 */
export const shrunkCard = (
  table: Table,
  card: CardKind,
  of: string | undefined,
  context: ViewContext,
): RenderedCard => {
  const words = wordsFor(context);
  const line = lineOf(table, card, of, context, words);
  const summary = plain(line);
  return { card: layOut('shrunk', context.locale, summary, { lines: rows([subtle(line)]) }), summary };
};
