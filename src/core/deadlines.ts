import {
  agendaBegan,
  endsAt,
  expectedEnd,
  lastEnd,
  lengthMilliseconds,
  MINUTE,
  plannedEnd,
  runningItem,
} from './agenda.ts';
import { draftAheadAt } from './draftAhead.ts';
import type { Instant } from './ids.ts';
import { nextNudge, nudgeKey } from './nudges.ts';
import { keptPlaces } from './presence.ts';
import { turnLimitAt, turnLimitKey } from './speakingTime.ts';
import type { AgendaItem, Table } from './table.ts';

/** A promise of the table to the clock. Its key says which one; a key is kept at most once. */
export interface Deadline {
  readonly key: string;
  readonly dueAt: Instant;
}

/** What a deadline's key begins with; for the first four an agenda item's id follows after a colon. */
export type DeadlineKind =
  /** 70 % of the item's time has gone. */
  | 'most-time-used'
  | 'last-minute'
  | 'time-up'
  /** The end of the break is called to all. */
  | 'break-ending'
  /** The present turn has lasted as long as a turn may; the number of the turn follows. */
  | 'turn-limit'
  /** Somebody who left has not come back in time for their place in the queue; the person follows. */
  | 'place-kept'
  /** The draft goes to moderator and expert before the closing item, whose id follows. */
  | 'draft-ahead'
  /** Somebody has been silent for long; the item and the person follow. */
  | 'nudge'
  /** No message was heard that did not mention the bot: is the consent to hear the chat missing? */
  | 'chat-unheard'
  /** The table seems forgotten: its moderators are warned, once. */
  | 'forgotten-warning'
  | 'forgotten-close'
  /** The notes of a closed table can no longer be changed. */
  | 'minutes-final'
  /** A closed table and all that it holds goes (`RETENTION_DAYS`). */
  | 'erasure';

/** The share of an item's time after which the live card says that it is going (4minitz #405). */
export const MOST_OF_THE_TIME = 0.7;
/** How long before the end of a break everybody is called back, in milliseconds. */
export const BREAK_CALL_AHEAD = 2 * MINUTE;
/** How long the bot listens before it doubts that it can hear the chat, in milliseconds. */
export const LISTENING_TIME = 5 * MINUTE;
/** A table whose agenda never began is forgotten after this, in milliseconds. */
export const NEVER_BEGAN = 12 * 60 * MINUTE;
/** A table whose clock stands still this long is forgotten, in milliseconds: no table pauses overnight. */
export const LONGEST_PAUSE = 12 * 60 * MINUTE;
/** How long after the closing the notes can still be put right, in milliseconds. */
export const NOTES_STAY_OPEN = 72 * 60 * MINUTE;
/** Milliseconds in a day of retention. */
const DAY = 24 * 60 * MINUTE;
/** Between the warning of a forgotten table and its closing, in milliseconds. */
export const LAST_WARNING = 15 * MINUTE;

/** The kind of a deadline, and the agenda item it is about where it is about one. */
export const readDeadlineKey = (key: string): { readonly kind: DeadlineKind; readonly item?: string } => {
  const colon = key.indexOf(':');
  if (colon === -1) return { kind: key as DeadlineKind };
  return { kind: key.slice(0, colon) as DeadlineKind, item: key.slice(colon + 1) };
};

const ofBreak = (item: AgendaItem, end: Instant): readonly Deadline[] => {
  // A very short break is called back halfway, so that "ahead" stays true.
  const ahead = Math.min(BREAK_CALL_AHEAD, lengthMilliseconds(item) / 2);
  return [{ key: `break-ending:${item.id}`, dueAt: end - ahead }];
};

const ofRunningItem = (table: Table, now: Instant): readonly Deadline[] => {
  const item = runningItem(table);
  const end = item && endsAt(item, table, now);
  if (item === undefined || end === undefined) return [];
  const length = lengthMilliseconds(item);
  return [
    { key: `most-time-used:${item.id}`, dueAt: end - length * (1 - MOST_OF_THE_TIME) },
    // An item of a minute or less has its last minute from the start: nothing to say then.
    ...(length > MINUTE ? [{ key: `last-minute:${item.id}`, dueAt: end - MINUTE }] : []),
    { key: `time-up:${item.id}`, dueAt: end },
    ...(item.kind === 'break' ? ofBreak(item, end) : []),
  ];
};

