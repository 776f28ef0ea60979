import type { LensId } from '../core/ids.ts';
import type { Addition, ContributionSource, HandKind, LensTag, Role } from '../core/table.ts';

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
}

export interface MinutesSummary {
  readonly status: 'none' | 'draft' | 'final';
  readonly text: string;
  readonly sections: readonly MinutesSection[];
  readonly additions: readonly MinutesAddition[];
  /** Of the frozen text; only once it is final. */
  readonly sha256?: string;
}

/** The points under one lens; without a lens, the points that fit none. */
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
