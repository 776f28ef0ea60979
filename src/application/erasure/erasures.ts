import type { Logger } from 'pino';
import { type Clock, createAlarm } from '../clock.ts';
import type { Intent } from '../intents.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { PersonToErase, UnfinishedErasure } from '../ports.ts';
import { type ErasingParts, erasePerson } from './erasePerson.ts';

/** How long an erasure that failed waits before it goes on. */
const GO_ON_AFTER_MILLISECONDS = 30_000;
/** How often it is looked whether something was left: another part, or another instance, may have left it. */
const LOOK_AGAIN_MILLISECONDS = 10 * 60_000;
/** How long a file may hold traces of what was erased, in copies that the database itself no longer finds. */
const LONGEST_DIRTY_MILLISECONDS = 24 * 3_600_000;

/** What carrying out erasures needs of the world. */
export interface ErasureParts extends ErasingParts {
  readonly outbox: Pick<Outbox, 'add'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Has people erased. The wish is durable before anything is done, and stays until nothing is left to do: what a
 * crash or a database in trouble broke off goes on by itself.
 */
export interface Erasures {
  /** Takes up what was not done when the last run ended. */
  start(): Promise<void>;
  /**
   * Resolves when all of it is done. `farewell` is what is said last in the chat where they asked.
   * @throws Error where the store fails; the wish is kept then, and goes on by itself
   */
  erase(who: PersonToErase, farewell: readonly Intent[]): Promise<void>;
  stop(): Promise<void>;
}

export const createErasures = (parts: ErasureParts): Erasures => {
  const { store, outbox, clock, log } = parts;
  let goingOn: Promise<void> = Promise.resolve();
  const underWay = new Set<number>();
  let stopped = false;

  const isBusy = async (): Promise<boolean> => (await store.directory.countOpen()) > 0;

  /** A big file is written anew when nobody is at a table, or at the latest a day after it was asked. */
  const cleanFiles = async (id: number, big: 'later' | 'now'): Promise<void> => {
    if (await store.scour(big)) return store.erasures.done(id);
    log.info({ erasure: id }, 'the database is cleaned when no table is open');
  };

  const carryOut = async (
    { id, who, askedAt }: UnfinishedErasure,
    farewell: readonly Intent[],
  ): Promise<void> => {
    underWay.add(id);
    try {
      if (who !== undefined) await erasePerson(parts, { ...who, farewell, at: clock.now() });
      // From here on the wish no longer says whose it is; the files still may.
      if (who !== undefined) await store.erasures.onlyFilesLeft(id);
      const patient =
        who !== undefined || (clock.now() < askedAt + LONGEST_DIRTY_MILLISECONDS && (await isBusy()));
      await cleanFiles(id, patient ? 'later' : 'now');
    } catch (error) {
      alarm.set(clock.now() + GO_ON_AFTER_MILLISECONDS);
      throw error;
    } finally {
      underWay.delete(id);
    }
    await outbox.add([], undefined);
  };

  /** Whoever asked got no answer: where their own chat with the bot is still known, they get it there. */
  const lateFarewell = async ({ tenant, person }: PersonToErase): Promise<readonly Intent[]> => {
    const chat = await store.conversations.personal(tenant, person);
    if (chat === undefined) return [];
    const to = { kind: 'conversation', conversation: chat.id, tenant } as const;
    return [{ kind: 'say', sentence: { key: 'sentences:erased' }, to }];
  };

  const goOn = async (): Promise<void> => {
    for (const wish of await store.erasures.unfinished()) {
      if (stopped || underWay.has(wish.id)) continue;
      if (wish.who !== undefined) log.info({ erasure: wish.id }, 'an erasure that was broken off goes on');
      await carryOut(wish, wish.who === undefined ? [] : await lateFarewell(wish.who));
    }
  };

  const look = (): Promise<void> => {
    goingOn = goingOn.then(goOn).then(
      () => alarm.set(clock.now() + LOOK_AGAIN_MILLISECONDS),
      (err: unknown) => {
        log.error({ err }, 'an erasure could not be carried out; it is tried again');
        alarm.set(clock.now() + GO_ON_AFTER_MILLISECONDS);
      },
    );
    return goingOn;
  };

  const alarm = createAlarm(clock, () => void look(), LOOK_AGAIN_MILLISECONDS);

  return {
    start: look,
    erase: async (who, farewell) => carryOut(await store.erasures.ask(who, clock.now()), farewell),
    stop: async () => {
      stopped = true;
      alarm.stop();
      await goingOn;
    },
  };
};
