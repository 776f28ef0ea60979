import type { Erratum, Feedback, Remark } from './afterthoughts.ts';
import type { AgendaItemPlan, Attribution, QueueOrder, WorkshopFormat } from './format.ts';
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
  /** By which people's pseudonyms at this table are drawn; nothing that leaves the table has it. */
  readonly seed?: string;
  /** In the order in which they were first seen. */
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly agenda: readonly AgendaItem[];
  /** The running item; absent before the agenda begins and after its last item. */
  readonly running?: AgendaItemId;
  /** Since when both clocks, agenda and speaker, stand still. */
  readonly pausedAt?: Instant;
  /** When the agenda is to end by the plan that the moderator last confirmed; absent: by the format's. */
  readonly agreedEndAt?: Instant;
  /** How often the agenda or its clock changed: a proposal that saw another count is stale. */
  readonly agendaChanges?: number;
  /** In the order in which they were raised; `speakingOrder` gives the order of the floor. */
  readonly hands: readonly Hand[];
  /** Who cannot hear or see: no place in the queue, but something for the moderator to see at once. */
  readonly technicalHands?: readonly Hand[];
  /** No new hands but points of order. */
  readonly queueClosed?: true;
  /** Chosen at the table, instead of the format's. */
  readonly queueOrder?: QueueOrder;
  readonly subject?: Subject;
  readonly floor?: Floor;
  /** The last turn that ended and the last hand that went down, for whoever undoes what did that. */
  readonly endedTurn?: EndedTurn;
  readonly loweredHand?: { readonly command: CommandId; readonly hand: Hand };
  /**
   * How often the floor was given or that was undone so far. A button carries the number it saw, so that a late
   * press is noticed.
   */
  readonly turns: number;
  readonly questions: readonly Question[];
  /** Not yet open, open (votes hidden), or closed (votes shown). */
  readonly choice: 'ahead' | 'open' | 'closed';
  /** The question under debate. */
  readonly openQuestion?: QuestionId;
  readonly contributions: readonly Contribution[];
  /** Of whoever takes notes: where their notes ended. */
  readonly noting?: ReadonlyMap<PersonId, Noting>;
  readonly summary: Summary;
  /** Varia: what came up in the closing beside the questions, in the order in which it was said. */
  readonly varia: readonly Remark[];
  /** What people thought of the table itself; nobody's name is kept with it. */
  readonly feedback: readonly Feedback[];
  /** Corrections after the minutes were final. */
  readonly errata: readonly Erratum[];
  /** From when the notes can no longer be changed, only corrected by an erratum. */
  readonly minutesFinalAt?: Instant;
  /** Where the final summary is posted too. */
  readonly links: readonly Conversation[];
  /** True once a message came in that did not mention the bot: the chat can be heard. */
  readonly chatHeard: boolean;
  /** How long people debated and how long of that somebody had the floor; absent before the first debate. */
  readonly debateClock?: DebateClock;
  /** Deadlines that were kept, by their key, with when: none is kept twice. */
  readonly kept: ReadonlyMap<string, Instant>;
  /** The round of introductions, once it began. */
  readonly round?: Round;
  /** Accounts and names that turned out to be somebody else's at this table, with whose. */
  readonly merged?: ReadonlyMap<PersonId, PersonId>;
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

/**
 * How long the debate items ran, and how long of that somebody had the floor; pauses left out. The instants
 * are there while that goes on, and what they measure is not yet in the milliseconds.
 */
export interface DebateClock {
  readonly ranMilliseconds: number;
  readonly runsSince?: Instant;
  readonly heldMilliseconds: number;
  readonly heldSince?: Instant;
}

/** A private word to somebody who was silent: in which item, when, and whether it helped. */
export interface Nudge {
  readonly item: AgendaItemId;
  readonly at: Instant;
  /** When they raised a hand, spoke or wrote, where that was within five minutes. */
  readonly answeredAt?: Instant;
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
  /** Of who left: since when, moved on by the pauses in between. */
  readonly awaySince?: Instant;
  /** BCP 47, from the person's own Teams; for private answers. */
  readonly locale?: string;
  readonly organisation?: string;
  readonly background?: string;
  readonly goal?: string;
  /** Counted when the floor is given, but for points of order. */
  readonly turns: number;
  /** The number of the last turn with which they began a subject: no reply, no point of order. */
  readonly lastTurn?: number;
  /** Of ended turns, pauses left out. */
  readonly speakingMilliseconds: number;
  /** Turns by question, to know who has not spoken on this one. */
  readonly turnsByQuestion: Readonly<Record<QuestionId, number>>;
  /** Into which item they came, for who came while one ran, and how far it was then, pauses left out. */
  readonly cameInto?: { readonly item: AgendaItemId; readonly afterMilliseconds: number };
  /** The last agenda item in which they raised a hand, had the floor, or wrote something. */
  readonly activeIn?: AgendaItemId;
  /** The last nudge that they got. */
  readonly nudge?: Nudge;
  /** True once they asked to get no nudges. */
  readonly leftAlone?: boolean;
  /** They had themselves erased: no name is left, only their place in what happened. */
  readonly erased?: true;
}

