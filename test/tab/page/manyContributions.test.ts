import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Sitting, sit, until } from './sitting.ts';

/** A thousand contributions in a real browser: of what is long, what is drawn stays short. */

const CONTRIBUTIONS = 1_000;
/** What fits in the tallest of lists, and a little above and below. */
const MOST_ROWS = 80;

let at: Sitting;

const rowsIn = (page: Page): Promise<number> => page.locator('.worklist .row').count();

beforeAll(async () => {
  at = await sit('klimaattafel');
  await at.ask(at.els, 'agenda.start');
  await at.ask(at.els, 'agenda.next');
  await at.ask(at.els, 'question.open', { question: '2' });
  const lines = Array.from(
    { length: CONTRIBUTIONS },
    (_, index) => `ana: regel ${index} over de markt #doelgroepen`,
  );
  for (let from = 0; from < CONTRIBUTIONS; from += 250)
    await at.ask(at.noor, 'note.take', { text: lines.slice(from, from + 250).join('\n') });
}, 90_000);
afterAll(() => at?.close());

test('all along the list of who takes notes only what is seen is drawn', async () => {
  const page = await at.open(at.noor, { width: 1000 });
  await page.locator('.worklist .row').first().waitFor();
  // It begins at the newest line.
  await page.locator('.worklist .row', { hasText: `regel ${CONTRIBUTIONS - 1} ` }).waitFor();
  const list = page.locator('.worklist');
  // Rows are measured as they come: only once nothing moves any more is it scrolled by hand.
  const measures = () => list.evaluate((box) => `${box.scrollTop} of ${box.scrollHeight}`);
  let last = '';
  await until(
    async () => {
      const before = last;
      await page.waitForTimeout(300);
      last = await measures();
      return before === last;
    },
    (still) => still,
  );
  const shown = async () => (await page.locator('.worklist .row').allTextContents()).join('\n');
  const seen = new Set([await shown()]);
  for (let part = 0; part < 10; part += 1) {
    await list.evaluate((box, share) => {
      box.scrollTop = box.scrollHeight * share;
    }, part / 10);
    const text = await until(shown, (now) => now !== '' && !seen.has(now));
    seen.add(text);
    expect(await rowsIn(page)).toBeLessThan(MOST_ROWS);
  }
  await page.close();
});

test('of one’s own many contributions the newest are shown, and more when asked for', async () => {
  const page = await at.open(at.ana, { frame: 'sidePanel', width: 320 });
  const own = page.locator('.contributions > li');
  await page.locator('details', { has: page.locator('.contributions') }).evaluate((fold) => {
    fold.setAttribute('open', '');
  });
  await until(
    () => own.count(),
    (count) => count > 0,
  );
  expect(await own.count()).toBe(20);
  expect(await own.first().textContent()).toContain(`regel ${CONTRIBUTIONS - 1} `);
  await page.getByRole('button', { name: 'Toon meer' }).click();
  expect(await own.count()).toBe(40);
  await page.close();
});

test('the stage shows a few of each lens, whatever was said', async () => {
  const page = await at.open(at.ana, { frame: 'stage', width: 1280, height: 720 });
  await page.locator('.lens-boxes').waitFor();
  const count = await page.locator('.lens-boxes li').count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(MOST_ROWS);
  await page.close();
});

test('nothing went wrong in any page', () => {
  expect(at.trouble).toEqual([]);
});