const ofTurn = (table: Table): readonly Deadline[] => {
  const dueAt = turnLimitAt(table);
  return table.floor === undefined || dueAt === undefined
    ? []
    : [{ key: turnLimitKey(table.floor.turn), dueAt }];
};

/** One nudge at a time: the next one shows when this one was given. */
const ofSilence = (table: Table): readonly Deadline[] => {
  const next = nextNudge(table);
  return next === undefined ? [] : [{ key: nudgeKey(next.item, next.person), dueAt: next.dueAt }];
};

const ofDraft = (table: Table, now: Instant): readonly Deadline[] => {
  const ahead = draftAheadAt(table, now);
  return ahead === undefined ? [] : [{ key: `draft-ahead:${ahead.closing}`, dueAt: ahead.dueAt }];
};

/**
 * When the table seems forgotten. A pause moves that on with all the rest; while it lasts nobody knows for how
 * long, so that then the longest pause counts, and the table still closes one day.
 */
const forgottenAt = (table: Table, now: Instant): Instant => {
  if (!agendaBegan(table)) return table.openedAt + NEVER_BEGAN;
  const end = Math.max(plannedEnd(table) ?? 0, lastMoment(table, now));
  const forgotten = end + table.closeAfterMinutes * MINUTE;
  return table.pausedAt === undefined ? forgotten : Math.max(forgotten, table.pausedAt + LONGEST_PAUSE);
};

const ofForgottenTable = (table: Table, now: Instant): readonly Deadline[] => {
  const warnAt = forgottenAt(table, now);
  const warnedAt = table.kept.get('forgotten-warning');
  return [
    { key: 'forgotten-warning', dueAt: warnAt },
    // Counted from the warning itself, which may come late after a standstill of the server: never unwarned.
    ...(warnedAt === undefined ? [] : [{ key: 'forgotten-close', dueAt: warnedAt + LAST_WARNING }]),
  ];
};

/** The end of the agenda by what has run so far: not moved on by time that passes unused, or paused. */
const lastMoment = (table: Table, now: Instant): Instant => {
  const running = runningItem(table);
  const lived = table.pausedAt ?? now;
  const due = running === undefined ? lastEnd(table) : endsAt(running, table, lived);
  const reference = due === undefined ? lived : Math.min(lived, due);
  return expectedEnd(table, reference);
};

/** The time in which the chat is listened for, moved on by the pauses since the agenda began. */
const ofChat = (table: Table): readonly Deadline[] => {
  const first = table.agenda.find((item) => item.startedAt !== undefined)?.startedAt;
  if (first === undefined || table.chatHeard || table.conversation.kind === 'personal') return [];
  const stood = table.agenda.reduce((sum, { pausedMilliseconds }) => sum + pausedMilliseconds, 0);
  return [{ key: 'chat-unheard', dueAt: first + LISTENING_TIME + stood }];
};

/** All the table's deadlines with their times as they stand now, those that were kept included. */
const deadlineTimes = (table: Table, now: Instant): readonly Deadline[] => {
  if (table.closedAt !== undefined)
    return [
      ...(table.minutesFinalAt === undefined
        ? [{ key: 'minutes-final', dueAt: table.closedAt + NOTES_STAY_OPEN }]
        : []),
      { key: 'erasure', dueAt: table.closedAt + table.retentionDays * DAY },
    ];
  return [
    ...(table.pausedAt === undefined
      ? [
          ...ofRunningItem(table, now),
          ...ofTurn(table),
          ...ofSilence(table),
          ...ofDraft(table, now),
          ...ofChat(table),
        ]
      : []),
    ...keptPlaces(table),
    ...ofForgottenTable(table, now),
  ];
};

/**
 * What the table has yet to do, and when: all of `deadlineTimes` that was not kept. While the clock stands still
 * there is only one, that of a forgotten table; the others are away, and come back moved on.
 */
export const deadlinesOf = (table: Table, now: Instant): readonly Deadline[] =>
  deadlineTimes(table, now).filter((deadline) => !table.kept.has(deadline.key));

/**
 * The table after its times moved on: a promise that lies ahead again is to be kept again at its new time,
 * the running item's also while the clock stands still, and the warning to a table that is alive after all.
 */
export const rearmed = (table: Table, now: Instant): Table => {
  const times = [...ofRunningItem(table, now), ...ofDraft(table, now), ...ofForgottenTable(table, now)];
  const ahead = new Set(times.filter(({ dueAt }) => dueAt > now).map(({ key }) => key));
  return { ...table, kept: new Map([...table.kept].filter(([key]) => !ahead.has(key))) };
};
