import { connect } from 'node:net';

/** What came of pressing. */
export interface Pressed {
  readonly answered: number;
  /** Answers that were not 200, or not what was to be expected. */
  readonly failed: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
}

const end = Buffer.from('\r\n\r\n');

/** One connection that asks and waits for each answer, with as little work as can be: two cores must do for both ends. */
const openLine = async (url: URL, authorization: string) => {
  const socket = connect(Number(url.port), url.hostname);
  socket.setNoDelay(true);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  const head = `POST /api/messages HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\n${authorization}`;
  let waiting: Buffer = Buffer.alloc(0);
  let answer: ((text: string) => void) | undefined;
  socket.on('data', (chunk: Buffer) => {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    const at = waiting.indexOf(end);
    if (at < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(waiting.toString('latin1', 0, at))?.[1] ?? 0);
    if (waiting.length < at + end.length + length) return;
    const text = waiting.toString('utf8');
    waiting = Buffer.alloc(0);
    answer?.(text);
  });
  return {
    ask: (body: string): Promise<string> =>
      new Promise((resolve, reject) => {
        answer = resolve;
        socket.once('error', reject);
        socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, () =>
          socket.off('error', reject),
        );
      }),
    close: (): void => void socket.destroy(),
  };
};

/**
 * Presses buttons over several connections for a while: as fast as answers come, or at a rate. With a rate each
 * latency counts from when the press was due, so that a bot that stalls is not asked less for it.
 */
export const pressFor = async (parts: {
  readonly url: string;
  readonly authorization?: string;
  readonly connections: number;
  readonly seconds: number;
  readonly rate?: number;
  readonly nextBody: () => string;
  readonly holds: (answer: string) => boolean;
}): Promise<Pressed> => {
  const { connections, seconds, rate, nextBody, holds } = parts;
  const authorization =
    parts.authorization === undefined ? '' : `Authorization: Bearer ${parts.authorization}\r\n`;
  const latencies: number[] = [];
  let answered = 0;
  let failed = 0;
  let sent = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const work = async (): Promise<void> => {
    const line = await openLine(new URL(parts.url), authorization);
    while (performance.now() < until) {
      const dueAt = rate === undefined ? performance.now() : startedAt + (sent / rate) * 1000;
      sent += 1;
      const early = dueAt - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      if (dueAt >= until) break;
      const answer = await line.ask(nextBody());
      latencies.push(performance.now() - dueAt);
      answered += 1;
      if (!answer.startsWith('HTTP/1.1 200') || !holds(answer)) failed += 1;
    }
    line.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  return { answered, failed, seconds: (performance.now() - startedAt) / 1000, latencies };
};
