import type { IncomingMessage } from 'node:http';
import type { HttpAnswer } from '../application/httpRoute.ts';
import type { HandleIncoming } from '../application/incoming.ts';
import { createSerial } from '../application/serial.ts';
import { parseActivity } from './activity.ts';
import { answerForTeams, malformedInvoke, plainStatus } from './answerForTeams.ts';
import type { Authenticate, Authentication } from './authenticate.ts';
import { readActivity } from './readActivity.ts';
import { readBody } from './requestBody.ts';

const refusals: Readonly<Record<Exclude<Authentication, 'accepted'>, HttpAnswer>> = {
  unauthenticated: plainStatus(401),
  forbidden: plainStatus(403),
  'keys-unreachable': plainStatus(503),
};

/** JSON in UTF-8, which is what it is by its own standard; no other form is ever sent by Teams. */
const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?;?$/i.test(contentType?.trim() ?? '');

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The value that the bytes spell; undefined where they spell none. */
const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
};

/**
 * `POST /api/messages`: everything that Teams tells the bot. Checks form, sender and place, in this order,
 * then hands the activity on, those of one conversation one after another. Throws what `handle` throws.
 */
export const createMessagesEndpoint = (authenticate: Authenticate, handle: HandleIncoming) => {
  const inTurn = createSerial();

  return async (request: IncomingMessage): Promise<HttpAnswer> => {
    const { headers } = request;
    if (!isJson(headers['content-type']) || (headers['content-encoding'] ?? 'identity') !== 'identity') {
      return plainStatus(415);
    }
    const body = await readBody(request);
    if (body.kind === 'tooLarge') return plainStatus(413);
    if (body.kind === 'broken') return plainStatus(400);
    const activity = parseActivity(parseJson(body.bytes));
    if (!activity) return plainStatus(400);
    const arrivedAt = Date.now();

    const authentication = await authenticate(activity, headers.authorization ?? '');
    if (authentication !== 'accepted') return refusals[authentication];

    const read = readActivity(activity, arrivedAt);
    switch (read.kind) {
      case 'malformed':
        return plainStatus(400);
      case 'malformedInvoke':
        return malformedInvoke(read.problem);
      case 'unknownInvoke':
        return plainStatus(501);
      case 'incoming': {
        const { incoming } = read;
        const { tenant, id } = incoming.reference;
        return inTurn(`${tenant}|${id}`, async () => answerForTeams(incoming, await handle(incoming)));
      }
    }
  };
};
