import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What becomes of the answers to commands: the line breaks instead, or stays open and says nothing. */
export type CommandFate = 'answered' | 'answer-lost' | 'never-answered';

/** A way to the bot that can break, at an address that stays. */
export interface TabProxy {
  readonly url: string;
  /** From here on this bot is behind it; undefined: nobody is. Open streams end. */
  lead(target: string | undefined): void;
  /** The coming event streams are cut off after so many bytes, one after the other; then none is. */
  cut(afterBytes: readonly number[]): void;
  /** How many of those cuts are still to come. */
  cutsLeft(): number;
  commands(fate: CommandFate): void;
  /** The `Last-Event-ID` of every request for events, and every address that was asked for. */
  readonly known: readonly (string | undefined)[];
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts it on a port of its own on this machine. */
export const startTabProxy = async (first: string): Promise<TabProxy> => {
  let target: string | undefined = first;
  let fate: CommandFate = 'answered';
  const cuts: number[] = [];
  const known: (string | undefined)[] = [];
  const asked: string[] = [];
  const sockets = new Set<Socket>();

  /** Hands on what the bot says, up to a number of bytes, and then breaks the line. */
  const tell = (from: IncomingMessage, to: ServerResponse, most: number): void => {
    to.writeHead(from.statusCode ?? 500, from.headers);
    to.flushHeaders();
    let told = 0;
    from.on('data', (chunk: Buffer) => {
      const part = chunk.subarray(0, most - told);
      told += part.length;
      if (told < most) to.write(part);
      // Only once the last byte is out: a line that breaks at once takes with it what was not sent.
      else to.write(part, () => setTimeout(() => to.destroy(), 5));
      if (told >= most) from.destroy();
    });
    from.on('end', () => to.end());
    from.on('close', () => to.destroy());
    to.on('close', () => from.destroy());
  };

  const server = createServer((asks, answers) => {
    const path = asks.url ?? '/';
    asked.push(path);
    const isEvents = path.endsWith('/events');
    const isCommand = path.endsWith('/commands');
    if (isEvents) known.push(asks.headers['last-event-id']?.toString());
    const mine = isCommand ? fate : 'answered';
    if (target === undefined) {
      answers.destroy();
      return;
    }
    const most = (isEvents ? cuts.shift() : undefined) ?? Number.POSITIVE_INFINITY;
    const onwards = request(`${target}${path}`, { method: asks.method, headers: asks.headers }, (from) => {
      if (mine === 'never-answered') from.resume();
      else if (mine === 'answer-lost') answers.destroy();
      else tell(from, answers, most);
    });
    onwards.on('error', () => answers.destroy());
    answers.on('close', () => onwards.destroy());
    asks.pipe(onwards);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lead: (next) => {
      target = next;
      breakAll();
    },
    cut: (afterBytes) => {
      cuts.splice(0, cuts.length, ...afterBytes);
      breakAll();
    },
    cutsLeft: () => cuts.length,
    commands: (next) => {
      fate = next;
    },
    known,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakAll();
      }),
  };
};
