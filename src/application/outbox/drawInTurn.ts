import { setImmediate } from 'node:timers/promises';
import type { RenderIntent } from '../renderIntent.ts';

/**
 * Draws one message in each turn of the event loop: a card takes milliseconds, and where many fall due together
 * nobody's click waits behind more than one. What is drawn from is read before; a change since then has a row of
 * its own.
 */
export const drawInTurn = (render: RenderIntent): RenderIntent => {
  let turn: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    turn = turn.then(() => setImmediate());
    return turn.then(() => render(...asked));
  };
};
