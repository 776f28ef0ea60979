import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFindings, sidewaysPixels } from './axe.ts';
import { type Sitting, sit, until } from './sitting.ts';

/** What who leads and who takes notes do for others, in a real browser, on the real bot. */

let at: Sitting;
let lead: Page;
let notes: Page;

const fold = (page: Page, title: string) =>
  page.locator('details', { has: page.locator(`:scope > summary:has-text("${title}")`) });
const unfold = async (page: Page): Promise<void> => {
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
};

beforeAll(async () => {
  at = await sit('klimaattafel');
  await at.ask(at.els, 'agenda.start');
  await at.ask(at.els, 'agenda.next');
  lead = await at.open(at.els, { frame: 'sidePanel', width: 280 });
  await lead.getByRole('heading', { name: 'Debatvragen' }).waitFor();
  await unfold(lead);
  notes = await at.open(at.noor, { width: 700 });
  await notes.getByRole('tab', { name: 'Noteren' }).click();
  await notes.locator('.worklist').waitFor();
}, 90_000);
afterAll(() => at?.close());

test('a question is put differently, and two become one after a second yes', async () => {
  const edit = fold(lead, 'Vraag aanpassen');
  await edit.getByLabel('Welke vraag?').selectOption({ index: 1 });
  await edit.getByLabel('Zo staat ze op de lijst').fill('Hoe renoveren we samen?');
  await edit.getByRole('button', { name: 'Bewaren' }).click();
  await lead.locator('.questions').getByText('Hoe renoveren we samen?').waitFor();

  const merge = fold(lead, 'Vragen samenvoegen');
  await merge.getByLabel('Welke vraag?').selectOption({ index: 2 });
  await merge.getByLabel('In welke vraag gaat ze op?').selectOption({ index: 1 });
  await merge.getByRole('button', { name: 'Samenvoegen' }).click();
  await merge.getByText('Vraag 2 gaat op in vraag 1.').waitFor();
  await merge.getByRole('button', { name: 'Ja, samenvoegen' }).click();
  await lead.getByRole('button', { name: 'Openen: vraag 2' }).waitFor({ state: 'detached' });
});

test('a refused change says why and keeps what was written', async () => {
  const edit = fold(lead, 'Vraag aanpassen');
  await edit.getByLabel('Welke vraag?').selectOption({ index: 2 });
  await edit.getByLabel('Zo staat ze op de lijst').fill('Nog een keer anders');
  await at.ask(at.els, 'question.merge', { question: '3', into: '1' });
  await edit.getByRole('button', { name: 'Bewaren' }).click();
  await edit.getByText('Die vraag is opgegaan in vraag 1.').waitFor();
  expect(await edit.getByLabel('Zo staat ze op de lijst').inputValue()).toBe('Nog een keer anders');
});

test('who leads gives a role; the last moderator keeps theirs', async () => {
  const role = fold(lead, 'Een rol geven');
  await role.getByLabel('Aan wie?').selectOption({ label: 'Ana Maes' });
  await role.getByLabel('Welke rol?').selectOption({ label: 'expert' });
  await role.getByRole('button', { name: 'Rol geven' }).click();
  await role.getByText('Ana Maes is nu expert.').waitFor();
  await role.getByLabel('Aan wie?').selectOption({ label: 'Els Peeters' });
  await role.getByRole('button', { name: 'Rol geven' }).click();
  await role.getByText('Er moet één gespreksleider blijven.').waitFor();
});

test('items are passed over, taken up after all and moved, as the table allows', async () => {
  const order = fold(lead, 'Agendapunten schikken');
  const item = order.getByLabel('Welk punt?');
  const titles = async () =>
    (await item.locator('option').allTextContents()).slice(1).map((text) => text.replace(/^\d+\. /, ''));
  const before = await titles();
  await item.selectOption({ index: 3 });
  await order.getByRole('button', { name: 'Overslaan' }).click();
  await until(titles, (now) => now[2] === `${before[2]} (overgeslagen)`);
  await order.getByRole('button', { name: 'Toch doen' }).click();
  await until(titles, (now) => now[2] === before[2]);
  await order.getByRole('button', { name: 'Later' }).click();
  await until(titles, (now) => now[3] === before[2] && now[2] === before[3]);
  await order.getByRole('button', { name: 'Vroeger' }).click();
  await until(titles, (now) => now.join() === before.join());
  const last = item.locator('option').last();
  expect([await last.textContent(), await last.isDisabled()]).toEqual([`5. ${before[4]}`, true]);
});