export interface AgendaItem extends AgendaItemPlan {
  /** When it first began. */
  readonly startedAt?: Instant;
  /** When it last ended; absent while it runs, also again. */
  readonly endedAt?: Instant;
  /** Added by `verleng`, taken off by `verkort`, or either by a new plan: below 0 it is shorter than planned. */
  readonly addedMinutes: number;
  /** How long the clock stood still in its present run, ended pauses only. */
  readonly pausedMilliseconds: number;
  /** When its present run began, where it runs again. */
  readonly runStartedAt?: Instant;
  /** How long it ran in its ended runs, pauses left out. */
  readonly ranMilliseconds?: number;
  /** Left for another item before it was done: it comes again, with what was left of it. */
  readonly unfinished?: true;
  /** The moderator passes it over; that can be taken back. */
  readonly skipped?: true;
  /** A break that nobody planned, put in by the moderator. */
  readonly inserted?: true;
}

export type HandKind = 'question' | 'reply' | 'order' | 'technical';

export interface Hand {
  readonly person: PersonId;
  readonly kind: HandKind;
  readonly reason?: string;
  readonly raisedAt: Instant;
  /** Of a reply: the number of the turn with which the subject began that it replies to. */
  readonly repliesTo?: number;
  /** Whom its owner lets go first, for as long as those wait. */
  readonly behind?: readonly HandRef[];
  /** When its owner last let somebody go first. */
  readonly deferredAt?: Instant;
  /** How many turns went to hands that were raised later. */
  readonly passedOver?: number;
}

/** A hand as another one remembers it: when its owner raises a hand again, that is another hand. */
export interface HandRef {
  readonly person: PersonId;
  readonly raisedAt: Instant;
}

/** What is being talked about: it begins with a turn that is no reply, and each replies to it at most once. */
export interface Subject {
  /** The number of the turn with which it began. */
  readonly turn: number;
  readonly question?: QuestionId;
  readonly replied: readonly PersonId[];
}

export interface Floor {
  readonly person: PersonId;
  /** The number of the turn at this table this is, from 1. */
  readonly turn: number;
  readonly givenAt: Instant;
  readonly pausedMilliseconds: number;
  readonly givenBy?: PersonId;
  /** Absent where it is an ordinary turn; a point of order counts for nobody. */
  readonly handKind?: 'reply' | 'order';
  /** The moderator gave it to somebody who was not the first in the queue. */
  readonly outOfOrder?: true;
  /** What undoing this turn brings back; absent where there is nothing to undo. */
  readonly before?: BeforeTurn;
}

/** A turn that ended, as it was, and by which command. */
export interface EndedTurn {
  readonly command: CommandId;
  readonly floor: Floor;
  readonly milliseconds: number;
  readonly round?: Round;
}

/** How things stood when a turn was given. */
export interface BeforeTurn {
  /** The hand that went down for it. */
  readonly hand?: Hand;
  /** The turn that it cut short. */
  readonly ended?: EndedTurn;
  readonly subject?: Subject;
  /** The question under debate, for which the turn counted. */
  readonly question?: QuestionId;
  /** `lastTurn` of who got the floor. */
  readonly lastTurn?: number;
  readonly round?: Round;
}

/** The round in which everybody introduces themselves: once each, in an order that all can see. */
export interface Round {
  /** The introductions item in which it goes; it stands still outside. */
  readonly item: AgendaItemId;
  /** Who is still to come, in order; whoever left keeps their place and is passed over meanwhile. */
  readonly waiting: readonly PersonId[];
  /** Who introduces themselves now: they have the floor for that. */
  readonly now?: PersonId;
  /** Who did already, in the order in which they did. */
  readonly had: readonly PersonId[];
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

/** The figures of a table at a moment. */
export interface Figures {
  /** Who took part in the conversation, not who merely sat there. */
  readonly people: number;
  /** Neither withdrawn nor erased. */
  readonly contributions: number;
}

/** A frozen summary whose place was taken by a newer version; its text is gone, its hash tells that it was. */
export interface SupersededVersion {
  readonly version: number;
  readonly sha256: string;
  readonly publishedAt: Instant;
}

/** Whose name may stand beside a contribution. */
export const attributionOf = (table: Table): Attribution => table.format.attribution;
