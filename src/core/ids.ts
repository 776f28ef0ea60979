/**
 * The names by which the core knows things. All are opaque strings made outside the core; ids are unique
 * within their table, a `TableId` over all tables.
 */
export type TableId = string;
/** A participant at a table: Teams' `from.id`, or `name:…` for somebody without an account. */
export type PersonId = string;
export type AgendaItemId = string;
export type QuestionId = string;
/** For a chat message this is the message's own id in its conversation, so that an edit finds it. */
export type ContributionId = string;
/** One request to the table. The same id twice is the same request delivered again. */
export type CommandId = string;
/** Teams' `conversation.id`; opaque. */
export type ConversationId = string;
export type LensId = string;
export type LensValueId = string;

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
