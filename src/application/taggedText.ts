import type { LensTag, Table } from '../core/table.ts';
import { type TaggedText, tagText } from './prepare.ts';
import { lensesIn, textIn, type VerbData } from './verbData.ts';

/** A text with the lenses that were chosen beside it, hashtags and suggestions otherwise. */
export const tagged = (table: Table, data: VerbData, key: string): TaggedText => {
  const read = tagText(table, textIn(data, key));
  const chosen = lensesIn(table, data).map((tag): LensTag => ({ ...tag, by: 'author' }));
  const known = chosen.filter(({ lens }) => table.format.lenses.some(({ id }) => id === lens));
  return known.length === 0 ? read : { ...read, lenses: known };
};
