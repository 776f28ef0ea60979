import type { BeforeTurn, Floor } from '../floor.ts';
import type { PersonId } from '../ids.ts';
import { subjectAfter } from '../replies.ts';
import type { Person, Table } from '../table.ts';
import { handsPassedOver, withTurnUndone } from '../undoneTurn.ts';
import type { EventOf, Evolver } from './evolver.ts';
import { withPerson } from './people.ts';

const oneTurnMore = (table: Table, person: Person, { turn, handKind }: EventOf<'FloorGiven'>): Person => {
  const question = table.openQuestion;
  return {
    ...person,
    turns: person.turns + 1,
    ...(handKind === undefined && { lastTurn: turn }),
    turnsByQuestion:
      question === undefined
        ? person.turnsByQuestion
        : { ...person.turnsByQuestion, [question]: (person.turnsByQuestion[question] ?? 0) + 1 },
  };
};

/** What the same command did before it gave the floor: a hand went down, a turn was cut short. */
const beforeTurn = (table: Table, { person, command }: EventOf<'FloorGiven'>): BeforeTurn => {
  const { subject, openQuestion } = table;
  const ended = table.endedTurn?.command === command ? table.endedTurn : undefined;
  const lowered = table.loweredHand?.command === command ? table.loweredHand.hand : undefined;
  const round = ended?.round ?? table.round;
  const lastTurn = table.people.get(person)?.lastTurn;
  return {
    ...(lowered?.person === person && { hand: lowered }),
    ...(ended !== undefined && { ended }),
    ...(subject !== undefined && { subject }),
    ...(openQuestion !== undefined && { question: openQuestion }),
    ...(lastTurn !== undefined && { lastTurn }),
    ...(round !== undefined && { round }),
  };
};

const given = (table: Table, event: EventOf<'FloorGiven'>): Floor => ({
  person: event.person,
  turn: event.turn,
  givenAt: event.at,
  pausedMilliseconds: 0,
  ...(event.by !== 'clock' && { givenBy: event.by }),
  ...(event.handKind !== undefined && { handKind: event.handKind }),
  ...(event.outOfOrder === true && { outOfOrder: true }),
  before: beforeTurn(table, event),
});

const withTimeSpoken = (table: Table, person: PersonId, milliseconds: number): Table =>
  withPerson(table, person, (one) => ({
    ...one,
    speakingMilliseconds: one.speakingMilliseconds + milliseconds,
  }));

export const floor: Evolver<'FloorGiven' | 'TurnEnded' | 'FloorUndone'> = {
  FloorGiven: (table, event) => {
    const { subject: _, ...counted } =
      event.handKind === 'order'
        ? table
        : withPerson(table, event.person, (person) => oneTurnMore(table, person, event));
    const next = given(table, event);
    const taken = next.before?.hand;
    const subject = subjectAfter(table, event.turn, event.person, event.handKind);
    return {
      ...counted,
      ...(subject !== undefined && { subject }),
      ...(taken !== undefined && event.handKind === undefined && { hands: handsPassedOver(table, taken) }),
      turns: event.turn,
      floor: next,
    };
  },
  TurnEnded: (table, event) => {
    const { floor: ended } = table;
    // A point of order is about how people talk; it takes nobody's time.
    const { floor: _, ...rest } =
      ended?.handKind === 'order' ? table : withTimeSpoken(table, event.person, event.milliseconds);
    if (ended === undefined) return rest;
    // What this turn could undo is over with it.
    const { before: __, ...as } = ended;
    const { command, milliseconds } = event;
    const { round } = table;
    return {
      ...rest,
      endedTurn: { command, floor: as, milliseconds, ...(round !== undefined && { round }) },
    };
  },
  FloorUndone: withTurnUndone,
};
