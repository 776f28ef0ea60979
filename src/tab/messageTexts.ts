import type { LiveTable } from '../application/tables.ts';
import type { Contribution } from '../core/contribution.ts';
import type { ContributionId } from '../core/ids.ts';
import { whoIs } from '../core/merging.ts';
import type { Role, Table } from '../core/table.ts';
import type { Seat } from './access.ts';
import { showContributions, stands } from './contributionsOf.ts';
import { meOf, ownMarked, roleOf, type SharedState, sharedStateOf } from './stateOf.ts';

/**
 * How long a state may be told as that of now, in milliseconds: within it all who look get what was made once.
 * In it only times move, of which the page shows seconds at most.
 */
const SAME_MOMENT_MILLISECONDS = 100;

/** What is the same for all in a role, written as JSON once. */
interface SharedTexts {
  readonly state: SharedState;
  readonly madeAt: number;
  /** All but who speaks and who waits; without the closing brace. */
  readonly rest: string;
  /** Who speaks and who waits, to whoever is not among them; without braces. */
  readonly others: string;
}

const withoutBraces = (value: object): string => JSON.stringify(value).slice(1, -1);

const sharedTexts = ({ table, version }: LiveTable, role: Role, now: number): SharedTexts => {
  const state = sharedStateOf(table, version, role, now);
  const { floor, queue, ...rest } = state;
  return {
    state,
    madeAt: now,
    rest: JSON.stringify(rest).slice(0, -1),
    others: withoutBraces({ ...(floor !== undefined && { floor }), queue }),
  };
};

const isAmong = ({ floor, queue }: SharedState, person: string): boolean =>
  floor?.person === person || queue.some((place) => place.person === person);

/** What was written of one version of a table: it never changes, so whatever was written of it holds. */
interface Written {
  readonly states: Map<Role, SharedTexts>;
  /** Made where there is one to show: most changes are of the queue and the floor. */
  show?: ReturnType<typeof showContributions>;
  /** Of others' contributions. */
  readonly contributions: Map<ContributionId, string>;
}

/**
 * Writes what the tab is told of a table as JSON (`TabMessage`). What is the same for everybody, or for all in a
 * role, is made and written once for each version of the table; only what is somebody's own is made for them.
 */
export const createMessageTexts = () => {
  const known = new WeakMap<Table, Written>();

  const writtenOf = (table: Table): Written => {
    const written: Written = known.get(table) ?? {
      states: new Map(),
      contributions: new Map(),
    };
    known.set(table, written);
    return written;
  };

  const stateText = (live: LiveTable, seat: Seat, now: number): string => {
    const { states } = writtenOf(live.table);
    const role = roleOf(live.table, seat.person);
    const before = states.get(role);
    const texts =
      before !== undefined && now - before.madeAt < SAME_MOMENT_MILLISECONDS
        ? before
        : sharedTexts(live, role, now);
    states.set(role, texts);
    const { state, rest, others } = texts;
    const among = isAmong(state, seat.person) ? withoutBraces(ownMarked(state, seat.person)) : others;
    return `${rest},${among},"me":${JSON.stringify(meOf(live.table, state, seat))}}`;
  };

  const contributionsText = (table: Table, person: string, which: readonly Contribution[]): string => {
    if (which.length === 0) return '[]';
    const written = writtenOf(table);
    written.show ??= showContributions(table);
    const { show, contributions } = written;
    const me = whoIs(table, person);
    const texts = which.filter(stands).map((one) => {
      if (one.author === me) return JSON.stringify(show(one, true));
      const text = contributions.get(one.id) ?? JSON.stringify(show(one, false));
      contributions.set(one.id, text);
      return text;
    });
    return `[${texts.join(',')}]`;
  };

  return {
    /** Everything. */
    snapshot: (live: LiveTable, seat: Seat, now: number): string => {
      const contributions = contributionsText(live.table, seat.person, live.table.contributions);
      return `{"kind":"snapshot","state":${stateText(live, seat, now)},"contributions":${contributions}}`;
    },
    /** The state, and of the contributions only those that are other than they were. */
    change: (
      live: LiveTable,
      seat: Seat,
      now: number,
      what: { readonly changed: ReadonlySet<ContributionId>; readonly gone: ReadonlySet<ContributionId> },
    ): string => {
      const changed =
        what.changed.size === 0 ? [] : live.table.contributions.filter(({ id }) => what.changed.has(id));
      const contributions = contributionsText(live.table, seat.person, changed);
      const gone = JSON.stringify([...what.gone]);
      return `{"kind":"change","state":${stateText(live, seat, now)},"contributions":${contributions},"gone":${gone}}`;
    },
  };
};

export type MessageTexts = ReturnType<typeof createMessageTexts>;
