import type { Command, CommandBody } from '../../../src/core/commands.ts';
import { decide } from '../../../src/core/decide/decide.ts';
import { evolve } from '../../../src/core/evolve/evolve.ts';
import type { QueueOrder, WorkshopFormat } from '../../../src/core/format.ts';
import type { Instant } from '../../../src/core/ids.ts';
import type { Table } from '../../../src/core/table.ts';
import { people, type Seat } from './people.ts';

/** When the debate begins; any moment will do. */
export const BEGINS_AT: Instant = Date.UTC(2026, 2, 12, 13, 0);
/** How long one debate lasts, in minutes: the second debate of the Turnhout afternoon. */
export const DEBATE_MINUTES = 40;

const moderator: Pick<Seat, 'person' | 'name'> = { person: '29:moderator', name: 'Moderator' };

const formatWith = (queueOrder: QueueOrder): WorkshopFormat => ({
  id: 'simulation',
  title: 'Simulated debate',
  locale: 'en-GB',
  timeZone: 'Europe/Brussels',
  editions: [],
  groundRules: [],
  practicalAgreements: [],
  queueOrder,
  attribution: 'named',
  agenda: [
    { id: 'debate', title: 'Debate', kind: 'deepening', minutes: DEBATE_MINUTES, protected: false },
    { id: 'closing', title: 'Closing', kind: 'closing', minutes: 5, protected: true },
  ],
  lenses: [],
  questions: ['How shall we work together?'],
  deepeningPrompts: [],
  shortlist: { min: 1, max: 1 },
  votesPerPerson: 1,
});

let asked = 0;

/** Asks the core, in this person's name. What it refuses is a mistake of the simulation, and throws. */
const after = (
  table: Table | undefined,
  { person, name }: Pick<Seat, 'person' | 'name'>,
  at: Instant,
  body: CommandBody,
): Table => {
  asked += 1;
  const actor = { kind: 'person', person, name, mayModerate: person === moderator.person } as const;
  const command: Command = { id: `command-${asked}`, at, actor, ...body };
  const decision = decide(table, command);
  if (decision.kind === 'rejected') throw new Error(`${body.type} was refused: ${decision.rejection.reason}`);
  const next = decision.events.reduce<Table | undefined>(evolve, table);
  if (next === undefined) throw new Error('The table was never opened');
  return next;
};

/** The table at the beginning of the debate: everybody is there and has said for whom, and a question is open. */
export const begunTable = (queueOrder: QueueOrder): Table => {
  const opened = after(undefined, moderator, BEGINS_AT, {
    type: 'OpenTable',
    table: 'simulated',
    title: 'Simulated debate',
    format: formatWith(queueOrder),
    conversation: { id: '19:simulated', kind: 'groupChat', tenant: 'simulation' },
    clockTimes: {},
    closeAfterMinutes: 120,
    retentionDays: 1,
    questionIds: ['q1'],
    people: people.map(({ person, name }) => ({ person, name })),
  });
  const introduced = people.reduce(
    (table, seat) => after(table, seat, BEGINS_AT, { type: 'Introduce', organisation: seat.organisation }),
    opened,
  );
  const running = after(introduced, moderator, BEGINS_AT, { type: 'StartAgenda' });
  return after(running, moderator, BEGINS_AT, { type: 'OpenQuestion', question: 'q1' });
};

export const raiseHand = (table: Table, seat: Seat, at: Instant): Table =>
  after(table, seat, at, { type: 'RaiseHand', handKind: 'question' });

/** The moderator gives the floor to whoever the order puts first. */
export const giveFloor = (table: Table, at: Instant): Table =>
  after(table, moderator, at, { type: 'GiveFloor' });

export const endTurn = (table: Table, at: Instant): Table =>
  after(table, moderator, at, { type: 'YieldFloor' });
