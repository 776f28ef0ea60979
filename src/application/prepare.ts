import { nextItem } from '../core/agenda.ts';
import type { DraftForClosing, FinalSummary } from '../core/commands.ts';
import type { Instant } from '../core/ids.ts';
import type { LensTag, Table } from '../core/table.ts';
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

/** The draft with which the closing item begins, where that is the next one and nothing stands fast yet. */
export const draftForNext = (table: Table): { readonly draft?: DraftForClosing } =>
  nextItem(table)?.kind === 'closing' && table.summary.status !== 'final' ? { draft: draftOf(table) } : {};

/** The frozen summary that the table gives now, and the draft that it rests on. */
export const closingOf = (
  table: Table,
  at: Instant,
): { readonly draft: DraftForClosing; readonly final: FinalSummary } => {
  const shown = veiled(table);
  const draft = shown.summary.status === 'none' ? draftOf(table) : shown.summary;
  return { draft, final: finalSummary(shown, draft, translatorFor(table.format.locale), at) };
};
