import { isAhead } from '../core/draftAhead.ts';
import type { Table } from '../core/table.ts';
import { translatorFor } from '../locale/translate.ts';
import { fullText } from '../summary/index.ts';
import { type Button, execute, unfold } from './buttons.ts';
import { layOut } from './layout.ts';
import { isCut, textLines } from './summaryLines.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, type Words, wordsFor } from './words.ts';

/** A longer text, in UTF-16 units, does not go along on the card: it is given when it is asked for. */
const FITS = 3_500;
/** The draft's text holds the first six points; the others are in the full text. */
const POINTS_IN_SIGHT = 6;

/** As much as one card can carry, in UTF-16 units; what is longer stands in the minutes. */
const MOST_ON_A_CARD = 12_000;
/** How many lines and how long a line: a card must stay under Teams' limit whatever is in it. */
const MOST_LINES = 120;
const LONGEST_LINE = 1_000;

/** The whole text by itself, for whoever asked for it, with the way back. */
export const fullTextCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const { summary } = table;
  const heading = words.text('cards:button.fullText');
  const whole =
    summary.status === 'none' ? '' : fullText(table, summary.points, translatorFor(context.locale));
  const lines = rows(textLines(whole.slice(0, MOST_ON_A_CARD), MOST_LINES, LONGEST_LINE));
  const shown = summary.status === 'final' ? 'final' : isAhead(table) ? 'draftAhead' : 'draft';
  const back = execute(words.text('cards:button.back'), 'table.view', {
    table: table.id,
    card: shown,
    back: true,
  });
  return {
    card: layOut('fullText', context.locale, heading, { heading, lines, actions: [back] }),
    summary: heading,
  };
};

/**
 * "Volledige tekst": unfolds where it fits and may (a card that was unfolded cannot unfold another), else
 * asks for it (`summary.full`). Only where the card does not show everything already.
 */
export const fullTextButton = (
  table: Table,
  context: ViewContext,
  words: Words,
  mayUnfold: boolean,
): Button | undefined => {
  const { summary } = table;
  if (summary.status === 'none') return undefined;
  const text = summary.status === 'final' ? summary.body : summary.text;
  const morePoints = !summary.edited && summary.points.length > POINTS_IN_SIGHT;
  if (!morePoints && !isCut(text)) return undefined;
  const title = words.text('cards:button.fullText');
  const whole = morePoints ? fullText(table, summary.points, translatorFor(context.locale)) : text;
  if (!mayUnfold || whole.length > FITS) return execute(title, 'summary.full', { table: table.id });
  const lines = rows(textLines(whole, Number.POSITIVE_INFINITY, FITS));
  return unfold(title, layOut('list', context.locale, title, { lines }));
};