test('the notetaker raises and lowers a hand and notes a choice for who cannot, also for somebody new', async () => {
  await unfold(notes);
  const hand = fold(notes, 'Hand zetten voor iemand');
  await hand.getByLabel('Voor wie?').selectOption({ label: 'Bram De Wolf' });
  await hand.getByRole('button', { name: 'Op de lijst zetten' }).click();
  await hand.getByText('Bram De Wolf staat op plaats 1.').waitFor();
  const down = fold(notes, 'Hand neer voor iemand');
  await down.waitFor();
  await unfold(notes);
  await down.getByLabel('Wiens hand?').selectOption({ label: 'Bram De Wolf' });
  await down.getByRole('button', { name: 'Hand neer' }).click();
  await down.waitFor({ state: 'detached' });

  const vote = fold(notes, 'Kiezen voor iemand');
  await vote.getByLabel('Voor wie?').selectOption({ label: 'Iemand die niet op de lijst staat' });
  await vote.getByLabel('Naam').fill('Jef Aerts');
  await vote.getByRole('button', { name: 'Keuze noteren' }).click();
  await vote.getByText('Kies eerst een vraag.').waitFor();
  expect(await vote.getByLabel('Naam').inputValue()).toBe('Jef Aerts');
  await vote.getByLabel(/^4\./).check();
  await vote.getByRole('button', { name: 'Keuze noteren' }).click();
  await vote.getByText('Genoteerd: Jef Aerts koos vraag 4.').waitFor();
  await lead.getByText(/^Gekozen: 1 van/).waitFor();
});

test('a note of which no answer came stands once, in its order, however it comes again', async () => {
  const box = notes.getByLabel('Wat wordt er gezegd?');
  const rows = () => notes.locator('.worklist .row').allTextContents();
  const commands = '**/commands';
  let typed = (): void => {};
  const bothTyped = new Promise<void>((resolve) => {
    typed = resolve;
  });
  // It arrives, but its answer does not.
  await notes.route(commands, async (route) => {
    await route.fetch();
    await bothTyped;
    await route.abort();
  });
  await box.fill('ana: de bus rijdt niet');
  await box.press('Enter');
  await box.fill('bram: de trein wel');
  await box.press('Enter');
  typed();
  await notes.getByText('De server antwoordt niet.').first().waitFor();
  await notes.unroute(commands);
  // What shows in the minutes after all goes from the box; what was taken after it stays to be sent.
  await until(
    () => box.inputValue(),
    (text) => text === 'bram: de trein wel',
  );
  await box.press('Enter');
  await until(rows, (all) => all.filter((text) => text.includes('de trein wel')).length === 1);

  // It does not arrive at all, and is put differently before it goes again.
  await notes.route(commands, (route) => route.abort());
  await box.fill('ana: dan fietsen we');
  await box.press('Enter');
  await until(
    () => box.inputValue(),
    (text) => text === 'ana: dan fietsen we',
  );
  await notes.unroute(commands);
  await box.fill('ana: dan fietsen we allemaal');
  await box.press('Enter');
  await until(rows, (all) => all.filter((text) => text.includes('fietsen')).length === 1);
  const all = await rows();
  expect(all.filter((text) => text.includes('de bus rijdt niet'))).toHaveLength(1);
  expect(all.findIndex((text) => text.includes('bus'))).toBeLessThan(
    all.findIndex((text) => text.includes('trein')),
  );
});

test('what was written and sent twice, since no answer came, is one contribution', async () => {
  const page = await at.open(at.ana);
  const box = page.getByLabel('Wat wil je laten noteren?');
  await page.route('**/commands', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await box.fill('Twee keer gestuurd');
  await box.press('Control+Enter');
  await page.getByText('De server antwoordt niet.').waitFor();
  await page.unroute('**/commands');
  await box.press('Control+Enter');
  await until(
    () => box.inputValue(),
    (text) => text === '',
  );
  await notes.locator('.worklist .row', { hasText: 'Twee keer gestuurd' }).first().waitFor();
  expect(await notes.locator('.worklist .row', { hasText: 'Twee keer gestuurd' }).count()).toBe(1);
  await page.close();
});

test('on a French page a refusal is French', async () => {
  const page = await at.open(at.bram, { locale: 'fr-BE' });
  await page.getByRole('button', { name: 'Enregistrer mon choix' }).click();
  await page.getByText('Choisissez d’abord une question.').waitFor();
  await page.close();
});

test('all that is unfolded stays within 280 pixels, and axe finds nothing', async () => {
  await unfold(lead);
  expect(await axeFindings(lead)).toEqual([]);
  expect(await sidewaysPixels(lead)).toBe(0);
  expect(await axeFindings(notes)).toEqual([]);
});

test('nothing went wrong in any page but the answers that were kept away', () => {
  expect(at.trouble.filter((text) => !text.includes('net::ERR_FAILED'))).toEqual([]);
});
