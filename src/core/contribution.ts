import type {
  AgendaItemId,
  ContributionId,
  Instant,
  LensId,
  LensValueId,
  PersonId,
  QuestionId,
} from './ids.ts';

export type ContributionSource = 'chat' | 'card' | 'spoken' | 'import';

export interface LensTag {
  readonly lens: LensId;
  readonly value?: LensValueId;
  readonly by: 'author' | 'suggested' | 'notetaker';
}

export interface Contribution {
  readonly id: ContributionId;
  /** When it was said or written; of what was brought in, by its chat log where that tells. */
  readonly at: Instant;
  readonly author: PersonId;
  /** The text as it reads now. */
  readonly text: string;
  readonly source: ContributionSource;
  readonly item?: AgendaItemId;
  readonly question?: QuestionId;
  /** All earlier texts, the oldest first. */
  readonly earlierTexts: readonly string[];
  /** When it was last revised: edits may come in out of order. */
  readonly revisedAt?: Instant;
  readonly withdrawn: boolean;
  readonly lenses: readonly LensTag[];
  /** A question asked for later ("voor straks") that the moderator has not yet picked up. */
  readonly parked: boolean;
  /** The message that it replies to, where that is known; it may be no contribution. */
  readonly inReplyTo?: ContributionId;
  /** Said aloud while nobody held the floor: its author has spoken, though no turn was counted. */
  readonly onOpenFloor?: boolean;
  /** The debate question that was made of it. */
  readonly becameQuestion?: QuestionId;
  /**
   * Who said it is not clear: what the notetaker typed for a name, empty where nobody could be named. Its author
   * is `UNKNOWN_SPEAKER` until somebody says who it was.
   */
  readonly unclearSpeaker?: string;
  /** What stood there before somebody said who it was, so that an edit of the notes does not undo that. */
  readonly confirmedFrom?: string;
  /** Said without a name: nobody can tell whose it is, `UNNAMED` stands for its author. */
  readonly unnamed?: true;
  /** The main branch of what is said under a question, or a leaf on it; absent where nobody said so. */
  readonly depth?: 'branch' | 'leaf';
  /** "Bedankt", "ik hoor u niet": kept in an annex, never in the summary. */
  readonly practical?: true;
  /** A moderator, the notetaker or the author looked at its lenses: they are no longer to be confirmed. */
  readonly lensesConfirmed?: true;
  /** Its author had themselves erased: no text is left, only its place. */
  readonly erased?: true;
}

/** Where somebody's notes ended: the next line without a name is the same speaker's. */
export interface Noting {
  readonly message: ContributionId;
  /** The last line that was noted; absent where the message only set the speaker. */
  readonly line?: ContributionId;
  readonly author: PersonId;
  /** As in a contribution. */
  readonly unclearSpeaker?: string;
}
