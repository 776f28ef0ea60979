import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Sitting, sit, until } from '../page/sitting.ts';

/** Every button of who leads, pressed in a browser, and what everybody else then sees. */

let at: Sitting;
let els: Page;
let ana: Page;

const button = (name: string | RegExp) =>
  els.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const foldOf = (page: Page, title: string | RegExp) =>
  page.locator('details:visible', { has: page.locator(':scope > summary', { hasText: title }) }).last();
const fold = (title: string) => foldOf(els, title);
const unfold = async (page: Page, title: string | RegExp): Promise<void> => {
  const one = foldOf(page, title);
  if (await one.evaluate((details) => !details.hasAttribute('open')))
    await one.locator(':scope > summary').click();
};
const item = (page: Page) => page.locator('.clock .item');
const onTheItem = (page: Page, title: string) => item(page).filter({ hasText: title }).waitFor();
const countdown = async (page: Page): Promise<number> => {
  const [, sign, minutes, rest] =
    /(\+?)(\d+):(\d\d)$/.exec((await page.locator('.countdown').textContent()) ?? '') ?? [];
  return (Number(minutes) * 60 + Number(rest)) * (sign === '+' ? -1 : 1);
};
const hands = (page: Page) => page.locator('.queue:visible li strong').allTextContents();

beforeAll(async () => {
  at = await sit('klimaattafel');
  [els, ana] = await Promise.all([
    at.open(at.els, { frame: 'sidePanel', width: 400 }),
    at.open(at.ana, { frame: 'sidePanel', width: 320 }),
  ]);
}, 90_000);
afterAll(() => at?.close());

test('starting the agenda, and the round of introductions: start, next, later; who was not heard is named to who leads alone', async () => {
  await ana.getByText('De agenda is nog niet begonnen.').waitFor();
  await button('Start de agenda').click();
  await onTheItem(ana, 'Wie zit er aan tafel?');
  await button('Start het rondje').click();
  await ana.locator('.speaker', { hasText: /Els|Ana|Bram|Noor|Jij/ }).waitFor();
  const speaker = () => els.locator('.speaker:visible strong').textContent();
  const first = (await speaker()) ?? '';
  const silent = await els.locator('p', { hasText: 'Nog niet gesproken:' }).textContent();
  expect(silent).toMatch(/Ana Maes|Bram De Wolf/);
  expect(silent).not.toContain(first);
  expect(await ana.getByText('Nog niet gesproken:').count()).toBe(0);
  await button(/^Volgende: /).click();
  const second = await until(speaker, (now) => now !== first);
  await button('Straks nog eens').click();
  await until(speaker, (now) => now !== second);
  await button('Beurt klaar').click();
  await ana.getByText('Er is nu niemand aan het woord.').waitFor();
});

test('next goes to the item that it names', async () => {
  await button('Naar Onze vragen verzamelen en kiezen').click();
  await onTheItem(ana, 'Onze vragen verzamelen en kiezen');
  await onTheItem(els, 'Onze vragen verzamelen en kiezen');
  await button('Naar Pauze').waitFor();
});

test('pause stops the clock in every page at once, resume lets it go on', async () => {
  await button('Klok stil').click();
  await button('Klok weer aan').waitFor();
  await ana.getByText('de klok staat stil').waitFor();
  await button('Klok weer aan').click();
  await ana
    .locator('.clock')
    .getByText(/tot \d\d:\d\d/)
    .waitFor();
  await button('Klok stil').waitFor();
});

test('more time: five minutes at once, or as many as are typed; nonsense is refused in words and stays to be put right', async () => {
  const before = await countdown(ana);
  await button('+5 min').click();
  await until(
    () => countdown(ana),
    (now) => now > before + 280,
  );
  await unfold(els, 'De klok bijsturen');
  const minutes = els.getByLabel('Hoeveel minuten erbij?');
  await minutes.fill('2,5');
  await button('Tijd bijgeven').click();
  await until(
    () => countdown(ana),
    (now) => now > before + 430,
  );
  await until(
    () => minutes.inputValue(),
    (value) => value === '',
  );
  await minutes.fill('veel');
  await button('Tijd bijgeven').click();
  await els.locator('.refusal p').first().waitFor();
  expect(await minutes.inputValue()).toBe('veel');
  await minutes.fill('');
});

