import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, sidewaysPixels } from './axe.ts';
import { type Sitting, sit, until } from './sitting.ts';

/** The notetaker's panel in a real browser, on the real bot. */

let at: Sitting;
let page: Page;

const list = () => page.locator('.worklist');
const chosen = () => page.locator('.worklist .row.chosen');
const said = (text: string) => page.locator('.worklist .row', { hasText: text });
const counted = () => page.locator('.counted');
/** Waits until the list shows so many. */
const shows = (count: number) =>
  until(
    () => counted().textContent(),
    (text) => text?.startsWith(`${count} van`) === true,
  );
const box = () => page.getByLabel('Wat wordt er gezegd?');
/** The chips of a line, those that are only proposed with a star. */
const chipsOf = (text: string) =>
  said(text)
    .locator('.chip')
    .evaluateAll((chips) =>
      chips.map((chip) => `${chip.className.includes('proposed') ? '*' : ''}${chip.firstChild?.textContent}`),
    );

beforeAll(async () => {
  at = await sit('klimaattafel');
  await at.ask(at.els, 'agenda.start');
  await at.ask(at.els, 'agenda.next');
  await at.ask(at.els, 'question.open', { question: '2' });
  page = await at.open(at.noor, { width: 1000 });
  await list().waitFor();
}, 90_000);
afterAll(() => at?.close());

test('the first letters and a colon become a name, Enter notes the line, and the next line is the same speaker’s', async () => {
  await box().pressSequentially('br:');
  expect(await box().inputValue()).toBe('Bram De Wolf: ');
  await box().pressSequentially('de markt is leeg');
  expect(await page.locator('.preview').textContent()).toContain('Bram De Wolf');
  await box().press('Enter');
  expect(await box().inputValue()).toBe('');
  await said('de markt is leeg').waitFor();
  expect(await said('de markt is leeg').locator('strong').textContent()).toBe('Bram De Wolf');
  await box().pressSequentially('en niemand weet het');
  await box().press('Enter');
  await said('en niemand weet het').waitFor();
  expect(await said('en niemand weet het').locator('strong').textContent()).toBe('Bram De Wolf');
  expect(await said('en niemand weet het').textContent()).toContain('vraag 2');
});

test('a name is chosen with the arrows from those that begin like it', async () => {
  await box().pressSequentially('e');
  await box().press('ArrowDown');
  await box().press('Enter');
  expect(await box().inputValue()).toBe('Els Peeters: ');
  await box().pressSequentially('een laatste punt');
  await box().press('Enter');
  await said('een laatste punt').waitFor();
  expect(await said('een laatste punt').locator('strong').textContent()).toBe('Els Peeters');
});

test('hostile text is text', async () => {
  await box().fill('ana: <img src=x onerror="document.title=1"> **vet** ook');
  await box().press('Enter');
  await said('<img src=x onerror="document.title=1"> **vet** ook').waitFor();
  expect(await page.locator('.worklist img').count()).toBe(0);
  expect(await page.title()).toBe('Debattafel');
});

test('a refused line comes back into the box with the reason', async () => {
  const tooLong = `ana: ${'woord '.repeat(6_000)}`;
  await box().fill(tooLong);
  await box().press('Enter');
  await page.locator('.note-line .refusal p').waitFor();
  expect(await box().inputValue()).toBe(tooLong);
  await box().fill('');
});

test('lines whose speaker is not clear are marked, and say so until somebody tells', async () => {
  await box().fill('zorro: wie ben ik');
  await box().press('Enter');
  await said('wie ben ik').waitFor();
  expect(await said('wie ben ik').locator('.unclear').textContent()).toContain('zorro');
  await said('wie ben ik').click();
  await page.getByLabel('Wie zei dit?').selectOption({ label: 'Ana Maes' });
  await page.getByRole('button', { name: 'Bewaar spreker' }).click();
  expect(await said('wie ben ik').locator('strong').textContent()).toBe('Ana Maes');
  await page.getByText('· 0 sprekers').waitFor();
});

test('the keys tag: digits by their place on the keyboard, Enter confirms and goes on, 0 leaves without a lens', async () => {
  await said('de markt is leeg').click();
  await list().focus();
  const proposed = await chipsOf('de markt is leeg');
  await page.keyboard.press('Digit1');
  await page.keyboard.press('Digit4');
  // Digits with shift are still digits: so they are on a Belgian keyboard.
  await page.keyboard.press('Shift+Digit4');
  const drafted = await chipsOf('de markt is leeg');
  expect(drafted).toEqual([...proposed, '*Doelgroepen']);
  await page.keyboard.press('Enter');
  await until(
    () => chipsOf('de markt is leeg'),
    (chips) => chips.includes('Doelgroepen'),
  );
  expect(await chosen().textContent()).toContain('en niemand weet het');
  await page.keyboard.press('Digit0');
  await until(
    () => chipsOf('en niemand weet het'),
    (chips) => chips.join() === 'Geen lens',
  );
  expect(await chosen().textContent()).toContain('een laatste punt');
  const other = await at.open(at.els, { width: 1000 });
  await other.getByRole('tab', { name: 'Noteren' }).click();
  const told = other.locator('.worklist .row', { hasText: 'en niemand weet het' });
  await told.waitFor();
  expect(await told.locator('.chip').allTextContents()).toEqual(['Geen lens']);
  await other.close();
});

