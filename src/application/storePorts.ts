import type { Deadline } from '../core/deadlines.ts';
import type { TableEvent } from '../core/events.ts';
import type { CommandId, ConversationId, Instant, PersonId, TableId } from '../core/ids.ts';
import type { Conversation } from '../core/table.ts';
import type { CardKind, DueDeadline, Intent } from './intents.ts';

/** One command's outcome, to be written in one transaction. */
export interface Append {
  readonly table: TableId;
  /** The version of the table that `decide` saw: the number of its events; 0 for a new table. */
  readonly expectedVersion: number;
  readonly command: CommandId;
  /** At least one. */
  readonly events: readonly TableEvent[];
  readonly intents: readonly Intent[];
  /** All the table's deadlines from now on; absent where they did not change. */
  readonly deadlines?: readonly Deadline[];
  /** How the table is found; absent where that did not change. */
  readonly directory?: DirectoryEntry;
  readonly at: Instant;
}

/**
 * A table's whole stream as it is kept from now on, in one transaction: somebody had themselves erased. With it
 * goes all that was kept beside the stream and leads to them, and every card of the table is to be drawn anew.
 */
export interface Rewrite extends Append {
  /** As many events as there are, in their order. */
  readonly rewritten: readonly TableEvent[];
  readonly tenant: string;
  /** What is to be found nowhere any more: ids and names. */
  readonly gone: { readonly ids: readonly string[]; readonly names: readonly string[] };
}

/** Whoever had themselves erased, as they are kept beside the tables. */
export interface ForgottenPerson {
  readonly tenant: string;
  readonly person: PersonId;
  /** The last words to them, said in the chat in which they asked. */
  readonly farewell: readonly Intent[];
  readonly at: Instant;
}

/** By what a table is found. */
export interface DirectoryEntry {
  readonly conversation: ConversationId;
  readonly tenant: string;
  readonly title: string;
  readonly status: 'open' | 'closed';
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  /** Everybody with an account who was ever at the table. */
  readonly people: readonly PersonId[];
}

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly version: number }
  /** Somebody else wrote first: load again and decide again. */
  | { readonly kind: 'version-conflict' }
  /** This command was carried out before. */
  | { readonly kind: 'duplicate-command' }
  /** The conversation has an open table already. */
  | { readonly kind: 'conversation-busy' };

/** The tables' streams of events. Nothing is acknowledged before it is durable. */
export interface EventStore {
  append(append: Append): Promise<AppendOutcome>;
  /** All events of a table in order; undefined where there is none. */
  load(
    table: TableId,
  ): Promise<{ readonly version: number; readonly events: readonly TableEvent[] } | undefined>;
  /** Rewrites the stream and appends to it, all or nothing; also the deadlines, the directory and the outbox. */
  rewrite(rewrite: Rewrite): Promise<'rewritten' | 'version-conflict'>;
  /** The table and everything that is kept of it is gone for good. */
  erase(table: TableId): Promise<void>;
  /** Whether this command was carried out at this table. */
  wasHandled(table: TableId, command: CommandId): Promise<boolean>;
}

/** One row of the directory. */
export interface DirectoryRow {
  readonly table: TableId;
  readonly conversation: ConversationId;
  readonly tenant: string;
  readonly title: string;
  readonly status: 'open' | 'closed';
  readonly openedAt: Instant;
}

/** How tables are found. */
export interface TableDirectory {
  openIn(tenant: string, conversation: ConversationId): Promise<DirectoryRow | undefined>;
  /** The open one, else the one closed last. */
  latestIn(tenant: string, conversation: ConversationId): Promise<DirectoryRow | undefined>;
  /** Of everybody with an account who was at the table; the newest first. */
  openOf(tenant: string, person: PersonId): Promise<readonly DirectoryRow[]>;
  /** Open and closed, of everybody with an account who was ever there; the newest first. */
  allOf(tenant: string, person: PersonId): Promise<readonly DirectoryRow[]>;
  /** The one closed last at which this person sat. */
  latestClosedOf(tenant: string, person: PersonId): Promise<DirectoryRow | undefined>;
  /**
   * The tables of a conversation, or of the threads of a channel, the open ones first, then the newest: 20 at
   * most. Without a tenant those of all (local mode has just one), without a conversation everything.
   */
  around(
    conversation: ConversationId | undefined,
    tenant: string | undefined,
  ): Promise<readonly DirectoryRow[]>;
  countOpen(): Promise<number>;
}

/** Promises to the clock. A deadline stays until an append no longer lists it. */
export interface DeadlineStore {
  due(now: Instant, limit: number): Promise<readonly DueDeadline[]>;
  /** All the table's deadlines from now on, where no append says so. */
  replace(table: TableId, deadlines: readonly Deadline[]): Promise<void>;
  /** When the next one falls due; undefined where there is none. */
  nextDueAt(): Promise<Instant | undefined>;
}

/** An intent that waits to be sent. */
export interface OutboxRow {
  readonly id: number;
  readonly table: TableId | undefined;
  readonly intent: Intent;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  /** Failed tries so far. */
  readonly attempts: number;
  /** True where a try began and its outcome was never written: the message may or may not be there. */
  readonly unsettled: boolean;
}

/** A card that stands in a conversation. */
export interface PostedCard {
  readonly id: number;
  readonly table: TableId;
  readonly conversation: ConversationId;
  readonly card: CardKind;
  readonly of: string | undefined;
  /** Teams' id of the message. */
  readonly activityId: string;
  readonly postedAt: Instant;
  readonly editedAt: Instant;
  /** True once a newer card of its kind took its place and it became one line. */
  readonly shrunk: boolean;
  /** True while it shows somebody who had themselves erased: it is to be drawn anew, however old. */
  readonly stale: boolean;
}

