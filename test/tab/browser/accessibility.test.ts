import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, sidewaysPixels } from '../page/axe.ts';
import { type Look, type Sitting, sit, until } from '../page/sitting.ts';
import { type AtStop, listen, numberStops, watchPolicy, whatMoves, whereAmI } from './pageScripts.ts';

/** The page for everybody: without a mouse, without eyes, at any width, in any theme, and whatever people write. */

const themes = ['default', 'dark', 'contrast', 'glass'] as const;
/** In pixels of the window: the narrowest panel, a usual one, and a tab; 140, 160 and 512 are these at a zoom of 200 %. */
const widths = [280, 320, 1024, 140, 160, 512] as const;
/** From 280 to 320 nothing is laid out differently: axe, which is slow, looks at one of two. */
const looked: readonly number[] = [280, 1024, 140, 512];
/** Colours are the same at every width: they are looked at in one panel and in a page with two. */
const coloured: readonly number[] = [280, 1024];
const HOSTILE = '<script>document.title="x"</script><img src=x onerror="document.title=1">';

let at: Sitting;

type View = 'participant' | 'lead' | 'notes';

const openView = async (view: View, look: Look = {}): Promise<Page> => {
  const person = { participant: at.ana, lead: at.els, notes: at.noor }[view];
  const page = await at.open(person, { frame: 'sidePanel', ...look });
  await page.locator({ participant: '.hand', lead: '.grid', notes: '.note-line' }[view]).first().waitFor();
  // What lies folded or further down follows when there is time for it.
  await page.locator('details:not([open]) > .folded > *').first().waitFor({ state: 'attached' });
  if (view === 'notes') await page.locator('.worklist').waitFor();
  return page;
};
const unfoldAll = (page: Page) =>
  page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');

beforeAll(async () => {
  at = await sit('klimaattafel');
  await at.ask(at.ana, 'person.introduce', { organisation: HOSTILE, background: '', goal: '' });
  await at.ask(at.bram, 'question.add', { text: `Wat doet ${HOSTILE} hier?` });
  await at.ask(at.els, 'agenda.start');
  await at.ask(at.els, 'agenda.next');
  await at.ask(at.els, 'question.open', { question: '2' });
  await at.ask(at.bram, 'hand.raise', { reason: HOSTILE });
  await at.ask(at.els, 'floor.give', { turn: 0, person: at.noor.id });
  await at.ask(at.ana, 'contribution.add', { text: `${HOSTILE} en de bus`, lenses: ['doelgroepen'] });
  await at.ask(at.noor, 'note.take', { text: `bram: ${HOSTILE} en de trein\nzorro: wie zei dit` });
}, 90_000);
afterAll(() => at?.close());

describe.each(themes)('in the theme %s', (theme) => {
  test.each(['participant', 'lead', 'notes'] as const)(
    'axe finds nothing in the page of the %s, and nothing sticks out, at every width and zoom',
    async (view) => {
      const page = await openView(view, { theme });
      await unfoldAll(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 760 });
        await unfoldAll(page);
        expect([width, await sidewaysPixels(page)]).toEqual([width, 0]);
        if (looked.includes(width)) {
          const findings = await axeFindings(page, { colours: coloured.includes(width) });
          expect([width, findings]).toEqual([width, []]);
        }
      }
      await page.close();
    },
  );

  test('axe finds nothing on the stage, on a wall, on a laptop and at a zoom of 200 %', async () => {
    const page = await at.open(at.ana, { frame: 'stage', theme, width: 1920, height: 1080 });
    for (const [width, height] of [
      [1920, 1080],
      [1024, 640],
      [960, 540],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.locator('.lens-boxes').waitFor();
      // The boxes come in with a movement, during which colours are not what they will be.
      await page.waitForTimeout(500);
      expect([width, await sidewaysPixels(page)]).toEqual([width, 0]);
      expect([width, await axeFindings(page)]).toEqual([width, []]);
    }
    await page.close();
  });
});

test('axe finds nothing where one chooses who one is, nor where there is no table', async () => {
  const page = await at.open(at.ana);
  for (const query of ['', `?person=${at.ana.id}&table=none`, `?person=none&conversation=none`]) {
    await page.goto(`${at.world.bot().url}/tab/${query}`);
    await page.locator('main:not(.waiting)').waitFor();
    expect([query, await axeFindings(page)]).toEqual([query, []]);
  }
  await page.close();
});

