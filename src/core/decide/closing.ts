import type { DraftForClosing, FinalSummary } from '../commands.ts';
import { isShared, isToBeDrawn, mayWriteSummary } from '../draftAhead.ts';
import type { EventBody } from '../events.ts';
import type { Instant } from '../ids.ts';
import type { Table } from '../table.ts';
import { drawn, endAgenda } from './agenda.ts';
import {
  asker,
  byModerator,
  type Decider,
  isRefusal,
  LONGEST_LINE,
  LONGEST_TEXT,
  quiet,
  textOf,
} from './verdict.ts';

/** The longest addition, in characters: it stands on a card beside others. */
const LONGEST_ADDITION = 1_000;

/** Drafts where nobody did, and freezes where that is still to be done. */
const freeze = (table: Table, draft: DraftForClosing, final: FinalSummary): readonly EventBody[] => {
  if (table.summary.status === 'final') return quiet;
  return [
    ...(isToBeDrawn(table.summary)
      ? [{ type: 'SummaryDrafted', points: draft.points, text: draft.text } as const]
      : []),
    { type: 'SummaryPublished', body: final.body, text: final.text, sha256: final.sha256, version: 1 },
  ];
};

/** Everything that ends when a table closes. */
export const close = (
  table: Table,
  at: Instant,
  draft: DraftForClosing,
  final: FinalSummary,
): readonly EventBody[] => [...endAgenda(table, at), ...freeze(table, draft, final), { type: 'TableClosed' }];

export const closing: Decider<
  | 'DraftSummary'
  | 'EditSummary'
  | 'AddToSummary'
  | 'DecideAddition'
  | 'PublishSummary'
  | 'CloseTable'
  | 'LinkConversation'
> = {
  DraftSummary: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (table.summary.status === 'final') return { reason: 'summary-frozen' };
    return drawn(table, command);
  },

  EditSummary: (table, command) => {
    const person = asker(command);
    if (person === undefined || !mayWriteSummary(table, person)) return { reason: 'not-moderator-or-expert' };
    if (table.summary.status === 'none') return { reason: 'no-draft' };
    if (table.summary.status === 'final') return { reason: 'summary-frozen' };
    const checked = textOf(command.text, LONGEST_TEXT);
    if (isRefusal(checked)) return checked;
    if (checked.text === table.summary.text) return quiet;
    if (command.seen !== undefined && command.seen !== (table.summary.textVersion ?? 1))
      return { reason: 'stale-text' };
    return [{ type: 'SummaryEdited', text: checked.text }];
  },

  AddToSummary: (table, command) => {
    if (table.summary.status === 'none') return { reason: 'no-draft' };
    if (table.summary.status === 'final') return { reason: 'summary-frozen' };
    const checked = textOf(command.text, LONGEST_ADDITION);
    if (isRefusal(checked)) return checked;
    const author = command.author ?? asker(command);
    if (author === undefined) return quiet;
    // Nobody adds to what they have not seen.
    if (!isShared(table) && !mayWriteSummary(table, asker(command) ?? author)) return { reason: 'no-draft' };
    if (author !== asker(command)) {
      if (!byModerator(table, command)) return { reason: 'not-moderator' };
      if (!table.people.has(author)) return { reason: 'person-unknown' };
    }
    const { additions } = table.summary;
    // The same button tapped twice, or the same message delivered again under another id.
    if (additions.some((addition) => addition.author === author && addition.text === checked.text))
      return quiet;
    const number = additions.length + 1;
    return [{ type: 'AdditionProposed', number, author, text: checked.text }];
  },

  DecideAddition: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (table.summary.status === 'none') return { reason: 'no-draft' };
    if (table.summary.status === 'final') return { reason: 'summary-frozen' };
    const addition = table.summary.additions.find(({ number }) => number === command.addition);
    if (addition === undefined) return { reason: 'addition-unknown' };
    const reason = command.reason?.trim() ?? '';
    if (reason.length > LONGEST_LINE) return { reason: 'text-too-long', most: LONGEST_LINE };
    const decision = command.accept ? 'accepted' : 'declined';
    if (addition.decision === decision && (addition.reason ?? '') === reason) return quiet;
    return [{ type: 'AdditionDecided', number: addition.number, decision, ...(reason !== '' && { reason }) }];
  },

  PublishSummary: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    if (table.summary.status === 'final') return { reason: 'summary-frozen' };
    return freeze(table, command.draft, command.final);
  },

  CloseTable: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    return close(table, command.at, command.draft, command.final);
  },

  LinkConversation: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const { id } = command.conversation;
    const own = table.conversation.id === id || table.conversation.channel === id;
    if (own || table.links.some((link) => link.id === id)) return { reason: 'already-linked' };
    return [{ type: 'ConversationLinked', conversation: command.conversation }];
  },
};
