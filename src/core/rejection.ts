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
  | { readonly reason: 'agenda-already-started' }
  | { readonly reason: 'agenda-not-started' }
  | { readonly reason: 'agenda-finished' }
  /** The item that the button was for is no longer the running one; `title` is the one that runs now. */
  | { readonly reason: 'stale-item'; readonly title: string }
  | { readonly reason: 'already-paused' }
  | { readonly reason: 'not-paused' }
  /** Minutes must be a number above 0 and at most `most`. */
  | { readonly reason: 'bad-minutes'; readonly most: number }
  | { readonly reason: 'hand-already-raised'; readonly place: number }
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
  | { readonly reason: 'addition-unknown' }
  | { readonly reason: 'already-linked' };

export type RejectionReason = Rejection['reason'];

/** What the table answers to a command: the events that follow from it (none: nothing changes), or why not. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly TableEvent[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };
