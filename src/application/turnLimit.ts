import { runningItem, runStart } from '../core/agenda.ts';
import { moderators } from '../core/roles.ts';
import { TURN_LIMIT_KEY, turnLimitKey, turnMilliseconds } from '../core/speakingTime.ts';
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

/** Whether an earlier turn reached the limit since the present agenda item began. */
const reachedBefore = (table: Table, deadline: string): boolean => {
  const item = runningItem(table);
  const since = (item && runStart(item)) ?? 0;
  return [...table.kept].some(
    ([key, at]) => key !== deadline && key.startsWith(TURN_LIMIT_KEY) && at >= since,
  );
};

/**
 * One quiet reminder, private, that a turn has lasted as long as a turn may: to who speaks, and to who leads. In
 * each agenda item the first one reaches who leads as a message; from then on their own view of the live card
 * says it, or a lively debate would fill their chat with the bot. `deadline` is the key that was kept; a turn
 * that ended meanwhile is not spoken of.
 */
export const turnLimitReminder = (table: Table, deadline: string): readonly Intent[] => {
  const { floor } = table;
  const limit = turnMilliseconds(runningItem(table));
  if (floor === undefined || limit === undefined || turnLimitKey(floor.turn) !== deadline) return [];
  const name = table.people.get(floor.person)?.name ?? '';
  const others = reachedBefore(table, deadline)
    ? []
    : moderators(table).filter(({ id }) => id !== floor.person);
  return [
    ...tell(table, floor.person, counted('your-turn', limit)),
    ...others.flatMap(({ id }) => tell(table, id, counted('turn-of', limit, name))),
  ];
};
