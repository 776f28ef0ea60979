import type { Table } from '../core/table.ts';
import type { DirectoryEntry } from './ports.ts';

/** By what a table is found, as it stands now. */
export const directoryEntryOf = (table: Table): DirectoryEntry => ({
  conversation: table.conversation.id,
  tenant: table.conversation.tenant,
  title: table.title,
  status: table.status,
  openedAt: table.openedAt,
  ...(table.closedAt !== undefined && { closedAt: table.closedAt }),
  people: [
    ...[...table.people.values()]
      .filter((person) => person.account && person.erased !== true)
      .map((person) => person.id),
    // Whoever comes with an old account must find all that is kept of them.
    ...[...(table.merged?.keys() ?? [])].filter((id) => !id.startsWith('name:') && !id.startsWith('erased:')),
  ],
});
