import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { HttpAnswer, HttpRequest, HttpRoute } from '../application/httpRoute.ts';
import type { HandleIncoming } from '../application/incoming.ts';
import type { Store } from '../application/ports.ts';
import type { Tables } from '../application/tables.ts';
import { mayActForOthers } from '../core/roles.ts';
import type { Table } from '../core/table.ts';
import type { Access, Seat } from './access.ts';
import type { TableBus } from './bus.ts';
import { createMessageTexts } from './messageTexts.ts';
import type { CheckSignIn, SignedIn } from './signIn.ts';
import type { TabAnswer, TabTable } from './state.ts';
import { lastVersion, tellOf } from './stream.ts';

/** The longest command, in bytes: a contribution of the longest kind, with room. */
const MOST_COMMAND_BYTES = 262_144;

/** What the page asks: the verb and data of a card's button, and an id so that the same press counts once. */
const commandForm = z.object({
  verb: z.string().min(1).max(100),
  data: z.record(z.string(), z.unknown()).default({}),
  id: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  locale: z.string().max(35).optional(),
});

/** What the routes of the tab need. */
export interface TabParts {
  readonly signIn: CheckSignIn;
  readonly access: Access;
  readonly tables: Pick<Tables, 'look' | 'read'>;
  readonly directory: Store['directory'];
  readonly bus: TableBus;
  readonly handle: HandleIncoming;
  readonly now: () => number;
  /** Whether nobody signs in, since this machine talks to itself. */
  readonly local: boolean;
  /** Links to the minutes of a table, for whoever may have them. */
  readonly minutesLinks: (
    table: Table,
    filter: string,
  ) => readonly { readonly format: string; readonly url: string }[] | undefined;
}

const jsonText = (status: number, body: string): HttpAnswer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  body,
});
const json = (status: number, body: unknown): HttpAnswer => jsonText(status, JSON.stringify(body));

/** No word on why: nothing here tells whether a table exists. */
const refused = (status: number): HttpAnswer => json(status, { ok: false, text: '' });

interface Sat {
  readonly table: Table;
  readonly version: number;
  readonly seat: Seat;
  readonly who: SignedIn;
}

