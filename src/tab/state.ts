import type { Evenness } from '../core/balance.ts';
import type { ContributionSource, LensTag } from '../core/contribution.ts';
import type { HandKind } from '../core/floor.ts';
import type { AgendaItemKind, Lens, QueueOrder } from '../core/format.ts';
import type {
  AgendaItemId,
  ContributionId,
  Instant,
  LensId,
  LensValueId,
  PersonId,
  QuestionId,
  TableId,
} from '../core/ids.ts';
import type { ProposalKind } from '../core/replan.ts';
import type { PlaceReason } from '../core/speakingQueue.ts';
import type { Role } from '../core/table.ts';

/**
 * What the page shows of a table to one person: everything but the contributions, which come by themselves.
 * Data and no words: the page says them in its reader's language. What somebody may not see is not in it.
 */
export interface TabState {
  /** Goes up with every change of the table. */
  readonly version: number;
  /** The server's clock when this was made: countdowns run from the server's time. */
  readonly now: Instant;
  readonly table: {
    readonly id: TableId;
    readonly title: string;
    readonly status: 'open' | 'closed';
    readonly locale: string;
    readonly timeZone: string;
    readonly lenses: readonly Lens[];
    /** No names where many look: what is said leaves the table without who said it. */
    readonly confidential: boolean;
    readonly minutesFinalAt?: Instant;
  };
  readonly me: TabMe;
  readonly agenda: TabAgenda;
  /** The question under debate. */
  readonly question?: TabQuestion;
  readonly prompts: readonly string[];
  readonly questions: readonly TabQuestion[];
  readonly choice: 'ahead' | 'open' | 'closed';
  readonly floor?: TabFloor;
  readonly queue: readonly TabPlace[];
  readonly queueClosed: boolean;
  readonly queueOrder: QueueOrder;
  readonly contributionCount: number;
  readonly summary: TabSummary;
  readonly varia: readonly { readonly number: number; readonly text: string }[];
  /** Only for who takes the notes or leads. */
  readonly notes?: TabNotes;
  /** Only for who leads. */
  readonly lead?: TabLead;
}

export interface TabMe {
  readonly person: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly hand?: { readonly place: number; readonly kind: HandKind; readonly reason?: string };
  /** They said that they cannot hear or see. */
  readonly technical: boolean;
  readonly speaks: boolean;
  /** The questions that they chose. */
  readonly chose: readonly QuestionId[];
  readonly mostChoices: number;
}

export interface TabAgenda {
  readonly items: readonly TabAgendaItem[];
  readonly running?: AgendaItemId;
  /** When the running item ends by its time, pauses so far included; while paused it moves on. */
  readonly endsAt?: Instant;
  readonly pausedAt?: Instant;
  /** Minutes behind the plan; below 0 ahead of it. */
  readonly lateMinutes: number;
  readonly plenaryAt?: Instant;
  /** Minutes between the expected end and the return to the plenary; below 0 it is missed. */
  readonly plenarySlackMinutes?: number;
}

export interface TabAgendaItem {
  readonly id: AgendaItemId;
  readonly title: string;
  readonly kind: AgendaItemKind;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: 'done' | 'running' | 'ahead' | 'skipped';
}

export interface TabQuestion {
  readonly id: QuestionId;
  readonly number: number;
  readonly text: string;
  readonly shortlisted: boolean;
  readonly wasOpen: boolean;
  /** Only once the choice is closed, or for who leads. */
  readonly votes?: number;
}

export interface TabFloor {
  readonly person: PersonId;
  readonly name: string;
  readonly turn: number;
  readonly kind?: 'reply' | 'order';
  /** When the turn began, moved on by the pauses in it that are over. */
  readonly since: Instant;
  /** How long a turn may take; absent where the format sets nothing. */
  readonly limitSeconds?: number;
  readonly mine: boolean;
}

export interface TabPlace {
  readonly person: PersonId;
  readonly name: string;
  readonly kind: HandKind;
  readonly reason: PlaceReason;
  readonly raisedAt: Instant;
  /** What they want to say, as they put it. */
  readonly wish?: string;
  readonly away: boolean;
  readonly mine: boolean;
}

