import type { HttpStream } from '../application/httpRoute.ts';
import type { LiveTable } from '../application/tables.ts';
import type { ContributionId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import type { Seat } from './access.ts';
import type { TableBus } from './bus.ts';
import { contributionsOf } from './contributionsOf.ts';
import type { TabMessage } from './state.ts';
import { stateOf } from './stateOf.ts';

/** How often the state is told where nothing happens: time alone makes a table late. */
const TELL_AGAIN_MILLISECONDS = 20_000;

/** One server-sent event (HTML Standard, 9.2): the id is the table's version, by which a reader goes on. */
const eventText = (message: TabMessage): string =>
  `id: ${message.state.version}\nevent: ${message.kind}\ndata: ${JSON.stringify(message)}\n\n`;

/** The version in a `Last-Event-ID`; undefined where there is none that could be ours. */
export const lastVersion = (header: string | undefined): number | undefined =>
  /^\d{1,12}$/.test(header ?? '') ? Number(header) : undefined;

const only = (table: Table, ids: ReadonlySet<ContributionId>) =>
  table.contributions.filter(({ id }) => ids.has(id));

/**
 * Tells somebody of a table for as long as they listen: first everything, or what changed since the version
 * that they know, then every change. What is told twice is the same thing again: nothing is lost, and nothing
 * shows twice. Ends when the sign-in does, or when they are no longer of the conversation.
 */
export const tellOf = ({
  out,
  bus,
  live,
  seat,
  known,
  now,
  endsAt,
  stillSits,
}: {
  readonly out: HttpStream;
  readonly bus: TableBus;
  readonly live: LiveTable;
  readonly seat: Seat;
  /** The version up to which the reader knows everything. */
  readonly known: number | undefined;
  readonly now: () => number;
  readonly endsAt: number | undefined;
  readonly stillSits: (table: Table) => boolean;
}): void => {
  let present = live;
  let told = 0;

  const tell = (message: TabMessage): void => {
    told = message.state.version;
    if (!out.write(eventText(message))) out.close();
  };
  const stateNow = () => stateOf(present.table, present.version, { ...seat, now: now() });
  const tellAll = (): void =>
    tell({
      kind: 'snapshot',
      state: stateNow(),
      contributions: contributionsOf(present.table, seat.person),
    });
  const tellSince = (version: number): void => {
    const what =
      version === present.version
        ? { changed: new Set<string>(), gone: [] }
        : bus.since(present.table.id, version);
    if (what === undefined || version > present.version) {
      tellAll();
      return;
    }
    tell({
      kind: 'change',
      state: stateNow(),
      contributions: contributionsOf(present.table, seat.person, only(present.table, what.changed)),
      gone: [...what.gone],
    });
  };

  const stop = bus.subscribe(live.table.id, ({ table, version, changed, gone }) => {
    if (version <= told) return;
    present = { table, version };
    if (!stillSits(table)) out.close();
    else if (changed === undefined || gone === undefined) tellAll();
    else
      tell({
        kind: 'change',
        state: stateNow(),
        contributions: contributionsOf(table, seat.person, only(table, changed)),
        gone: [...gone],
      });
  });
  const again = setInterval(() => {
    if (endsAt !== undefined && now() >= endsAt) out.close();
    else tellSince(present.version);
  }, TELL_AGAIN_MILLISECONDS);
  out.onClose(() => {
    stop();
    clearInterval(again);
  });

  if (known === undefined) tellAll();
  else tellSince(known);
};
