import type { Command } from '../core/commands.ts';
import { deadlinesOf } from '../core/deadlines.ts';
import { decide } from '../core/decide/decide.ts';
import type { TableEvent } from '../core/events.ts';
import { evolve, fold } from '../core/evolve/evolve.ts';
import type { Instant, TableId } from '../core/ids.ts';
import type { Rejection } from '../core/rejection.ts';
import { moderators } from '../core/roles.ts';
import type { Table } from '../core/table.ts';
import { directoryEntryOf } from './directoryEntry.ts';
import type { Append, Rewrite, Store } from './ports.ts';
import { reactionsTo } from './reactions.ts';
import { createSerial } from './serial.ts';

/** How many tables are kept in memory; the one that was used longest ago goes first. */
const MOST_TABLES_IN_MEMORY = 20_000;
/** How often a command is decided again because another instance wrote first. */
const MOST_TRIES = 8;

/** A table with its version. */
export interface LiveTable {
  readonly version: number;
  readonly table: Table;
}

/** A table as the store has it. */
export interface StoredTable {
  readonly version: number;
  readonly events: readonly TableEvent[];
}

/** What a command changed; `from` is the table's version before it, `version` that after it. */
export interface TableChange {
  readonly before?: Table;
  readonly after: Table;
  readonly from: number;
  readonly version: number;
  readonly command: Command;
}

/** What became of a command. `table` is the table as it stands after it. */
export type Handled =
  | { readonly kind: 'accepted'; readonly table: Table; readonly events: readonly TableEvent[] }
  /** The same command was carried out before: nothing changed. */
  | { readonly kind: 'repeated'; readonly table: Table }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly table?: Table };

/** Makes the command from the table as it stands when its turn has come. */
export type MakeCommand = (table: Table | undefined) => Command;

/** What became of a command, as it is counted: accepted, but without anything to change, is `unchanged`. */
export type CountedOutcome = Handled['kind'] | 'unchanged';

const countedOutcome = (handled: Handled): CountedOutcome =>
  handled.kind === 'accepted' && handled.events.length === 0 ? 'unchanged' : handled.kind;

export interface Tables {
  /** Carries a command out; resolves when what follows from it is durable. */
  handle(id: TableId, make: MakeCommand): Promise<Handled>;
  /**
   * Rewrites all that a table keeps, after the commands under way: somebody had themselves erased. `make` gives
   * nothing where there is nothing to rewrite; true where something was.
   */
  rewrite(id: TableId, make: (stored: StoredTable) => Rewrite | undefined): Promise<boolean>;
  /** A closed table whose time is up goes for good, with everything that is kept of it. */
  eraseExpired(id: TableId, at: Instant): Promise<void>;
  /** Writes the table's deadlines as they follow from its state, where the store lags behind. */
  putDeadlinesRight(id: TableId, at: Instant): Promise<void>;
  /** The table as it stands; undefined where there is none. */
  read(id: TableId): Promise<Table | undefined>;
  /** The same, once the commands under way are done: nothing that is durable by now is missing from it. */
  readInTurn(id: TableId): Promise<Table | undefined>;
  /** The table with its version, the number of its events, as it stands; undefined where there is none. */
  look(id: TableId): Promise<LiveTable | undefined>;
  /** Calls back after every change, once it is durable. */
  onChange(listener: (change: TableChange) => void): void;
  /** Calls back where what is stored of a table was rewritten: nothing that was known of it holds. */
  onRewritten(listener: (table: LiveTable) => void): void;
  /** Calls back where a table's time was up and it went for good. */
  onErased(listener: (id: TableId) => void): void;
  /** Calls back after every command with its outcome, for counting. */
  onHandled(listener: (type: Command['type'], outcome: CountedOutcome) => void): void;
}

const sameDeadlines = (before: Table | undefined, after: Table, at: Instant): boolean =>
  before !== undefined && JSON.stringify(deadlinesOf(before, at)) === JSON.stringify(deadlinesOf(after, at));

/** Two who turn out to be one leave as many people as there were: the ids tell. */
const samePeople = (before: Table, after: Table): boolean =>
  before.people === after.people ||
  (before.people.size === after.people.size &&
    [...after.people.keys()].every((person) => before.people.has(person)));

const sameEntry = (before: Table | undefined, after: Table): boolean =>
  before !== undefined && before.status === after.status && samePeople(before, after);

const appendOf = (
  live: LiveTable | undefined,
  after: Table,
  command: Command,
  events: readonly TableEvent[],
): Append => ({
  table: after.id,
  expectedVersion: live?.version ?? 0,
  command: command.id,
  events,
  intents: reactionsTo(after, events),
  ...(!sameDeadlines(live?.table, after, command.at) && { deadlines: deadlinesOf(after, command.at) }),
  ...(!sameEntry(live?.table, after) && { directory: directoryEntryOf(after) }),
  at: command.at,
});

/**
 * The tables in use: each kept in memory with its version, its commands one after another, tables side by
 * side. The store's expected version is the only lock between instances.
 */
