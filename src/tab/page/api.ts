import type { TabAnswer, TabGone, TabMessage, TabTable } from '../state.ts';

/** What goes wrong on the way: no sign-in (401), a no of the server with its status, or no server (0). */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

/** Gives the value of the `Authorization` header, a fresh one where `fresh`. */
export type Authorize = (fresh: boolean) => Promise<string>;

/** How long a command may take before it counts as not answered, in milliseconds. */
const ANSWER_PATIENCE = 15_000;

/** Whether nobody can tell if what was asked has been done: the server itself did not say no. */
export const isUnknown = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.status === 0 || error.status >= 500;

/** The page's way to the server: every request carries the sign-in in its header, never in its address. */
export const createApi = (authorize: Authorize) => {
  const ask = async (path: string, init: RequestInit = {}, again = false): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set(
      'Authorization',
      await authorize(again).catch(() => {
        throw new ApiError(401);
      }),
    );
    const answer = await fetch(path, { ...init, headers, cache: 'no-store' }).catch(() => {
      throw new ApiError(0);
    });
    // A token that just ran out is asked for once more.
    if (answer.status === 401 && !again) return ask(path, init, true);
    if (!answer.ok) throw new ApiError(answer.status);
    return answer;
  };

  /** The ids of commands that got no answer, by what they asked for. */
  const unanswered = new Map<string, string>();
  const forget = (about: string): void => {
    for (const asked of unanswered.keys()) if (asked.startsWith(about)) unanswered.delete(asked);
  };

  return {
    tables: async (conversation: string | undefined): Promise<readonly TabTable[]> => {
      const query = conversation === undefined ? '' : `?conversation=${encodeURIComponent(conversation)}`;
      const { tables } = (await (await ask(`../api/tables${query}`)).json()) as {
        tables: readonly TabTable[];
      };
      return tables;
    },
    /**
     * Asks the table for something, by the verbs of the cards. What got no answer may have been done: asked
     * again it keeps its id, so that it counts once, until the table answers something of the same kind.
     */
    command: async (
      table: string,
      verb: string,
      data: Readonly<Record<string, unknown>>,
      locale: string,
    ): Promise<TabAnswer> => {
      const about = `${table} ${verb.split('.')[0]}.`;
      const asked = `${table} ${verb} ${JSON.stringify(data)}`;
      const id = unanswered.get(asked) ?? crypto.randomUUID();
      const late = new AbortController();
      const alarm = setTimeout(() => late.abort(), ANSWER_PATIENCE);
      try {
        const answer = await ask(`../api/tables/${encodeURIComponent(table)}/commands`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ verb, data, id, locale }),
          signal: late.signal,
        });
        const said = (await answer.json().catch(() => {
          throw new ApiError(0);
        })) as TabAnswer;
        forget(about);
        return said;
      } catch (error) {
        if (isUnknown(error)) unanswered.set(asked, id);
        throw error;
      } finally {
        clearTimeout(alarm);
      }
    },
    /** The table's changes for as long as the connection holds, from the version that is known on. */
    events: async function* (
      table: string,
      known: number | undefined,
      signal: AbortSignal,
    ): AsyncGenerator<TabMessage | TabGone> {
      const headers: Record<string, string> = known === undefined ? {} : { 'Last-Event-ID': String(known) };
      const answer = await ask(`../api/tables/${encodeURIComponent(table)}/events`, { headers, signal });
      if (answer.body === null) return;
      yield* messagesOf(answer.body);
    },
  };
};

export type Api = ReturnType<typeof createApi>;

/** Reads server-sent events; what is cut off in the middle is no event. */
export async function* messagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<TabMessage | TabGone> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let waiting = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      waiting += decoder.decode(value, { stream: true });
      const events = waiting.split('\n\n');
      waiting = events.pop() ?? '';
      for (const event of events) {
        const data = event
          .split('\n')
          .flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []))
          .join('\n');
        if (data !== '') yield JSON.parse(data) as TabMessage | TabGone;
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
