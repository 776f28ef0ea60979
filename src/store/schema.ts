import type { Generated, Kysely } from 'kysely';

/**
 * What is kept, table by table. Written to fit SQLite and PostgreSQL alike: JSON is text, a yes or no is 1 or 0,
 * an instant is an integer of milliseconds.
 */
export interface Schema {
  readonly tables: TableRow;
  readonly events: EventRow;
  readonly commands: CommandRow;
  readonly directory: DirectoryTableRow;
  readonly directory_people: DirectoryPersonRow;
  readonly deadlines: DeadlineRow;
  readonly outbox: OutboxTableRow;
  readonly posted_cards: PostedCardRow;
  readonly conversations: ConversationRow;
  readonly link_codes: LinkCodeRow;
  readonly erasures: ErasureRow;
  readonly settings: SettingRow;
}

/** The database as the store's parts see it: itself, or a transaction on it. */
export type Database = Kysely<Schema>;

/** A table's stream: its version is the number of its events. */
interface TableRow {
  id: string;
  version: number;
}

export interface EventRow {
  table_id: string;
  /** The place of the event in its table, from 1. */
  version: number;
  body: string;
}

/** Which commands were carried out. */
interface CommandRow {
  table_id: string;
  command_id: string;
}

export interface DirectoryTableRow {
  table_id: string;
  tenant: string;
  conversation: string;
  title: string;
  status: 'open' | 'closed';
  opened_at: number;
  closed_at: number | null;
}

interface DirectoryPersonRow {
  person: string;
  table_id: string;
}

interface DeadlineRow {
  table_id: string;
  key: string;
  due_at: number;
}

export interface OutboxTableRow {
  id: Generated<number>;
  table_id: string | null;
  intent: string;
  /** Equal waiting intents have the same one; null for those that never fold. */
  fold_key: string | null;
  created_at: number;
  due_at: number;
  attempts: number;
  unsettled: number;
  /** When the try began that is under way; null while the row waits. */
  begun_at: number | null;
}

export interface PostedCardRow {
  id: Generated<number>;
  table_id: string;
  conversation: string;
  card: string;
  card_of: string | null;
  activity_id: string;
  posted_at: number;
  edited_at: number;
  shrunk: number;
  /** 1 until it was drawn anew after somebody had themselves erased. */
  stale: Generated<number>;
}

export interface ConversationRow {
  tenant: string;
  id: string;
  kind: string;
  channel: string | null;
  service_url: string;
  bot: string;
  person: string | null;
  meeting: string | null;
  installed: number;
  welcomed: number;
  /** How often the row was written because something was heard. */
  heard: Generated<number>;
}

interface LinkCodeRow {
  code: string;
  conversation: string;
  expires_at: number;
}

export interface ErasureRow {
  id: Generated<number>;
  tenant: string;
  /** Empty where only the database's files are still to be cleaned. */
  person: string;
  /** JSON. */
  accounts: string;
  asked_at: number;
}

interface SettingRow {
  name: string;
  value: string;
}