/** The routes by which the tab looks at tables and asks things of them (contract §2). */
export const tabRoutes = (parts: TabParts): readonly HttpRoute[] => {
  const { signIn, access, tables, directory, bus, handle, now } = parts;
  const texts = createMessageTexts();

  const signedIn = async (request: HttpRequest): Promise<SignedIn | HttpAnswer> => {
    const who = await signIn(request.headers.authorization);
    if (who === 'unauthenticated') return refused(401);
    if (who === 'forbidden') return refused(403);
    return who === 'keys-unreachable' ? refused(503) : who;
  };

  /** The table as it stands, for who sits at it. Unknown and not theirs are told apart to our own streams only. */
  const seated = async (id: string, who: SignedIn): Promise<Omit<Sat, 'who'> | 'not-theirs' | 'gone'> => {
    const live = await tables.look(id);
    const seat = live && (await access.seatAt(live.table, who));
    // To ask Teams takes a while, in which the table goes on.
    const present = live && (await tables.look(id));
    if (present === undefined) return 'gone';
    return seat === undefined ? 'not-theirs' : { ...present, seat };
  };

  const sat = async (request: HttpRequest): Promise<Sat | HttpAnswer> => {
    const who = await signedIn(request);
    if ('status' in who) return who;
    const found = await seated(request.params.table ?? '', who);
    return typeof found === 'string' ? refused(403) : { ...found, who };
  };

  const list: HttpRoute = {
    method: 'GET',
    path: '/api/tables',
    answer: async (request) => {
      const who = await signedIn(request);
      if ('status' in who) return who;
      const rows = await directory.around(
        request.query.get('conversation') ?? undefined,
        who.kind === 'local' ? undefined : who.tenant,
      );
      const found: TabTable[] = [];
      for (const row of rows) {
        const table = await tables.read(row.table);
        if (table === undefined || (await access.seatAt(table, who)) === undefined) continue;
        found.push({ id: table.id, title: table.title, status: table.status });
      }
      return json(200, { tables: found });
    },
  };

  const state: HttpRoute = {
    method: 'GET',
    path: '/api/tables/:table',
    answer: async (request) => {
      const at = await sat(request);
      if ('status' in at) return at;
      return jsonText(200, texts.snapshot(at, at.seat, now()));
    },
  };

  const events: HttpRoute = {
    method: 'GET',
    path: '/api/tables/:table/events',
    answer: async (request) => {
      const at = await sat(request);
      if ('status' in at) return at;
      const { who, seat } = at;
      const endsAt = who.kind === 'account' ? who.expiresAt : undefined;
      // One request may come a moment too late for its token; a stream would end as it begins.
      if (endsAt !== undefined && endsAt <= now()) return refused(401);
      return {
        status: 200,
        headers: {
          'Content-Type': 'text/event-stream; charset=utf-8',
          'Cache-Control': 'no-store',
          'X-Accel-Buffering': 'no',
        },
        stream: (out) =>
          tellOf({
            out,
            bus,
            texts,
            live: at,
            seat,
            known: lastVersion(request.headers['last-event-id']),
            now,
            endsAt,
            // Whoever was at the table and is no longer, was erased; who has yet to do something is not there yet.
            stillSits: (table) =>
              (table.people.get(seat.person)?.present ?? !at.table.people.has(seat.person)) === true,
            stillThere: () => seated(at.table.id, who),
          }),
      };
    },
  };

  const command: HttpRoute = {
    method: 'POST',
    path: '/api/tables/:table/commands',
    answer: async (request) => {
      const at = await sat(request);
      if ('status' in at) return at;
      const text = await request.text(MOST_COMMAND_BYTES);
      if (text === undefined) return refused(413);
      const asked = readCommand(text);
      if (asked === undefined) return refused(400);
      const { table, seat } = at;
      if (asked.verb === 'minutes.get' && mayActForOthers(table, seat.person)) {
        const filter = asked.data.filter;
        const links = parts.minutesLinks(table, typeof filter === 'string' ? filter : '');
        if (links !== undefined) return json(200, { ok: true, text: '', links } satisfies TabAnswer);
      }
      const reference = await access.referenceOf(table);
      if (reference === undefined) return refused(403);
      const answer = await handle({
        kind: 'click',
        carrier: 'dialog',
        verb: asked.verb,
        data: { ...asked.data, table: table.id },
        automatic: false,
        reference,
        sender: { ...seat, ...(asked.locale !== undefined && { locale: asked.locale }) },
        at: now(),
        command: `tab:${seat.person}:${asked.id ?? randomUUID()}`,
      });
      switch (answer.kind) {
        case 'tooMuch':
          return refused(429);
        case 'unavailable':
          return refused(503);
        case 'sentence':
          return json(200, { ok: answer.refused !== true, text: answer.text } satisfies TabAnswer);
        default:
          return json(200, { ok: true, text: '' } satisfies TabAnswer);
      }
    },
  };

  /** In local mode anybody may be anybody: here is who there is. Outside it there is no such route. */
  const people: HttpRoute = {
    method: 'GET',
    path: '/api/local',
    answer: async () => {
      const found = [];
      for (const row of await directory.around(undefined, undefined)) {
        const table = await tables.read(row.table);
        if (table === undefined) continue;
        found.push({
          id: table.id,
          title: table.title,
          status: table.status,
          people: [...table.people.values()].map(({ id, name, role }) => ({ person: id, name, role })),
        });
      }
      return json(200, { tables: found });
    },
  };

  return [list, state, events, command, ...(parts.local ? [people] : [])];
};

const readCommand = (text: string): z.infer<typeof commandForm> | undefined => {
  try {
    return commandForm.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