test('B makes a main branch, then a leaf; P makes it practical; arrows move; away from the list keys do nothing', async () => {
  await list().focus();
  await page.keyboard.press('Home');
  const text = 'de markt is leeg';
  expect(await chosen().textContent()).toContain(text);
  await page.keyboard.press('b');
  expect(await chipsOf(text)).toContain('hoofdtak');
  await page.keyboard.press('b');
  expect(await chipsOf(text)).toContain('blaadje');
  await page.keyboard.press('p');
  expect(await chipsOf(text)).toContain('Praktisch');
  await page.keyboard.press('ArrowDown');
  expect(await chosen().textContent()).toContain('en niemand weet het');
  const before = await chosen().textContent();
  await page.getByLabel('Zoeken').focus();
  await page.keyboard.press('Digit1');
  await page.getByLabel('Zoeken').fill('');
  await until(
    () => chosen().textContent(),
    (now) => now === before,
  );
});

test('the mouse does what the keys do, and chooses the value of a lens', async () => {
  await said('een laatste punt').click();
  await page.locator('.tag-bar').getByRole('button', { name: 'Gebiedsgericht' }).click();
  await page.locator('.tag-bar').getByRole('button', { name: 'Tuinwijken' }).click();
  await page.locator('.tag-bar').getByRole('button', { name: 'Klopt' }).click();
  await until(
    () => chipsOf('een laatste punt'),
    (chips) => chips.includes('Gebiedsgericht: Tuinwijken'),
  );
});

test('lens, question, what is to be done and words narrow the list; accents and case do not matter', async () => {
  await at.ask(at.els, 'question.open', { question: '3' });
  await at.ask(at.noor, 'note.take', { text: 'ana: Één loket voor de CRÈCHE' });
  await said('Één loket').waitFor();
  await page.getByLabel('Zoeken').fill('creche EEN');
  await shows(1);
  expect(await said('Één loket').count()).toBe(1);
  await page.getByLabel('Zoeken').fill('');
  await page.getByLabel('Vraag', { exact: true }).selectOption({ index: 3 });
  await shows(1);
  await page.getByLabel('Vraag', { exact: true }).selectOption({ index: 2 });
  await page.getByLabel('Lens', { exact: true }).selectOption('gebied:tuinwijken');
  await said('een laatste punt').waitFor();
  await shows(1);
  await page.getByLabel('Tonen').selectOption('todo');
  await page.getByText('Hier staat nog niets.').waitFor();
});

test('the minutes come as links to open, for what is shown', async () => {
  await page.getByLabel('Tonen').selectOption('');
  await page.getByRole('button', { name: 'Deze selectie meenemen' }).click();
  const link = page.getByRole('link', { name: 'Gegevens (JSON)' });
  expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
  const minutes = (await (await fetch((await link.getAttribute('href')) ?? '')).json()) as {
    contributions: readonly { text: string }[];
  };
  expect(minutes.contributions.map(({ text }) => text)).toEqual(['een laatste punt']);
  await page.getByLabel('Lens', { exact: true }).selectOption('');
  await page.getByLabel('Vraag', { exact: true }).selectOption('');
});

test('of 1,000 contributions only what is seen is drawn; the list stays at its end, and elsewhere where one reads', async () => {
  for (const hundreds of [0, 250, 500, 750])
    await at.ask(at.noor, 'note.take', {
      text: Array.from({ length: 250 }, (_, index) => `ana: regel ${hundreds + index} van de notulen`).join(
        '\n',
      ),
    });
  await shows(1006);
  await list().focus();
  await page.keyboard.press('End');
  await said('regel 999 van').waitFor();
  expect(await page.locator('.worklist .row').count()).toBeLessThan(80);
  await at.ask(at.noor, 'note.take', { text: 'bram: de allerlaatste' });
  await said('de allerlaatste').waitFor();
  const fromEnd = () =>
    list().evaluate((box) => Math.abs(box.scrollHeight - box.clientHeight - box.scrollTop));
  await page.waitForTimeout(300);
  expect(await fromEnd()).toBeLessThan(4);

  await list().evaluate((box) => box.scrollTo(0, 20_000));
  await page.waitForTimeout(300);
  const place = async () => {
    const top = (await list().boundingBox())?.y ?? 0;
    const rows = await page.locator('.worklist .row').all();
    for (const row of rows) {
      const bounds = await row.boundingBox();
      if (bounds !== null && bounds.y >= top) return [await row.textContent(), Math.round(bounds.y - top)];
    }
    return [];
  };
  const before = await place();
  expect(before).toHaveLength(2);
  await at.ask(at.noor, 'note.take', { text: 'bram: toch nog iets' });
  await shows(1008);
  expect(await place()).toEqual(before);
});

test('axe finds nothing and nothing sticks out, in each theme, also at 280 pixels', async () => {
  for (const theme of ['default', 'dark', 'contrast', 'glass'] as const) {
    const narrow = await at.open(at.noor, { frame: 'sidePanel', theme, width: 280, height: 700 });
    await narrow.locator('.worklist .row').first().waitFor();
    expect([theme, await axeFindings(narrow)]).toEqual([theme, []]);
    expect([theme, await sidewaysPixels(narrow)]).toEqual([theme, 0]);
    await narrow.close();
  }
}, 60_000);

test('nothing went wrong in any page', () => {
  expect(at.trouble).toEqual([]);
});
