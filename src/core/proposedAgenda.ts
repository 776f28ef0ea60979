import { type AgendaTime, agendaTimes, itemsAhead, MINUTE, runningItem } from './agenda.ts';
import type { Instant } from './ids.ts';
import type { Proposal } from './replan.ts';
import type { Table } from './table.ts';

/** The agenda as it would stand by a new plan, nothing else changed. */
const withPlan = (table: Table, { kind, item, lengths }: Proposal): Table => {
  const minutes = new Map(lengths.map((length) => [length.item, length.minutes]));
  const { startsAt } = table.clockTimes;
  const agenda = table.agenda.map((one) => ({
    ...one,
    addedMinutes: (minutes.get(one.id) ?? one.minutes + one.addedMinutes) - one.minutes,
    ...(kind === 'backdate' && one.id === item && startsAt !== undefined && { startedAt: startsAt }),
  }));
  return { ...table, agenda };
};

/** An item that is left in the agenda, with its times by a new plan. */
export interface ProposedTime extends AgendaTime {
  /** How long it would take, in minutes, and how long it takes as things stand. */
  readonly minutes: number;
  readonly presentMinutes: number;
}

/** What runs and all that is ahead, with the times that a new plan would give them. */
export const proposedTimes = (table: Table, proposal: Proposal, now: Instant): readonly ProposedTime[] => {
  const left = new Set([runningItem(table), ...itemsAhead(table)].map((item) => item?.id));
  const present = new Map(table.agenda.map((item) => [item.id, item.minutes + item.addedMinutes]));
  return agendaTimes(withPlan(table, proposal), now)
    .filter(({ item }) => left.has(item.id))
    .map((time) => {
      const minutes = time.item.minutes + time.item.addedMinutes;
      return { ...time, minutes, presentMinutes: present.get(time.item.id) ?? minutes };
    })
    .toSorted((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt);
};

/** Whether a new plan changes an item's length by so much that people would see it: half a minute. */
export const changesLength = ({ minutes, presentMinutes }: ProposedTime): boolean =>
  Math.abs(minutes - presentMinutes) >= 30_000 / MINUTE;