test.each(['participant', 'lead', 'notes'] as const)(
  'the keyboard reaches all that the %s can do, in the order in which it stands, and shows where it is',
  async (view) => {
    const page = await openView(view, { width: 400, height: 760 });
    await unfoldAll(page);
    const expected = Number(await page.evaluate(numberStops));
    expect(expected).toBeGreaterThan(8);
    const reached: number[] = [];
    const unseen: string[] = [];
    for (let presses = 0; presses < expected + 5; presses += 1) {
      await page.keyboard.press('Tab');
      const { stop, shown, html } = (await page.evaluate(whereAmI)) as AtStop;
      if (stop === undefined) {
        if (reached.length === 0) continue;
        break;
      }
      reached.push(Number(stop));
      if (!shown) unseen.push(html);
    }
    expect(reached).toEqual(Array.from({ length: expected }, (_, index) => index));
    expect(unseen).toEqual([]);
    await page.close();
  },
);

test('Enter and space press what has the focus; a question can be left with Escape, and the focus stays at hand', async () => {
  const page = await openView('participant', { width: 320 });
  await page.getByRole('button', { name: 'Ik wil iets zeggen' }).focus();
  await page.keyboard.press('Space');
  await page.locator('.place', { hasText: 'Je staat op plaats 2.' }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Hand neer');
  await page.keyboard.press('Enter');
  await page.getByText('Je hand staat niet.').waitFor();
  await page.locator('summary', { hasText: 'Een andere hand…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('Antwoord op wie nu spreekt').isChecked()).toBe(true);
  await page.close();

  const lead = await openView('lead', { width: 360 });
  await lead.getByRole('tab', { name: 'Leiden' }).focus();
  await lead.keyboard.press('ArrowRight');
  await lead.locator('.note-line').waitFor();
  await lead.keyboard.press('ArrowLeft');
  await lead.locator('summary', { hasText: 'Afronding' }).focus();
  await lead.keyboard.press('Space');
  await lead.getByRole('button', { name: 'Afsluiten en plaatsen' }).focus();
  await lead.keyboard.press('Enter');
  // What cannot be taken back is not what a second Enter does.
  expect(await lead.evaluate('document.activeElement.textContent')).toBe('Annuleren');
  await lead.keyboard.press('Escape');
  expect(await lead.evaluate('document.activeElement.textContent')).toBe('Afsluiten en plaatsen');
  await lead.close();
});

test('who listens hears only that they are next and that it is their turn, each time; not the storm around it', async () => {
  const page = await openView('participant', { width: 320 });
  await page.evaluate(listen);
  const heard = () => page.evaluate('window.heard') as Promise<readonly string[]>;
  for (let turn = 0; turn < 6; turn += 1) {
    await at.ask(at.bram, 'contribution.add', { text: `Zin ${turn}` });
    await at.ask(at.els, turn % 2 === 0 ? 'hand.raise' : 'hand.lower');
  }
  await at.ask(at.els, 'agenda.extend', { minutes: 3 });
  await page.waitForTimeout(2_200);
  expect(await heard()).toEqual([]);

  const turns = async (): Promise<number> => {
    const answer = await fetch(`${at.world.bot().url}/api/tables/${at.table}`, {
      headers: { Authorization: `Local ${encodeURIComponent(at.els.id)}` },
    });
    return ((await answer.json()) as { state: { lead: { turns: number } } }).state.lead.turns;
  };
  for (const times of [1, 2]) {
    await at.ask(at.els, 'floor.give', { turn: await turns(), person: at.ana.id });
    await page.getByRole('button', { name: 'Ik ben klaar' }).click();
    await page.getByRole('button', { name: 'Ik wil iets zeggen' }).waitFor();
    expect((await heard()).filter((text) => text === 'Jij bent aan de beurt.')).toHaveLength(times);
  }
  expect(await heard()).toHaveLength(2);
  await page.close();
});

test('who wants no movement sees none', async () => {
  for (const look of [{ frame: 'sidePanel', width: 320 }, { frame: 'stage' }] as const) {
    const page = await at.open(at.els, look);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await unfoldAll(page);
    const moving = await page.evaluate(whatMoves);
    expect([look.frame, moving]).toEqual([look.frame, []]);
    await page.close();
  }
});

test('what people write is text in every place where it shows, and runs nothing', async () => {
  for (const [view, places] of [
    ['participant', ['.said', '.queue .wish', '.questions']],
    ['lead', ['.queue .wish', '.questions']],
    ['notes', ['.worklist']],
    ['stage', ['.lens-boxes']],
  ] as const) {
    const page = view === 'stage' ? await at.open(at.ana, { frame: 'stage' }) : await openView(view);
    await page.evaluate(watchPolicy);
    await unfoldAll(page);
    for (const place of places)
      await until(
        async () => (await page.locator(place).allTextContents()).join(),
        (text) => text.includes('<img src=x'),
      );
    expect(await page.locator('img, body script').count()).toBe(0);
    expect([await page.title(), await page.evaluate('window.broken')]).toEqual(['Debattafel', []]);
    await page.close();
  }
});

test('nothing went wrong in any page', () => {
  expect(at.trouble.filter((one) => !one.includes('403 (Forbidden)'))).toEqual([]);
});
