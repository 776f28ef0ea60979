import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createReferences } from '../../src/application/conversation/references.ts';
import type { Intent } from '../../src/application/intents.ts';
import { createOutbox, type Outbox } from '../../src/application/outbox/outbox.ts';
import type { Message, Messenger, SendOutcome, Store } from '../../src/application/ports.ts';
import type { RenderIntent } from '../../src/application/renderIntent.ts';
import { createTables, type Tables } from '../../src/application/tables.ts';
import { openStore } from '../../src/store/openStore.ts';
import { els, opening } from '../support/cast.ts';
import { temporaryFolder } from '../support/runningBot.ts';

/** The way out over a real store, with a Teams of one line and views that say what they saw. */
const folder = temporaryFolder();
let store: Store;
let tables: Tables;
let sent: string[];
/** What becomes of the next sends; sent where nothing is said. */
let outcomes: (SendOutcome | Promise<SendOutcome>)[];
let outboxes: Outbox[];
let runs = 0;

const textOf = (message: Message): string =>
  message.kind === 'text' ? message.text : message.kind === 'card' ? message.summary : message.kind;

const messenger: Messenger = {
  send: async (_, message) => {
    sent.push(`send ${textOf(message)}`);
    return outcomes.shift() ?? { kind: 'sent', activityId: `m${sent.length}` };
  },
  update: async (_, activityId, message) => {
    sent.push(`edit ${textOf(message)}`);
    return outcomes.shift() ?? { kind: 'sent', activityId };
  },
  postInChannel: async () => ({ kind: 'sent', activityId: 'c1' }),
  openPersonal: async () => ({ kind: 'refused', status: 403 }),
};

/** Shows how many hands are up: what the table is at that moment. */
const hands: RenderIntent = async (_, table) => ({
  kind: 'card',
  card: {},
  summary: `${table?.hands.length ?? 0} hands`,
});

