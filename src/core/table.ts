import type { AgendaItemPlan, Attribution, WorkshopFormat } from './format.ts';
import type {
  AgendaItemId,
  CommandId,
  ContributionId,
  ConversationId,
  Instant,
  LensId,
  LensValueId,
  PersonId,
  QuestionId,
  TableId,
} from './ids.ts';

/**
 * A debate table as it stands: the fold of its events, and all that `decide` and the views look at.
 * Immutable; `evolve` makes the next one.
 */
export interface Table {
  readonly id: TableId;
  readonly status: 'open' | 'closed';
  readonly title: string;
  /** The format as it was at the opening; a later change of its file changes nothing here. */
  readonly format: WorkshopFormat;
  readonly edition?: string;
  readonly conversation: Conversation;
  readonly openedAt: Instant;
  readonly openedBy: PersonId | 'clock';
  readonly closedAt?: Instant;
  readonly clockTimes: ClockTimes;
  /** How long after the planned end a forgotten table is warned (`CLOSE_AFTER_MINUTES`). */
  readonly closeAfterMinutes: number;
  /** How long a closed table is kept (`RETENTION_DAYS`), as people were told at the opening. */
  readonly retentionDays: number;
  /** In the order in which they were first seen. */
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly agenda: readonly AgendaItem[];
  /** The running item; absent before the agenda begins and after its last item. */
  readonly running?: AgendaItemId;
  /** Since when both clocks, agenda and speaker, stand still. */
  readonly pausedAt?: Instant;
  /** In the order in which they were raised; `speakingOrder` gives the order of the floor. */
  readonly hands: readonly Hand[];
  readonly floor?: Floor;
  /** How often the floor was given so far. A button carries the number it saw, so that a late press is noticed. */
  readonly turns: number;
  readonly questions: readonly Question[];
  /** Not yet open, open (votes hidden), or closed (votes shown). */
  readonly choice: 'ahead' | 'open' | 'closed';
  /** The question under debate. */
  readonly openQuestion?: QuestionId;
  readonly contributions: readonly Contribution[];
  readonly summary: Summary;
  /** Where the final summary is posted too. */
  readonly links: readonly Conversation[];
  /** True once a message came in that did not mention the bot: the chat can be heard. */
  readonly chatHeard: boolean;
  /** Deadlines that were kept, by their key, with when: none is kept twice. */
  readonly kept: ReadonlyMap<string, Instant>;
  /** The last command that changed the table: the same one again changes nothing. */
  readonly lastCommand: CommandId;
}

/** The Teams conversation in which a table sits, or to which its summary goes. */
export interface Conversation {
  readonly id: ConversationId;
  readonly kind: 'groupChat' | 'meeting' | 'channel' | 'personal';
  readonly tenant: string;
  /** For a thread: the channel in which it hangs. */
  readonly channel?: ConversationId;
}

/** The format's times of day on the day of the table. */
export interface ClockTimes {
  /** Absent where the format sets none, or the table runs at quite another time of day than planned. */
  readonly startsAt?: Instant;
  readonly returnToPlenaryAt?: Instant;
  /** `HH:MM` as the format says it, printed whatever the day. */
  readonly returnToPlenary?: string;
}

export type Role = 'moderator' | 'notetaker' | 'expert' | 'participant';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly aadObjectId?: string;
  /** False for somebody known by name only: on the phone, or sharing a laptop. */
  readonly account: boolean;
  /** False once they left the conversation. */
  readonly present: boolean;
  /** BCP 47, from the person's own Teams; for private answers. */
  readonly locale?: string;
  readonly organisation?: string;
  readonly background?: string;
  readonly goal?: string;
  /** Counted when the floor is given. */
  readonly turns: number;
  /** Of ended turns, pauses left out. */
  readonly speakingMilliseconds: number;
  /** Turns by question, to know who has not spoken on this one. */
  readonly turnsByQuestion: Readonly<Record<QuestionId, number>>;
}

export interface AgendaItem extends AgendaItemPlan {
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  /** Added by `verleng`. */
  readonly addedMinutes: number;
  /** How long the clock stood still during this item, ended pauses only. */
  readonly pausedMilliseconds: number;
}

export type HandKind = 'question' | 'reply' | 'order' | 'technical';

export interface Hand {
  readonly person: PersonId;
  readonly kind: HandKind;
  readonly reason?: string;
  readonly raisedAt: Instant;
}

export interface Floor {
  readonly person: PersonId;
  /** The number of the turn at this table this is, from 1. */
  readonly turn: number;
  readonly givenAt: Instant;
  readonly pausedMilliseconds: number;
}

export interface Question {
  readonly id: QuestionId;
  /** From 1, as people say it aloud; never given again. */
  readonly number: number;
  readonly text: string;
  /** Absent for the format's own questions. */
  readonly addedBy?: PersonId;
  readonly voters: readonly PersonId[];
  readonly shortlisted: boolean;
  /** Into which question this one was merged; it then no longer stands on the list. */
  readonly mergedInto?: QuestionId;
  readonly openedAt?: Instant;
}

export type ContributionSource = 'chat' | 'card' | 'spoken' | 'import';

export interface LensTag {
  readonly lens: LensId;
  readonly value?: LensValueId;
  readonly by: 'author' | 'suggested' | 'notetaker';
}

export interface Contribution {
  readonly id: ContributionId;
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
  /** The debate question that was made of it. */
  readonly becameQuestion?: QuestionId;
}

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
    };

/** Whose name may stand beside a contribution. */
export const attributionOf = (table: Table): Attribution => table.format.attribution;
