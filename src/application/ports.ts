import type { ConversationId, PersonId } from '../core/ids.ts';
import type { DocumentOrder } from '../export/documentOrder.ts';
import type { SentFile } from './incoming.ts';
import type { ArrivedFile } from './intents.ts';
import type { ConversationReference } from './storePorts.ts';

export type * from './storePorts.ts';

/** A message as Teams takes it: a card with the sentence that stands for it, or a sentence. */
export type Message =
  | { readonly kind: 'card'; readonly card: AdaptiveCard; readonly summary: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Teams' own card that asks whether a file may be kept; `context` comes back with the answer. */
  | {
      readonly kind: 'fileConsent';
      readonly name: string;
      readonly description: string;
      readonly sizeBytes: number;
      readonly context: Readonly<Record<string, string>>;
    }
  /** Teams' own card of a file that is there. */
  | { readonly kind: 'file'; readonly file: ArrivedFile };

export type AdaptiveCard = Readonly<Record<string, unknown>>;

export type SendOutcome =
  /** `conversation`: the thread that a post in a channel began. */
  | { readonly kind: 'sent'; readonly activityId: string; readonly conversation?: ConversationId }
  /** Teams said no: an HTTP status with its code (for example `BotNotInConversationRoster`). */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code?: string;
      readonly retryAfterMilliseconds?: number;
    }
  /** No answer came: whether the message is there is unknown. */
  | { readonly kind: 'unreachable' };

/** The way out to Teams. Never retries by itself, never throws for what Teams or the network does. */
export interface Messenger {
  send(reference: ConversationReference, message: Message): Promise<SendOutcome>;
  update(reference: ConversationReference, activityId: string, message: Message): Promise<SendOutcome>;
  /** A new post in a channel; `reference` is any conversation of that team. */
  postInChannel(
    reference: ConversationReference,
    channel: ConversationId,
    message: Message,
  ): Promise<SendOutcome>;
  /** The 1:1 chat with a person, made where there is none; `reference` is a conversation in which both are. */
  openPersonal(reference: ConversationReference, person: PersonId): Promise<OpenedConversation>;
}

export type OpenedConversation =
  | { readonly kind: 'opened'; readonly conversation: ConversationId }
  | { readonly kind: 'refused'; readonly status: number; readonly code?: string }
  | { readonly kind: 'unreachable' };

/** How the bringing of a file ended. */
export type UploadOutcome =
  | { readonly kind: 'uploaded' }
  /** Nothing may be sent to this address: nothing was. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'refused'; readonly status: number }
  /** No answer came in time. */
  | { readonly kind: 'unreachable' };

/**
 * Makes documents and pictures that take much work, away from the tables: one at a time, pictures before
 * documents. What is ordered is asked for only when its turn comes, so that waiting keeps nothing in memory.
 * Undefined where it could not be made: who makes it died, or took too long. Never throws for that.
 */
export type MakeDocument = (order: () => DocumentOrder, rush?: 'rush') => Promise<Uint8Array | undefined>;

/** Brings a file to the address that Teams gave for it. Never throws for what the other side does. */
export type FileUpload = (
  address: string,
  file: { readonly content: Uint8Array; readonly contentType: string },
) => Promise<UploadOutcome>;

/** What Teams tells of somebody in a conversation. */
export interface Member {
  readonly person: PersonId;
  readonly name: string;
  readonly guest: boolean;
  readonly aadObjectId?: string;
  /** Only in a meeting, and only where Teams tells it. */
  readonly meetingRole?: 'organizer' | 'presenter' | 'attendee';
}

/** What became of a file that somebody sent. */
export type FetchedFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-big' }
  /** Not there (any more), or not at an address from which files are taken. */
  | { readonly kind: 'unreachable' };

/** Gets a file that somebody sent, as text. Never throws for what the network does. */
export type FetchFile = (file: SentFile) => Promise<FetchedFile>;

export interface Roster {
  /** Everybody in a group or meeting chat; empty where Teams does not tell, and for a channel. */
  members(reference: ConversationReference): Promise<readonly Member[]>;
  /** What the organiser called the meeting; undefined where this is no meeting or Teams does not tell. */
  meetingTitle(reference: ConversationReference): Promise<string | undefined>;
  /** One member, or undefined where Teams does not tell. */
  member(reference: ConversationReference, person: PersonId): Promise<Member | undefined>;
}
