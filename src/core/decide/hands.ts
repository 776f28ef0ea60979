import type { Command } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { Hand, HandKind } from '../floor.ts';
import type { PersonId } from '../ids.ts';
import type { Rejection } from '../rejection.ts';
import { handOf, placeOf, speakingOrder, technicalHandOf } from '../speakingQueue.ts';
import type { Table } from '../table.ts';
import { forWhom, theOneCalled } from './onBehalf.ts';
import {
  asker,
  byModeratorOrNotetaker,
  type Decider,
  isRefusal,
  LONGEST_LINE,
  quiet,
  type Verdict,
} from './verdict.ts';

/** A second tap within this time is the same tap: letting somebody go first twice over is asked for twice. */
const SAME_TAP = 2_000;

/** The name of somebody else, for a sentence about them. */
const otherName = (table: Table, command: Command, person: PersonId): { readonly name?: string } => {
  const name = person === asker(command) ? undefined : table.people.get(person)?.name;
  return name === undefined ? {} : { name };
};

/** Points of order stay open, and who cannot hear asks for no place. */
const asksForPlace = (kind: HandKind): boolean => kind === 'question' || kind === 'reply';

const shutOut = (table: Table, before: Hand | undefined, kind: HandKind): boolean =>
  table.queueClosed === true && asksForPlace(kind) && (before === undefined || !asksForPlace(before.kind));

/** What changes about a hand that is up; nothing new said is the same hand raised twice. */
const change = (hand: Hand, handKind: HandKind | undefined, reason: string): readonly EventBody[] => {
  const kind = handKind ?? hand.kind;
  const said = reason === '' || reason === hand.reason ? {} : { reason };
  return kind === hand.kind && said.reason === undefined
    ? quiet
    : [{ type: 'HandChanged', person: hand.person, handKind: kind, ...said }];
};

type Lowered = Extract<EventBody, { type: 'HandLowered' }>;

const hands = (table: Table, person: PersonId): readonly Lowered[] => [
  ...(handOf(table, person) === undefined ? [] : [{ type: 'HandLowered', person } as const]),
  ...(technicalHandOf(table, person) === undefined
    ? []
    : [{ type: 'HandLowered', person, handKind: 'technical' } as const]),
];

/** For oneself, or for somebody else by whoever may act for others. */
const whose = (
  table: Table,
  command: Command & { readonly person?: PersonId; readonly named?: string },
): PersonId | Rejection | undefined => {
  const named = command.named === undefined ? undefined : theOneCalled(table, command.named);
  if (named !== undefined && typeof named !== 'string') return named;
  const person = named ?? command.person ?? asker(command);
  return person !== asker(command) && !byModeratorOrNotetaker(table, command)
    ? { reason: 'not-moderator-or-notetaker' }
    : person;
};

export const handDeciders: Decider<'RaiseHand' | 'LowerHand' | 'DeferHand'> = {
  RaiseHand: (table, command): Verdict => {
    const whom = forWhom(table, command);
    if (whom === undefined) return quiet;
    if (isRefusal(whom)) return whom;
    const { person, joining } = whom;
    const technical = command.handKind === 'technical';
    const before = technical ? technicalHandOf(table, person) : handOf(table, person);
    if (!technical && before === undefined && table.floor?.person === person)
      return { reason: 'already-speaking' };
    const reason = command.reason?.trim() ?? '';
    if (reason.length > LONGEST_LINE) return { reason: 'text-too-long', most: LONGEST_LINE };
    const kind = command.handKind ?? before?.kind ?? 'question';
    if (shutOut(table, before, kind)) return { reason: 'queue-closed' };
    if (before === undefined)
      return [...joining, { type: 'HandRaised', person, handKind: kind, ...(reason !== '' && { reason }) }];
    const changed = change(before, command.handKind, reason);
    if (changed.length > 0) return changed;
    return technical
      ? { reason: 'technical-already-raised' }
      : {
          reason: 'hand-already-raised',
          place: placeOf(table, person) ?? 1,
          ...otherName(table, command, person),
        };
  },

  LowerHand: (table, command): Verdict => {
    const person = whose(table, command);
    if (person !== undefined && typeof person !== 'string') return person;
    const lowered = person === undefined ? [] : hands(table, person);
    const wanted =
      command.handKind === undefined
        ? lowered
        : lowered.filter(({ handKind }) => (handKind === 'technical') === (command.handKind === 'technical'));
    return wanted.length === 0 ? { reason: 'no-hand' } : wanted;
  },

  DeferHand: (table, command): Verdict => {
    const person = whose(table, command);
    if (person !== undefined && typeof person !== 'string') return person;
    const order = speakingOrder(table).map(({ hand }) => hand);
    const index = order.findIndex((hand) => hand.person === person);
    const hand = order[index];
    if (hand === undefined) return { reason: 'no-hand' };
    if (hand.deferredAt !== undefined && command.at - hand.deferredAt < SAME_TAP) return quiet;
    const next = order[index + 1];
    if (next === undefined) return { reason: 'last-in-queue' };
    return [{ type: 'HandDeferred', person: hand.person, behind: next.person }];
  },
};
