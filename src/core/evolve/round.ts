import type { TableEvent } from '../events.ts';
import { introductionBegun, introductionEnded, introductionPutOff, lateInRound } from '../introductions.ts';
import type { Person, Table } from '../table.ts';
import type { Evolver } from './evolver.ts';
import { withPerson } from './people.ts';

/** A turn that came to nothing does not count against whoever had it. */
const oneTurnLess = (table: Table, person: Person): Person => {
  const question = table.openQuestion;
  const onQuestion = question === undefined ? 0 : (person.turnsByQuestion[question] ?? 0);
  return {
    ...person,
    turns: Math.max(0, person.turns - 1),
    ...(question !== undefined &&
      onQuestion > 0 && { turnsByQuestion: { ...person.turnsByQuestion, [question]: onQuestion - 1 } }),
  };
};

export const round: Evolver<'RoundStarted' | 'IntroductionSkipped'> = {
  RoundStarted: (table, event) => ({
    ...table,
    round: { item: event.item, waiting: event.order, had: [] },
  }),
  IntroductionSkipped: (table, event) => {
    const began = table.round?.now === event.person || table.round?.had.includes(event.person) === true;
    const uncounted = began ? withPerson(table, event.person, (person) => oneTurnLess(table, person)) : table;
    return introductionPutOff(uncounted, event.person);
  },
};

/** The table with what an event of any kind means for the round: a turn in it begins or ends, or somebody comes in. */
export const withRound = (table: Table, event: TableEvent): Table => {
  switch (event.type) {
    case 'FloorGiven':
      return introductionBegun(table, event.person);
    case 'TurnEnded':
      return introductionEnded(table, event.person);
    case 'PersonJoined':
    case 'PersonReturned':
      return lateInRound(table, event.person);
    default:
      return table;
  }
};
