import { randomUUID } from 'node:crypto';
import { type Agent, request } from 'node:http';
import type { Click } from './clicks.ts';

/** Asks a table for something, as the page does in local mode; whether it was done. */
export const press = (
  url: string,
  table: string,
  { person, verb, data }: Pick<Click, 'person' | 'verb' | 'data'>,
  agent?: Agent,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const asked = request(
      `${url}/api/tables/${encodeURIComponent(table)}/commands`,
      {
        method: 'POST',
        ...(agent && { agent }),
        headers: { authorization: `Local ${encodeURIComponent(person.id)}` },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => resolve(answer.statusCode === 200 && text.includes('"ok":true')));
      },
    );
    asked.on('error', reject);
    asked.end(JSON.stringify({ verb, data, id: randomUUID() }));
  });
