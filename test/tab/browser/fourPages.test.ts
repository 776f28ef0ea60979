import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Sitting, sit, until } from '../page/sitting.ts';

/** Four people at one table, each in a page of their own, and the stage that all look at. */

const shipped = JSON.parse(
  readFileSync(new URL('../../../src/formats/shipped/klimaattafel.json', import.meta.url), 'utf8'),
);

let at: Sitting;
let ana: Page;
let bram: Page;
let els: Page;
let noor: Page;
let stage: Page;

const queueOf = (page: Page) => page.locator('.queue:visible li');
const speakerIn = (page: Page) => page.locator('.speaker:visible');
const stageText = () => stage.locator('.stage').textContent();

beforeAll(async () => {
  at = await sit('vertrouwelijk', {
    'vertrouwelijk.json': { ...shipped, id: 'vertrouwelijk', attribution: 'confidential' },
  });
  await at.ask(at.els, 'agenda.start');
  await at.ask(at.els, 'agenda.next');
  await at.ask(at.els, 'question.open', { question: '2' });
  [ana, bram, els, noor, stage] = await Promise.all([
    at.open(at.ana, { frame: 'sidePanel', width: 320 }),
    at.open(at.bram, { frame: 'sidePanel', width: 280 }),
    at.open(at.els, { frame: 'sidePanel', width: 360 }),
    at.open(at.noor, { width: 1100 }),
    at.open(at.els, { frame: 'stage', width: 1280, height: 720 }),
  ]);
}, 90_000);
afterAll(() => at?.close());

test('a hand shows in every page, to who leads with its place, its reason and what it is about', async () => {
  await ana.getByRole('button', { name: 'Ik wil iets zeggen' }).click();
  await ana.locator('.place', { hasText: 'Je bent de volgende.' }).waitFor();
  await queueOf(bram).first().waitFor();
  expect(await queueOf(bram).allTextContents()).toEqual([
    expect.stringMatching(/^Ana Maes \(sinds \d\d:\d\d\)$/),
  ]);

  await bram.locator('summary', { hasText: 'Een andere hand…' }).click();
  await bram.getByLabel('Waarover? (mag leeg)').fill('De bus op zondag');
  await bram.getByRole('button', { name: 'Hand opsteken' }).click();
  await bram.locator('.place', { hasText: 'Je staat op plaats 2.' }).waitFor();
  await els.locator('.queue:visible .wish').waitFor();
  expect(await queueOf(els).allTextContents()).toEqual([
    expect.stringMatching(/^Ana Maes \(sinds \d\d:\d\d\)$/),
    expect.stringMatching(/^Bram De Wolf \(sinds \d\d:\d\d\)“De bus op zondag”$/),
  ]);
  expect(await els.locator('.queue:visible').textContent()).toContain('Wie eerst vroeg, spreekt eerst.');
});

test('who leads gives the floor: who speaks finds a button to end it, the others see who speaks and for how long', async () => {
  await els.getByRole('button', { name: 'Geef woord: Ana Maes' }).click();
  await ana.getByRole('button', { name: 'Ik ben klaar' }).waitFor();
  expect(await speakerIn(ana).textContent()).toContain('Jij bent aan de beurt.');
  await speakerIn(bram).getByText('Ana Maes').waitFor();
  await bram.locator('.place', { hasText: 'Je bent de volgende.' }).waitFor();
  const first = await speakerIn(bram).locator('.spoken').textContent();
  await until(
    () => speakerIn(bram).locator('.spoken').textContent(),
    (now) => now !== first,
  );
  await ana.getByRole('button', { name: 'Ik ben klaar' }).click();
  await bram.getByText('Er is nu niemand aan het woord.').waitFor();
  await ana.getByRole('button', { name: 'Ik wil iets zeggen' }).waitFor();
  await els.getByRole('button', { name: 'Geef woord: Bram De Wolf' }).waitFor();
});

test('the notetaker types what is said and tags it by the keys; who said it sees it among their own', async () => {
  const line = noor.getByLabel('Wat wordt er gezegd?');
  await line.pressSequentially('an: op de markt is geen plaats voor de fiets');
  expect(await line.inputValue()).toBe('Ana Maes: op de markt is geen plaats voor de fiets');
  await line.press('Enter');
  const row = noor.locator('.worklist .row', { hasText: 'geen plaats voor de fiets' });
  await row.click();
  await noor.locator('.worklist').focus();
  // Away with what was proposed, then the third lens.
  for (const [index, title] of shipped.lenses.map(({ title }: { title: string }) => title).entries())
    if ((await row.locator('.chip').allTextContents()).join().includes(title) !== (index === 2))
      await noor.keyboard.press(`Digit${index + 1}`);
  await noor.keyboard.press('Enter');
  await until(
    () => row.locator('.chip').allTextContents(),
    (chips) => /^Gebiedsgericht(: [^,]+)?$/.test(chips.join()),
  );
  await ana.locator('summary', { hasText: 'Mijn bijdragen (1)' }).click();
  const mine = ana.locator('.contributions li', { hasText: 'geen plaats voor de fiets' });
  await mine.getByText('Gebiedsgericht').waitFor();
  expect(await bram.locator('summary', { hasText: 'Mijn bijdragen (0)' }).count()).toBe(1);
});

