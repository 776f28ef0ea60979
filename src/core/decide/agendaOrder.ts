import {
  itemById,
  lengthMilliseconds,
  MINUTE,
  MOST_EXTENSION_MINUTES,
  nextItem,
  previousItem,
  runningItem,
} from '../agenda.ts';
import type { EventBody } from '../events.ts';
import type { AgendaItemId } from '../ids.ts';
import type { Rejection } from '../rejection.ts';
import type { AgendaItem, Table } from '../table.ts';
import { start } from './agenda.ts';
import { endTurn } from './floor.ts';
import { byModerator, type Decider, quiet, type Verdict } from './verdict.ts';

/** What an item gets at least when one goes back to it, in minutes: as much as the button "+5" gives. */
export const LEAST_WHEN_BACK_MINUTES = 5;

/** The running item makes room for another, and comes again. */
const leave = (table: Table): readonly EventBody[] =>
  table.running === undefined
    ? quiet
    : [
        ...(table.pausedAt === undefined ? [] : [{ type: 'AgendaResumed' } as const]),
        { type: 'AgendaItemLeft', item: table.running },
      ];

/** An item that used up its time gets some more, so that going back is no alarm at once. */
const topUp = (item: AgendaItem): readonly EventBody[] => {
  const left = lengthMilliseconds(item) - (item.ranMilliseconds ?? 0);
  return left >= MINUTE
    ? quiet
    : [{ type: 'AgendaItemExtended', item: item.id, minutes: LEAST_WHEN_BACK_MINUTES - left / MINUTE }];
};

/** Why an item cannot be moved or passed over: it is the closing, it runs, or it has been. */
const fixed = (table: Table, item: AgendaItem): Rejection | undefined => {
  if (item.kind === 'closing') return { reason: 'closing-stays-last' };
  if (item.id === table.running) return { reason: 'item-running', title: item.title };
  return item.startedAt !== undefined ? { reason: 'item-over', title: item.title } : undefined;
};

const newBreakId = (table: Table): AgendaItemId => {
  let number = 1;
  while (itemById(table, `tussenpauze-${number}`) !== undefined) number += 1;
  return `tussenpauze-${number}`;
};

/** As late as an item may come: in front of the closing, where there is one. */
const lastPlace = (table: Table): AgendaItemId | undefined =>
  table.agenda.find(({ kind }) => kind === 'closing')?.id;

const move = (table: Table, item: AgendaItem, before: AgendaItemId | undefined): EventBody => {
  const place = before ?? lastPlace(table);
  return { type: 'AgendaItemMoved', item: item.id, ...(place !== undefined && { before: place }) };
};

/** The order of the agenda: what is passed over, comes again, moves or is put in. */
export const agendaOrder: Decider<
  'InsertBreak' | 'SkipItem' | 'RestoreItem' | 'GoBackToItem' | 'MoveItem' | 'SwapItems'
> = {
  InsertBreak: (table, command): Verdict => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const running = runningItem(table);
    if (running === undefined) return { reason: 'agenda-not-started' };
    const { minutes, title } = command;
    if (!(minutes > 0 && minutes <= MOST_EXTENSION_MINUTES))
      return { reason: 'bad-minutes', most: MOST_EXTENSION_MINUTES };
    if (running.kind === 'break') return { reason: 'already-break' };
    const item = newBreakId(table);
    return [
      ...endTurn(table, command.at),
      ...leave(table),
      { type: 'BreakInserted', item, title, minutes, before: running.id },
      { type: 'AgendaItemStarted', item },
    ];
  },

  SkipItem: (table, command): Verdict => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const item = command.item === undefined ? nextItem(table) : itemById(table, command.item);
    if (item === undefined)
      return command.item === undefined ? { reason: 'agenda-finished' } : { reason: 'item-unknown' };
    if (item.skipped === true) return quiet;
    // One that was left may be passed over too: then it is done.
    if (item.unfinished === true && item.kind !== 'closing')
      return [{ type: 'AgendaItemSkipped', item: item.id }];
    return fixed(table, item) ?? [{ type: 'AgendaItemSkipped', item: item.id }];
  },

  RestoreItem: (table, command): Verdict => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const item =
      command.item === undefined
        ? table.agenda.findLast(({ skipped }) => skipped === true)
        : itemById(table, command.item);
    if (item === undefined)
      return command.item === undefined ? { reason: 'nothing-skipped' } : { reason: 'item-unknown' };
    if (item.skipped !== true) return quiet;
    // Nothing comes after the closing item.
    if (runningItem(table)?.kind === 'closing') return { reason: 'closing-runs' };
    return [{ type: 'AgendaItemRestored', item: item.id }];
  },

  GoBackToItem: (table, command): Verdict => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const item = command.item === undefined ? previousItem(table) : itemById(table, command.item);
    if (item === undefined)
      return command.item === undefined ? { reason: 'no-earlier-item' } : { reason: 'item-unknown' };
    if (item.id === table.running) return { reason: 'item-running', title: item.title };
    if (item.startedAt === undefined) return { reason: 'item-not-begun', title: item.title };
    return [
      ...(item.kind === 'break' || item.kind === 'closing' ? endTurn(table, command.at) : quiet),
      ...leave(table),
      ...topUp(item),
      ...start(table, item, command.draft),
    ];
  },

  MoveItem: (table, command): Verdict => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const item = itemById(table, command.item);
    const before = command.before === undefined ? undefined : itemById(table, command.before);
    if (item === undefined || (command.before !== undefined && before === undefined))
      return { reason: 'item-unknown' };
    const stays = fixed(table, item);
    if (stays) return stays;
    if (before !== undefined && before.kind !== 'closing') {
      const occupied = fixed(table, before);
      if (occupied) return occupied;
    }
    const moved = move(table, item, before?.id);
    const places = table.agenda.map(({ id }) => id);
    const there = places[places.indexOf(item.id) + 1];
    return item.id === before?.id || ('before' in moved && moved.before === there) ? quiet : [moved];
  },

  SwapItems: (table, command): Verdict => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const places = [command.item, command.other].map((id) => table.agenda.findIndex((one) => one.id === id));
    const [first, second] = places.toSorted((one, other) => one - other).map((place) => table.agenda[place]);
    if (first === undefined || second === undefined) return { reason: 'item-unknown' };
    if (first === second) return quiet;
    const stays = fixed(table, first) ?? fixed(table, second);
    if (stays) return stays;
    const after = table.agenda[table.agenda.indexOf(second) + 1]?.id;
    const adjacent = table.agenda.indexOf(second) === table.agenda.indexOf(first) + 1;
    // The later one in front of the earlier one; that one then where the later one stood.
    return [
      { type: 'AgendaItemMoved', item: second.id, before: first.id },
      ...(adjacent
        ? quiet
        : [
            {
              type: 'AgendaItemMoved',
              item: first.id,
              ...(after !== undefined && { before: after }),
            } as const,
          ]),
    ];
  },
};
