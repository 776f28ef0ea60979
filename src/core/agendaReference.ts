import type { AgendaItemId } from './ids.ts';
import type { AgendaItem, Table } from './table.ts';

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

const only = (items: readonly AgendaItem[]): AgendaItem | undefined =>
  items.length === 1 ? items[0] : undefined;

/**
 * The agenda item that somebody means: by its number on the agenda, its id, its title, or a part of the title
 * that only one has. What fits none is given back as it is, for `decide` to refuse.
 */
export const itemMeant = ({ agenda }: Table, text: string): AgendaItemId => {
  const said = folded(text);
  const byNumber = /^\d{1,3}$/.test(said) ? agenda[Number(said) - 1] : undefined;
  const named = agenda.find(({ id, title }) => id === said || folded(title) === said);
  const part = said === '' ? undefined : only(agenda.filter(({ title }) => folded(title).includes(said)));
  return (byNumber ?? named ?? part)?.id ?? text;
};