test('a contribution with lens chips stands with the notetaker and on the stage; others see nothing of it among theirs', async () => {
  await ana.getByLabel('Wat wil je laten noteren?').fill('Vraag het eens aan Bram De Wolf');
  const chip = (name: string) => ana.locator('.chips').first().getByRole('button', { name, exact: true });
  await chip('Doelgroepen').click();
  await chip('Jongeren').click();
  await ana.getByRole('button', { name: 'Noteren' }).click();
  await ana.getByText('Mijn bijdragen (2)').waitFor();
  expect(await ana.locator('.contributions li', { hasText: 'Vraag het eens aan' }).textContent()).toMatch(
    /Vraag het eens aan Bram De Wolf\d\d:\d\d · Doelgroepen \(Jongeren\)/,
  );
  expect(await chip('Doelgroepen').getAttribute('aria-pressed')).toBe('false');
  const row = noor.locator('.worklist .row', { hasText: 'Vraag het eens aan' });
  await row.getByText('Doelgroepen: Jongeren').waitFor();
  await stage
    .locator('.lens-boxes section', { hasText: 'Doelgroepen' })
    .getByText('Vraag het eens aan')
    .waitFor();
  expect(await bram.locator('body').textContent()).not.toContain('Vraag het eens aan');
  expect(await bram.getByText('Mijn bijdragen (0)').count()).toBe(1);
});

test('what I put differently is put differently everywhere', async () => {
  await ana.getByRole('button', { name: /^Aanpassen: Vraag het eens/ }).click();
  await ana.getByLabel('Mijn bijdrage').fill('Vraag het eens aan de school');
  await ana.getByRole('button', { name: 'Bewaren' }).click();
  await ana.locator('.said', { hasText: 'aan de school' }).waitFor();
  expect(await ana.locator('.contributions li', { hasText: 'aan de school' }).textContent()).toContain(
    'aangepast',
  );
  await noor.locator('.worklist .row', { hasText: 'aan de school' }).waitFor();
  await stage.getByText('Vraag het eens aan de school').waitFor();
});

test('where no names may leave, none stands on the stage or beside what was said, but that of who speaks', async () => {
  await els.getByRole('button', { name: 'Geef woord: Bram De Wolf' }).click();
  await stage.getByText('Bram De Wolf').waitFor();
  await ana.getByRole('button', { name: 'Ik wil iets zeggen' }).click();
  await stage.locator('.next', { hasText: /1 hand$/ }).waitFor();
  for (const name of ['Ana', 'Maes', 'Noor', 'Els']) expect(await stageText()).not.toContain(name);
  await bram.getByRole('button', { name: 'Ik ben klaar' }).click();
  await stage.getByText('Wie wil het woord?').waitFor();
  for (const name of ['Ana', 'Bram', 'Wolf', 'Noor', 'Els']) expect(await stageText()).not.toContain(name);
});

test('the clocks of all pages tell the same time and tick; paused they stand still in all', async () => {
  const clocks = [ana, bram, els, noor].map((page) => page.locator('.countdown'));
  const seconds = async (index: number): Promise<number> => {
    const [, minutes, rest] = /(\d+):(\d\d)$/.exec((await clocks[index]?.textContent()) ?? '') ?? [];
    return Number(minutes) * 60 + Number(rest);
  };
  const all = () => Promise.all(clocks.map((_, index) => seconds(index)));
  const before = await all();
  expect(Math.max(...before) - Math.min(...before)).toBeLessThanOrEqual(1);
  await until(all, (now) => now.every((left, index) => left < (before[index] ?? 0)));
  await els.getByRole('button', { name: 'Klok stil' }).click();
  for (const page of [ana, bram, noor])
    await page.locator('.clock').getByText('de klok staat stil').waitFor();
  await stage.getByText('De klok staat stil').waitFor();
  const still = await all();
  await ana.waitForTimeout(1_600);
  expect(await all()).toEqual(still);
  await els.getByRole('button', { name: 'Klok weer aan' }).click();
  await until(all, (now) => now.every((left, index) => left < (still[index] ?? 0)));
});

test('nothing went wrong in any page', () => {
  expect(at.trouble).toEqual([]);
});
