import type { QueueOrder } from '../../../src/core/format.ts';
import { type DebateOutcome, playDebate } from './debate.ts';
import { begunTable } from './table.ts';

export const orders: readonly QueueOrder[] = ['fifo', 'new-voices', 'least-time', 'quota'];

/** What one order did, over all debates. */
export interface OrderOutcome {
  readonly order: QueueOrder;
  /** Means over the debates. */
  readonly gini: number;
  readonly organisationGini: number;
  readonly spoke: number;
  readonly heard: number;
  readonly longestWait: number;
  readonly longestFirstWait: number;
  readonly turns: number;
}

const meanOf = (debates: readonly DebateOutcome[], measure: (debate: DebateOutcome) => number): number =>
  debates.reduce((sum, one) => sum + measure(one), 0) / debates.length;

const outcomeOf = (order: QueueOrder, debates: readonly DebateOutcome[]): OrderOutcome => ({
  order,
  gini: meanOf(debates, ({ gini }) => gini),
  organisationGini: meanOf(debates, ({ organisationGini }) => organisationGini),
  spoke: meanOf(debates, ({ spoke }) => spoke),
  heard: meanOf(debates, ({ heard }) => heard),
  longestWait: meanOf(debates, ({ longestWait }) => longestWait),
  longestFirstWait: meanOf(debates, ({ longestFirstWait }) => longestFirstWait),
  turns: meanOf(debates, ({ turns }) => turns),
});

/** Plays the same debates under every order. `progress` is told how many of them are done. */
export const simulateQueue = (
  { debates, seed }: { readonly debates: number; readonly seed: number },
  progress: (done: number) => void = () => undefined,
): readonly OrderOutcome[] => {
  const outcomes = orders.map((order) => ({
    order,
    begun: begunTable(order),
    debates: [] as DebateOutcome[],
  }));
  for (let debate = 0; debate < debates; debate += 1) {
    for (const outcome of outcomes) outcome.debates.push(playDebate(outcome.begun, seed, debate));
    progress(debate + 1);
  }
  return outcomes.map((outcome) => outcomeOf(outcome.order, outcome.debates));
};
