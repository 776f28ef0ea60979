import { runningItem } from '../core/agenda.ts';
import { moderators } from '../core/roles.ts';
import { turnLimitKey, turnMilliseconds } from '../core/speakingTime.ts';
import type { Table } from '../core/table.ts';
import type { Intent, Sentence } from './intents.ts';
import { tell } from './personDestination.ts';

/** A length of time in whole minutes where it is that, else in seconds: "2 minuten", "45 seconden". */
const counted = (key: string, milliseconds: number, name?: string): Sentence => {
  const seconds = Math.round(milliseconds / 1000);
  const unit = seconds % 60 === 0 ? 'minutes' : 'seconds';
  return {
    key: `sentences:${key}-${unit}`,
    values: { count: unit === 'minutes' ? seconds / 60 : seconds, ...(name !== undefined && { name }) },
  };
};

/**
 * One quiet reminder, private, that a turn has lasted as long as a turn may: to who speaks, and to who leads.
 * `deadline` is the key that was kept; a turn that ended meanwhile is not spoken of.
 */
export const turnLimitReminder = (table: Table, deadline: string): readonly Intent[] => {
  const { floor } = table;
  const limit = turnMilliseconds(runningItem(table));
  if (floor === undefined || limit === undefined || turnLimitKey(floor.turn) !== deadline) return [];
  const name = table.people.get(floor.person)?.name ?? '';
  const others = moderators(table).filter(({ id }) => id !== floor.person);
  return [
    ...tell(table, floor.person, counted('your-turn', limit)),
    ...others.flatMap(({ id }) => tell(table, id, counted('turn-of', limit, name))),
  ];
};
