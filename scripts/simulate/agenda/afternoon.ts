import { endsAt, plannedEnd, runningItem } from '../../../src/core/agenda.ts';
import type { CommandBody } from '../../../src/core/commands.ts';
import { decide } from '../../../src/core/decide/decide.ts';
import { fold } from '../../../src/core/evolve/evolve.ts';
import { proposalsFor } from '../../../src/core/replan.ts';
import type { Table } from '../../../src/core/table.ts';
import type { Chance } from '../chance.ts';
import type { Workshop } from './workshops.ts';

/** When every afternoon begins; which day it is does not matter. */
const BEGINS_AT = Date.UTC(2026, 2, 12, 13, 0);

/** How one afternoon went. */
export interface Played {
  /** By how much it ended later than the format planned, in milliseconds; below 0 earlier. */
  readonly late: number;
  /** How many new plans the moderator confirmed. */
  readonly confirmed: number;
  /** Whether every item kept its minimum, and every protected one its length. */
  readonly honest: boolean;
}

const opening = ({ agenda }: Workshop): CommandBody => ({
  type: 'OpenTable',
  table: 'tafel',
  title: 'Tafel',
  format: {
    id: 'gesimuleerd',
    title: 'Gesimuleerd',
    locale: 'nl-BE',
    timeZone: 'Europe/Brussels',
    editions: [],
    groundRules: [],
    practicalAgreements: [],
    queueOrder: 'fifo',
    attribution: 'named',
    agenda,
    lenses: [],
    questions: [],
    deepeningPrompts: [],
    shortlist: { min: 1, max: 3 },
    votesPerPerson: 1,
  },
  conversation: { id: 'chat', kind: 'groupChat', tenant: 'stad' },
  // No return to the plenary: its slack would only make it easier.
  clockTimes: { startsAt: BEGINS_AT },
  closeAfterMinutes: 120,
  retentionDays: 90,
  questionIds: [],
  people: [],
});

const keptItsMinimum = (table: Table): boolean =>
  table.agenda.every(({ minutes, minMinutes, addedMinutes, protected: fixed }) =>
    fixed ? addedMinutes === 0 : minutes + addedMinutes >= (minMinutes ?? 0) - 1e-6,
  );

/**
 * Plays one afternoon with the real core. Each item runs over as its workshop says; when it has, the
 * moderator looks at the clock before going on and, where a new plan is offered, confirms the first with
 * probability `p`.
 */
export const playAfternoon = (workshop: Workshop, p: number, chance: Chance): Played => {
  let table: Table | undefined;
  let at = BEGINS_AT;
  let number = 0;
  const ask = (body: CommandBody): Table => {
    number += 1;
    const actor = { kind: 'person', person: 'els', name: 'Els', mayModerate: true } as const;
    const decision = decide(table, { id: `${number}`, at, actor, ...body });
    if (decision.kind === 'rejected') throw new Error(`${body.type}: ${decision.rejection.reason}`);
    table = fold(decision.events, table);
    if (table === undefined) throw new Error('No table');
    return table;
  };

  let present = ask(opening(workshop));
  const planned = plannedEnd(present) ?? at;
  let confirmed = 0;
  for (const [index, { id }] of workshop.agenda.entries()) {
    present = ask({ type: 'AdvanceAgenda', draft: { points: [], text: '' } });
    const running = runningItem(present);
    if (running?.id !== id) throw new Error(`${id} does not run`);
    at = Math.round((endsAt(running, present, at) ?? at) + (workshop.overruns[index] ?? 0));
    const [first] = proposalsFor(present, at);
    const asks = chance() < p;
    if (asks && first !== undefined && first.kind !== 'move-end') {
      present = ask({ type: 'ReplanAgenda', proposal: first.id });
      confirmed += 1;
    }
  }
  return { late: at - planned, confirmed, honest: keptItsMinimum(present) };
};
