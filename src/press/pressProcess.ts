import { carryOut } from '../export/carryOut.ts';
import type { Delivered, Ordered } from './messages.ts';

const deliver = (delivered: Delivered): void => {
  // Until the last byte is on its way the process has to stay.
  process.send?.(delivered, undefined, undefined, () => process.exit());
};

process.once('message', (order: Ordered) => {
  carryOut(order).then(
    (content) => deliver({ kind: 'made', content }),
    (error: unknown) =>
      deliver({ kind: 'failed', failure: error instanceof Error ? error.name : typeof error }),
  );
});
// The bot ended: nobody waits for this document any more.
process.once('disconnect', () => process.exit());
