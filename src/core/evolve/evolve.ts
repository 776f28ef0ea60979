import type { TableEvent } from '../events.ts';
import type { Table } from '../table.ts';
import { agenda } from './agenda.ts';
import { closing } from './closing.ts';
import type { Evolver } from './evolver.ts';
import { floor } from './floor.ts';
import { minutes } from './minutes.ts';
import { opened } from './opening.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';

const evolvers: Evolver<Exclude<TableEvent['type'], 'TableOpened'>> = {
  ...people,
  ...agenda,
  ...floor,
  ...questions,
  ...minutes,
  ...closing,
};

/**
 * The table after an event. An event other than `TableOpened` without a table is a bug, and throws.
 */
export const evolve = (table: Table | undefined, event: TableEvent): Table => {
  if (event.type === 'TableOpened') return opened(event);
  if (table === undefined) throw new Error(`A table's stream must begin with TableOpened, not ${event.type}`);
  const next = (evolvers[event.type] as (table: Table, event: TableEvent) => Table)(table, event);
  return { ...next, lastCommand: event.command };
};

/** The table after all its events; undefined where there are none. */
export const fold = (events: readonly TableEvent[], from?: Table): Table | undefined =>
  events.reduce<Table | undefined>(evolve, from);
