import { afterEach, beforeEach } from '@jest/globals';
import type { Store } from '../../../src/application/ports.ts';
import { openStore, type StoreWatch } from '../../../src/store/openStore.ts';
import type { TestDatabase } from '../../support/databases.ts';

/** The stores that one test opens, all on the test's own database. */
export interface OpenedStores {
  readonly open: (watch?: StoreWatch) => Promise<Store>;
  /** Closes the store and opens its database anew, as a restart does. */
  readonly reopen: (store: Store) => Promise<Store>;
  readonly execute: TestDatabase['execute'];
}

/** Makes a database before each test; closes its stores and removes it after. */
export function openedStores(make: () => Promise<TestDatabase>): OpenedStores {
  let database: TestDatabase;
  let stores: Store[] = [];

  beforeEach(async () => {
    database = await make();
  });

  afterEach(async () => {
    for (const store of stores) await store.close();
    stores = [];
    await database.remove();
  });

  const open = async (watch?: StoreWatch) => {
    const store = await openStore(database.url, watch);
    stores.push(store);
    return store;
  };

  return {
    open,
    reopen: async (store) => {
      await store.close();
      return open();
    },
    execute: (sql) => database.execute(sql),
  };
}
