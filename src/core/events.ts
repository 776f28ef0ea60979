import type { ContributionSource, LensTag } from './contribution.ts';
import type { HandKind } from './floor.ts';
import type { QueueOrder, WorkshopFormat } from './format.ts';
import type {
  AgendaItemId,
  CommandId,
  ContributionId,
  Instant,
  PersonId,
  QuestionId,
  TableId,
} from './ids.ts';
import type { SummaryPoint } from './summary.ts';
import type { ClockTimes, Conversation, Role } from './table.ts';

/** How long an item takes by a new plan, in minutes from its beginning to its end. */
export interface NewLength {
  readonly item: AgendaItemId;
  readonly minutes: number;
}

/** What every event carries: when it happened, who asked for it and by which command. */
export interface EventHeader {
  readonly at: Instant;
  readonly by: PersonId | 'clock';
  readonly command: CommandId;
}

/** Something that happened at a table. Written once, never changed, but for the erasure of a person. */
export type TableEvent = EventHeader & EventBody;
export type TableEventType = EventBody['type'];

export type EventBody =
  | {
      readonly type: 'TableOpened';
      readonly table: TableId;
      readonly title: string;
      readonly format: WorkshopFormat;
      readonly edition?: string;
      readonly conversation: Conversation;
      readonly clockTimes: ClockTimes;
      readonly closeAfterMinutes: number;
      readonly retentionDays: number;
      readonly seed?: string;
      readonly questionIds: readonly QuestionId[];
    }
  | {
      readonly type: 'PersonJoined';
      readonly person: PersonId;
      readonly name: string;
      readonly role: Role;
      readonly account: boolean;
      readonly aadObjectId?: string;
      readonly locale?: string;
    }
  /** A new name, language or directory id of somebody known. */
  | {
      readonly type: 'PersonUpdated';
      readonly person: PersonId;
      readonly name: string;
      readonly aadObjectId?: string;
      readonly locale?: string;
    }
  | { readonly type: 'PersonLeft'; readonly person: PersonId }
  | { readonly type: 'PersonReturned'; readonly person: PersonId }
  | { readonly type: 'RoleAssigned'; readonly person: PersonId; readonly role: Role }
  /** Whoever may moderate took over, since no moderator was left. */
  | { readonly type: 'ModerationTakenOver'; readonly person: PersonId }
  | {
      readonly type: 'PersonIntroduced';
      readonly person: PersonId;
      readonly organisation?: string;
      readonly background?: string;
      readonly goal?: string;
    }
  /** Somebody silent got a private word in this item. */
  | { readonly type: 'PersonNudged'; readonly person: PersonId; readonly item: AgendaItemId }
  | { readonly type: 'NudgesDeclined'; readonly person: PersonId }
  /** Two that were thought to be two people are one: all that was `person`'s is `into`'s, with this role. */
  | {
      readonly type: 'PeopleMerged';
      readonly person: PersonId;
      readonly into: PersonId;
      readonly role: Role;
      /** The role that `person` had, where a name alone was not enough to keep it. */
      readonly roleBefore?: 'moderator' | 'notetaker';
    }
  /** The round of introductions begins, in this order. */
  | { readonly type: 'RoundStarted'; readonly item: AgendaItemId; readonly order: readonly PersonId[] }
  /** They come back at the end of the round; a turn that they had begun does not count. */
  | { readonly type: 'IntroductionSkipped'; readonly person: PersonId }
  | { readonly type: 'AgendaItemStarted'; readonly item: AgendaItemId }
  | { readonly type: 'AgendaItemEnded'; readonly item: AgendaItemId }
  | { readonly type: 'AgendaPaused' }
  | { readonly type: 'AgendaResumed' }
  | { readonly type: 'AgendaItemExtended'; readonly item: AgendaItemId; readonly minutes: number }
  | { readonly type: 'AgendaItemShortened'; readonly item: AgendaItemId; readonly minutes: number }
  /** Left for another item before it was done; it comes again. */
  | { readonly type: 'AgendaItemLeft'; readonly item: AgendaItemId }
  | { readonly type: 'AgendaItemSkipped'; readonly item: AgendaItemId }
  /** A skipped item comes after all. */
  | { readonly type: 'AgendaItemRestored'; readonly item: AgendaItemId }
  /** To its new place, right before another item; without one, to the end. */
  | { readonly type: 'AgendaItemMoved'; readonly item: AgendaItemId; readonly before?: AgendaItemId }
  /** A break that nobody planned, in front of the item that it interrupts. */
  | {
      readonly type: 'BreakInserted';
      readonly item: AgendaItemId;
      readonly title: string;
      readonly minutes: number;
      readonly before: AgendaItemId;
    }
  /** The moderator confirmed a new plan: the new lengths of the items that change, and when the agenda ends. */
  | { readonly type: 'AgendaReplanned'; readonly lengths: readonly NewLength[]; readonly endsAt: Instant }
  /** The agenda began earlier than the button was pressed. */
  | { readonly type: 'AgendaStartBackdated'; readonly item: AgendaItemId; readonly startedAt: Instant }
  | {
      readonly type: 'HandRaised';
      readonly person: PersonId;
      readonly handKind: HandKind;
      readonly reason?: string;
    }
  /** The hand of who cannot hear or see where that is the kind, else the one in the queue. */
  | { readonly type: 'HandLowered'; readonly person: PersonId; readonly handKind?: 'technical' }
  /** Another kind or reason for a hand that is up; without a reason the old one stays. */
  | {
      readonly type: 'HandChanged';
      readonly person: PersonId;
      readonly handKind: HandKind;
      readonly reason?: string;
    }
  /** Somebody let the next one in the queue go first. */
  | { readonly type: 'HandDeferred'; readonly person: PersonId; readonly behind: PersonId }
  | { readonly type: 'QueueOrderSet'; readonly order: QueueOrder }
  | { readonly type: 'QueueClosed' }
  | { readonly type: 'QueueOpened' }
  /** All hands in the queue went down. */
  | { readonly type: 'QueueCleared' }
  | {
      readonly type: 'FloorGiven';
      readonly person: PersonId;
      readonly turn: number;
      /** Absent for an ordinary turn; a point of order counts for nobody. */
      readonly handKind?: 'reply' | 'order';
      /** To somebody who was not the first in the queue. */
      readonly outOfOrder?: true;
    }
  /** As if this turn had never been given. */
  | { readonly type: 'FloorUndone'; readonly person: PersonId; readonly turn: number }
  | {
      readonly type: 'TurnEnded';
      readonly person: PersonId;
      readonly turn: number;
      readonly milliseconds: number;
    }
  | {
      readonly type: 'QuestionAdded';
      readonly question: QuestionId;
      readonly number: number;
      readonly text: string;
    }
  | { readonly type: 'QuestionReworded'; readonly question: QuestionId; readonly text: string }
  | { readonly type: 'QuestionsMerged'; readonly question: QuestionId; readonly into: QuestionId }
  | { readonly type: 'ChoiceOpened' }
  /** Replaces the person's earlier choice; empty takes it back. */
  | { readonly type: 'QuestionsChosen'; readonly person: PersonId; readonly questions: readonly QuestionId[] }
  | { readonly type: 'ChoiceClosed' }
  | { readonly type: 'QuestionsShortlisted'; readonly questions: readonly QuestionId[] }
  | { readonly type: 'QuestionOpened'; readonly question: QuestionId }
  | {
      readonly type: 'ContributionAdded';
      readonly contribution: ContributionId;
      readonly author: PersonId;
      readonly text: string;
      readonly source: ContributionSource;
      /** When it was said, by the chat log from which it was brought in; `at` is when that was done. */
      readonly saidAt?: Instant;
      readonly item?: AgendaItemId;
      readonly question?: QuestionId;
      readonly lenses: readonly LensTag[];
      readonly parked: boolean;
      readonly inReplyTo?: ContributionId;
      readonly unclearSpeaker?: string;
      readonly unnamed?: true;
      /** Its author was erased since: no text is left here. */
      readonly erased?: true;
    }
  | {
      readonly type: 'ContributionRevised';
      readonly contribution: ContributionId;
      readonly text: string;
      readonly lenses: readonly LensTag[];
    }
  | { readonly type: 'ContributionWithdrawn'; readonly contribution: ContributionId }
  | { readonly type: 'ContributionRestored'; readonly contribution: ContributionId }
  | {
      readonly type: 'ContributionTagged';
      readonly contribution: ContributionId;
      readonly lenses: readonly LensTag[];
    }
  | {
      readonly type: 'ContributionMoved';
      readonly contribution: ContributionId;
      readonly item?: AgendaItemId;
      readonly question?: QuestionId;
    }
  /** Who said a line, as it is known now; or that it is unclear after all. */
  | {
      readonly type: 'SpeakerNamed';
      readonly contribution: ContributionId;
      readonly author: PersonId;
      readonly unclearSpeaker?: string;
    }
  /** Whose the next line without a name is that whoever asked notes down; `unclearSpeaker` as in a contribution. */
  | {
      readonly type: 'SpeakerSet';
      readonly message: ContributionId;
      readonly author: PersonId;
      readonly unclearSpeaker?: string;
    }
  /** Main branch, leaf or neither; on the matter or merely practical. What is absent stays as it was. */
  | {
      readonly type: 'ContributionMarked';
      readonly contribution: ContributionId;
      readonly depth?: 'branch' | 'leaf' | 'none';
      readonly practical?: boolean;
    }
  | { readonly type: 'ParkedPickedUp'; readonly contribution: ContributionId; readonly question?: QuestionId }
  | { readonly type: 'ChatHeard' }
  /** `ahead`: before the closing item, for the moderator and the expert alone. */
  | {
      readonly type: 'SummaryDrafted';
      readonly points: readonly SummaryPoint[];
      readonly text: string;
      readonly ahead?: true;
    }
  /** The draft that was made ahead now lies before everybody, as it was written since. */
  | { readonly type: 'DraftShared' }
  | { readonly type: 'SummaryEdited'; readonly text: string }
  | {
      readonly type: 'AdditionProposed';
      readonly number: number;
      readonly author: PersonId;
      readonly text: string;
    }
  | {
      readonly type: 'AdditionDecided';
      readonly number: number;
      readonly decision: 'accepted' | 'declined';
      readonly reason?: string;
    }
  | {
      readonly type: 'SummaryPublished';
      readonly body: string;
      readonly text: string;
      readonly sha256: string;
      readonly version: number;
    }
  | {
      readonly type: 'VariaAdded';
      readonly number: number;
      readonly author: PersonId;
      readonly text: string;
    }
  /** Without its author: nobody can tell whose it is. */
  | {
      readonly type: 'FeedbackGiven';
      readonly lessWell?: string;
      readonly good?: string;
      readonly heldBack?: string;
    }
  | { readonly type: 'TableClosed' }
  /** From now on the notes change no more. */
  | { readonly type: 'MinutesFinished' }
  | {
      readonly type: 'ErratumAdded';
      readonly number: number;
      readonly author: PersonId;
      readonly text: string;
    }
  /**
   * Somebody had themselves erased. `person` is the id that stands for them in all events since; who it was
   * is kept nowhere. What the draft or the frozen summary says without them comes with it.
   */
  | {
      readonly type: 'PersonErased';
      readonly person: PersonId;
      readonly points?: readonly SummaryPoint[];
      readonly text?: string;
    }
  | { readonly type: 'ConversationLinked'; readonly conversation: Conversation }
  /** A promise to the clock was kept; `deadline` is its key. */
  | { readonly type: 'DeadlineReached'; readonly deadline: string };
