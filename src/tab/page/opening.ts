import type { TabTable } from '../state.ts';
import { type Api, ApiError } from './api.ts';
import { firstPart, loadPart } from './parts.ts';
import { createTableStore, type TableStore } from './tableStore.ts';
import type { Host } from './teams.ts';

/** What came of looking for the tables of this conversation. */
export interface Found {
  readonly tables?: readonly TabTable[];
  /** The only one that can be meant. */
  readonly chosen?: string;
  /** The sentence for what stands between somebody and their tables. */
  readonly reason?: string;
}

/** What the page asks for from the first moment, while the browser still reads what draws it. */
export interface Opening {
  readonly api: Api;
  readonly host: Host;
  /** What was found first. */
  readonly found: Found;
  readonly look: () => Promise<Found>;
  /** The table, followed from the first time that it is asked for. */
  readonly follow: (table: string) => TableStore;
}

const reasonOf = (error: unknown): string => {
  const status = error instanceof ApiError ? error.status : 0;
  if (status === 401) return 'signedOut';
  return status === 403 ? 'foreign' : 'reconnecting';
};

const looking = (api: Api, conversation: string | undefined) => (): Promise<Found> =>
  api.tables(conversation).then(
    (tables) => {
      const open = tables.filter(({ status }) => status === 'open');
      const [one, other] = open.length > 0 ? open : tables;
      return { tables, ...(one !== undefined && other === undefined && { chosen: one.id }) };
    },
    (error: unknown) => ({ reason: reasonOf(error) }),
  );

const following = (api: Api) => {
  const stores = new Map<string, TableStore>();
  return (table: string): TableStore => {
    const store = stores.get(table) ?? createTableStore(api, table);
    // For as long as the page is there: what draws the table comes later.
    if (!stores.has(table)) store.subscribe(() => undefined);
    stores.set(table, store);
    return store;
  };
};

/** Until there is something to say of a table, and what shows it to this reader is here. */
const toldOf = (store: TableStore, { frame }: Host): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      const { state, connection } = store.get();
      if (state === undefined && connection === 'connecting') return;
      stop();
      const part = state && firstPart(state, frame);
      if (part === undefined) resolve();
      // Without it the page says that it is still coming.
      else void loadPart(part).then(resolve, () => resolve());
    };
    const stop = store.subscribe(look);
    look();
  });

/** Finds the table and what there is to see of it. */
export const openFor = async (api: Api, host: Host): Promise<Opening> => {
  if (host.frame === 'stage') void loadPart('stage').catch(() => undefined);
  const look = looking(api, host.conversation);
  const follow = following(api);
  const found = host.table === undefined ? await look() : { chosen: host.table };
  if (found.chosen !== undefined) await toldOf(follow(found.chosen), host);
  return { api, host, found, look, follow };
};
