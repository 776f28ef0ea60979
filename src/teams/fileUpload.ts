import type { FileUpload, UploadOutcome } from '../application/ports.ts';
import { isLoopbackHost } from '../loopback.ts';

/** Teams waits some 15 s for the answer to a click; making the file takes a part of that. */
const uploadTimeoutMilliseconds = 8_000;

/**
 * Whether minutes may be sent to this address: over a closed line only, and in local mode, where nobody's
 * token is checked, to this machine only.
 */
const isAllowed = (address: string, local: boolean): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return local
    ? isLoopbackHost(hostname) && (protocol === 'http:' || protocol === 'https:')
    : protocol === 'https:' && !isLoopbackHost(hostname);
};

/**
 * Brings a file to the place that Teams gave for it after its owner said yes: one PUT of all the bytes. It
 * follows no redirect, since the minutes must not end up elsewhere, and does not try again.
 */
export const createFileUpload =
  (local: boolean): FileUpload =>
  async (address, { content, contentType }): Promise<UploadOutcome> => {
    if (!isAllowed(address, local)) return { kind: 'forbidden' };
    const { length } = content;
    try {
      const response = await fetch(address, {
        method: 'PUT',
        headers: { 'Content-Type': contentType, 'Content-Range': `bytes 0-${length - 1}/${length}` },
        body: Buffer.from(content),
        redirect: 'error',
        signal: AbortSignal.timeout(uploadTimeoutMilliseconds),
      });
      await response.body?.cancel();
      return response.ok ? { kind: 'uploaded' } : { kind: 'refused', status: response.status };
    } catch {
      // The address is a key to somebody's files, so that nothing of the error is kept.
      return { kind: 'unreachable' };
    }
  };
