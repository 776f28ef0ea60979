import type { EventBody } from '../events.ts';
import type { PersonId } from '../ids.ts';
import {
  comingInRound,
  introducesNow,
  isRoundTime,
  roundHere,
  roundOrder,
  runningRound,
} from '../introductions.ts';
import type { Rejection } from '../rejection.ts';
import type { Table } from '../table.ts';
import { endTurn, staleTurn } from './floor.ts';
import { byModerator, type Decider } from './verdict.ts';

const giveTo = (table: Table, person: PersonId | undefined): readonly EventBody[] =>
  person === undefined ? [] : [{ type: 'FloorGiven', person, turn: table.turns + 1 }];

const notNow = (table: Table): Rejection | undefined => {
  if (!isRoundTime(table)) return { reason: 'no-introductions' };
  if (runningRound(table) !== undefined) return { reason: 'round-already-running' };
  return roundHere(table) === undefined ? undefined : { reason: 'round-finished' };
};

export const round: Decider<'StartRound' | 'SkipIntroduction'> = {
  StartRound: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (command.turn !== undefined && command.turn !== table.turns) return staleTurn(table);
    const not = notNow(table);
    if (not !== undefined) return not;
    const order = roundOrder(table);
    const item = table.running ?? '';
    return [...endTurn(table, command.at), { type: 'RoundStarted', item, order }, ...giveTo(table, order[0])];
  },

  SkipIntroduction: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (command.turn !== undefined && command.turn !== table.turns) return staleTurn(table);
    const running = runningRound(table);
    if (running === undefined) return { reason: 'no-round' };
    const coming = comingInRound(table);
    const { now } = running;
    const skipped = now !== undefined && introducesNow(table, now) ? now : coming[0];
    if (skipped === undefined) return { reason: 'no-round' };
    return [
      ...endTurn(table, command.at),
      { type: 'IntroductionSkipped', person: skipped },
      ...giveTo(
        table,
        coming.find((person) => person !== skipped),
      ),
    ];
  },
};
