import { accountsOf } from '../../core/erasure.ts';
import { fold } from '../../core/evolve/evolve.ts';
import type { Instant, PersonId } from '../../core/ids.ts';
import { whoIs } from '../../core/merging.ts';
import { moderators } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import type { Intent } from '../intents.ts';
import type { PersonToErase, Store } from '../ports.ts';
import type { Tables } from '../tables.ts';
import { erasedTable } from './erasedTable.ts';

/** What erasing somebody needs of the world. */
export interface ErasingParts {
  readonly store: Store;
  readonly tables: Tables;
  /** An id that was never given before. */
  readonly newId: () => string;
}

/** Who is to be erased, and how they hear of it. */
export interface ToErase extends PersonToErase {
  /** What is said last in the chat where they asked, where the answer to a click does not say it. */
  readonly farewell: readonly Intent[];
  readonly at: Instant;
}

/** Every table at which somebody sat, open or closed, as far as it is kept. */
export const tablesOf = async (
  { store, tables }: Pick<ErasingParts, 'store' | 'tables'>,
  tenant: string,
  person: PersonId,
): Promise<readonly Table[]> => {
  const found: Table[] = [];
  for (const { table: id } of await store.directory.allOf(tenant, person)) {
    const table = await tables.read(id);
    if (table !== undefined && accountsOf(table, person).length > 0) found.push(table);
  }
  return found;
};

/** An open table that only they lead: nobody could close it after them. */
export const ledAlone = (all: readonly Table[], person: PersonId): Table | undefined =>
  all.find((table) => {
    const leaders = moderators(table);
    return (
      table.status === 'open' && leaders.length > 0 && leaders.every(({ id }) => id === whoIs(table, person))
    );
  });

/** Every account by which somebody sat at any table, their own first. Names without an account are nobody's own. */
export const accountsAtAll = (all: readonly Table[], person: PersonId): readonly PersonId[] => [
  ...new Set([
    person,
    ...all.flatMap((table) => accountsOf(table, person)).filter((account) => !account.startsWith('name:')),
  ]),
];

/**
 * Erases all that is kept of somebody in their organisation: at each table in one durable step, then what is
 * kept beside the tables. Once more does no harm, so that what was broken off half-way can simply go on.
 */
export const erasePerson = async (
  parts: ErasingParts,
  { tenant, person, accounts: everyone, farewell, at }: ToErase,
): Promise<void> => {
  const { store, tables, newId } = parts;
  // What was typed or pressed in a 1:1 chat carries that chat's id.
  const chat = await store.conversations.personal(tenant, person);
  const chats = chat === undefined ? [] : [chat.id];
  for (const { id } of await tablesOf(parts, tenant, person)) {
    const stands = newId();
    await tables.rewrite(id, ({ events, version }) => {
      const table = fold(events);
      const accounts = table === undefined ? [] : accountsOf(table, person);
      if (accounts.length === 0) return undefined;
      const ids = new Map(
        accounts.map((account, place) => [account, `erased:${stands}${place === 0 ? '' : `-${place + 1}`}`]),
      );
      const otherIds = new Map(chats.map((chat) => [chat, `erased-chat:${stands}`]));
      return erasedTable(events, version, { ids, otherIds, command: `erasure:${stands}`, at });
    });
  }
  for (const account of everyone)
    await store.conversations.forgetPerson({
      tenant,
      person: account,
      farewell: account === person ? farewell : [],
      at,
    });
};