test('planning anew shows the new times first; nothing changes until a plan is followed', async () => {
  await unfold(els, 'De klok bijsturen');
  const plans = els.locator('.plan');
  await plans.first().waitFor();
  expect(await els.getByText('Er verandert niets tot je een plan kiest.').count()).toBe(1);
  const spread = plans.filter({ hasText: 'min in plaats van' }).first();
  const [, title, minutes] =
    /([^:]+): ([\d,]+) min in plaats van/.exec((await spread.locator('ul li').first().textContent()) ?? '') ??
    [];
  await unfold(ana, 'Hele agenda');
  const times = () =>
    ana
      .locator('.agenda li', { hasText: title ?? '' })
      .locator('.times')
      .textContent();
  const before = await times();
  await els.waitForTimeout(400);
  expect(await times()).toBe(before);
  await spread.getByRole('button', { name: /^Dit plan volgen/ }).click();
  await until(times, (now) => now !== before);
  const [from = '', to = ''] = ((await times()) ?? '').split('–');
  const length = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const lasted = (length(to) - length(from) + 1440) % 1440;
  expect(Math.abs(lasted - Number(minutes?.replace(',', '.')))).toBeLessThanOrEqual(1);
});

test('the floor goes to the head of the list, or to somebody else; it is taken back, undone, ended', async () => {
  await at.ask(at.bram, 'hand.raise');
  await at.ask(at.ana, 'hand.raise');
  await button('Geef woord: Bram De Wolf').click();
  await ana.locator('.speaker').getByText('Bram De Wolf').waitFor();
  expect(await hands(ana)).toEqual(['Ana Maes (jij)']);
  await button('Neem woord terug: Bram De Wolf').click();
  await ana.getByText('Er is nu niemand aan het woord.').waitFor();
  await until(
    () => hands(ana),
    (names) => names.join() === 'Bram De Wolf,Ana Maes (jij)',
  );
  await unfold(els, 'Woord aan iemand anders');
  await fold('Woord aan iemand anders').getByLabel('Aan wie?').selectOption({ label: 'Ana Maes' });
  await button('Geef het woord').click();
  await ana.getByRole('button', { name: 'Ik ben klaar' }).waitFor();
  expect(await hands(els)).toEqual(['Bram De Wolf']);
  await button('Beurt klaar').click();
  await ana.getByText('Er is nu niemand aan het woord.').waitFor();
});

test('the balance tells how many spoke, and how the time is shared', async () => {
  await unfold(els, 'Balans van de spreektijd');
  await els.getByText(/van de \d+ kwamen aan het woord/).waitFor();
  expect(await els.locator('.bars').textContent()).toMatch(/Zonder organisatie.*%/);
});

test('a hand for somebody, the order of the list, the list closed and emptied after a question', async () => {
  await unfold(els, 'Hand zetten voor iemand');
  const hand = fold('Hand zetten voor iemand');
  await hand.getByLabel('Voor wie?').selectOption({ label: 'Noor El Amrani' });
  await hand.getByRole('button', { name: 'Op de lijst zetten' }).click();
  await until(
    () => hands(ana),
    (names) => names.join() === 'Bram De Wolf,Noor El Amrani',
  );
  await unfold(els, 'Regels van de sprekerslijst');
  await els.getByLabel('Wie komt eerst?').selectOption('new-voices');
  await ana.getByText('Nieuwe stemmen eerst.').waitFor();
  await button('Lijst dicht').click();
  await ana.getByText('De lijst is dicht. Een punt van orde kan nog.').waitFor();
  await ana.getByRole('button', { name: 'Ik wil iets zeggen' }).click();
  await ana.locator('.refusal p').first().waitFor();
  await ana.getByRole('button', { name: 'Ik wil iets zeggen' }).waitFor();
  await button('Lijst open').click();
  await ana.getByText('Je hand staat niet.').waitFor();
  await button('Lijst leeg').click();
  await els.getByText('2 handen gaan neer. Zeker?').waitFor();
  await button('Annuleren').click();
  expect(await hands(ana)).toHaveLength(2);
  await button('Lijst leeg').click();
  await els.locator('.confirm').getByRole('button', { name: 'Lijst leeg' }).click();
  await ana.getByText('Er staat niemand op de lijst.').waitFor();
});

test('who hears nothing stands with who leads until that is solved', async () => {
  await at.ask(at.ana, 'hand.raise', { kind: 'technical' });
  await ana.getByText('De gespreksleider weet dat je niets hoort of ziet.').waitFor();
  await button('Opgelost: Ana Maes').click();
  await ana.getByText('De gespreksleider weet dat je niets hoort of ziet.').waitFor({ state: 'detached' });
});

test('a question from the chat waits with who leads, until it is taken up', async () => {
  const [chat] = [...at.world.teams.conversations.values()].filter(({ title }) => title === 'Tafel 3');
  if (chat === undefined) throw new Error('There is no chat');
  await at.ana.say(chat, 'En wat met de schoolpoort?');
  await unfold(els, 'Debatvragen');
  await els.getByText('Voor straks, uit de chat').waitFor();
  await button('Opnemen: En wat met de schoolpoort?').click();
  await els.getByText('Voor straks, uit de chat').waitFor({ state: 'detached' });
  await unfold(ana, 'Mijn bijdragen');
  await ana.locator('.contributions li', { hasText: 'En wat met de schoolpoort?' }).waitFor();
});

