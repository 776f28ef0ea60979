import type { Erratum, Feedback, Remark } from './afterthoughts.ts';
import type { Contribution, Noting } from './contribution.ts';
import type { EndedTurn, Floor, Hand, Round, Subject } from './floor.ts';
import type { AgendaItemPlan, Attribution, QueueOrder, WorkshopFormat } from './format.ts';
import type {
  AgendaItemId,
  CommandId,
  ConversationId,
  Instant,
  PersonId,
  QuestionId,
  TableId,
} from './ids.ts';
import type { Summary } from './summary.ts';

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

/** The figures of a table at a moment. */
export interface Figures {
  /** Who took part in the conversation, not who merely sat there. */
  readonly people: number;
  /** Neither withdrawn nor erased. */
  readonly contributions: number;
}

/** Whose name may stand beside a contribution. */
export const attributionOf = (table: Table): Attribution => table.format.attribution;
