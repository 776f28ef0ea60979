import { setImmediate } from 'node:timers/promises';
import type { Append, AppendOutcome } from '../application/ports.ts';
import type { Database } from './schema.ts';
import { type PreparedAppend, prepareAppend, writeAppends } from './writeAppends.ts';

/** A transaction holds at most this many writes, so that nobody waits long behind a storm. */
const MOST_WRITES_A_GROUP = 500;

/** What went to the disk together. */
export interface CommittedGroup {
  readonly appends: number;
  readonly writes: number;
}

/**
 * The one way to write. Writes that arrive together, or while a commit is under way, share one durable
 * transaction: the disk is waited for once a group, not once a click. Nothing resolves before its group is
 * durable; where the transaction itself fails, everything in it rejects with that error and nothing of it is kept.
 */
export interface GroupCommit {
  append(append: Append): Promise<AppendOutcome>;
  /** Any other change. `change` reads and writes through the transaction that it gets, and nothing else. */
  write<T>(change: (transaction: Database) => Promise<T>): Promise<T>;
  /** Resolves when everything that was asked is written; what is asked later is refused. */
  close(): Promise<void>;
}

interface Waiting {
  readonly reject: (error: unknown) => void;
}

interface WaitingAppend extends Waiting {
  readonly kind: 'append';
  readonly append: PreparedAppend;
  readonly resolve: (outcome: AppendOutcome) => void;
}

interface WaitingWrite extends Waiting {
  readonly kind: 'write';
  /** Gives what tells the asker, to be called after the commit. */
  readonly change: (transaction: Database) => Promise<() => void>;
}

export function groupCommit(
  database: Database,
  onCommit: (group: CommittedGroup) => void = () => {},
): GroupCommit {
  let waiting: (WaitingAppend | WaitingWrite)[] = [];
  let writing: Promise<void> | undefined;
  let closed = false;

  const add = (write: WaitingAppend | WaitingWrite) => {
    if (closed) return write.reject(new Error('The store is closed.'));
    waiting.push(write);
    writing ??= writeAll();
  };

  const writeAll = async () => {
    while (waiting.length > 0) {
      // Lets everything in that this turn of the event loop brings: requests that came in together.
      await setImmediate();
      const group = waiting.slice(0, MOST_WRITES_A_GROUP);
      waiting = waiting.slice(MOST_WRITES_A_GROUP);
      await commit(group);
    }
    writing = undefined;
  };

  const commit = async (group: readonly (WaitingAppend | WaitingWrite)[]) => {
    const appends = group.filter((write) => write.kind === 'append');
    const others = group.filter((write) => write.kind === 'write');
    let answers: readonly (() => void)[];
    try {
      answers = await database.transaction().execute(async (transaction) => {
        const outcomes = await writeAppends(
          transaction,
          appends.map(({ append }) => append),
        );
        const done = appends.map(({ resolve }, place) => {
          const outcome = outcomeAt(outcomes, place);
          return () => resolve(outcome);
        });
        for (const { change } of others) done.push(await change(transaction));
        return done;
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    for (const answer of answers) answer();
    onCommit({ appends: appends.length, writes: others.length });
  };

  return {
    append: (append) =>
      new Promise((resolve, reject) => {
        add({ kind: 'append', append: prepareAppend(append), resolve, reject });
      }),
    write: (change) =>
      new Promise((resolve, reject) => {
        add({
          kind: 'write',
          change: async (transaction) => {
            const value = await change(transaction);
            return () => resolve(value);
          },
          reject,
        });
      }),
    close: async () => {
      closed = true;
      await writing;
    },
  };
}

function outcomeAt(outcomes: readonly AppendOutcome[], place: number): AppendOutcome {
  const outcome = outcomes[place];
  if (outcome === undefined) throw new Error(`The append at place ${place} of its group has no outcome.`);
  return outcome;
}
