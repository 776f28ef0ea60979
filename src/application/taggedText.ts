import type { LensTag } from '../core/contribution.ts';
import type { Table } from '../core/table.ts';
import { type TaggedText, tagText } from './prepare.ts';
import { lensesIn, textIn, type VerbData } from './verbData.ts';

/** A text with the lenses that its author chose, beside it and by hashtags in it; suggestions otherwise. */
export const tagged = (table: Table, data: VerbData, key: string): TaggedText => {
  const read = tagText(table, textIn(data, key));
  const chosen = lensesIn(table, data).map((tag): LensTag => ({ ...tag, by: 'author' }));
  const known = chosen.filter(({ lens }) => table.format.lenses.some(({ id }) => id === lens));
  if (known.length === 0) return read;
  const typed = read.lenses.filter(
    (tag) =>
      tag.by === 'author' && !known.some(({ lens, value }) => lens === tag.lens && value === tag.value),
  );
  return { ...read, lenses: [...known, ...typed] };
};