export interface OutboxStore {
  /** Adds intents that come from no event, such as an answer to `help`. Equal waiting ones fold into one. */
  enqueue(intents: readonly Intent[], table: TableId | undefined, at: Instant): Promise<void>;
  /** Rows that are due, in the order of their making; those under way are left out. */
  waiting(now: Instant, limit: number): Promise<readonly OutboxRow[]>;
  /** When the next row falls due that is not yet due at `now`. */
  nextDueAt(now: Instant): Promise<Instant | undefined>;
  depth(): Promise<number>;
  /** Written before a try, so that a crash leaves a trace. */
  begin(id: number, at: Instant): Promise<void>;
  /** The row is done. `posted`: the card that now stands, `edited`: the card that was changed. */
  settle(id: number, result: SettledSend): Promise<void>;
  /** Tried in vain; again at `dueAt`. */
  postpone(id: number, dueAt: Instant, attempts: number): Promise<void>;
  /** After a start: rows under way when the process died count as unsettled and wait again. */
  recover(): Promise<number>;
  /** All cards of a table, the oldest first. */
  postedCards(table: TableId): Promise<readonly PostedCard[]>;
  /** Somebody works on this card: it counts as edited at `at`, so that no edit comes before. */
  hold(id: number, at: Instant): Promise<void>;
  /** The message is gone. */
  forgetCard(id: number): Promise<void>;
  /** Whether a card of any table that stands in this conversation is yet to be drawn anew. */
  hasStaleCards(conversation: ConversationId): Promise<boolean>;
}

export interface SettledSend {
  readonly posted?: Omit<PostedCard, 'id' | 'shrunk' | 'editedAt' | 'stale'> & { readonly stale?: boolean };
  readonly edited?: {
    readonly id: number;
    readonly at: Instant;
    readonly shrunk: boolean;
    /** It was drawn since somebody had themselves erased. */
    readonly redrawn?: boolean;
  };
}

/** What is known of a conversation in which the bot is or was. */
export interface ConversationReference extends Conversation {
  /** The latest, from an authenticated activity. */
  readonly serviceUrl: string;
  /** The bot's own id there. */
  readonly bot: string;
  /** For a 1:1 chat: whose. */
  readonly person?: PersonId;
  /** The meeting's id where the chat is a meeting's. */
  readonly meeting?: string;
  /** False after the bot was removed: nothing is sent. */
  readonly installed: boolean;
  readonly welcomed: boolean;
}

export interface ConversationStore {
  find(tenant: string, conversation: ConversationId): Promise<ConversationReference | undefined>;
  personal(tenant: string, person: PersonId): Promise<ConversationReference | undefined>;
  /** Adds or replaces; counts as heard. */
  save(reference: ConversationReference): Promise<void>;
  /** How often this conversation was saved: what was heard of it. */
  timesHeard(tenant: string, conversation: ConversationId): Promise<number>;
  /** The bot was removed here, by what Teams answered; no news where anything was heard since that count. */
  removed(reference: ConversationReference, timesHeard: number): Promise<void>;
  /** Nothing of this conversation is kept. */
  forget(tenant: string, conversation: ConversationId): Promise<void>;
  /**
   * What waits to be sent to this person goes; their 1:1 chats are nobody's, and forgotten once the cards in
   * them were drawn anew.
   */
  forgetPerson(person: ForgottenPerson): Promise<void>;
}

/** Who is to be erased: ids only, no word and no name. */
export interface PersonToErase {
  readonly tenant: string;
  readonly person: PersonId;
  /** Every account of theirs at any table, their own included. */
  readonly accounts: readonly PersonId[];
}

/** An erasure that was asked for. Without `who` only the database's files are still to be cleaned. */
export interface UnfinishedErasure {
  readonly id: number;
  readonly askedAt: Instant;
  readonly who?: PersonToErase;
}

/** Erasures that were asked for and are not done: one that is broken off goes on by itself. */
export interface ErasureStore {
  /** Kept before anything is erased; of the same person once, with all accounts that were ever named. */
  ask(who: PersonToErase, at: Instant): Promise<Required<UnfinishedErasure>>;
  unfinished(): Promise<readonly UnfinishedErasure[]>;
  /** Something was erased, of which the files are still to be cleaned. */
  addFilesLeft(at: Instant): Promise<void>;
  /** Nothing leads to the person any more, this wish included. */
  onlyFilesLeft(id: number): Promise<void>;
  done(id: number): Promise<void>;
}

/** Codes made by `koppel`, valid until `expiresAt`. */
export interface LinkStore {
  addCode(code: string, conversation: Conversation, expiresAt: Instant): Promise<void>;
  /** The conversation of a code that is still valid. */
  byCode(code: string, now: Instant): Promise<Conversation | undefined>;
  /** Codes that are no longer valid are kept no longer. */
  forgetExpired(now: Instant): Promise<void>;
}

export interface SettingStore {
  /** The value under this name; where there is none, `make()`, kept from then on. */
  getOrMake(name: string, make: () => string): Promise<string>;
}

/** Everything that is kept, in one database. */
export interface Store {
  readonly events: EventStore;
  readonly directory: TableDirectory;
  readonly deadlines: DeadlineStore;
  readonly outbox: OutboxStore;
  readonly conversations: ConversationStore;
  readonly erasures: ErasureStore;
  readonly links: LinkStore;
  readonly settings: SettingStore;
  /**
   * After something was erased: nothing of it is left in the database's files. Where cleaning them takes so long
   * that people wait, `later` does what is quick and answers false; `now` takes its time.
   */
  scour(big: 'later' | 'now'): Promise<boolean>;
  /** Throws where the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
