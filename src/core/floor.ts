import type { AgendaItemId, CommandId, Instant, PersonId, QuestionId } from './ids.ts';

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
