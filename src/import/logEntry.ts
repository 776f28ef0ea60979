import type { ChatLogForm } from './chatLog.ts';

/** One message of a log as it stands there, before it is decided whether it comes along. */
export interface LogEntry {
  readonly name: string;
  readonly lines: readonly string[];
  readonly atSeconds?: number;
  readonly date?: string;
  /** Not for everybody, or not surely so. */
  readonly direct?: boolean;
  /** A thumb under somebody's message. */
  readonly isReaction?: boolean;
  /** Written by the program. */
  readonly isNotice?: boolean;
}

/** A log in one of the known forms. */
export interface LogReading {
  readonly form: ChatLogForm;
  readonly clock: 'day' | 'recording';
  readonly entries: readonly LogEntry[];
  /** Lines that the program wrote outside any message. */
  readonly system: number;
  /** Lines with thumbs and hearts outside any message. */
  readonly reactions: number;
}

/**
 * How many lines may stand above the first message: a title, a date, "vergadering gestart". A text with more
 * is prose in which something happens to look like a message.
 */
export const maxLinesAbove = 5;
