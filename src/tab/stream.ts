import type { HttpStream } from '../application/httpRoute.ts';
import type { LiveTable } from '../application/tables.ts';
import type { ContributionId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import type { Seat } from './access.ts';
import type { Since, TableBus } from './bus.ts';
import type { MessageTexts } from './messageTexts.ts';
import type { TabGone, TabMessage } from './state.ts';

/**
 * How often the state is told where nothing happens, since time alone makes a table late; and how often it is
 * looked up whether who listens still may. A shorter silence would send for nothing, in a longer one the page
 * thinks the connection dead.
 */
const TELL_AGAIN_MILLISECONDS = 20_000;
/** The longest that a timer of Node's can wait; no sign-in lives so long. */
const LONGEST_TIMER_MILLISECONDS = 2_147_483_647;

/** One server-sent event (HTML Standard, 9.2): the id is the table's version, by which a reader goes on. */
const eventText = (version: number, kind: TabMessage['kind'], json: string): string =>
  `id: ${version}\nevent: ${kind}\ndata: ${json}\n\n`;

const gone: TabGone = { kind: 'gone' };
/** Without an id: there is nothing to go on with. */
const goneText = `event: gone\ndata: ${JSON.stringify(gone)}\n\n`;

/** The version in a `Last-Event-ID`; undefined where there is none that could be ours. */
export const lastVersion = (header: string | undefined): number | undefined =>
  /^\d{1,12}$/.test(header ?? '') ? Number(header) : undefined;

const nothing: Since = { changed: new Set<ContributionId>(), gone: new Set<ContributionId>() };

/** Who listens, as they are found now: at the table that is told of, no longer at it, or it is no longer there. */
export type StillThere = (LiveTable & { readonly seat: Seat }) | 'not-theirs' | 'gone';

/**
 * Tells somebody of a table for as long as they listen: first everything, or what changed since the version
 * that they know, then every change. What is told twice is the same thing again: nothing is lost, and nothing
 * shows twice.
 *
 * It ends at once where the sign-in does (the page comes back with a new one and goes on), where somebody is
 * seen to leave, and where the table is erased, which is told first. Whoever left without having done anything
 * at the table is found out by `stillThere`, asked every 20 s.
 */
export const tellOf = ({
  out,
  bus,
  texts,
  live,
  known,
  now,
  endsAt,
  stillSits,
  stillThere,
  ...listener
}: {
  readonly out: HttpStream;
  readonly bus: TableBus;
  readonly texts: MessageTexts;
  readonly live: LiveTable;
  readonly seat: Seat;
  /** The version up to which the reader knows everything. */
  readonly known: number | undefined;
  readonly now: () => number;
  readonly endsAt: number | undefined;
  readonly stillSits: (table: Table) => boolean;
  readonly stillThere: () => Promise<StillThere>;
}): void => {
  let present = live;
  let { seat } = listener;
  let told = 0;
  let open = true;

  const write = (kind: TabMessage['kind'], json: string): void => {
    told = present.version;
    if (!out.write(eventText(present.version, kind, json))) out.close();
  };
  const tellAll = (): void => write('snapshot', texts.snapshot(present, seat, now()));
  const tellChange = (what: Since): void => write('change', texts.change(present, seat, now(), what));
  const tellSince = (version: number): void => {
    const what = version === present.version ? nothing : bus.since(present.table.id, version);
    if (what === undefined || version > present.version) tellAll();
    else tellChange(what);
  };
  const tellGone = (): void => {
    out.write(goneText);
    out.close();
  };

  const stop = bus.subscribe(live.table.id, {
    onChange: ({ table, from, version, changed, gone }) => {
      if (version <= told) return;
      present = { table, version };
      if (!stillSits(table)) out.close();
      else if (changed === undefined || gone === undefined) tellAll();
      // What happened while somebody was being let in was told to others only.
      else if (from > told) tellSince(told);
      else tellChange({ changed, gone });
    },
    onGone: tellGone,
  });

  const lookAgain = async (): Promise<void> => {
    const found = await stillThere();
    if (!open) return;
    if (found === 'gone') tellGone();
    else if (found === 'not-theirs') out.close();
    else {
      seat = found.seat;
      if (found.version > present.version) present = { table: found.table, version: found.version };
      tellSince(told);
    }
  };
  // What cannot be looked up now is looked up the next time.
  const again = setInterval(() => void lookAgain().catch(() => undefined), TELL_AGAIN_MILLISECONDS);
  const ends =
    endsAt === undefined
      ? undefined
      : setTimeout(() => out.close(), Math.min(endsAt - now(), LONGEST_TIMER_MILLISECONDS));
  out.onClose(() => {
    open = false;
    stop();
    clearInterval(again);
    clearTimeout(ends);
  });

  if (known === undefined) tellAll();
  else tellSince(known);
};
