import { readableLines } from './lines.ts';
import type { LogEntry, LogReading } from './logEntry.ts';
import { readTeams } from './teams.ts';
import { readTranscript } from './transcript.ts';
import { readZoom } from './zoom.ts';

/** The longest log that is read, in characters: about two megabytes, a week of uninterrupted chatting. */
export const maxLogCharacters = 2_000_000;
/** The most messages that are brought in at once: as many as the largest minutes that are exported. */
export const maxLogMessages = 5_000;

/** Where a log comes from: Zoom's saved chat, a chat copied from Teams, or a transcript with captions. */
export type ChatLogForm = 'zoom' | 'teams' | 'transcript';

/** What somebody wrote to everybody. */
export interface ImportedMessage {
  /** The name as the log has it, without "(Gast)" and the like. */
  readonly name: string;
  /** The whole text on one line. */
  readonly text: string;
  /** Seconds since midnight, or since the recording began: see `clock`. Absent where the log has no time. */
  readonly atSeconds?: number;
  /** `2024-03-12`, where the log writes it out. */
  readonly date?: string;
}

/** How many messages were not brought in, and why. Of none of them is there a word in the result. */
export interface LeftOut {
  /** Written to one person, or to whom cannot be told: when in doubt it stays out. */
  readonly direct: number;
  /** Written by the program: who came and went, a deleted message, the start of the meeting. */
  readonly system: number;
  /** A thumb or a heart under somebody's message. */
  readonly reactions: number;
  /** Without text: a picture or a file. */
  readonly empty: number;
  /** Of another day than the one asked for. */
  readonly otherDay: number;
}

export interface ChatLog {
  readonly kind: 'chat-log';
  readonly form: ChatLogForm;
  /** What `atSeconds` counts from: midnight, or the moment the recording began. */
  readonly clock: 'day' | 'recording';
  readonly messages: readonly ImportedMessage[];
  readonly leftOut: LeftOut;
}

/** What became of a file that somebody wants to bring in. */
export type ChatLogReading =
  | ChatLog
  | { readonly kind: 'not-a-chat-log' }
  | { readonly kind: 'too-big'; readonly limit: 'characters' | 'messages' };

/** What to bring in. */
export interface ChatLogOptions {
  /** Only messages of this day (`2024-03-12`), where the log writes days; messages without one come along. */
  readonly date?: string;
}

const message = ({ name, lines, atSeconds, date }: LogEntry): ImportedMessage => ({
  name,
  text: lines.join(' ').replace(/\s+/g, ' ').trim(),
  ...(atSeconds === undefined ? {} : { atSeconds }),
  ...(date === undefined ? {} : { date }),
});

const sortOut = (reading: LogReading, wanted: string | undefined): ChatLogReading => {
  const messages: ImportedMessage[] = [];
  const leftOut = { direct: 0, system: reading.system, reactions: reading.reactions, empty: 0, otherDay: 0 };
  for (const entry of reading.entries) {
    const { text } = message(entry);
    if (entry.direct) leftOut.direct += 1;
    else if (wanted !== undefined && entry.date !== undefined && entry.date !== wanted) leftOut.otherDay += 1;
    else if (entry.isReaction) leftOut.reactions += 1;
    else if (entry.isNotice) leftOut.system += 1;
    else if (text === '') leftOut.empty += 1;
    else messages.push(message(entry));
    if (messages.length > maxLogMessages) return { kind: 'too-big', limit: 'messages' };
  }
  return { kind: 'chat-log', form: reading.form, clock: reading.clock, messages, leftOut };
};

/**
 * Reads the chat of a meeting that was saved or copied elsewhere, so that it can be shown before it is kept.
 * Messages to one person are left out always and only counted; a text that is no such log is not guessed at.
 */
export const readChatLog = (text: string, options: ChatLogOptions = {}): ChatLogReading => {
  if (text.length > maxLogCharacters) return { kind: 'too-big', limit: 'characters' };
  const lines = readableLines(text);
  if (!lines) return { kind: 'not-a-chat-log' };
  const reading = readTranscript(lines) ?? readZoom(lines) ?? readTeams(lines);
  return reading ? sortOut(reading, options.date) : { kind: 'not-a-chat-log' };
};
