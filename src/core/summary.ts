import type { ContributionId, Instant, LensId, PersonId, QuestionId } from './ids.ts';
import type { Figures } from './table.ts';

export interface SummaryPoint {
  readonly text: string;
  /** The contributions from which it came; never empty. */
  readonly from: readonly ContributionId[];
  /** How many people said it. */
  readonly people: number;
  readonly question?: QuestionId;
  readonly lens?: LensId;
}

export interface Addition {
  /** From 1. */
  readonly number: number;
  readonly author: PersonId;
  readonly text: string;
  readonly decision: 'open' | 'accepted' | 'declined';
  readonly reason?: string;
  readonly at: Instant;
}

export type Summary =
  | { readonly status: 'none' }
  | {
      readonly status: 'draft';
      readonly draftedAt: Instant;
      /** All points, the weightiest first; a card shows the first six. */
      readonly points: readonly SummaryPoint[];
      /** The draft as people read it; the moderator may have edited it. */
      readonly text: string;
      readonly edited: boolean;
      readonly additions: readonly Addition[];
      /** Drawn up ahead of the closing item: so far only the moderator and the expert saw it. */
      readonly ahead?: true;
      /** How often its text was drawn or written: an edit of an older text than this is stale. */
      readonly textVersion?: number;
    }
  | {
      readonly status: 'final';
      readonly draftedAt: Instant;
      readonly points: readonly SummaryPoint[];
      /** The frozen canonical text, additions included. */
      readonly text: string;
      readonly edited: boolean;
      readonly additions: readonly Addition[];
      readonly publishedAt: Instant;
      readonly version: number;
      /** Of `text` in UTF-8, lower-case hexadecimal. */
      readonly sha256: string;
      /** The text above the additions, as on the card. */
      readonly body: string;
      /** As they were when it was frozen: its text tells them, and the notes stay open after it. */
      readonly figures: Figures;
      /** Earlier versions, the oldest first: somebody was erased from them. */
      readonly superseded?: readonly SupersededVersion[];
    };

/** A frozen summary whose place was taken by a newer version; its text is gone, its hash tells that it was. */
export interface SupersededVersion {
  readonly version: number;
  readonly sha256: string;
  readonly publishedAt: Instant;
}
