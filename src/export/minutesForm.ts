import type { ContributionSource, LensTag } from '../core/contribution.ts';
import type { HandKind } from '../core/floor.ts';
import type { LensId } from '../core/ids.ts';
import type { Addition } from '../core/summary.ts';
import type { Role } from '../core/table.ts';

/** The minutes of a table as a file for other programs: contract §7, its keys in that order. */
export interface Minutes {
  readonly schema: 'debattafel/minutes@1';
  readonly table: {
    readonly id: string;
    readonly title: string;
    readonly format: string;
    readonly openedAt: string;
    readonly closedAt?: string;
    readonly conversation: string;
  };
  readonly participants: readonly MinutesParticipant[];
  readonly agenda: readonly MinutesAgendaItem[];
  readonly questions: readonly MinutesQuestion[];
  /** Only while the table is open. */
  readonly queue?: readonly { readonly person: string; readonly raisedAt: string; readonly kind: HandKind }[];
  readonly contributions: readonly MinutesContribution[];
  readonly summary: MinutesSummary;
  /** What came up in the closing beside the questions; absent where nothing did. */
  readonly varia?: readonly MinutesRemark[];
  /** What people thought of the table, without names or times; absent where nobody said. */
  readonly feedback?: readonly MinutesFeedback[];
  /** Corrections after the minutes were final; absent where there are none. */
  readonly errata?: readonly MinutesRemark[];
  /** From when the notes can no longer be changed; absent as long as they can. */
  readonly minutesFinalAt?: string;
}

/** Something said after the debate: an item of the varia, or an erratum. `author` is a participant's id. */
export interface MinutesRemark {
  /** From 1. */
  readonly number: number;
  readonly at: string;
  readonly author: string;
  readonly text: string;
}

export interface MinutesFeedback {
  readonly lessWell?: string;
  readonly good?: string;
  readonly heldBack?: string;
}

export interface MinutesParticipant {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string;
  readonly speakingSeconds: number;
  readonly turns: number;
  readonly contributions: number;
}

export interface MinutesAgendaItem {
  readonly id: string;
  readonly title: string;
  readonly plannedMinutes: number;
  readonly startedAt?: string;
  readonly endedAt?: string;
  /** How long it took, pauses left out, to a hundredth; absent before it ended. */
  readonly actualMinutes?: number;
  /** The moderator passed it over. */
  readonly skipped?: true;
  /** Put in by the moderator: nobody had planned it. */
  readonly inserted?: true;
}

export interface MinutesQuestion {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly addedBy?: string;
  readonly votes: number;
  readonly shortlisted: boolean;
}

export interface MinutesContribution {
  readonly id: string;
  readonly at: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly source: ContributionSource;
  readonly agendaItem?: string;
  readonly question?: string;
  readonly revisions: number;
  readonly lenses: readonly LensTag[];
  /** Its place among all contributions by time, from 1, whatever the filter: what documents refer to it by. */
  readonly number: number;
  /** The main branch of what was said under a question, or a leaf on it. */
  readonly depth?: 'branch' | 'leaf';
  /** Beside the matter ("bedankt", "ik hoor u niet"): shown in an annex. */
  readonly practical?: true;
  /** Who said it is not clear: what was typed for a name, empty where nothing was or names are kept back. */
  readonly speakerToConfirm?: string;
  /** Said without a name, as its author asked. */
  readonly unnamed?: true;
}

export interface MinutesSummary {
  readonly status: 'none' | 'draft' | 'final';
  readonly text: string;
  readonly sections: readonly MinutesSection[];
  readonly additions: readonly MinutesAddition[];
  /** Of the frozen text; only once it is final. */
  readonly sha256?: string;
  /** From 1, one more each time that the frozen text had to change; only once it is final. */
  readonly version?: number;
  /** Earlier versions, the oldest first; absent where there were none. */
  readonly superseded?: readonly {
    readonly version: number;
    readonly sha256: string;
    readonly publishedAt: string;
  }[];
}

/** The points under one lens; without a lens, the points that fit none. `from` is empty where somebody wrote a point by hand. */
export interface MinutesSection {
  readonly lens?: LensId;
  readonly points: readonly { readonly text: string; readonly from: readonly string[] }[];
}

export interface MinutesAddition {
  readonly number: number;
  readonly author: string;
  readonly text: string;
  readonly decision: Addition['decision'];
  readonly reason?: string;
}
