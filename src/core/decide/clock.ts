import { deadlinesOf, readDeadlineKey } from '../deadlines.ts';
import type { EventBody } from '../events.ts';
import { nextNudge } from '../nudges.ts';
import { close } from './closing.ts';
import { type Decider, quiet } from './verdict.ts';

/** Who does not come back in time loses their place. */
const placeGone = (key: string): readonly EventBody[] => {
  const { item: person } = readDeadlineKey(key);
  return person === undefined ? quiet : [{ type: 'HandLowered', person }];
};

export const clock: Decider<'ReachDeadline'> = {
  ReachDeadline: (table, command) => {
    const deadline = deadlinesOf(table, command.at).find(({ key }) => key === command.deadline);
    // Moved on, taken away or kept already: then there is nothing to do.
    if (deadline === undefined || deadline.dueAt > command.at) return quiet;
    const reached = { type: 'DeadlineReached', deadline: deadline.key } as const;
    const { kind } = readDeadlineKey(deadline.key);
    const nudge = kind === 'nudge' ? nextNudge(table) : undefined;
    if (nudge !== undefined)
      return [reached, { type: 'PersonNudged', person: nudge.person, item: nudge.item }];
    if (kind === 'place-kept') return [reached, ...placeGone(deadline.key)];
    if (kind === 'minutes-final') return [reached, { type: 'MinutesFinished' }];
    // What is erased is gone before it could be written: the store does that.
    if (kind === 'erasure') return quiet;
    if (kind !== 'forgotten-close') return [reached];
    const { draft, final } = command;
    if (draft === undefined || final === undefined)
      throw new Error('A forgotten table cannot close without its summary');
    return [reached, ...close(table, command.at, draft, final)];
  },
};