test('the choice is closed with the questions that stay', async () => {
  await at.ask(at.bram, 'question.vote', { questions: ['2'] });
  await unfold(els, 'Debatvragen');
  await els.getByText('Gekozen: 1 van 4').waitFor();
  await els.getByLabel(/^2\. .*\(1\)$/).waitFor();
  const ticked = els.locator('.choices input[type=checkbox]:checked');
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  await els.locator('.choices').first().getByLabel(/^2\. /).check();
  await els.locator('.choices').first().getByLabel(/^4\. /).check();
  await button('Keuze sluiten').click();
  await unfold(ana, 'Dit kozen we');
  await ana.locator('.questions li', { hasText: 'korte lijst' }).first().waitFor();
  expect(
    await ana.locator('.questions li', { hasText: 'korte lijst' }).locator('.number').allTextContents(),
  ).toEqual(['2.', '4.']);
});

test('a question is opened for all; another one takes its place', async () => {
  await unfold(els, 'Debatvragen');
  await button('Openen: vraag 4').click();
  await ana.getByRole('heading', { name: 'Vraag 4' }).waitFor();
  await els.getByText('ligt op tafel', { exact: true }).waitFor();
  await button('Openen: vraag 2').click();
  await ana.getByRole('heading', { name: 'Vraag 2' }).waitFor();
  await els.locator('.questions li:visible', { hasText: 'al besproken' }).waitFor();
});

test('what somebody else did first is refused with the reason, and the page shows what is', async () => {
  const page = await at.open(at.els, { frame: 'sidePanel', width: 400 });
  await page.route('**/events', (route) => route.abort());
  await page.context().setOffline(true);
  await page.locator('.connection').waitFor();
  await at.ask(at.els, 'agenda.next');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Naar Pauze' }).click();
  await page.locator('.refusal p').first().waitFor();
  expect(await item(page).textContent()).toBe('Onze vragen verzamelen en kiezen');
  await page.unroute('**/events');
  await onTheItem(page, 'Pauze');
  await onTheItem(ana, 'Pauze');
  await page.close();
});

test('the closing: draft, additions taken up and declined with a reason, asked once more before it closes', async () => {
  await button('Naar Onze vragen uitdiepen').click();
  await onTheItem(ana, 'Onze vragen uitdiepen');
  await at.ask(at.bram, 'contribution.add', { text: 'Meer bussen op zondag', lenses: ['tijd'] });
  await button('Naar Afronding').click();
  await onTheItem(ana, 'Afronding');
  await unfold(els, 'Afronding');
  if ((await button('Samenvatting ontwerpen').count()) > 0) await button('Samenvatting ontwerpen').click();
  await ana.getByRole('heading', { name: 'Ontwerp van onze samenvatting' }).waitFor();
  await ana.getByLabel('Mis je iets? Vul aan.').fill('De school ontbreekt');
  await ana.getByRole('button', { name: 'Toevoegen' }).click();
  await ana
    .locator('.questions li', { hasText: 'De school ontbreekt' })
    .getByText('nog te bekijken')
    .waitFor();
  await at.ask(at.bram, 'summary.addition', { text: 'En de trein' });
  await button('Neem 1 op').click();
  await ana.locator('.questions li', { hasText: 'De school ontbreekt' }).getByText('· opgenomen').waitFor();
  await button('2 niet, want…').click();
  await els.getByLabel('Waarom? (mag leeg, iedereen leest dit)').fill('dat is voor het gewest');
  await button('Niet opnemen').click();
  await ana.getByText('niet opgenomen: dat is voor het gewest').waitFor();
  await button('Afsluiten en plaatsen').click();
  await button('Annuleren').click();
  expect(await item(ana).textContent()).toBe('Afronding');
  await button('Afsluiten en plaatsen').click();
  await button('Ja, afsluiten').click();
  await ana.getByText('De tafel is gesloten.').waitFor();
  await els.getByText('De tafel is gesloten.').waitFor();
  await ana.getByRole('heading', { name: 'Samenvatting', exact: true }).waitFor();
  await ana.getByText(/^Versie 1 · controlecode [0-9a-f]{8}…$/).waitFor();
  expect(await ana.getByLabel('Wat wil je laten noteren?').count()).toBe(0);
});

test('nothing went wrong in any page but the network that was taken away', () => {
  expect(at.trouble.filter((one) => !/^Failed to load resource: net::ERR_/.test(one))).toEqual([]);
});
