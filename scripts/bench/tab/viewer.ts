import { type Agent, request } from 'node:http';

/** Somebody who looks at a table, as the page does: over one answer that goes on. */
export interface Viewer {
  close(): void;
}

/** The bytes and messages that came to all viewers. */
export interface Traffic {
  bytes: number;
  messages: number;
}

/**
 * Follows a table's stream and hands each message on as the text that came, unread: to read JSON for a thousand
 * people would measure this process, not the server. Resolves with the first message.
 */
export const follow = (parts: {
  readonly url: string;
  readonly table: string;
  readonly person: string;
  readonly agent: Agent;
  readonly traffic: Traffic;
  readonly onMessage: (text: string) => void;
}): Promise<Viewer> =>
  new Promise((resolve, reject) => {
    const { traffic, onMessage } = parts;
    const asked = request(
      `${parts.url}/api/tables/${encodeURIComponent(parts.table)}/events`,
      { agent: parts.agent, headers: { authorization: `Local ${encodeURIComponent(parts.person)}` } },
      (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`The stream answered ${answer.statusCode}`));
        let waiting = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          traffic.bytes += chunk.length;
          waiting += chunk;
          for (let end = waiting.indexOf('\n\n'); end >= 0; end = waiting.indexOf('\n\n')) {
            traffic.messages += 1;
            onMessage(waiting.slice(0, end));
            waiting = waiting.slice(end + 2);
            resolve({ close: () => asked.destroy() });
          }
        });
        answer.on('error', () => undefined);
      },
    );
    asked.on('error', reject);
    asked.end();
  });
