import type { TableEvent } from '../../core/events.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Table } from '../../core/table.ts';
import { type ErasingParts, tablesOf } from './erasePerson.ts';

/** Every table of somebody, with all that happened at it: what `export mij` is made from. */
export const recordsOf = async (
  parts: Pick<ErasingParts, 'store' | 'tables'>,
  tenant: string,
  person: PersonId,
): Promise<readonly { readonly table: Table; readonly events: readonly TableEvent[] }[]> => {
  const records = [];
  for (const table of await tablesOf(parts, tenant, person)) {
    const stored = await parts.store.events.load(table.id);
    if (stored !== undefined) records.push({ table, events: stored.events });
  }
  return records;
};
