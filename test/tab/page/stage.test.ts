import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, sidewaysPixels } from './axe.ts';
import { type Sitting, sit, until } from './sitting.ts';

/** The stage in a real browser, at a table where no names may leave. */

const format = {
  ...JSON.parse(
    readFileSync(new URL('../../../src/formats/shipped/klimaattafel.json', import.meta.url), 'utf8'),
  ),
  id: 'vertrouwelijk',
  attribution: 'confidential',
};

let at: Sitting;
let stage: Page;

const text = () => stage.locator('.stage').textContent();
const box = (title: string) => stage.locator('.lens-boxes section', { hasText: title });

beforeAll(async () => {
  at = await sit('vertrouwelijk', { 'vertrouwelijk.json': format });
  stage = await at.open(at.els, { frame: 'stage', width: 1280, height: 720 });
}, 90_000);
afterAll(() => at?.close());

test('before the agenda it welcomes and says how to take part', async () => {
  expect(await text()).toContain('Tafel 3');
  expect(await text()).toContain('zonder naam in de notulen');
  expect(await axeFindings(stage)).toEqual([]);
});

test('the question stands large, with the prompts, a clock that runs and a box for each lens', async () => {
  await at.ask(at.els, 'agenda.start');
  await at.ask(at.els, 'agenda.next');
  await stage.getByText('Hoe weten we over drie jaar of het plan werkt?').waitFor();
  await at.ask(at.els, 'question.open', { question: '2' });
  await stage.getByRole('heading', { name: /Vraag 2.*auto vaker te laten staan/ }).waitFor();
  expect(await text()).toContain('Wie kan dit morgen trekken?');
  expect(await stage.locator('.lens-boxes h2 > span:first-child').allTextContents()).toEqual(
    format.lenses.map(({ title }: { title: string }) => title),
  );
  const first = await stage.locator('.stage-clock .time').textContent();
  await until(
    () => stage.locator('.stage-clock .time').textContent(),
    (now) => now !== first,
  );
});

test('the boxes fill live, the newest on top, cut to what is read at a glance; practical things stay out', async () => {
  await at.ask(at.bram, 'contribution.add', { text: 'Denk eerst aan wie huurt', lenses: ['doelgroepen'] });
  await box('Doelgroepen').getByText('Denk eerst aan wie huurt').waitFor();
  await at.ask(at.ana, 'contribution.add', {
    text: `<img src=x onerror="document.title=1"> ${'bomen en banken '.repeat(20)}`,
    lenses: ['doelgroepen', 'gebied:tuinwijken'],
  });
  await box('Gebiedsgericht').getByText('<img src=x onerror').waitFor();
  const items = await box('Doelgroepen').locator('li').allTextContents();
  expect(items).toHaveLength(2);
  expect(items[0]?.startsWith('<img src=x')).toBe(true);
  expect(items[0]?.endsWith('…')).toBe(true);
  expect(items[0]?.length).toBeLessThan(100);
  expect(await stage.title()).toBe('Debattafel');

  await at.ask(at.noor, 'note.take', { text: 'ana: ik hoor jullie niet #tijd' });
  await box('Tijd').getByText('ik hoor jullie niet').waitFor();
  const notetaker = await at.open(at.noor);
  await notetaker.locator('.worklist .row', { hasText: 'ik hoor jullie niet' }).click();
  await notetaker.locator('.tag-bar').getByRole('button', { name: 'Praktisch' }).click();
  await box('Tijd').getByText('ik hoor jullie niet').waitFor({ state: 'detached' });
  await notetaker.close();
});

test('where no names may leave, only who has the floor is named', async () => {
  await at.ask(at.bram, 'hand.raise');
  await at.ask(at.ana, 'hand.raise');
  await at.ask(at.noor, 'hand.raise');
  await stage.getByText('3 handen').waitFor();
  for (const name of ['Ana', 'Bram', 'Noor', 'Els']) expect(await text()).not.toContain(name);
  await at.ask(at.els, 'floor.give', { turn: 0 });
  await stage.getByText('Bram De Wolf').waitFor();
  await stage.getByText('2 handen').waitFor();
  for (const name of ['Ana', 'Noor', 'Els']) expect(await text()).not.toContain(name);
});

test('it fits a small and a large screen, and axe finds nothing, in each theme', async () => {
  const sizes = [
    { theme: 'default', width: 1920, height: 1080 },
    { theme: 'dark', width: 1280, height: 720 },
    { theme: 'contrast', width: 640, height: 360 },
    { theme: 'glass', width: 1280, height: 720 },
  ] as const;
  for (const size of sizes) {
    const page = await at.open(at.ana, { frame: 'stage', ...size });
    await page.locator('.lens-boxes li').first().waitFor();
    await page.waitForTimeout(600);
    expect([size.theme, await axeFindings(page)]).toEqual([size.theme, []]);
    expect([size.theme, await sidewaysPixels(page)]).toEqual([size.theme, 0]);
    const below = await page.evaluate('document.documentElement.scrollHeight - innerHeight');
    expect([size.theme, below]).toEqual([size.theme, 0]);
    await page.close();
  }
}, 60_000);

test('a break says when it goes on, and the closing shows the draft with its additions', async () => {
  await at.ask(at.els, 'agenda.next');
  await stage.getByRole('heading', { name: /^We gaan verder om \d\d:\d\d$/ }).waitFor();
  await at.ask(at.els, 'agenda.next');
  await at.ask(at.els, 'agenda.next');
  await stage.getByRole('heading', { name: 'Ontwerp van onze samenvatting' }).waitFor();
  await at.ask(at.ana, 'summary.addition', { text: 'eerst kijken wie er nodig is' });
  await stage.getByText('eerst kijken wie er nodig is').waitFor();
  expect(await axeFindings(stage)).toEqual([]);
});

test('nothing went wrong in any page', () => {
  expect(at.trouble).toEqual([]);
});
