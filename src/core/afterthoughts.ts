import type { Instant, PersonId } from './ids.ts';

/** Something said in the closing that belongs to no question. */
export interface Remark {
  /** From 1. */
  readonly number: number;
  readonly at: Instant;
  readonly author: PersonId;
  readonly text: string;
}

/** What somebody thought of the table: kept without their name, at least one of the three said. */
export interface Feedback {
  readonly at: Instant;
  /** What went less well. */
  readonly lessWell?: string;
  /** What was good. */
  readonly good?: string;
  /** What held me back. */
  readonly heldBack?: string;
}

/** A correction of minutes that are final: what stands stays, this comes after it. */
export interface Erratum {
  /** From 1. */
  readonly number: number;
  readonly at: Instant;
  readonly author: PersonId;
  readonly text: string;
}
