import type { DraftForClosing } from '../commands.ts';
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

/** Where nothing is worth a point, nobody is bothered with an empty draft. */
const draftAhead = (draft: DraftForClosing | undefined): readonly EventBody[] => {
  if (draft === undefined) throw new Error('A draft ahead of the closing cannot be made without its points');
  const { points, text } = draft;
  return points.length === 0 ? quiet : [{ type: 'SummaryDrafted', points, text, ahead: true }];
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
    const { draft, final } = command;
    if (kind === 'draft-ahead') return [reached, ...draftAhead(draft)];
    if (kind !== 'forgotten-close') return [reached];
    if (draft === undefined || final === undefined)
      throw new Error('A forgotten table cannot close without its summary');
    return [reached, ...close(table, command.at, draft, final)];
  },
};
