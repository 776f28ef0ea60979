import type { Table } from '../core/table.ts';
import { translatorFor } from '../locale/translate.ts';
import { fullText } from '../summary/index.ts';
import { type Button, execute, unfold } from './buttons.ts';
import { layOut } from './layout.ts';
import { isCut, textLines } from './summaryLines.ts';
import type { ViewContext } from './viewContext.ts';
import { rows, type Words } from './words.ts';

/** A longer text, in UTF-16 units, does not go along on the card: it is given when it is asked for. */
const FITS = 3_500;
/** The draft's text holds the first six points; the others are in the full text. */
const POINTS_IN_SIGHT = 6;

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
