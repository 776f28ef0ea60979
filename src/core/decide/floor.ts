import { runningPause } from '../agenda.ts';
import type { EventBody } from '../events.ts';
import type { Instant, PersonId } from '../ids.ts';
import type { Rejection } from '../rejection.ts';
import { placeOf, speakingOrder } from '../speakingQueue.ts';
import type { Table } from '../table.ts';
import {
  asker,
  byModerator,
  byModeratorOrNotetaker,
  type Decider,
  LONGEST_LINE,
  quiet,
  type Verdict,
} from './verdict.ts';

/** The end of the running turn, with the time spoken (pauses left out); nothing where nobody speaks. */
export const endTurn = (table: Table, at: Instant): readonly EventBody[] => {
  const { floor } = table;
  if (floor === undefined) return quiet;
  // A pause that began before the turn counts from the beginning of the turn only.
  const running = table.pausedAt === undefined ? 0 : Math.min(runningPause(table, at), at - floor.givenAt);
  const milliseconds = Math.max(0, at - floor.givenAt - floor.pausedMilliseconds - running);
  return [{ type: 'TurnEnded', person: floor.person, turn: floor.turn, milliseconds }];
};

/** Somebody who goes lowers their hand and gives the floor back. */
export const leaveFloor = (table: Table, person: PersonId, at: Instant): readonly EventBody[] => [
  ...(placeOf(table, person) === undefined ? [] : [{ type: 'HandLowered', person } as const]),
  ...(table.floor?.person === person ? endTurn(table, at) : []),
];

const staleTurn = (table: Table): Rejection => {
  const name = table.floor && table.people.get(table.floor.person)?.name;
  return { reason: 'stale-turn', ...(name !== undefined && { name }) };
};

const someoneAtTheTable = (table: Table, person: PersonId): Rejection | undefined => {
  const known = table.people.get(person);
  if (known === undefined) return { reason: 'person-unknown' };
  return known.present ? undefined : { reason: 'person-left', name: known.name };
};

export const floor: Decider<'RaiseHand' | 'LowerHand' | 'GiveFloor' | 'YieldFloor'> = {
  RaiseHand: (table, command) => {
    const person = command.person ?? asker(command);
    if (person === undefined) return quiet;
    if (person !== asker(command)) {
      if (!byModeratorOrNotetaker(table, command)) return { reason: 'not-moderator-or-notetaker' };
      const missing = someoneAtTheTable(table, person);
      if (missing) return missing;
    }
    const place = placeOf(table, person);
    if (place !== undefined) return { reason: 'hand-already-raised', place };
    if (table.floor?.person === person) return { reason: 'already-speaking' };
    const reason = command.reason?.trim() ?? '';
    if (reason.length > LONGEST_LINE) return { reason: 'text-too-long', most: LONGEST_LINE };
    return [{ type: 'HandRaised', person, handKind: command.handKind, ...(reason !== '' && { reason }) }];
  },

  LowerHand: (table, command) => {
    const person = command.person ?? asker(command);
    if (person !== asker(command) && !byModeratorOrNotetaker(table, command))
      return { reason: 'not-moderator-or-notetaker' };
    if (person === undefined || placeOf(table, person) === undefined) return { reason: 'no-hand' };
    return [{ type: 'HandLowered', person }];
  },

  GiveFloor: (table, command): Verdict => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (command.turn !== undefined && command.turn !== table.turns) return staleTurn(table);
    const person = command.person ?? speakingOrder(table)[0]?.hand.person;
    if (person === undefined) return { reason: 'queue-empty' };
    const missing = someoneAtTheTable(table, person);
    if (missing) return missing;
    if (table.floor?.person === person) return { reason: 'already-speaking' };
    return [
      ...endTurn(table, command.at),
      ...(placeOf(table, person) === undefined ? [] : [{ type: 'HandLowered', person } as const]),
      { type: 'FloorGiven', person, turn: table.turns + 1 },
    ];
  },

  YieldFloor: (table, command): Verdict => {
    if (table.floor === undefined) return { reason: 'nobody-speaking' };
    if (table.floor.person !== asker(command) && !byModerator(table, command))
      return { reason: 'not-speaker' };
    if (command.turn !== undefined && command.turn !== table.floor.turn) return staleTurn(table);
    return endTurn(table, command.at);
  },
};
