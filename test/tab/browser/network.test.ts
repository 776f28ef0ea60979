import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { messagesOf } from '../../../src/tab/page/api.ts';
import { startTabProxy, type TabProxy } from '../../support/tabProxy.ts';
import { type Sitting, sit, until } from '../page/sitting.ts';

/** The way between the page and the bot breaks in every way that it can. */

let at: Sitting;
let proxy: TabProxy;
let ana: Page;
const more: TabProxy[] = [];

const gone = (page: Page) => page.locator('.connection');
const box = () => ana.getByLabel('Wat wil je laten noteren?');
const note = () => ana.getByRole('button', { name: 'Noteren' });
const handUp = () => ana.getByRole('button', { name: 'Ik wil iets zeggen' });
const handDown = () => ana.getByRole('button', { name: 'Hand neer' });
const notReached = () => ana.getByText('De server antwoordt niet. Probeer het zo nog eens.').first();
const place = (text: string) => ana.locator('.place', { hasText: text });
const refusals = () => ana.locator('.refusal p');

/** What the table holds, asked straight. */
const standing = async () => {
  const answer = await fetch(`${at.world.bot().url}/api/tables/${at.table}`, {
    headers: { Authorization: `Local ${encodeURIComponent(at.noor.id)}` },
  });
  return (await answer.json()) as {
    state: { version: number; queue: readonly { name: string }[] };
    contributions: readonly { text: string }[];
  };
};
const timesNoted = async (text: string) =>
  (await standing()).contributions.filter((one) => one.text === text).length;
/** How often a sentence stands among one's own. */
const timesShown = (text: string) => ana.locator('.said', { hasText: text }).count();

beforeAll(async () => {
  at = await sit('klimaattafel');
  proxy = await startTabProxy(at.world.bot().url);
  await at.ask(at.els, 'agenda.start');
  await at.ask(at.els, 'agenda.next');
  ana = await at.open(at.ana, { frame: 'sidePanel', width: 360, base: proxy.url });
  await ana.locator('summary', { hasText: 'Mijn bijdragen' }).click();
}, 90_000);
afterEach(() => {
  proxy.commands('answered');
});
afterAll(async () => {
  for (const one of [proxy, ...more]) await one?.close();
  await at?.close();
});

test('without network for 10 s the page says so at once, buttons go back with the reason, and then all is there, once', async () => {
  const offline = ana.context();
  await offline.setOffline(true);
  const since = Date.now();
  await gone(ana).waitFor();
  expect(await gone(ana).textContent()).toContain('niets gaat verloren');
  expect(Date.now() - since).toBeLessThan(3_000);
  await handUp().click();
  await notReached().waitFor();
  await handUp().waitFor();
  await box().fill('Getypt zonder netwerk');
  await note().click();
  await until(
    () => refusals().count(),
    (count) => count === 2,
  );
  expect(await box().inputValue()).toBe('Getypt zonder netwerk');
  await at.ask(at.bram, 'hand.raise');
  await at.ask(at.noor, 'note.take', { text: 'ana: gezegd terwijl je weg was' });
  await new Promise((resolve) => setTimeout(resolve, since + 10_000 - Date.now()));
  expect(await timesShown('gezegd terwijl je weg was')).toBe(0);

  await offline.setOffline(false);
  const back = Date.now();
  await gone(ana).waitFor({ state: 'detached' });
  expect(Date.now() - back).toBeLessThan(3_000);
  await ana.locator('.queue li', { hasText: 'Bram De Wolf' }).waitFor();
  await note().click();
  await ana.locator('.said', { hasText: 'Getypt zonder netwerk' }).waitFor();
  expect(await box().inputValue()).toBe('');
  expect(await timesShown('gezegd terwijl je weg was')).toBe(1);
  expect(await timesShown('Getypt zonder netwerk')).toBe(1);
  expect(await timesNoted('Getypt zonder netwerk')).toBe(1);
  await at.ask(at.bram, 'hand.lower');
}, 60_000);

test('what was carried out while its answer got lost, and is sent again, is carried out once', async () => {
  await box().fill('Is dit aangekomen?');
  proxy.commands('answer-lost');
  await note().click();
  await notReached().waitFor();
  await until(
    () => timesNoted('Is dit aangekomen?'),
    (count) => count === 1,
  );
  proxy.commands('answered');
  await note().click();
  await until(
    () => box().inputValue(),
    (text) => text === '',
  );
  expect(await timesNoted('Is dit aangekomen?')).toBe(1);
  expect(await timesShown('Is dit aangekomen?')).toBe(1);

  // The same sentence, meant twice, is two.
  await box().fill('Is dit aangekomen?');
  await note().click();
  await until(
    () => timesNoted('Is dit aangekomen?'),
    (count) => count === 2,
  );
});

test('a command that nobody ever answers is given up with the reason, and sent again it counts once', async () => {
  await ana.clock.install();
  proxy.commands('never-answered');
  await box().fill('Hoort iemand mij?');
  await note().click();
  await until(
    () => timesNoted('Hoort iemand mij?'),
    (count) => count === 1,
  );
  const why = ana.locator('.section', { has: box() }).locator('.refusal p');
  expect(await why.count()).toBe(0);
  await ana.clock.fastForward(16_000);
  await why.getByText('De server antwoordt niet.').waitFor();
  expect(await box().inputValue()).toBe('Hoort iemand mij?');
  proxy.commands('answered');
  await note().click();
  await until(
    () => box().inputValue(),
    (text) => text === '',
  );
  expect(await timesNoted('Hoort iemand mij?')).toBe(1);
});

