import type { Instant } from './ids.ts';

/** A promise of the table to the clock. Its key says which one; a key is kept at most once. */
export interface Deadline {
  readonly key: string;
  readonly dueAt: Instant;
}
