import { type Kysely, type Migration, sql } from 'kysely';
import type { StoreDialect } from '../dialect.ts';

/** A database without a shape yet: a migration does not know the schema that later ones make. */
type Bare = Kysely<unknown>;

/** The first schema: tables with their events, how they are found, the clock's promises, the way out. */
export function layTheGround(addId: StoreDialect['addId']): Migration {
  return {
    up: async (database: Bare) => {
      await createStreams(database);
      await createDirectory(database);
      await createDeadlines(database);
      await createOutbox(database, addId);
      await createConversations(database);
    },
  };
}

async function createStreams(database: Bare): Promise<void> {
  await database.schema
    .createTable('tables')
    .addColumn('id', 'text', (id) => id.primaryKey())
    .addColumn('version', 'integer', (version) => version.notNull())
    .execute();
  await database.schema
    .createTable('events')
    .addColumn('table_id', 'text', (table) => table.notNull().references('tables.id').onDelete('cascade'))
    .addColumn('version', 'integer', (version) => version.notNull())
    .addColumn('body', 'text', (body) => body.notNull())
    .addPrimaryKeyConstraint('events_in_order', ['table_id', 'version'])
    .execute();
  // Without a reference to `tables`: a command is claimed before its table is made.
  await database.schema
    .createTable('commands')
    .addColumn('table_id', 'text', (table) => table.notNull())
    .addColumn('command_id', 'text', (command) => command.notNull())
    .addPrimaryKeyConstraint('commands_once', ['table_id', 'command_id'])
    .execute();
}

async function createDirectory(database: Bare): Promise<void> {
  await database.schema
    .createTable('directory')
    .addColumn('table_id', 'text', (table) => table.primaryKey().references('tables.id').onDelete('cascade'))
    .addColumn('tenant', 'text', (tenant) => tenant.notNull())
    .addColumn('conversation', 'text', (conversation) => conversation.notNull())
    .addColumn('title', 'text', (title) => title.notNull())
    .addColumn('status', 'text', (status) => status.notNull())
    .addColumn('opened_at', 'bigint', (openedAt) => openedAt.notNull())
    .addColumn('closed_at', 'bigint')
    .execute();
  await database.schema
    .createIndex('directory_one_open')
    .unique()
    .on('directory')
    .columns(['tenant', 'conversation'])
    .where(sql.ref('status'), '=', sql.lit('open'))
    .execute();
  await database.schema
    .createIndex('directory_latest')
    .on('directory')
    .columns(['tenant', 'conversation', 'closed_at'])
    .execute();
  await database.schema
    .createTable('directory_people')
    .addColumn('person', 'text', (person) => person.notNull())
    .addColumn('table_id', 'text', (table) =>
      table.notNull().references('directory.table_id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('directory_people_once', ['person', 'table_id'])
    .execute();
  await database.schema
    .createIndex('directory_people_of')
    .on('directory_people')
    .column('table_id')
    .execute();
}

async function createDeadlines(database: Bare): Promise<void> {
  await database.schema
    .createTable('deadlines')
    .addColumn('table_id', 'text', (table) => table.notNull())
    .addColumn('key', 'text', (key) => key.notNull())
    .addColumn('due_at', 'bigint', (dueAt) => dueAt.notNull())
    .addPrimaryKeyConstraint('deadlines_once', ['table_id', 'key'])
    .execute();
  await database.schema
    .createIndex('deadlines_due')
    .on('deadlines')
    .columns(['due_at', 'table_id', 'key'])
    .execute();
}

async function createOutbox(database: Bare, addId: StoreDialect['addId']): Promise<void> {
  await addId(database.schema.createTable('outbox'))
    .addColumn('table_id', 'text')
    .addColumn('intent', 'text', (intent) => intent.notNull())
    .addColumn('fold_key', 'text')
    .addColumn('created_at', 'bigint', (createdAt) => createdAt.notNull())
    .addColumn('due_at', 'bigint', (dueAt) => dueAt.notNull())
    .addColumn('attempts', 'integer', (attempts) => attempts.notNull())
    .addColumn('unsettled', 'integer', (unsettled) => unsettled.notNull())
    .addColumn('begun_at', 'bigint')
    .execute();
  await database.schema
    .createIndex('outbox_one_waiting')
    .unique()
    .on('outbox')
    .column('fold_key')
    .where(sql.ref('begun_at'), 'is', null)
    .execute();
  await database.schema
    .createIndex('outbox_due')
    .on('outbox')
    .column('due_at')
    .where(sql.ref('begun_at'), 'is', null)
    .execute();
  // In the order of their making, with the due time at hand: many that are not due yet cost little to pass over.
  await database.schema
    .createIndex('outbox_waiting')
    .on('outbox')
    .columns(['id', 'due_at'])
    .where(sql.ref('begun_at'), 'is', null)
    .execute();
  await database.schema
    .createIndex('outbox_under_way')
    .on('outbox')
    .column('id')
    .where(sql.ref('begun_at'), 'is not', null)
    .execute();
  await addId(database.schema.createTable('posted_cards'))
    .addColumn('table_id', 'text', (table) => table.notNull())
    .addColumn('conversation', 'text', (conversation) => conversation.notNull())
    .addColumn('card', 'text', (card) => card.notNull())
    .addColumn('card_of', 'text')
    .addColumn('activity_id', 'text', (activity) => activity.notNull())
    .addColumn('posted_at', 'bigint', (postedAt) => postedAt.notNull())
    .addColumn('edited_at', 'bigint', (editedAt) => editedAt.notNull())
    .addColumn('shrunk', 'integer', (shrunk) => shrunk.notNull())
    .addUniqueConstraint('posted_cards_once', ['table_id', 'conversation', 'activity_id'])
    .execute();
}

async function createConversations(database: Bare): Promise<void> {
  await database.schema
    .createTable('conversations')
    .addColumn('tenant', 'text', (tenant) => tenant.notNull())
    .addColumn('id', 'text', (id) => id.notNull())
    .addColumn('kind', 'text', (kind) => kind.notNull())
    .addColumn('channel', 'text')
    .addColumn('service_url', 'text', (serviceUrl) => serviceUrl.notNull())
    .addColumn('bot', 'text', (bot) => bot.notNull())
    .addColumn('person', 'text')
    .addColumn('meeting', 'text')
    .addColumn('installed', 'integer', (installed) => installed.notNull())
    .addColumn('welcomed', 'integer', (welcomed) => welcomed.notNull())
    .addPrimaryKeyConstraint('conversations_once', ['tenant', 'id'])
    .execute();
  await database.schema
    .createIndex('conversations_of_person')
    .on('conversations')
    .columns(['tenant', 'person'])
    .execute();
  await database.schema
    .createTable('link_codes')
    .addColumn('code', 'text', (code) => code.primaryKey())
    .addColumn('conversation', 'text', (conversation) => conversation.notNull())
    .addColumn('expires_at', 'bigint', (expiresAt) => expiresAt.notNull())
    .execute();
  await database.schema
    .createTable('settings')
    .addColumn('name', 'text', (name) => name.primaryKey())
    .addColumn('value', 'text', (value) => value.notNull())
    .execute();
}
