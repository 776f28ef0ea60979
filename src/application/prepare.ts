import { itemById, nextItem, previousItem } from '../core/agenda.ts';
import type { DraftForClosing, FinalSummary } from '../core/commands.ts';
import type { LensTag } from '../core/contribution.ts';
import { isToBeDrawn } from '../core/draftAhead.ts';
import type { AgendaItemId, Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { veiled } from '../export/veil.ts';
import { suggestLenses, takeHashtags } from '../lens/index.ts';
import { translatorFor } from '../locale/translate.ts';
import { draftPoints, draftText, finalSummary } from '../summary/index.ts';

/** A text as it goes into the minutes: its hashtags taken out and made lenses, or lenses suggested. */
export interface TaggedText {
  readonly text: string;
  readonly lenses: readonly LensTag[];
}

/** Where the author chose no lens, one is suggested; a person's own word is never added to. */
export const tagText = (table: Table, said: string): TaggedText => {
  const { lenses } = table.format;
  const { text, tags } = takeHashtags(said, lenses);
  return { text, lenses: tags.length > 0 ? tags : suggestLenses(text, lenses) };
};

/** The draft that the table's contributions give. */
export const draftOf = (table: Table): DraftForClosing => {
  const shown = veiled(table);
  const points = draftPoints(shown);
  return { points, text: draftText(shown, points, translatorFor(table.format.locale)) };
};

/**
 * The draft with which this item begins, where it is the closing and nobody wrote in a draft yet: drawn from
 * all that was said by now.
 */
export const draftForItem = (
  table: Table,
  item: AgendaItemId | undefined,
): { readonly draft?: DraftForClosing } => {
  const { summary } = table;
  const untouched = summary.status === 'none' || (summary.status === 'draft' && !summary.edited);
  return untouched && itemById(table, item)?.kind === 'closing' ? { draft: draftOf(table) } : {};
};

/** The same for the item that comes next. */
export const draftForNext = (table: Table): { readonly draft?: DraftForClosing } =>
  draftForItem(table, nextItem(table)?.id);

/** The same for the item that one goes back to; without one, the previous. */
export const draftGoingBack = (
  table: Table,
  item: AgendaItemId | undefined,
): { readonly draft?: DraftForClosing } => draftForItem(table, item ?? previousItem(table)?.id);

/** With a draft that nobody wrote in or saw drawn anew. */
const drawnAnew = (table: Table): { readonly table: Table; readonly draft: DraftForClosing } => {
  const { summary } = table;
  if (summary.status !== 'none' && !isToBeDrawn(summary)) return { table, draft: summary };
  const draft = draftOf(table);
  return summary.status === 'none'
    ? { table, draft }
    : { table: { ...table, summary: { ...summary, ...draft } }, draft };
};

/** The frozen summary that the table gives now, and the draft that it rests on. */
export const closingOf = (
  table: Table,
  at: Instant,
): { readonly draft: DraftForClosing; readonly final: FinalSummary } => {
  const drawn = drawnAnew(veiled(table));
  const { draft } = drawn;
  return { draft, final: finalSummary(drawn.table, draft, translatorFor(table.format.locale), at) };
};
