import { expect } from '@jest/globals';
import type { Command } from '../../src/core/commands.ts';
import { decide } from '../../src/core/decide/decide.ts';
import type { EventBody, EventHeader, TableEvent } from '../../src/core/events.ts';
import { evolve, fold } from '../../src/core/evolve/evolve.ts';
import type { Decision, Rejection, RejectionReason } from '../../src/core/rejection.ts';
import type { Table } from '../../src/core/table.ts';

/** What came before: commands that the table accepts, or events as they were written. */
export type Step = Command | TableEvent;

/** An event as a spec says it: its header only where the spec is about it. */
export type ExpectedEvent = EventBody & Partial<EventHeader>;

const isCommand = (step: Step): step is Command => 'actor' in step;

const eventsOf = (table: Table | undefined, step: Step): readonly TableEvent[] => {
  if (!isCommand(step)) return [step];
  const decision = decide(table, step);
  if (decision.kind === 'accepted') return decision.events;
  throw new Error(`Given ${step.type}, but it was refused: ${JSON.stringify(decision.rejection)}`);
};

/** All that happened in these steps. */
export const history = (...steps: readonly Step[]): readonly TableEvent[] => {
  const events: TableEvent[] = [];
  let table: Table | undefined;
  for (const step of steps)
    for (const event of eventsOf(table, step)) {
      events.push(event);
      table = evolve(table, event);
    }
  return events;
};

/** The table after these steps; throws where none opens it. */
export const tableAfter = (...steps: readonly Step[]): Table => {
  const table = fold(history(...steps));
  if (table === undefined) throw new Error('Nobody opened the table');
  return table;
};

const withoutHeader = (event: TableEvent, expected: ExpectedEvent | undefined): object => {
  const { at, by, command, ...body } = event;
  const header = Object.entries({ at, by, command }).filter(([key]) => expected && key in expected);
  return { ...body, ...Object.fromEntries(header) };
};

const outcomeOf = (decision: Decision, expected: readonly ExpectedEvent[] = []) =>
  decision.kind === 'rejected'
    ? { rejected: decision.rejection }
    : { events: decision.events.map((event, index) => withoutHeader(event, expected[index])) };

/** What the spec says of the answer. */
export interface Answer {
  /** Exactly these events, in this order. */
  thenEvents(...expected: readonly ExpectedEvent[]): void;
  /** Refused with this reason; where a whole rejection is given, with all that the sentence needs. */
  thenRejected(expected: RejectionReason | Rejection): void;
  /** Accepted, and nothing changes. */
  thenNothing(): void;
  /** The table after it. */
  thenTable(): Table;
}

/**
 * A spec in three steps, as in emmett: given what happened before, when somebody asks for something, then
 * these events follow, or it is refused, or nothing happens.
 */
export const given = (...steps: readonly Step[]) => ({
  when: (command: Command): Answer => {
    const before = fold(history(...steps));
    const decision = decide(before, command);
    return {
      thenEvents: (...expected) => expect(outcomeOf(decision, expected)).toEqual({ events: expected }),
      thenRejected: (expected) =>
        expect(outcomeOf(decision)).toEqual({
          rejected: typeof expected === 'string' ? expect.objectContaining({ reason: expected }) : expected,
        }),
      thenNothing: () => expect(outcomeOf(decision)).toEqual({ events: [] }),
      thenTable: () => tableAfter(...steps, command),
    };
  },
});