export interface TabSummary {
  readonly status: 'none' | 'draft' | 'final';
  readonly text: string;
  readonly additions: readonly {
    readonly number: number;
    readonly text: string;
    readonly decision: 'open' | 'accepted' | 'declined';
    readonly reason?: string;
  }[];
  readonly version?: number;
  readonly sha256?: string;
}

export interface TabNotes {
  readonly people: readonly TabPerson[];
  readonly lensesToConfirm: number;
  readonly speakersToConfirm: number;
}

export interface TabPerson {
  readonly person: PersonId;
  readonly name: string;
  /** The name with what tells them apart from who has the same one. */
  readonly plate: string;
  readonly role: Role;
  readonly present: boolean;
  readonly organisation?: string;
}

export interface TabLead {
  /** Absent while nobody has spoken yet. */
  readonly notSpoken?: readonly string[];
  /** Who hears or sees nothing, by names that tell them apart. */
  readonly inTrouble: readonly { readonly person: PersonId; readonly name: string }[];
  /** The round of introductions, while it is time for one; `next` is whose turn comes. */
  readonly round?: {
    readonly stage: 'ahead' | 'running' | 'done';
    readonly next?: { readonly person: PersonId; readonly name: string };
  };
  readonly balance: {
    readonly people: number;
    readonly spoke: number;
    readonly milliseconds: number;
    readonly gini: number;
    readonly evenness: Evenness;
    readonly organisations: readonly {
      readonly organisation?: string;
      readonly people: number;
      readonly turns: number;
      readonly milliseconds: number;
      readonly share: number;
    }[];
  };
  readonly proposals: readonly TabProposal[];
  /** By how many milliseconds the plenary is missed whatever is planned anew; 0 where it can be met. */
  readonly plenaryOutOfReach: number;
  readonly shortlist: readonly QuestionId[];
  readonly chose: number;
  readonly mayChoose: number;
  readonly parked: readonly { readonly id: ContributionId; readonly text: string }[];
  /** Whether the last turn can be undone, and which it is. */
  readonly undoTurn?: number;
  readonly turns: number;
}

export interface TabProposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly item?: string;
  readonly endsAt: Instant;
  readonly shortMilliseconds: number;
  readonly lengths: readonly {
    readonly item: string;
    readonly minutes: number;
    readonly before: number;
  }[];
}

/** A contribution as the page shows it; the name is what may stand beside it. */
export interface TabContribution {
  readonly id: ContributionId;
  readonly at: Instant;
  readonly name: string;
  readonly text: string;
  readonly source: ContributionSource;
  readonly item?: AgendaItemId;
  readonly question?: QuestionId;
  readonly lenses: readonly { lens: LensId; value?: LensValueId; by: LensTag['by'] }[];
  readonly mine: boolean;
  readonly revised: boolean;
  readonly confirmed: boolean;
  readonly practical: boolean;
  readonly depth?: 'branch' | 'leaf';
  /** What was typed for a name that nobody could tell. */
  readonly unclearSpeaker?: string;
}

/** What the stream of a table brings. A snapshot: forget the contributions that were known. */
export type TabMessage =
  | {
      readonly kind: 'snapshot';
      readonly state: TabState;
      readonly contributions: readonly TabContribution[];
    }
  | {
      readonly kind: 'change';
      readonly state: TabState;
      readonly contributions: readonly TabContribution[];
      readonly gone: readonly ContributionId[];
    };

/** The last that a stream tells of a table that was erased while somebody looked: all that is known is to be forgotten. */
export interface TabGone {
  readonly kind: 'gone';
}

/** A table that somebody may look at. */
export interface TabTable {
  readonly id: TableId;
  readonly title: string;
  readonly status: 'open' | 'closed';
}

/** What a command leads to: done, or one sentence that says why not. */
export interface TabAnswer {
  readonly ok: boolean;
  /** In the asker's language; may be empty where there is nothing to add. */
  readonly text: string;
  /** Of `minutes.get`: the links. */
  readonly links?: readonly { readonly format: string; readonly url: string }[];
}
