import { z } from 'zod';
import type { Clients } from './connectorClients.ts';

/** How a request to Teams ended. */
export type CallOutcome<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code?: string;
      readonly retryAfterMilliseconds?: number;
    }
  | { readonly kind: 'unreachable' };

/** Longer than Teams ever takes when it is well. */
const callTimeoutMilliseconds = 10_000;

const body = z.object({ error: z.object({ code: z.string() }) });
/** A `RestError` as far as we read it; one that got no answer has no status. */
const restError = z.object({
  statusCode: z.number(),
  response: z.object({
    bodyAsText: z.string().nullish(),
    headers: z.custom<{ get(name: string): string | undefined }>(
      (headers) => typeof (headers as { get?: unknown } | undefined)?.get === 'function',
    ),
  }),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Seconds, or a moment as HTTP writes it. */
const retryAfterOf = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, Math.round(milliseconds));
};

/** What an error of the SDK says about the request: an answer that was no, or none that can be read. */
const outcomeOf = (error: unknown): Exclude<CallOutcome<never>, { kind: 'answered' }> => {
  const read = restError.safeParse(error).data;
  // A 2xx that could not be read: it is done, or half done, and we do not know under which id.
  if (!read || read.statusCode < 300) return { kind: 'unreachable' };
  const code = body.safeParse(parsed(read.response.bodyAsText ?? '')).data?.error.code;
  const retryAfterMilliseconds = retryAfterOf(read.response.headers.get('retry-after'), Date.now());
  return {
    kind: 'refused',
    status: read.statusCode,
    ...(code === undefined ? {} : { code }),
    ...(retryAfterMilliseconds === undefined ? {} : { retryAfterMilliseconds }),
  };
};

/**
 * Makes one request, once. Where the bot gets no token of its own nothing was sent at all; that counts as
 * refused with 503 `NoToken`, so that it may be tried again.
 */
export const callTeams = async <Value>(
  clients: Clients,
  call: (clients: Clients, options: { readonly abortSignal: AbortSignal }) => Promise<Value>,
  timeoutMilliseconds = callTimeoutMilliseconds,
): Promise<CallOutcome<Value>> => {
  if (!(await clients.hasToken())) {
    return { kind: 'refused', status: 503, code: 'NoToken' };
  }
  try {
    return {
      kind: 'answered',
      // A signal rather than the SDK's own timeout, whose timer would outlive the request by 10 s.
      value: await call(clients, { abortSignal: AbortSignal.timeout(timeoutMilliseconds) }),
    };
  } catch (error) {
    return outcomeOf(error);
  }
};

/** An answer with everything in it: the SDK leaves out what it does not know. */
export const fullAnswer = (answer: object): unknown => {
  const { _response } = answer as { readonly _response?: { readonly bodyAsText?: string | null } };
  return _response?.bodyAsText ? JSON.parse(_response.bodyAsText) : answer;
};
