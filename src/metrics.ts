import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SendOutcome, Store } from './application/ports.ts';
import type { Tables } from './application/tables.ts';
import { nudgesBetween } from './core/nudges.ts';

/** What `/metrics` shows (contract §2). Counts and times only: no name, no text, no id of a person. */
export const createMetrics = (store: Store, tables: Tables) => {
  const registry = new Registry();
  const registers = [registry];
  const commands = new Counter({
    name: 'debattafel_commands_total',
    help: 'Commands by type and outcome',
    labelNames: ['type', 'outcome'],
    registers,
  });
  const sends = new Counter({
    name: 'debattafel_sends_total',
    help: 'Tries to send, by kind and HTTP status (0: no answer)',
    labelNames: ['kind', 'status'],
    registers,
  });
  const lateness = new Histogram({
    name: 'debattafel_deadline_lateness_seconds',
    help: 'How late the tables kept their promises to the clock',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 30, 300],
    registers,
  });
  new Gauge({
    name: 'debattafel_outbox_depth',
    help: 'Messages that wait to be sent',
    registers,
    async collect() {
      this.set(await store.outbox.depth());
    },
  });
  new Gauge({
    name: 'debattafel_open_tables',
    help: 'Tables that are open',
    registers,
    async collect() {
      this.set(await store.directory.countOpen());
    },
  });
  const nudges = new Counter({
    name: 'debattafel_nudges_total',
    help: 'Private words to somebody silent',
    registers,
  });
  const answeredNudges = new Counter({
    name: 'debattafel_nudges_answered_total',
    help: 'Nudges after which that person raised a hand, spoke or wrote within five minutes',
    registers,
  });
  tables.onChange(({ before, after }) => {
    const { nudged, answered } = nudgesBetween(before, after);
    nudges.inc(nudged);
    answeredNudges.inc(answered);
  });
  tables.onHandled((type, outcome) => commands.inc({ type, outcome }));
  return {
    registry,
    tried: (kind: string, outcome: SendOutcome): void => {
      const status = outcome.kind === 'sent' ? 200 : outcome.kind === 'refused' ? outcome.status : 0;
      sends.inc({ kind, status });
    },
    kept: (latenessMilliseconds: number): void => lateness.observe(latenessMilliseconds / 1_000),
  };
};
