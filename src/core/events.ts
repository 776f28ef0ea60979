import type { WorkshopFormat } from './format.ts';
import type {
  AgendaItemId,
  CommandId,
  ContributionId,
  Instant,
  PersonId,
  QuestionId,
  TableId,
} from './ids.ts';
import type {
  ClockTimes,
  ContributionSource,
  Conversation,
  HandKind,
  LensTag,
  Role,
  SummaryPoint,
} from './table.ts';

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
  | { readonly type: 'AgendaItemStarted'; readonly item: AgendaItemId }
  | { readonly type: 'AgendaItemEnded'; readonly item: AgendaItemId }
  | { readonly type: 'AgendaPaused' }
  | { readonly type: 'AgendaResumed' }
  | { readonly type: 'AgendaItemExtended'; readonly item: AgendaItemId; readonly minutes: number }
  | {
      readonly type: 'HandRaised';
      readonly person: PersonId;
      readonly handKind: HandKind;
      readonly reason?: string;
    }
  | { readonly type: 'HandLowered'; readonly person: PersonId }
  | { readonly type: 'FloorGiven'; readonly person: PersonId; readonly turn: number }
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
      readonly item?: AgendaItemId;
      readonly question?: QuestionId;
      readonly lenses: readonly LensTag[];
      readonly parked: boolean;
      readonly inReplyTo?: ContributionId;
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
  | { readonly type: 'ParkedPickedUp'; readonly contribution: ContributionId; readonly question?: QuestionId }
  | { readonly type: 'ChatHeard' }
  | { readonly type: 'SummaryDrafted'; readonly points: readonly SummaryPoint[]; readonly text: string }
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
  | { readonly type: 'TableClosed' }
  | { readonly type: 'ConversationLinked'; readonly conversation: Conversation }
  /** A promise to the clock was kept; `deadline` is its key. */
  | { readonly type: 'DeadlineReached'; readonly deadline: string };
