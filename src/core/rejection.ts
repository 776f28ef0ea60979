import type { TableEvent } from './events.ts';

/**
 * Why a table refuses something: a reason with what the sentence about it needs.
 * A rejected command leaves no event. The words are in `src/locale/`, one sentence a reason.
 */
export type Rejection =
  /** There is an open table in this conversation already; `moderator` is who leads it. */
  | { readonly reason: 'table-already-open'; readonly moderator: string }
  | { readonly reason: 'table-closed' }
  | { readonly reason: 'may-not-moderate' }
  | { readonly reason: 'not-moderator' }
  | { readonly reason: 'not-moderator-or-notetaker' }
  | { readonly reason: 'not-moderator-or-expert' }
  | { readonly reason: 'not-author' }
  | { readonly reason: 'not-speaker' }
  | { readonly reason: 'last-moderator' }
  | { readonly reason: 'person-unknown'; readonly name?: string }
  | { readonly reason: 'person-left'; readonly name: string }
  /** More than one person at the table goes by this name. */
  | { readonly reason: 'person-ambiguous'; readonly name: string }
  /** Something for somebody else, without saying for whom. */
  | { readonly reason: 'no-name' }
  /** To merge, two different people must be named. */
  | { readonly reason: 'same-person' }
  /** Both are here with a directory account of their own: they are no one person. */
  | { readonly reason: 'two-accounts'; readonly name: string; readonly other: string }
  /** The round of introductions goes in the item of that kind. */
  | { readonly reason: 'no-introductions' }
  | { readonly reason: 'no-round' }
  | { readonly reason: 'round-already-running' }
  | { readonly reason: 'round-finished' }
  | { readonly reason: 'agenda-already-started' }
  | { readonly reason: 'agenda-not-started' }
  | { readonly reason: 'agenda-finished' }
  /** The item that the button was for is no longer the running one; `title` is the one that runs now. */
  | { readonly reason: 'stale-item'; readonly title: string }
  | { readonly reason: 'already-paused' }
  | { readonly reason: 'not-paused' }
  /** Minutes must be a number above 0 and at most `most`. */
  | { readonly reason: 'bad-minutes'; readonly most: number }
  /** At most so many whole minutes can be taken off the running item. */
  | { readonly reason: 'too-short'; readonly most: number }
  | { readonly reason: 'nothing-to-shorten' }
  | { readonly reason: 'already-break' }
  /** The item runs, has been, or has yet to begin, where it should not. */
  | { readonly reason: 'item-running'; readonly title: string }
  | { readonly reason: 'item-over'; readonly title: string }
  | { readonly reason: 'item-not-begun'; readonly title: string }
  | { readonly reason: 'no-earlier-item' }
  | { readonly reason: 'nothing-skipped' }
  | { readonly reason: 'closing-stays-last' }
  | { readonly reason: 'closing-runs' }
  | { readonly reason: 'proposal-unknown' }
  | { readonly reason: 'stale-proposal' }
  /** `name`: whose, where it is not one's own. */
  | { readonly reason: 'hand-already-raised'; readonly place: number; readonly name?: string }
  /** The hand of who cannot hear or see is up already. */
  | { readonly reason: 'technical-already-raised' }
  /** No new hands but points of order. */
  | { readonly reason: 'queue-closed' }
  | { readonly reason: 'queue-already-closed' }
  | { readonly reason: 'queue-already-open' }
  | { readonly reason: 'queue-order-unknown' }
  | { readonly reason: 'queue-order-already' }
  /** To let somebody go first, somebody must stand behind. */
  | { readonly reason: 'last-in-queue' }
  | { readonly reason: 'nothing-to-undo' }
  | { readonly reason: 'already-speaking' }
  | { readonly reason: 'no-hand' }
  | { readonly reason: 'queue-empty' }
  /** Another press gave the floor first; `name` has it now, absent where nobody does. */
  | { readonly reason: 'stale-turn'; readonly name?: string }
  | { readonly reason: 'nobody-speaking' }
  | { readonly reason: 'empty-text' }
  | { readonly reason: 'text-too-long'; readonly most: number }
  | { readonly reason: 'question-unknown' }
  | { readonly reason: 'question-merged'; readonly number: number }
  | { readonly reason: 'question-already-there'; readonly number: number }
  | { readonly reason: 'merge-with-itself' }
  | { readonly reason: 'choice-not-open' }
  | { readonly reason: 'choice-closed' }
  | { readonly reason: 'too-many-choices'; readonly most: number }
  | { readonly reason: 'no-choice' }
  | { readonly reason: 'no-debate-item' }
  | { readonly reason: 'question-already-open'; readonly number: number }
  | { readonly reason: 'contribution-unknown' }
  | { readonly reason: 'contribution-withdrawn' }
  | { readonly reason: 'lens-unknown' }
  | { readonly reason: 'item-unknown' }
  | { readonly reason: 'not-parked' }
  | { readonly reason: 'no-draft' }
  | { readonly reason: 'summary-frozen' }
  /** Somebody else wrote in the draft since the text that was seen. */
  | { readonly reason: 'stale-text' }
  | { readonly reason: 'addition-unknown' }
  | { readonly reason: 'already-linked' }
  /** The notes are final: only an erratum can be added. */
  | { readonly reason: 'minutes-final' }
  /** The table is not closed yet: there is nothing to make final, and nothing to correct. */
  | { readonly reason: 'table-still-open' }
  /** The notes can still be changed: nothing needs an erratum yet. */
  | { readonly reason: 'minutes-still-open' }
  | { readonly reason: 'no-feedback' }
  | { readonly reason: 'nothing-to-import' }
  | { readonly reason: 'nothing-noted' };

export type RejectionReason = Rejection['reason'];

/** What the table answers to a command: the events that follow from it (none: nothing changes), or why not. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly TableEvent[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };
