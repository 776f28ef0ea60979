import type { LensTag } from '../core/contribution.ts';
import { questionByNumber } from '../core/questions.ts';
import type { Table } from '../core/table.ts';
import { parseLensChoice } from '../lens/index.ts';

/** What a button or a form carries: untrusted, and in the forms that clients make of it. */
export type VerbData = Readonly<Record<string, unknown>>;

/** A text input; empty where it is missing. */
export const textIn = (data: VerbData, key: string): string => {
  const value = data[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

/** A text that may be left out; empty counts as left out. */
export const optionalText = (data: VerbData, key: string): string | undefined => {
  const text = textIn(data, key).trim();
  return text === '' ? undefined : text;
};

/** A number, with a comma or a point; NaN where it is none. */
export const numberIn = (data: VerbData, key: string): number => {
  const text = textIn(data, key).trim();
  return text === '' ? Number.NaN : Number(text.replace(',', '.'));
};

/** Several choices: comma-separated from a card, an array from the tab. */
export const listIn = (data: VerbData, key: string): readonly string[] => {
  const value = data[key];
  const parts: readonly unknown[] = Array.isArray(value) ? value : textIn(data, key).split(',');
  return parts.flatMap((part) => (typeof part === 'string' && part.trim() !== '' ? [part.trim()] : []));
};

/** Yes; a toggle sends words. */
export const yesIn = (data: VerbData, key: string): boolean => data[key] === true || data[key] === 'true';

/** No, said as such: what is missing is no answer. */
export const noIn = (data: VerbData, key: string): boolean => data[key] === false || data[key] === 'false';

/** A question by its id, or by the number that people say. */
export const questionIn = (table: Table, reference: string): string => {
  const byId = table.questions.find(({ id }) => id === reference);
  return byId?.id ?? questionByNumber(table, Number(reference))?.id ?? reference;
};

/** Lens choices such as `gebied` or `gebied:bedrijventerrein`; an unknown one keeps its name, to be refused. */
export const lensesIn = (table: Table, data: VerbData): readonly Omit<LensTag, 'by'>[] =>
  listIn(data, 'lenses').map((choice) => {
    const known = parseLensChoice(choice, table.format.lenses);
    if (known !== undefined) return known;
    const [lens = choice, value] = choice.split(':');
    return { lens, ...(value !== undefined && { value }) };
  });
