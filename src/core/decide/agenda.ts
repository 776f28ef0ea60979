import { breakAtHand, MOST_EXTENSION_MINUTES, nextItem, runningItem } from '../agenda.ts';
import type { DraftForClosing } from '../commands.ts';
import { isAhead } from '../draftAhead.ts';
import type { EventBody } from '../events.ts';
import type { Instant } from '../ids.ts';
import type { AgendaItem, Table } from '../table.ts';
import { endTurn } from './floor.ts';
import { closeChoice } from './questions.ts';
import { byModerator, type Decider, type Verdict } from './verdict.ts';

const endRunning = (table: Table): readonly EventBody[] => {
  const running = runningItem(table);
  if (running === undefined) return [];
  return [
    ...(table.pausedAt === undefined ? [] : [{ type: 'AgendaResumed' } as const]),
    ...(running.kind === 'longlist' ? closeChoice(table) : []),
    { type: 'AgendaItemEnded', item: running.id },
  ];
};

/**
 * A draft that lies before everybody: a first one, or a new one of what has been said since. What somebody
 * wrote in stays, and is shown where only its writers saw it.
 */
export const drawn = (table: Table, draft: DraftForClosing | undefined): readonly EventBody[] => {
  const { summary } = table;
  if (summary.status === 'final') return [];
  const untouched = summary.status === 'none' || !summary.edited;
  if (untouched && draft !== undefined && (summary.status === 'none' || summary.text !== draft.text))
    return [{ type: 'SummaryDrafted', points: draft.points, text: draft.text }];
  return isAhead(table) ? [{ type: 'DraftShared' }] : [];
};

/** What begins with an item: the choice with the long list, the draft with the closing. */
export const start = (
  table: Table,
  item: AgendaItem,
  draft: DraftForClosing | undefined,
): readonly EventBody[] => [
  { type: 'AgendaItemStarted', item: item.id },
  ...(item.kind === 'longlist' && table.choice === 'ahead' ? [{ type: 'ChoiceOpened' } as const] : []),
  ...(item.kind === 'closing' ? drawn(table, draft) : []),
];

const goTo = (table: Table, item: AgendaItem, at: Instant, draft?: DraftForClosing): readonly EventBody[] => [
  // Who speaks when the break or the closing begins has ended; into the next debate the turn goes on.
  ...(item.kind === 'break' || item.kind === 'closing' ? endTurn(table, at) : []),
  ...endRunning(table),
  ...start(table, item, draft),
];

/** The end of whatever runs when the table closes. */
export const endAgenda = (table: Table, at: Instant): readonly EventBody[] => [
  ...endTurn(table, at),
  ...endRunning(table),
];

const advance = (table: Table, at: Instant, draft: DraftForClosing | undefined): Verdict => {
  const next = nextItem(table);
  return next === undefined ? { reason: 'agenda-finished' } : goTo(table, next, at, draft);
};

export const agenda: Decider<
  'StartAgenda' | 'AdvanceAgenda' | 'PauseAgenda' | 'ResumeAgenda' | 'ExtendItem'
> = {
  StartAgenda: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (runningItem(table) !== undefined) return { reason: 'agenda-already-started' };
    const first = nextItem(table);
    return first === undefined ? { reason: 'agenda-finished' } : goTo(table, first, command.at);
  },

  AdvanceAgenda: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const running = runningItem(table);
    if (command.item !== undefined && command.item !== running?.id)
      return { reason: 'stale-item', title: running?.title ?? table.title };
    return advance(table, command.at, command.draft);
  },

  PauseAgenda: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (runningItem(table) === undefined) return { reason: 'agenda-not-started' };
    if (table.pausedAt !== undefined) return { reason: 'already-paused' };
    const pause = breakAtHand(table, command.at);
    return pause === undefined ? [{ type: 'AgendaPaused' }] : goTo(table, pause, command.at);
  },

  ResumeAgenda: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (table.pausedAt !== undefined) return [{ type: 'AgendaResumed' }];
    // "Hervat" after a planned break means: on with the next item.
    if (runningItem(table)?.kind === 'break') return advance(table, command.at, command.draft);
    return { reason: 'not-paused' };
  },

  ExtendItem: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const running = runningItem(table);
    if (running === undefined) return { reason: 'agenda-not-started' };
    if (command.item !== undefined && command.item !== running.id)
      return { reason: 'stale-item', title: running.title };
    const { minutes } = command;
    if (!(minutes > 0 && minutes <= MOST_EXTENSION_MINUTES))
      return { reason: 'bad-minutes', most: MOST_EXTENSION_MINUTES };
    return [{ type: 'AgendaItemExtended', item: running.id, minutes }];
  },
};
