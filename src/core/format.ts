import type { AgendaItemId, LensId, LensValueId } from './ids.ts';

/**
 * A workshop format: what the organiser prepares once and every table of that workshop follows.
 * This is the form after reading (defaults filled in); the file's form is contract §5.
 */
export interface WorkshopFormat {
  readonly id: string;
  readonly title: string;
  /** BCP 47; the language in which the group is spoken to. */
  readonly locale: string;
  /** IANA name; every time of day on a card is in this zone. */
  readonly timeZone: string;
  readonly purpose?: string;
  readonly participation?: Participation;
  readonly editions: readonly Edition[];
  readonly groundRules: readonly string[];
  readonly practicalAgreements: readonly string[];
  readonly queueOrder: QueueOrder;
  readonly attribution: Attribution;
  readonly nudgeAfterMinutes?: number;
  readonly agenda: readonly AgendaItemPlan[];
  /** `HH:MM`, used when no edition is chosen. */
  readonly startsAt?: string;
  /** `HH:MM`, used when no edition is chosen. */
  readonly returnToPlenary?: string;
  readonly lenses: readonly Lens[];
  readonly questions: readonly string[];
  readonly deepeningPrompts: readonly string[];
  /** How many questions a shortlist proposed by votes holds. */
  readonly shortlist: { readonly min: number; readonly max: number };
  /** How many questions one person may choose. */
  readonly votesPerPerson: number;
}

/** What participants may expect of their words: the ladder on which the organiser places the workshop. */
export type Participation = 'inform' | 'advise' | 'coproduce' | 'decide';
export type QueueOrder = 'fifo' | 'new-voices' | 'least-time' | 'quota';
export type Attribution = 'named' | 'organisation' | 'confidential';

/** One sitting of the workshop with its own times; it replaces the format's times, both of them. */
export interface Edition {
  readonly id: string;
  readonly startsAt?: string;
  readonly returnToPlenary?: string;
}

export type AgendaItemKind =
  | 'introductions'
  | 'plenary'
  | 'longlist'
  | 'deepening'
  | 'discussion'
  | 'decision'
  | 'break'
  | 'closing';

export interface AgendaItemPlan {
  readonly id: AgendaItemId;
  readonly title: string;
  readonly kind: AgendaItemKind;
  /** May be a fraction: a rehearsal runs items of seconds. */
  readonly minutes: number;
  readonly minMinutes?: number;
  /** Re-planning leaves it as it is. */
  readonly protected: boolean;
  /** The length of one turn; absent where the format sets none. */
  readonly speakingSeconds?: number;
}

/** One way to look at the notes, with the prompts that help people look that way. */
export interface Lens {
  readonly id: LensId;
  readonly title: string;
  readonly prompts: readonly string[];
  readonly values: readonly LensValue[];
}

export interface LensValue {
  readonly id: LensValueId;
  readonly title: string;
}
