import { createInterface } from 'node:readline';
import { openStore } from '../../src/store/openStore.ts';
import { appendOnce, type LoadedCommand } from './loadedCommand.ts';

/**
 * The process that killUnderLoad.test.ts kills: `node appendUnderLoad.ts DATABASE_URL ROUND TABLES`.
 * First it carries out again what comes in on standard input, one command a line as JSON, then makes new ones at
 * every table without end. It writes `try {command}` before each, and `ack {command}` after its outcome.
 */
const [url = '', round = '', tables = '0'] = process.argv.slice(2);

const store = await openStore(url);
await store.outbox.recover();

async function carryOut(command: LoadedCommand): Promise<void> {
  process.stdout.write(`try ${JSON.stringify(command)}\n`);
  await appendOnce(store, command);
  process.stdout.write(`ack ${JSON.stringify(command)}\n`);
}

const again: LoadedCommand[] = [];
for await (const line of createInterface({ input: process.stdin })) again.push(JSON.parse(line));
await Promise.all(again.map(carryOut));

async function keepTalking(table: string): Promise<never> {
  for (let turn = 0; ; turn += 1) await carryOut({ table, id: `${round}-${table}-${turn}` });
}
await Promise.all(Array.from({ length: Number(tables) }, (_, place) => keepTalking(`t${place}`)));
