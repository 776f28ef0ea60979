import type { CommandId, ContributionId, Instant, PersonId } from '../core/ids.ts';
import type { ArrivedFile } from './intents.ts';
import type { AdaptiveCard, ConversationReference } from './ports.ts';

/** Who sent something, as the authenticated activity names them. */
export interface Sender {
  readonly person: PersonId;
  /** Without "(Gast)" or "(Guest)". */
  readonly name: string;
  readonly aadObjectId?: string;
  /** BCP 47. */
  readonly locale?: string;
  /** The name itself said so, in Teams' way: "(Gast)". */
  readonly guest?: true;
}

/** What every incoming thing carries. `reference` is the conversation as this activity shows it. */
export interface IncomingHeader {
  readonly reference: Omit<ConversationReference, 'installed' | 'welcomed'>;
  readonly sender: Sender;
  /** Teams' own time of the activity; the time of arrival where it has none. */
  readonly at: Instant;
  /** The same for a redelivery, different for an edit of the same message. */
  readonly command: CommandId;
}

/** Where Teams lets a file be put, among the files of whoever said yes. */
export interface OfferedPlace extends ArrivedFile {
  /** A key to that place: in no log, and kept nowhere. */
  readonly uploadUrl: string;
}

/** A mention of somebody other than the bot. */
export interface Mention {
  readonly person: PersonId;
  readonly name: string;
}

/** A file that somebody sent in their 1:1 chat, and where it can be had for a while. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
}

/** What came in from Teams, read tolerantly and free of Teams' own forms. */
export type Incoming = IncomingHeader &
  (
    | {
        readonly kind: 'message';
        /** The message's id in its conversation. */
        readonly message: ContributionId;
        /** Plain text: mentions of the bot, quotes and markup taken out, entities decoded, white space folded. */
        readonly text: string;
        /** The bot was mentioned, or the chat is a 1:1 chat with it, or the message is meant for it alone. */
        readonly addressed: boolean;
        /** A 1:1 chat, or a targeted message that the others do not see. */
        readonly private: boolean;
        readonly mentions: readonly Mention[];
        /** The message that this one replies to. */
        readonly quoted?: ContributionId;
        /** The text with its lines kept; only in a 1:1 chat, where notes are taken. */
        readonly lines?: string;
        /** Only in a 1:1 chat. */
        readonly files?: readonly SentFile[];
      }
    | {
        readonly kind: 'edited' | 'undeleted';
        readonly message: ContributionId;
        readonly text: string;
        /** As in a message. */
        readonly lines?: string;
      }
    | { readonly kind: 'deleted'; readonly message: ContributionId }
    /** A pressed button or a submitted form, by whichever of the three carriers. */
    | {
        readonly kind: 'click';
        readonly carrier: 'execute' | 'dialog' | 'message';
        readonly verb: string;
        /** Data of the button and inputs of the form together. */
        readonly data: Readonly<Record<string, unknown>>;
        /** A card that refreshed itself: nobody pressed anything. */
        readonly automatic: boolean;
      }
    /** A button that opens a dialog. */
    | {
        readonly kind: 'dialogOpened';
        readonly verb: string;
        readonly data: Readonly<Record<string, unknown>>;
      }
    /** The answer to the offer of a file. Its context was ours once, and comes from outside now. */
    | {
        readonly kind: 'fileAnswered';
        readonly accepted: boolean;
        readonly context: Readonly<Record<string, unknown>>;
        readonly place?: OfferedPlace;
      }
    | { readonly kind: 'joined'; readonly people: readonly Sender[]; readonly bot: boolean }
    | { readonly kind: 'left'; readonly people: readonly PersonId[]; readonly bot: boolean }
    | { readonly kind: 'installed' }
    | { readonly kind: 'removed' }
    /** Anything that needs no answer: typing, reactions, meeting events that change nothing. */
    | { readonly kind: 'other' }
  );

/** What goes back in the answer to the HTTP request. */
export type Answer =
  | { readonly kind: 'nothing' }
  /** `refused`: nothing was done, and the sentence says why. */
  | { readonly kind: 'sentence'; readonly text: string; readonly refused?: true }
  | { readonly kind: 'card'; readonly card: AdaptiveCard }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: AdaptiveCard }
  /** The person sends more than a person does: HTTP 429. */
  | { readonly kind: 'tooMuch' }
  /** The database cannot be reached: HTTP 503, so that Teams delivers again. */
  | { readonly kind: 'unavailable' };

/** The way from an incoming thing to its answer. Resolves only after everything is durable. */
export type HandleIncoming = (incoming: Incoming) => Promise<Answer>;