test('a hand whose answer got lost stands as the table has it, and the next presses do what they say', async () => {
  proxy.commands('answer-lost');
  await handUp().click();
  await notReached().waitFor();
  await place('Je bent de volgende.').waitFor();
  proxy.commands('answered');
  await handDown().click();
  await handUp().waitFor();
  await handUp().click();
  await place('Je bent de volgende.').waitFor();
  // The page shows it before the table has it.
  await until(
    async () => (await standing()).state.queue.map(({ name }) => name).join(),
    (names) => names === 'Ana Maes',
  );
  await handDown().click();
  await until(
    async () => (await standing()).state.queue,
    ({ length }) => length === 0,
  );
});

test('the bot killed and started again on its database: the page finds it by itself, with all that was there', async () => {
  await at.ask(at.bram, 'hand.raise');
  await ana.locator('.queue li', { hasText: 'Bram De Wolf' }).waitFor();
  const before = await standing();
  await at.world.killAndRestart(async () => {
    proxy.lead(undefined);
    await gone(ana).waitFor();
    await handUp().click();
    await notReached().waitFor();
    await handUp().waitFor();
  });
  proxy.lead(at.world.bot().url);
  await gone(ana).waitFor({ state: 'detached', timeout: 20_000 });
  expect(await standing()).toMatchObject({ contributions: before.contributions });
  expect(await timesShown('Getypt zonder netwerk')).toBe(1);
  await handUp().click();
  await place('Je staat op plaats 2.').waitFor();
  await box().fill('Na de herstart');
  await note().click();
  await ana.locator('.said', { hasText: 'Na de herstart' }).waitFor();
  expect(await timesNoted('Na de herstart')).toBe(1);
}, 90_000);

test('of events cut off at any byte just the whole ones count', async () => {
  const following = new AbortController();
  const stream = await fetch(`${at.world.bot().url}/api/tables/${at.table}/events`, {
    headers: { Authorization: `Local ${encodeURIComponent(at.noor.id)}` },
    signal: following.signal,
  });
  await at.ask(at.noor, 'note.take', { text: 'ana: één œuvre 👩‍🏫\u2028over twee regels' });
  let bytes = Buffer.alloc(0);
  for await (const chunk of stream.body ?? []) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.toString().split('\n\n').length > 2) break;
  }
  following.abort();
  const ends = [...bytes.toString('latin1').matchAll(/\n\n/g)].map(({ index }) => index + 2);
  expect(ends).toHaveLength(2);
  const versionsIn = async (most: number): Promise<readonly number[]> => {
    const found: number[] = [];
    for await (const message of messagesOf(new Blob([bytes.subarray(0, most)]).stream()))
      if (message.kind !== 'gone') found.push(message.state.version);
    return found;
  };
  const [first, second] = await versionsIn(bytes.length);
  const near = (place: number) => ends.some((end) => Math.abs(end - place) < 60);
  for (let most = 0; most < bytes.length; most += near(most) ? 1 : 97)
    expect([most, await versionsIn(most)]).toEqual([
      most,
      [first, second].slice(0, ends.filter((end) => end <= most).length),
    ]);
});

test('a page whose events are cut off again and again shows what one shows that is opened anew', async () => {
  const told = await fetch(`${at.world.bot().url}/api/tables/${at.table}`, {
    headers: { Authorization: `Local ${encodeURIComponent(at.noor.id)}` },
  });
  const size = (await told.text()).length;
  const proxies = await Promise.all([1, 2, 3].map(() => startTabProxy(at.world.bot().url)));
  const pages = await Promise.all(
    proxies.map(({ url }) => at.open(at.noor, { frame: 'sidePanel', width: 400, base: url })),
  );
  // In turn within the first event, where nothing is heard, and a few events on.
  const place = (index: number, turn: number): number =>
    turn % 2 === 0 ? 1 + turn * 101 + index * 37 : Math.floor(size * (1.1 + turn / 4)) + index * 53;
  for (const [index, each] of proxies.entries())
    each.cut(Array.from({ length: 6 }, (_, turn) => place(index, turn)));
  more.push(...proxies);
  const until60s = Date.now() + 60_000;
  for (let said = 1; proxies.some((each) => each.cutsLeft() > 0); said += 1) {
    if (Date.now() > until60s)
      throw new Error(`Still ${proxies.map((each) => each.cutsLeft()).join()} cuts to come`);
    await at.ask(at.noor, 'note.take', { text: `ana: zin ${said} — één œuvre 👩‍🏫 en een lege\u2028regel` });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await at.ask(at.noor, 'note.take', { text: 'bram: de laatste zin' });
  const anew = await at.open(at.noor, { frame: 'sidePanel', width: 400 });
  const seen = async (page: Page) => {
    await page.locator('.worklist .row', { hasText: 'de laatste zin' }).waitFor();
    return page.locator('.worklist .row').allTextContents();
  };
  const counted = (page: Page) => page.locator('.counted').textContent();
  const expected = [await counted(anew), (await seen(anew)).slice(-5)];
  for (const page of pages) expect([await counted(page), (await seen(page)).slice(-5)]).toEqual(expected);
  for (const { known } of proxies) {
    const versions = known.map(Number).filter((version) => !Number.isNaN(version));
    expect(versions).toEqual([...versions].sort((left, right) => left - right));
    expect(known.length).toBeGreaterThan(6);
  }
  await Promise.all([...pages, anew].map((page) => page.close()));
}, 120_000);

test('no sign-in stands in any address, and nothing broke in a page but the network', () => {
  expect(proxy.asked.filter((path) => path.startsWith('/api/') && /[?&]|Local|29%3A|29:/.test(path))).toEqual(
    [],
  );
  expect(at.trouble.filter((one) => !/^Failed to load resource: net::ERR_/.test(one))).toEqual([]);
});
