import { directoryEntryOf } from '../../../src/application/directoryEntry.ts';
import type { Command } from '../../../src/core/commands.ts';
import { deadlinesOf } from '../../../src/core/deadlines.ts';
import { decide } from '../../../src/core/decide/decide.ts';
import type { TableEvent } from '../../../src/core/events.ts';
import { fold } from '../../../src/core/evolve/evolve.ts';
import type { Table } from '../../../src/core/table.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { workshop as house } from '../../../test/support/cast.ts';

/** How many sit at a table, as the design counts. */
const PEOPLE = 15;
/** How many tables are written side by side: they share transactions. */
const SIDE_BY_SIDE = 200;

/** A minute of introductions: short enough that its bells ring while one waits. */
const [first, ...later] = house.agenda;
const workshop = first === undefined ? house : { ...house, agenda: [{ ...first, minutes: 1 }, ...later] };
const INTRODUCTIONS_MILLISECONDS = 60_000;

/** The ids at the numbered table of a hall that was prepared. */
export const prepared = {
  table: (number: number): string => `tafel-${number}`,
  conversation: (number: number): string => `19:tafel${number}@thread.v2`,
  person: (number: number, seat: number): string => `29:p${number}-${seat}`,
};

export interface Preparation {
  readonly databaseUrl: string;
  readonly tenant: string;
  readonly tables: number;
  /** So long each table's stream is, at least: hands that go up and down again. */
  readonly events: number;
  /** When the running item of a table is up, by its number; without it tables ring no bell. */
  readonly bellAt?: (number: number) => number;
}

const openingAt = (number: number, tenant: string, at: number): readonly Command[] => {
  const id = prepared.person(number, 0);
  const actor = { kind: 'person', person: id, name: 'Els Peeters', mayModerate: true } as const;
  return [
    {
      id: `open-${number}`,
      at,
      actor,
      type: 'OpenTable',
      table: prepared.table(number),
      title: `Tafel ${number}`,
      format: workshop,
      conversation: { id: prepared.conversation(number), kind: 'groupChat', tenant },
      clockTimes: {},
      closeAfterMinutes: 120,
      retentionDays: 90,
      questionIds: ['v1', 'v2', 'v3', 'v4'],
      people: Array.from({ length: PEOPLE - 1 }, (_, seat) => ({
        person: prepared.person(number, seat + 1),
        name: `Deelnemer ${seat + 1}`,
      })),
    },
    { id: `start-${number}`, at, actor, type: 'AdvanceAgenda' },
  ];
};

const eventsOf = (
  commands: readonly Command[],
): { readonly events: readonly TableEvent[]; readonly table: Table } => {
  const events: TableEvent[] = [];
  let table: Table | undefined;
  for (const command of commands) {
    const decision = decide(table, command);
    if (decision.kind === 'rejected') throw new Error(decision.rejection.reason);
    events.push(...decision.events);
    table = fold(decision.events, table);
  }
  if (table === undefined) throw new Error('No table came of it');
  return { events, table };
};

/** One hand that goes up and down, as events; the same at all tables but for the person. */
const handOf = (number: number, tenant: string, at: number): readonly TableEvent[] => {
  const opening = openingAt(number, tenant, at);
  const actor = {
    kind: 'person',
    person: prepared.person(number, 1),
    name: 'Deelnemer 1',
    mayModerate: false,
  } as const;
  const { events } = eventsOf([
    ...opening,
    { id: 'up', at, actor, type: 'RaiseHand' },
    { id: 'down', at, actor, type: 'LowerHand' },
  ]);
  return events.slice(eventsOf(opening).events.length);
};

/** Fills a database with open tables that are under way, as the bot itself would have. */
export const prepareTables = async ({
  databaseUrl,
  tenant,
  tables,
  events,
  bellAt,
}: Preparation): Promise<void> => {
  const store = await openStore(databaseUrl);
  const now = Date.now();
  const write = async (number: number): Promise<void> => {
    const at = (bellAt?.(number) ?? now + INTRODUCTIONS_MILLISECONDS) - INTRODUCTIONS_MILLISECONDS;
    const opened = eventsOf(openingAt(number, tenant, at));
    const hand = handOf(number, tenant, at);
    const times = Math.max(0, Math.ceil((events - opened.events.length) / hand.length));
    await store.events.append({
      table: opened.table.id,
      expectedVersion: 0,
      command: `open-${number}`,
      events: [...opened.events, ...Array.from({ length: times }, () => hand).flat()],
      intents: [],
      ...(bellAt && {
        deadlines: deadlinesOf(opened.table, at),
      }),
      directory: directoryEntryOf(opened.table),
      at,
    });
  };
  for (let from = 1; from <= tables; from += SIDE_BY_SIDE)
    await Promise.all(
      Array.from({ length: Math.min(SIDE_BY_SIDE, tables + 1 - from) }, (_, index) => write(from + index)),
    );
  await store.close();
};
