import type { ContributionId } from '../../core/ids.ts';
import type { TabContribution, TabMessage, TabState } from '../state.ts';
import { type Api, ApiError } from './api.ts';

/**
 * How the page stands with the server; `signed-out` where Teams gives no sign-in that the server takes, `ended`: it
 * is not theirs to see, `gone`: it was erased.
 */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'signed-out' | 'ended' | 'gone';

/** All that the page knows of the table. */
export interface TableView {
  readonly connection: Connection;
  readonly state?: TabState;
  /** In the order in which they were noted. */
  readonly contributions: readonly TabContribution[];
  /** The server's clock minus this device's, in milliseconds. */
  readonly clockOffset: number;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;
/** The server tells something every 20 s: silence beyond this is a dead connection. */
const SILENCE = 45_000;

/** Waits, but no longer than until the device says that it has a network again. */
const waitOrOnline = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener('online', go);
  });

const after = (view: TableView, message: TabMessage, now: number): TableView => {
  const known: ReadonlyMap<ContributionId, TabContribution> =
    message.kind === 'snapshot' ? new Map() : new Map(view.contributions.map((one) => [one.id, one]));
  const next = new Map(known);
  for (const one of message.contributions) next.set(one.id, one);
  if (message.kind === 'change') for (const id of message.gone) next.delete(id);
  const same = message.kind === 'change' && message.contributions.length === 0 && message.gone.length === 0;
  return {
    connection: 'live',
    state: message.state,
    contributions: same
      ? view.contributions
      : // What was noted at one moment stays in the order in which the server tells it.
        [...next.values()].sort((left, right) => left.at - right.at),
    clockOffset: message.state.now - now,
  };
};

/**
 * Follows a table: keeps the newest state, comes back by itself where the connection breaks, and goes on where
 * it was. For React's `useSyncExternalStore`.
 */
export const createTableStore = (api: Api, table: string) => {
  let view: TableView = { connection: 'connecting', contributions: [], clockOffset: 0 };
  const listeners = new Set<() => void>();
  let stopped: AbortController | undefined;

  const show = (next: TableView): void => {
    view = next;
    for (const listener of listeners) listener();
  };

  const forget = (connection: 'ended' | 'gone'): void =>
    show({ connection, contributions: [], clockOffset: 0 });

  /** Follows one stream to its end. */
  const listen = async (signal: AbortSignal, heard: () => void): Promise<'gone' | 'over'> => {
    const silent = new AbortController();
    const hangUp = (): void => silent.abort();
    let alarm = setTimeout(hangUp, SILENCE);
    // An open line says nothing of a network that is gone: the device knows sooner.
    window.addEventListener('offline', hangUp);
    try {
      for await (const message of api.events(
        table,
        view.state?.version,
        AbortSignal.any([signal, silent.signal]),
      )) {
        if (message.kind === 'gone') return 'gone';
        heard();
        clearTimeout(alarm);
        alarm = setTimeout(hangUp, SILENCE);
        show(after(view, message, Date.now()));
      }
      return 'over';
    } finally {
      clearTimeout(alarm);
      window.removeEventListener('offline', hangUp);
    }
  };

  const follow = async (signal: AbortSignal): Promise<void> => {
    let wait = FIRST_WAIT;
    while (!signal.aborted) {
      let told = false;
      let broken = false;
      let signedOut = false;
      try {
        const end = await listen(signal, () => {
          told = true;
          // However it breaks: a line that told something was a good one.
          wait = FIRST_WAIT;
        });
        if (end === 'gone') return forget('gone');
      } catch (error) {
        // No longer of this conversation, or the table is gone: coming back would change nothing.
        if (error instanceof ApiError && (error.status === 403 || error.status === 404))
          return forget('ended');
        signedOut = error instanceof ApiError && error.status === 401;
        broken = true;
      }
      if (signal.aborted) return;
      const waiting = view.state === undefined ? 'connecting' : 'reconnecting';
      // The server ends a stream with the sign-in it began with: no reason to alarm anybody.
      if (broken || !told) show({ ...view, connection: signedOut ? 'signed-out' : waiting });
      // Each time it is asked, Teams may put its own question on top of everything.
      if (signedOut && view.state === undefined) return;
      if (signedOut) wait = LONGEST_WAIT;
      await waitOrOnline(wait * (0.5 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  };

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      if (stopped === undefined) {
        stopped = new AbortController();
        void follow(stopped.signal);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopped?.abort();
        stopped = undefined;
      };
    },
    get: (): TableView => view,
  };
};

export type TableStore = ReturnType<typeof createTableStore>;
