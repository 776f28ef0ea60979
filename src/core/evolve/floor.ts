import type { Person, Table } from '../table.ts';
import type { Evolver } from './evolver.ts';
import { withPerson } from './people.ts';

const oneTurnMore = (table: Table, person: Person): Person => {
  const question = table.openQuestion;
  return {
    ...person,
    turns: person.turns + 1,
    turnsByQuestion:
      question === undefined
        ? person.turnsByQuestion
        : { ...person.turnsByQuestion, [question]: (person.turnsByQuestion[question] ?? 0) + 1 },
  };
};

export const floor: Evolver<'HandRaised' | 'HandLowered' | 'FloorGiven' | 'TurnEnded'> = {
  HandRaised: (table, event) => ({
    ...table,
    hands: [
      ...table.hands,
      {
        person: event.person,
        kind: event.handKind,
        ...(event.reason !== undefined && { reason: event.reason }),
        raisedAt: event.at,
      },
    ],
  }),
  HandLowered: (table, event) => ({
    ...table,
    hands: table.hands.filter((hand) => hand.person !== event.person),
  }),
  FloorGiven: (table, event) => ({
    ...withPerson(table, event.person, (person) => oneTurnMore(table, person)),
    turns: event.turn,
    floor: { person: event.person, turn: event.turn, givenAt: event.at, pausedMilliseconds: 0 },
  }),
  TurnEnded: (table, event) => {
    const { floor: _, ...rest } = withPerson(table, event.person, (person) => ({
      ...person,
      speakingMilliseconds: person.speakingMilliseconds + event.milliseconds,
    }));
    return rest;
  },
};
