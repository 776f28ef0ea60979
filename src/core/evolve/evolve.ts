import { withDebateClock } from '../debateClock.ts';
import type { TableEvent } from '../events.ts';
import type { Table } from '../table.ts';
import { afterthoughts } from './afterthoughts.ts';
import { agenda } from './agenda.ts';
import { agendaOrder } from './agendaOrder.ts';
import { closing } from './closing.ts';
import { erasure } from './erasure.ts';
import type { Evolver } from './evolver.ts';
import { floor } from './floor.ts';
import { merging } from './merging.ts';
import { minutes } from './minutes.ts';
import { nudges } from './nudges.ts';
import { opened } from './opening.ts';
import { withParticipation } from './participation.ts';
import { people, withAbsences } from './people.ts';
import { questions } from './questions.ts';
import { queue } from './queue.ts';
import { round, withRound } from './round.ts';

const evolvers: Evolver<Exclude<TableEvent['type'], 'TableOpened'>> = {
  ...people,
  ...agenda,
  ...agendaOrder,
  ...floor,
  ...queue,
  ...questions,
  ...minutes,
  ...closing,
  ...merging,
  ...round,
  ...nudges,
  ...afterthoughts,
  ...erasure,
};

/**
 * The table after an event. An event other than `TableOpened` without a table is a bug, and throws.
 */
export const evolve = (table: Table | undefined, event: TableEvent): Table => {
  if (event.type === 'TableOpened') return opened(event);
  if (table === undefined) throw new Error(`A table's stream must begin with TableOpened, not ${event.type}`);
  const next = (evolvers[event.type] as (table: Table, event: TableEvent) => Table)(table, event);
  return {
    ...withDebateClock(
      withParticipation(withRound(withAbsences(table, next, event), event), event),
      event.at,
    ),
    lastCommand: event.command,
  };
};

/** The table after all its events; undefined where there are none. */
export const fold = (events: readonly TableEvent[], from?: Table): Table | undefined =>
  events.reduce<Table | undefined>(evolve, from);
