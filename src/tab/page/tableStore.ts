import type { ContributionId } from '../../core/ids.ts';
import type { TabContribution, TabMessage, TabState } from '../state.ts';
import { type Api, ApiError } from './api.ts';

/** How the page stands with the server; `ended`: it is not theirs to see, `gone`: it was erased. */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'ended' | 'gone';

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

  const listen = async (signal: AbortSignal): Promise<'heard' | 'nothing' | 'gone'> => {
    const silent = new AbortController();
    let alarm = setTimeout(() => silent.abort(), SILENCE);
    let heard: 'heard' | 'nothing' = 'nothing';
    try {
      for await (const message of api.events(
        table,
        view.state?.version,
        AbortSignal.any([signal, silent.signal]),
      )) {
        if (message.kind === 'gone') return 'gone';
        heard = 'heard';
        clearTimeout(alarm);
        alarm = setTimeout(() => silent.abort(), SILENCE);
        show(after(view, message, Date.now()));
      }
    } finally {
      clearTimeout(alarm);
    }
    return heard;
  };

  const follow = async (signal: AbortSignal): Promise<void> => {
    let wait = FIRST_WAIT;
    while (!signal.aborted) {
      let orderly = false;
      try {
        const heard = await listen(signal);
        if (heard === 'gone') return forget('gone');
        // The server ends a stream with the sign-in it began with: no reason to alarm anybody.
        orderly = heard === 'heard';
        if (orderly) wait = FIRST_WAIT;
      } catch (error) {
        // No longer of this conversation, or the table is gone: coming back would change nothing.
        if (error instanceof ApiError && (error.status === 403 || error.status === 404))
          return forget('ended');
      }
      if (signal.aborted) return;
      if (!orderly) show({ ...view, connection: view.state === undefined ? 'connecting' : 'reconnecting' });
      await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random() / 2)));
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
