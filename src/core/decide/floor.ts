import type { Command } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { Instant, PersonId } from '../ids.ts';
import { comingInRound, introducesNow, isUpInRound } from '../introductions.ts';
import { headOfQueue } from '../presence.ts';
import type { Rejection } from '../rejection.ts';
import { repliesNow } from '../replies.ts';
import { handOf } from '../speakingQueue.ts';
import { presentTurnMilliseconds } from '../speakingTime.ts';
import type { Table } from '../table.ts';
import { restoredFloor } from '../undoneTurn.ts';
import { someoneAtTheTable } from './onBehalf.ts';
import { asker, byModerator, type Decider, quiet, type Verdict } from './verdict.ts';

/** The end of the running turn, with the time spoken (pauses left out); nothing where nobody speaks. */
export const endTurn = (table: Table, at: Instant): readonly EventBody[] => {
  const { floor } = table;
  if (floor === undefined) return quiet;
  const milliseconds = presentTurnMilliseconds(table, at);
  return [{ type: 'TurnEnded', person: floor.person, turn: floor.turn, milliseconds }];
};

/** Another press gave the floor first. */
export const staleTurn = (table: Table): Rejection => {
  const name = table.floor && table.people.get(table.floor.person)?.name;
  return { reason: 'stale-turn', ...(name !== undefined && { name }) };
};

/** How the turn counts that somebody gets: a hand to take, its kind, and whether others were before it. */
const turnOf = (table: Table, person: PersonId): readonly EventBody[] => {
  // A round of introductions comes beside the queue: a hand that was up is up after it.
  const introduces = isUpInRound(table, person);
  const hand = introduces ? undefined : handOf(table, person);
  const head = headOfQueue(table)?.hand.person;
  const handKind = hand?.kind === 'order' ? 'order' : hand && repliesNow(table, hand) ? 'reply' : undefined;
  return [
    ...(hand === undefined ? [] : [{ type: 'HandLowered', person } as const]),
    {
      type: 'FloorGiven',
      person,
      turn: table.turns + 1,
      ...(handKind !== undefined && { handKind }),
      ...(!introduces && head !== undefined && head !== person && { outOfOrder: true }),
    },
  ];
};

/** Two moderators who say "next" in the same breath mean the same one. */
const SAME_BREATH = 3_000;

const justGiven = (table: Table, command: Command): boolean =>
  table.floor?.givenBy !== undefined &&
  table.floor.givenBy !== asker(command) &&
  command.at - table.floor.givenAt < SAME_BREATH;

export const floor: Decider<'GiveFloor' | 'YieldFloor' | 'UndoFloor'> = {
  GiveFloor: (table, command): Verdict => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (command.turn !== undefined && command.turn !== table.turns) return staleTurn(table);
    if (command.turn === undefined && command.person === undefined && justGiven(table, command))
      return staleTurn(table);
    const person = command.person ?? comingInRound(table)[0] ?? headOfQueue(table)?.hand.person;
    if (person === undefined) return { reason: 'queue-empty' };
    const missing = someoneAtTheTable(table, person);
    if (missing) return missing;
    if (table.floor?.person === person && !introducesNow(table, person))
      return { reason: 'already-speaking' };
    return [...endTurn(table, command.at), ...turnOf(table, person)];
  },

  YieldFloor: (table, command): Verdict => {
    if (table.floor === undefined) return { reason: 'nobody-speaking' };
    if (table.floor.person !== asker(command) && !byModerator(table, command))
      return { reason: 'not-speaker' };
    if (command.turn !== undefined && command.turn !== table.floor.turn) return staleTurn(table);
    return endTurn(table, command.at);
  },

  UndoFloor: (table, command): Verdict => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const given = table.floor;
    if (command.turn !== undefined && command.turn !== given?.turn) return staleTurn(table);
    if (given?.before === undefined) return { reason: 'nothing-to-undo' };
    const back = restoredFloor(table)?.person;
    return [
      // Who has the floor again no longer waits for it.
      ...(back === undefined || handOf(table, back) === undefined
        ? []
        : [{ type: 'HandLowered', person: back } as const]),
      { type: 'FloorUndone', person: given.person, turn: given.turn },
    ];
  },
};
