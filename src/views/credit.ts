import { UNNAMED } from '../core/contributions.ts';
import type { PersonId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { nameOf } from './people.ts';
import { cut, LONGEST_NAME } from './userText.ts';
import type { Words } from './words.ts';

/** Whose name stands with what was said, as far as the format promised that names may be given. */
export const creditOf = (table: Table, author: PersonId, words: Words): string | undefined => {
  if (author === UNNAMED) return words.text('cards:unnamed');
  switch (table.format.attribution) {
    case 'named':
      return nameOf(table, author, words);
    case 'organisation': {
      const organisation = table.people.get(author)?.organisation;
      return organisation === undefined ? undefined : cut(organisation, LONGEST_NAME);
    }
    case 'confidential':
      return undefined;
  }
};
