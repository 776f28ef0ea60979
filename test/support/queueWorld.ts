import * as fc from 'fast-check';
import type { Command, CommandBody } from '../../src/core/commands.ts';
import { decide } from '../../src/core/decide/decide.ts';
import type { TableEvent } from '../../src/core/events.ts';
import { fold } from '../../src/core/evolve/evolve.ts';
import type { HandKind } from '../../src/core/floor.ts';
import type { QueueOrder } from '../../src/core/format.ts';
import type { Table } from '../../src/core/table.ts';
import { clock, els, type Member, opening } from './cast.ts';
import { tableAfter } from './given.ts';

/** Debaters of a bigger table than the cast: p0, p1, … */
export const debaters: readonly Member[] = Array.from({ length: 8 }, (_, index) => ({
  person: `29:p${index}`,
  name: `Deelnemer ${index}`,
  asks: (time, body, id) => ({
    ...els.asks(time, body, id),
    actor: {
      kind: 'person',
      person: `29:p${index}`,
      name: `Deelnemer ${index}`,
      mayModerate: false,
    },
  }),
}));

/** What may happen to the queue, one thing a time. */
export type Happening =
  | { readonly what: 'raise'; readonly who: number; readonly kind: HandKind }
  /** The moderator gives the floor to the head; the turn lasts so many seconds. */
  | { readonly what: 'next'; readonly seconds: number }
  | { readonly what: 'lower' | 'defer'; readonly who: number }
  | { readonly what: 'question'; readonly question: string };

const who = fc.nat(debaters.length - 1);

/** Happenings at a table; without those that `only` leaves out. */
export const happenings = (only: readonly Happening['what'][]): fc.Arbitrary<readonly Happening[]> => {
  const all: readonly { weight: number; arbitrary: fc.Arbitrary<Happening> }[] = [
    {
      weight: 12,
      arbitrary: fc.record({
        what: fc.constant('raise' as const),
        who,
        kind: fc.constantFrom<HandKind>('question', 'question', 'question', 'reply', 'order', 'technical'),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({ what: fc.constant('next' as const), seconds: fc.constantFrom(0, 0, 20, 90) }),
    },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('lower' as const), who }) },
    { weight: 4, arbitrary: fc.record({ what: fc.constant('defer' as const), who }) },
    {
      weight: 1,
      arbitrary: fc.record({ what: fc.constant('question' as const), question: fc.constantFrom('v1', 'v2') }),
    },
  ];
  const kept = all.filter((_, index) => {
    const kinds: readonly Happening['what'][] = ['raise', 'next', 'lower', 'defer', 'question'];
    const kind = kinds[index];
    return kind !== undefined && only.includes(kind);
  });
  return fc.array(fc.oneof(...kept), { minLength: 1, maxLength: 120, size: 'max' });
};

/** A table of eight debaters in so many organisations (0: nobody named one), in debate. */
export const tableOfEight = (queueOrder: QueueOrder, organisations: number): Table =>
  tableAfter(
    opening({ queueOrder }, { people: debaters.map(({ person, name }) => ({ person, name })) }),
    els.asks('14:20', { type: 'AdvanceAgenda' }),
    els.asks('14:30', { type: 'AdvanceAgenda' }),
    ...(organisations === 0
      ? []
      : debaters.map((one, index) =>
          one.asks('14:31', { type: 'Introduce', organisation: `Organisatie ${index % organisations}` }),
        )),
  );

/** One thing that happened, with the table before and after it. */
export interface QueueMoment {
  readonly happening: Happening;
  readonly before: Table;
  readonly after: Table;
  readonly events: readonly TableEvent[];
}

const bodiesOf = (happening: Happening): readonly [by: Member, body: CommandBody][] => {
  const one = 'who' in happening ? (debaters[happening.who] ?? els) : els;
  switch (happening.what) {
    case 'raise':
      return [[one, { type: 'RaiseHand', handKind: happening.kind }]];
    case 'lower':
      return [[one, { type: 'LowerHand' }]];
    case 'defer':
      return [[one, { type: 'DeferHand' }]];
    case 'question':
      return [[els, { type: 'OpenQuestion', question: happening.question }]];
    case 'next':
      return [
        [els, { type: 'GiveFloor' }],
        [els, { type: 'YieldFloor' }],
      ];
  }
};

let asked = 0;

/** Plays what happens, five seconds apart, from a time on; what is refused changes nothing. */
export const played = (
  from: Table,
  happened: readonly Happening[],
  time = '14:40',
): readonly QueueMoment[] => {
  let before = from;
  let at = clock(time);
  return happened.map((happening) => {
    let after = before;
    const events: TableEvent[] = [];
    at += 5_000;
    for (const [step, [by, body]] of bodiesOf(happening).entries()) {
      if (step > 0 && happening.what === 'next') at += happening.seconds * 1000;
      asked += 1;
      const command: Command = by.asks(at, body, `queue-${asked}`);
      const decision = decide(after, command);
      if (decision.kind === 'rejected') break;
      events.push(...decision.events);
      after = fold(decision.events, after) ?? after;
    }
    const moment = { happening, before, after, events };
    before = after;
    return moment;
  });
};
