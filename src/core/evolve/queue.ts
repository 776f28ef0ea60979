import { deferred, forgotten } from '../deferral.ts';
import type { Hand, HandKind } from '../floor.ts';
import { presentSubject } from '../replies.ts';
import { handOf, speakingOrder, technicalHandOf } from '../speakingQueue.ts';
import type { Table } from '../table.ts';
import type { EventOf, Evolver } from './evolver.ts';

const withTechnicalHands = (table: Table, technicalHands: readonly Hand[]): Table => ({
  ...table,
  technicalHands,
});

/** What a reply is to. */
const toSubject = (table: Table, kind: HandKind): Pick<Hand, 'repliesTo'> => {
  const turn = kind === 'reply' ? presentSubject(table)?.turn : undefined;
  return turn === undefined ? {} : { repliesTo: turn };
};

const raised = (table: Table, event: EventOf<'HandRaised'>): Hand => ({
  person: event.person,
  kind: event.handKind,
  ...(event.reason !== undefined && { reason: event.reason }),
  raisedAt: event.at,
  ...toSubject(table, event.handKind),
});

/**
 * Another reason changes nothing else. Another kind keeps the time at which the hand went up: only the part of
 * the queue changes. Whom its owner let go first still goes first where it becomes an ordinary hand; a point of
 * order or a reply comes before all that anyway.
 */
const changed = (table: Table, hand: Hand, event: EventOf<'HandChanged'>): Hand => {
  const said = event.reason === undefined ? hand : { ...hand, reason: event.reason };
  if (event.handKind === hand.kind) return said;
  const { repliesTo: _, behind, ...rest } = said;
  return {
    ...rest,
    kind: event.handKind,
    ...(event.handKind === 'question' && behind !== undefined && { behind }),
    ...toSubject(table, event.handKind),
  };
};

const handChanged = (table: Table, event: EventOf<'HandChanged'>): Table => {
  const { person, handKind } = event;
  if (handKind === 'technical')
    return withTechnicalHands(
      table,
      (table.technicalHands ?? []).map((hand) =>
        hand.person === person ? changed(table, hand, event) : hand,
      ),
    );
  const before = handOf(table, person);
  if (before === undefined) return table;
  const hands = before.kind === handKind ? table.hands : forgotten(table.hands, before);
  return {
    ...table,
    hands: hands.map((hand) => (hand.person === person ? changed(table, hand, event) : hand)),
  };
};

const lowered = (table: Table, event: EventOf<'HandLowered'>): Table => {
  const hand = handOf(table, event.person);
  const technical = event.handKind === 'technical' || hand === undefined;
  if (technical && technicalHandOf(table, event.person) !== undefined)
    return withTechnicalHands(
      table,
      (table.technicalHands ?? []).filter(({ person }) => person !== event.person),
    );
  if (technical || hand === undefined) return table;
  return {
    ...table,
    hands: table.hands.filter((other) => other !== hand),
    loweredHand: { command: event.command, hand },
  };
};

export const queue: Evolver<
  | 'HandRaised'
  | 'HandLowered'
  | 'HandChanged'
  | 'HandDeferred'
  | 'QueueOrderSet'
  | 'QueueClosed'
  | 'QueueOpened'
  | 'QueueCleared'
> = {
  HandRaised: (table, event) =>
    event.handKind === 'technical'
      ? withTechnicalHands(table, [...(table.technicalHands ?? []), raised(table, event)])
      : { ...table, hands: [...table.hands, raised(table, event)] },
  HandLowered: lowered,
  HandChanged: handChanged,
  HandDeferred: (table, event) => {
    const order = speakingOrder(table).map(({ hand }) => hand);
    const hands = deferred(table, order, event.person, event.behind);
    return {
      ...table,
      hands: hands.map((hand) => (hand.person === event.person ? { ...hand, deferredAt: event.at } : hand)),
    };
  },
  QueueOrderSet: (table, event) => ({ ...table, queueOrder: event.order }),
  QueueClosed: (table) => ({ ...table, queueClosed: true }),
  QueueOpened: ({ queueClosed: _, ...table }) => table,
  QueueCleared: (table) => ({ ...table, hands: [] }),
};
