import type { IncomingMessage } from 'node:http';

/** The contract's limit, 1 MiB. */
export const mostBodyBytes = 1_048_576;

export type RequestBody =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'tooLarge' }
  /** The other end hung up. */
  | { readonly kind: 'broken' };

/** Reads a body into memory up to the limit; what is beyond is thrown away as it comes in. */
export const readBody = (request: IncomingMessage, mostBytes = mostBodyBytes): Promise<RequestBody> =>
  new Promise((resolve) => {
    if (Number(request.headers['content-length']) > mostBytes) {
      request.resume();
      resolve({ kind: 'tooLarge' });
      return;
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      resolve({ kind: 'tooLarge' });
    });
    request.on('end', () => resolve({ kind: 'read', bytes: Buffer.concat(chunks) }));
    request.on('error', () => resolve({ kind: 'broken' }));
    request.on('close', () => resolve({ kind: 'broken' }));
  });
