import type { FetchFile } from '../application/ports.ts';
import { isLoopbackHost } from '../loopback.ts';

/** The largest file that is read, in bytes: a chat log of a whole week is smaller. */
const MOST_BYTES = 2 * 1024 * 1024;
/** How long a file may take: Teams waits about 15 s for an answer to the message. */
const LONGEST_MILLISECONDS = 8_000;

/** Addresses inside a network, which no link to a file in Teams has. */
const inside =
  /^(?:\[|0\.|10\.|127\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

/** Whether a file may be had from there: by TLS from the world outside; in local mode from this machine alone. */
const mayFetch = (address: string, local: boolean): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  if (username !== '') return false;
  if (local) return (protocol === 'http:' || protocol === 'https:') && isLoopbackHost(hostname);
  return protocol === 'https:' && !isLoopbackHost(hostname) && !inside.test(hostname);
};

/** UTF-16 where the file says so, else UTF-8; what is not that was written by an old Windows. */
const decoded = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/**
 * Gets files that people sent. `local`: in local mode only this machine is asked. Reading stops beyond the
 * largest size, whatever the other side says its length is; nothing is followed elsewhere.
 */
export const createFetchFile =
  (local: boolean): FetchFile =>
  async ({ url }) => {
    if (!mayFetch(url, local)) return { kind: 'unreachable' };
    try {
      const response = await fetch(url, {
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
      });
      if (!response.ok || response.body === null) return { kind: 'unreachable' };
      const parts: Uint8Array[] = [];
      let size = Number(response.headers.get('content-length') ?? 0) > MOST_BYTES ? MOST_BYTES + 1 : 0;
      if (size > MOST_BYTES) await response.body.cancel();
      else
        for await (const part of response.body) {
          size += part.byteLength;
          // Leaving the loop ends the connection.
          if (size > MOST_BYTES) break;
          parts.push(part);
        }
      return size > MOST_BYTES
        ? { kind: 'too-big' }
        : { kind: 'text', text: decoded(new Uint8Array(Buffer.concat(parts))) };
    } catch {
      return { kind: 'unreachable' };
    }
  };