const startOutbox = async (render: RenderIntent = hands): Promise<Outbox> => {
  const outbox = createOutbox({
    store,
    tables,
    messenger,
    render,
    clock: { now: Date.now },
    random: () => 0,
    log: pino({ level: 'silent' }),
    onTried: () => undefined,
  });
  outboxes.push(outbox);
  await outbox.start();
  return outbox;
};

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 500) throw new Error(`in vain: ${String(holds)}; sent: ${sent.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const [open] = [opening()];
if (open.type !== 'OpenTable') throw new Error('the opening opens no table');
const here = {
  kind: 'conversation',
  conversation: open.conversation.id,
  tenant: open.conversation.tenant,
} as const;
const live: Intent = { kind: 'post', card: { card: 'opening', table: open.table }, to: here };
const refresh: Intent = { kind: 'refresh', card: 'opening', to: here };
const tell: Intent = { kind: 'say', sentence: { key: 'sentences:noted' }, to: here };

beforeEach(async () => {
  runs += 1;
  store = await openStore(`sqlite:${folder.path}/outbox-${runs}.db`);
  tables = createTables(store);
  sent = [];
  outcomes = [];
  outboxes = [];
  await store.conversations.save({
    ...open.conversation,
    serviceUrl: 'http://127.0.0.1/',
    bot: '28:bot',
    installed: true,
    welcomed: true,
  });
  await tables.handle(open.table, () => open);
  // What follows from the opening itself is no part of these tests.
  for (const { id } of await store.outbox.waiting(Number.MAX_SAFE_INTEGER, 100))
    await store.outbox.settle(id, {});
});

afterEach(async () => {
  for (const outbox of outboxes) await outbox.stop();
  await store.close();
});

const raiseHand = () =>
  tables.handle(open.table, () => els.asks('14:30', { type: 'RaiseHand', handKind: 'question' }));

describe('what changes while a card is being drawn', () => {
  test('is shown by another edit, not lost in the one under way', async () => {
    let changed = false;
    const outbox = await startOutbox(async (intent, table, now, edited) => {
      if (intent.kind === 'refresh' && !changed) {
        changed = true;
        const drawn = await hands(intent, table, now, edited);
        // The table goes on, and wants the same card refreshed, when this one is drawn already.
        await raiseHand();
        await store.outbox.enqueue([refresh], open.table, Date.now());
        return drawn;
      }
      return hands(intent, table, now, edited);
    });
    await outbox.add([live], open.table);
    await until(() => sent.length === 1);
    await outbox.add([refresh], open.table);
    await until(() => sent.at(-1) === 'edit 1 hands');
  });

  test('no older card keeps its buttons because tidying was wanted again while it went on', async () => {
    let wanted = false;
    const posted = store.outbox.postedCards;
    // A second card arrives just after the tidying looked and found nothing to do.
    const looking: Store['outbox'] = {
      ...store.outbox,
      postedCards: async (table) => {
        const cards = await posted(table);
        if (!wanted && cards.length === 1) {
          wanted = true;
          await store.outbox.enqueue([live, { kind: 'tidy', to: here }], open.table, Date.now());
        }
        return cards;
      },
    };
    store = { ...store, outbox: looking };
    const outbox = await startOutbox();
    await outbox.add([live, { kind: 'tidy', to: here }], open.table);
    await until(async () => (await posted(open.table)).some(({ shrunk }) => shrunk));
  });
});

describe('a send that was under way when the process died', () => {
  const never = (): Promise<SendOutcome> => new Promise(() => undefined);

  const killedDuring = async (intent: Intent): Promise<void> => {
    outcomes = [never()];
    const dead = await startOutbox();
    outboxes.pop();
    await dead.add([intent], open.table);
    await until(() => sent.length === 1);
    // Its timers go with it; the send stays where it was.
    void dead.stop();
  };

  test('is sent again where it is a card', async () => {
    await killedDuring(live);
    await startOutbox();
    await until(() => sent.length === 2);
    await until(async () => (await store.outbox.postedCards(open.table)).length === 1);
  });

  test('is not said again where it is a sentence', async () => {
    await killedDuring(tell);
    const outbox = await startOutbox();
    await outbox.add([live], open.table);
    await until(() => sent.length === 2);
    expect(sent[1]).toBe('send 0 hands');
    await until(async () => (await store.outbox.depth()) === 0);
    expect(sent).toHaveLength(2);
  });
});

test('a message that cannot be drawn stands in nobody’s way', async () => {
  let tries = 0;
  const outbox = await startOutbox(async (intent, table, now, edited) => {
    if (intent.kind !== 'say') return hands(intent, table, now, edited);
    tries += 1;
    throw new Error('no words');
  });
  await outbox.add([tell, live], open.table);
  await until(() => sent.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(tries).toBe(1);
});

describe('a send that Teams refuses since the bot was removed', () => {
  const refused: SendOutcome = { kind: 'refused', status: 403, code: 'BotNotInConversationRoster' };
  const installed = async () => (await store.conversations.find(here.tenant, here.conversation))?.installed;

  test('stops what is sent there', async () => {
    outcomes = [refused];
    const outbox = await startOutbox();
    await outbox.add([live], open.table);
    await until(async () => (await installed()) === false);
    await outbox.add([tell], open.table);
    await until(async () => (await store.outbox.depth()) === 0);
    expect(sent).toHaveLength(1);
  });

  test('does not undo that the bot was installed again while it was under way', async () => {
    let answer: (outcome: SendOutcome) => void = () => undefined;
    outcomes = [
      new Promise((resolve) => {
        answer = resolve;
      }),
    ];
    const outbox = await startOutbox();
    await outbox.add([live], open.table);
    await until(() => sent.length === 1);
    await createReferences(store.conversations).see({
      kind: 'installed',
      reference: { ...open.conversation, serviceUrl: 'http://127.0.0.1/', bot: '28:bot' },
      sender: { person: els.person, name: els.name },
      at: Date.now(),
      command: 'installed-again',
    });
    answer(refused);
    await until(async () => (await store.outbox.depth()) === 0);
    expect(await installed()).toBe(true);
    await outbox.add([tell], open.table);
    await until(() => sent.length === 2);
  });
});

describe('where a tenant has more cards waiting than Teams takes', () => {
  const conversations = Array.from({ length: 55 }, (_, number) => `19:zaal${number}@thread.v2`);
  const posts: readonly Intent[] = conversations.map((conversation) => ({
    kind: 'post',
    card: { card: 'help' },
    to: { kind: 'conversation', conversation, tenant: here.tenant },
  }));
  const knowAll = async (): Promise<void> => {
    for (const id of conversations)
      await store.conversations.save({
        ...open.conversation,
        id,
        serviceUrl: 'http://127.0.0.1/',
        bot: '28:bot',
        installed: true,
        welcomed: true,
      });
  };

  test('each is drawn once, when it may leave, and all arrive', async () => {
    await knowAll();
    let drawn = 0;
    const outbox = await startOutbox(async (...asked) => {
      drawn += 1;
      return hands(...asked);
    });
    await outbox.add(posts, undefined);
    await until(() => sent.length === 50);
    expect(drawn).toBe(50);
    await until(() => sent.length === posts.length);
    expect(drawn).toBe(posts.length);
  });

  test('others have a turn between one and the next', async () => {
    await knowAll();
    let turns = 0;
    let going = true;
    const turn = (): void => {
      turns += 1;
      if (going) setImmediate(turn);
    };
    const drawnIn: number[] = [];
    const outbox = await startOutbox(async (...asked) => {
      drawnIn.push(turns);
      return hands(...asked);
    });
    turn();
    await outbox.add(posts.slice(0, 20), undefined);
    await until(() => sent.length === 20);
    going = false;
    expect(new Set(drawnIn).size).toBe(20);
  });
});
