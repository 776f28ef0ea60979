import type { Tables } from '../application/tables.ts';
import type { ContributionId, TableId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { changedContributions } from './contributionsOf.ts';

/** A table after one or more changes, with what changed among its contributions since `from`. */
export interface BusChange {
  readonly table: Table;
  readonly from: number;
  readonly version: number;
  /** Both absent where what changed is not known: then everything is to be told anew. */
  readonly changed?: ReadonlySet<ContributionId>;
  readonly gone?: ReadonlySet<ContributionId>;
}

/** What changed among the contributions of a table. */
export interface Since {
  readonly changed: ReadonlySet<ContributionId>;
  readonly gone: ReadonlySet<ContributionId>;
}

/** Who looks at a table. */
export interface BusListener {
  onChange(change: BusChange): void;
  /** The table was erased: there is nothing more to come. */
  onGone(): void;
}

/**
 * Carries changes of tables to whoever looks at them. In one process they come from its own commands; another
 * bus can carry those of other instances behind the same interface.
 */
export interface TableBus {
  /**
   * Calls back with changes of a table: a lone one once the turn in which it came is over, those that come close
   * behind it as one. Returns how to stop.
   */
  subscribe(table: TableId, listener: BusListener): () => void;
  /** What changed among the contributions since a version; undefined where that is too long ago to know. */
  since(table: TableId, version: number): Since | undefined;
}

/**
 * The first change is told at once; what follows within this, in milliseconds, is told together at its end: nobody
 * sees the difference, and a storm is twenty messages a second.
 */
const TOGETHER_MILLISECONDS = 50;
/** How many changes of a table are remembered for who was away for a moment. */
const MOST_REMEMBERED = 500;
/** Of how many tables that is remembered; the one that changed longest ago goes first. */
const MOST_TABLES = 1_000;

interface Remembered {
  readonly from: number;
  readonly version: number;
  readonly changed: readonly ContributionId[];
  readonly gone: readonly ContributionId[];
}

interface Watched {
  readonly listeners: Set<BusListener>;
  /** Whether it is settled when `waiting` is told: soon, or when what was told last is long enough ago. */
  telling: boolean;
  waiting?: { readonly from: number; readonly table: Table; readonly version: number };
}

/** The bus of one process. */
export const createTableBus = (tables: Pick<Tables, 'onChange' | 'onRewritten' | 'onErased'>): TableBus => {
  const history = new Map<TableId, Remembered[]>();
  const watched = new Map<TableId, Watched>();

  const remember = (id: TableId, change: Remembered): void => {
    const known = history.get(id) ?? [];
    history.delete(id);
    // What another instance changed in between is not known: then the rest says nothing.
    const changes = known.at(-1)?.version === change.from ? known : [];
    changes.push(change);
    if (changes.length > MOST_REMEMBERED) changes.shift();
    history.set(id, changes);
    const oldest = history.size > MOST_TABLES ? history.keys().next().value : undefined;
    if (oldest !== undefined) history.delete(oldest);
  };

  const since: TableBus['since'] = (id, version) => {
    const known = history.get(id);
    const first = known?.[0];
    if (known === undefined || first === undefined || version < first.from) return undefined;
    const changed = new Set<ContributionId>();
    const gone = new Set<ContributionId>();
    for (const one of known) {
      if (one.version <= version) continue;
      for (const contribution of one.changed) {
        changed.add(contribution);
        gone.delete(contribution);
      }
      for (const contribution of one.gone) {
        gone.add(contribution);
        changed.delete(contribution);
      }
    }
    return { changed, gone };
  };

  const tell = (id: TableId, watch: Watched): void => {
    const { waiting } = watch;
    if (watched.get(id) !== watch) return;
    watch.telling = waiting !== undefined;
    if (waiting === undefined) return;
    setTimeout(tell, TOGETHER_MILLISECONDS, id, watch);
    delete watch.waiting;
    const what = since(id, waiting.from);
    for (const listener of watch.listeners) listener.onChange({ ...waiting, ...what });
  };

  tables.onChange(({ before, after, from, version }) => {
    const { changed, gone } = changedContributions(before, after);
    remember(after.id, { from, version, changed: changed.map(({ id }) => id), gone });
    const watch = watched.get(after.id);
    if (watch === undefined) return;
    // Whoever clicked gets their answer first.
    if (!watch.telling) setImmediate(tell, after.id, watch);
    watch.telling = true;
    watch.waiting = { from: watch.waiting?.from ?? from, table: after, version };
  });

  // Somebody was erased: who looks sees everything anew, at once, and nothing of before can be asked for.
  tables.onRewritten(({ table, version }) => {
    history.delete(table.id);
    const watch = watched.get(table.id);
    if (watch === undefined) return;
    delete watch.waiting;
    for (const listener of watch.listeners) listener.onChange({ table, from: 0, version });
  });

  tables.onErased((id) => {
    history.delete(id);
    const watch = watched.get(id);
    watched.delete(id);
    for (const listener of watch?.listeners ?? []) listener.onGone();
  });

  return {
    since,
    subscribe: (id, listener) => {
      const watch = watched.get(id) ?? { listeners: new Set(), telling: false };
      watched.set(id, watch);
      watch.listeners.add(listener);
      return () => {
        watch.listeners.delete(listener);
        if (watch.listeners.size === 0 && watched.get(id) === watch) watched.delete(id);
      };
    },
  };
};
