import type { Intent } from '../../../src/application/intents.ts';
import type { Append, DirectoryEntry, OutboxStore } from '../../../src/application/ports.ts';
import type { TableEvent } from '../../../src/core/events.ts';

/** Half past two on the afternoon in Turnhout. */
export const NOW = Date.UTC(2026, 2, 14, 13, 30);
export const TENANT = 'turnhout';
export const CONVERSATION = '19:tafel3@thread.v2';

/** What somebody said, as an event. */
export function said(text: string, command = text): TableEvent {
  return {
    type: 'ContributionAdded',
    at: NOW,
    by: 'ana',
    command,
    contribution: text,
    author: 'ana',
    text,
    source: 'chat',
    lenses: [],
    parked: false,
  };
}

/** An append of one contribution to table `t1`, changed where the test needs it. */
export function anAppend(change: Partial<Append> = {}): Append {
  const command = change.command ?? 'c1';
  return {
    table: 't1',
    expectedVersion: 0,
    command,
    events: [said(command)],
    intents: [],
    at: NOW,
    ...change,
  };
}

/** The table of Els, Ana and Bram, open in its conversation. */
export function anEntry(change: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    conversation: CONVERSATION,
    tenant: TENANT,
    title: 'Tafel 3',
    status: 'open',
    openedAt: NOW,
    people: ['els', 'ana', 'bram'],
    ...change,
  };
}

export type PostIntent = Extract<Intent, { kind: 'post' }>;
export type RefreshIntent = Extract<Intent, { kind: 'refresh' }>;

const HERE = { kind: 'conversation', conversation: CONVERSATION, tenant: TENANT } as const;

export const tidyUp: Intent = { kind: 'tidy', to: HERE };
export const refreshLive: RefreshIntent = { kind: 'refresh', card: 'live', to: HERE };
export const postLive: PostIntent = {
  kind: 'post',
  card: { card: 'live', table: 't1', of: 'debat-1' },
  to: HERE,
};
export const sayBreakEnds: Intent = { kind: 'say', sentence: { key: 'breakEnds' }, to: HERE };
export const tellAna: Intent = {
  kind: 'tell',
  sentence: { key: 'yourTurn', values: { place: 1 } },
  to: { kind: 'person', person: 'ana', tenant: TENANT, locale: 'nl-BE' },
};

/** The intents that are due, in the order in which they would be sent. */
export async function waitingIntents(outbox: OutboxStore, now = NOW): Promise<readonly Intent[]> {
  return (await outbox.waiting(now, 100)).map(({ intent }) => intent);
}

/** The id of the one row that is due. */
export async function onlyWaiting(outbox: OutboxStore, now = NOW): Promise<number> {
  const rows = await outbox.waiting(now, 100);
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} rows wait, not one.`);
  return row.id;
}
