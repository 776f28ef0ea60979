import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { accountsAtAll, tablesOf } from '../../src/application/erasure/erasePerson.ts';
import { createErasures, type Erasures } from '../../src/application/erasure/erasures.ts';
import type { Store } from '../../src/application/ports.ts';
import { createTables, type Tables } from '../../src/application/tables.ts';
import type { CommandBody } from '../../src/core/commands.ts';
import { openStore } from '../../src/store/openStore.ts';
import { chat, type els, noor, opening } from '../support/cast.ts';

/**
 * Tables at which Noor said something, and their erasure. Run by itself (`node erasedInTwo.ts DATABASE_URL`) it
 * is the process that erasureBrokenOff.test.ts wants dead: it dies by SIGKILL when the second table's turn comes.
 */
export const MARK = 'flierefluiterspad';
export const TABLES = ['t1', 't2', 't3'];

export interface World {
  readonly store: Store;
  readonly tables: Tables;
  readonly erasures: Erasures;
}

/** The erasing of people on this store, as the bot puts it together. */
export const worldOn = (store: Store, now: () => number = Date.now): World => {
  const tables = createTables(store);
  const erasures = createErasures({
    store,
    tables,
    outbox: { add: async () => undefined },
    newId: randomUUID,
    clock: { now },
    log: pino({ level: 'silent' }),
  });
  return { store, tables, erasures };
};

/** Three tables, one a conversation, at each of which Noor said the mark; and her own chat with the bot. */
export const fillTables = async ({ store, tables }: World): Promise<void> => {
  const ask = (table: string, time: string, who: typeof els, body: CommandBody) =>
    tables.handle(table, () => who.asks(time, body));
  for (const table of TABLES) {
    const open = opening({}, { table, conversation: { ...chat, id: `${chat.id}-${table}` } });
    await tables.handle(table, () => open);
    const said = {
      type: 'AddContribution',
      contribution: `${table}-m1`,
      source: 'chat',
      lenses: [],
    } as const;
    await ask(table, '14:20', noor, { ...said, text: `Leg een ${MARK} aan` });
  }
  await store.conversations.save({
    id: 'a:noor-chat',
    kind: 'personal',
    tenant: chat.tenant,
    serviceUrl: 'https://smba.example/',
    bot: '28:debattafel',
    person: noor.person,
    installed: true,
    welcomed: true,
  });
};

export const eraseNoor = async ({ store, tables, erasures }: World): Promise<void> => {
  const all = await tablesOf({ store, tables }, chat.tenant, noor.person);
  await erasures.erase(
    { tenant: chat.tenant, person: noor.person, accounts: accountsAtAll(all, noor.person) },
    [],
  );
};

/** The same store, of which something happens when a table is to be rewritten for the so-manieth time. */
export const atRewrite = (store: Store, number: number, happens: () => void): Store => {
  let rewrites = 0;
  const rewrite: Store['events']['rewrite'] = (one) => {
    rewrites += 1;
    if (rewrites === number) happens();
    return store.events.rewrite(one);
  };
  return { ...store, events: { ...store.events, rewrite } };
};

const [, script = '', url] = process.argv;
if (script.endsWith('erasedInTwo.ts') && url !== undefined) {
  const store = await openStore(url);
  await fillTables(worldOn(store));
  await eraseNoor(worldOn(atRewrite(store, 2, () => process.kill(process.pid, 'SIGKILL'))));
}
