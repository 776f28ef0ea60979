import { lengthMilliseconds, MINUTE, MOST_EXTENSION_MINUTES, ranUntil, runningItem } from '../agenda.ts';
import { confirmed, findProposal } from '../replan.ts';
import { byModerator, type Decider } from './verdict.ts';

/** How long items take: the running one shorter, or a new plan for what is left. */
export const agendaLengths: Decider<'ShortenItem' | 'ReplanAgenda'> = {
  ShortenItem: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const running = runningItem(table);
    if (running === undefined) return { reason: 'agenda-not-started' };
    if (command.item !== undefined && command.item !== running.id)
      return { reason: 'stale-item', title: running.title };
    const { minutes } = command;
    if (!(minutes > 0 && minutes <= MOST_EXTENSION_MINUTES))
      return { reason: 'bad-minutes', most: MOST_EXTENSION_MINUTES };
    // What has run has run, and nobody is stopped from one second to the next: a minute is left.
    const most = lengthMilliseconds(running) / MINUTE - ranUntil(running, table, command.at) / MINUTE - 1;
    if (most <= 0) return { reason: 'nothing-to-shorten' };
    if (minutes > most)
      return most < 1 ? { reason: 'nothing-to-shorten' } : { reason: 'too-short', most: Math.floor(most) };
    return [{ type: 'AgendaItemShortened', item: running.id, minutes }];
  },

  ReplanAgenda: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (runningItem(table) === undefined) return { reason: 'agenda-not-started' };
    const proposal = findProposal(table, command.proposal, command.at);
    if (proposal === 'unknown') return { reason: 'proposal-unknown' };
    return proposal === 'stale' ? { reason: 'stale-proposal' } : confirmed(table, proposal);
  },
};
