import type { ServerResponse } from 'node:http';
import type { HttpStream } from '../application/httpRoute.ts';

/** What may wait for a reader in its connection, in bytes: who is further behind comes back and starts afresh. */
const mostWaitingBytes = 1_048_576;

/** The answers that go on. They end with the server: a reader that comes back finds the next process. */
export const createOpenStreams = () => {
  const open = new Set<ServerResponse>();
  return {
    open: (response: ServerResponse): HttpStream => {
      open.add(response);
      response.once('close', () => open.delete(response));
      response.flushHeaders();
      return {
        write: (text) => {
          if (response.writableEnded || response.destroyed) return false;
          if (response.writableLength > mostWaitingBytes) {
            response.destroy();
            return false;
          }
          response.write(text);
          return true;
        },
        close: () => response.end(),
        onClose: (listener) => response.once('close', listener),
      };
    },
    closeAll: (): void => {
      for (const response of open) response.end();
    },
  };
};
