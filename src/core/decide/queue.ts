import { queueOrderOf, queueOrders } from '../queueOrders.ts';
import { byModerator, type Decider } from './verdict.ts';

/** How the queue goes: its order, and whether it is open. */
export const queue: Decider<'SetQueueOrder' | 'CloseQueue' | 'OpenQueue' | 'ClearQueue'> = {
  SetQueueOrder: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const order = queueOrders.find((known) => known === command.order);
    if (order === undefined) return { reason: 'queue-order-unknown' };
    return order === queueOrderOf(table)
      ? { reason: 'queue-order-already' }
      : [{ type: 'QueueOrderSet', order }];
  },

  CloseQueue: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    return table.queueClosed === true ? { reason: 'queue-already-closed' } : [{ type: 'QueueClosed' }];
  },

  OpenQueue: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    return table.queueClosed === true ? [{ type: 'QueueOpened' }] : { reason: 'queue-already-open' };
  },

  ClearQueue: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    return table.hands.length === 0 ? { reason: 'queue-empty' } : [{ type: 'QueueCleared' }];
  },
};
