import { deadlinesOf, readDeadlineKey } from '../deadlines.ts';
import { close } from './closing.ts';
import { type Decider, quiet } from './verdict.ts';

export const clock: Decider<'ReachDeadline'> = {
  ReachDeadline: (table, command) => {
    const deadline = deadlinesOf(table, command.at).find(({ key }) => key === command.deadline);
    // Moved on, taken away or kept already: then there is nothing to do.
    if (deadline === undefined || deadline.dueAt > command.at) return quiet;
    const reached = { type: 'DeadlineReached', deadline: deadline.key } as const;
    if (readDeadlineKey(deadline.key).kind !== 'forgotten-close') return [reached];
    const { draft, final } = command;
    if (draft === undefined || final === undefined)
      throw new Error('A forgotten table cannot close without its summary');
    return [reached, ...close(table, command.at, draft, final)];
  },
};