export const createTables = (store: Store): Tables => {
  const live = new Map<TableId, LiveTable>();
  const oneAtATime = createSerial();
  const changed: Parameters<Tables['onChange']>[0][] = [];
  const rewritten: Parameters<Tables['onRewritten']>[0][] = [];
  const erased: Parameters<Tables['onErased']>[0][] = [];
  const counted: Parameters<Tables['onHandled']>[0][] = [];

  /** How often something was erased, begun and done counted apart. */
  let erasures = 0;
  const forgetLive = (id: TableId): void => {
    erasures += 1;
    live.delete(id);
  };

  const keep = (id: TableId, table: LiveTable): LiveTable => {
    live.delete(id);
    live.set(id, table);
    const oldest = live.size > MOST_TABLES_IN_MEMORY ? live.keys().next().value : undefined;
    if (oldest !== undefined) live.delete(oldest);
    return table;
  };

  const load = async (id: TableId): Promise<LiveTable | undefined> => {
    const kept = live.get(id);
    if (kept !== undefined) return keep(id, kept);
    const before = erasures;
    const stored = await store.events.load(id);
    // What was read while something was erased may be what was erased.
    if (before !== erasures) return load(id);
    const table = stored && fold(stored.events);
    return stored && table && keep(id, { version: stored.version, table });
  };

  const busy = async (command: Command): Promise<Rejection> => {
    if (command.type !== 'OpenTable') throw new Error(`${command.type} found its conversation busy`);
    const { tenant, id } = command.conversation;
    const row = await store.directory.openIn(tenant, id);
    const table = row && (await load(row.table))?.table;
    return { reason: 'table-already-open', moderator: (table && moderators(table)[0]?.name) ?? '' };
  };

  const attempt = async (id: TableId, make: MakeCommand): Promise<Handled | 'again'> => {
    const before = await load(id);
    const command = make(before?.table);
    const decision = decide(before?.table, command);
    if (decision.kind === 'rejected') {
      // A redelivery of what was carried out is no second try: it gets the present state.
      if (before && (await store.events.wasHandled(id, command.id)))
        return { kind: 'repeated', table: before.table };
      return { ...decision, ...(before && { table: before.table }) };
    }
    const { events } = decision;
    if (events.length === 0) {
      if (before === undefined) throw new Error('A table began without an event');
      return { kind: 'accepted', table: before.table, events };
    }
    const after = events.reduce<Table | undefined>(evolve, before?.table);
    if (after === undefined) throw new Error('A table came of no event');
    const outcome = await store.events.append(appendOf(before, after, command, events));
    switch (outcome.kind) {
      case 'appended':
        keep(id, { version: outcome.version, table: after });
        for (const listener of changed)
          listener({
            ...(before && { before: before.table }),
            after,
            from: before?.version ?? 0,
            version: outcome.version,
            command,
          });
        return { kind: 'accepted', table: after, events };
      case 'version-conflict':
        live.delete(id);
        return 'again';
      case 'duplicate-command': {
        live.delete(id);
        const present = await load(id);
        if (present === undefined) throw new Error('A table is gone after a repeated command');
        return { kind: 'repeated', table: present.table };
      }
      case 'conversation-busy':
        return { kind: 'rejected', rejection: await busy(command) };
    }
  };

  const handle = async (id: TableId, make: MakeCommand): Promise<Handled> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const handled = await attempt(id, make);
      if (handled !== 'again') return handled;
    }
    throw new Error('Other instances kept writing first');
  };

  return {
    handle: (id, make) =>
      oneAtATime(id, async () => {
        let type: Command['type'] | undefined;
        const handled = await handle(id, (table) => {
          const command = make(table);
          type = command.type;
          return command;
        });
        if (type !== undefined) for (const listener of counted) listener(type, countedOutcome(handled));
        return handled;
      }),
    rewrite: (id, make) =>
      oneAtATime(id, async () => {
        for (let tries = 0; tries < MOST_TRIES; tries += 1) {
          const stored = await store.events.load(id);
          const rewrite = stored && make(stored);
          if (rewrite === undefined) return false;
          const outcome = await store.events.rewrite(rewrite);
          forgetLive(id);
          if (outcome !== 'rewritten') continue;
          const anew = await load(id);
          if (anew !== undefined) for (const listener of rewritten) listener(anew);
          return true;
        }
        throw new Error('Other instances kept writing first');
      }),
    eraseExpired: (id, at) =>
      oneAtATime(id, async () => {
        const table = (await load(id))?.table;
        const due =
          table && deadlinesOf(table, at).some(({ key, dueAt }) => key === 'erasure' && dueAt <= at);
        if (table !== undefined && !due) return store.deadlines.replace(id, deadlinesOf(table, at));
        await store.events.erase(id);
        forgetLive(id);
        for (const listener of erased) listener(id);
      }),
    putDeadlinesRight: (id, at) =>
      oneAtATime(id, async () => {
        const table = (await load(id))?.table;
        await store.deadlines.replace(id, table === undefined ? [] : deadlinesOf(table, at));
      }),
    read: async (id) => (await load(id))?.table,
    look: load,
    readInTurn: (id) => oneAtATime(id, async () => (await load(id))?.table),
    onChange: (listener) => changed.push(listener),
    onRewritten: (listener) => rewritten.push(listener),
    onErased: (listener) => erased.push(listener),
    onHandled: (listener) => counted.push(listener),
  };
};
