import type { FakePerson } from '../../../test/support/fakeTeams/index.ts';
import type { HallTable } from './hall.ts';

/** One press of a button, and how a viewer's message shows that it was taken in. */
export interface Click {
  readonly person: FakePerson;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly isSeenIn: (message: string) => boolean;
}

/** The turn that a message tells of; 0 while nobody had the floor. */
const turnIn = (message: string): number => Number(/"floor":\{[^}]*?"turn":(\d+)/.exec(message)?.[1] ?? 0);

/**
 * What happens at one table, over and over: a hand goes up, somebody contributes, another hand goes up and
 * down again, and the first has the floor. Each click leaves a mark of its own in what is told of the table.
 */
export function* clicksAt({ moderator, participants }: HallTable): Generator<Click, never> {
  const mark = (number: number): string => `merk-${number}-`;
  const at = (index: number): FakePerson => participants[index % participants.length] ?? moderator;
  const raise = (person: FakePerson, number: number): Click => ({
    person,
    verb: 'hand.raise',
    data: { reason: mark(number) },
    isSeenIn: (message) => message.includes(mark(number)),
  });
  for (let round = 0, number = 0; ; round += 1, number += 5) {
    const speaks = at(round * 3);
    const hesitates = at(round * 3 + 2);
    yield raise(speaks, number);
    const text = `Bijdrage met ${mark(number + 1)} en wat er zoal gezegd wordt over de wijk`;
    yield {
      person: at(round * 3 + 1),
      verb: 'contribution.add',
      data: { text },
      isSeenIn: (message) => message.includes(text),
    };
    yield raise(hesitates, number + 2);
    yield {
      person: hesitates,
      verb: 'hand.lower',
      data: {},
      isSeenIn: (message) => !message.includes(mark(number + 2)),
    };
    const turn = round + 1;
    yield {
      person: moderator,
      verb: 'floor.give',
      data: { turn: round },
      isSeenIn: (message) => turnIn(message) >= turn,
    };
  }
}
