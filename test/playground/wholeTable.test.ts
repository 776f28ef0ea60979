import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openChromium } from '../support/chromium.ts';
import { type BotAndPlayground, startBotAndPlayground } from './botAndPlayground.ts';
import { type OtherPlayer, sitDown } from './otherPlayers.ts';
import { openPlayground, type PlaygroundPage } from './playgroundPage.ts';
import { privately } from './privately.ts';

const SCREENSHOTS = new URL('../../out/playground/', import.meta.url).pathname;

let started: BotAndPlayground;
let browser: Browser;
let els: PlaygroundPage;
let ana: OtherPlayer;
let noor: OtherPlayer;

const seen = (text: string): Promise<void> => els.card(text).waitFor();

/** The moderator's buttons, on the newest card with "Leiden". */
const lead = async (button: string): Promise<void> => {
  await els.press('Leiden');
  await els.press(button);
};

/** One step of the afternoon; leaves a picture of the page where it fails. */
const step = (rule: string, walk: () => Promise<void>): void =>
  test(rule, async () => {
    try {
      await walk();
    } catch (error) {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await els.page.screenshot({ path: `${SCREENSHOTS}failed: ${rule}.png` });
      throw error;
    }
  });

beforeAll(async () => {
  [started, browser] = await Promise.all([startBotAndPlayground(), openChromium()]);
  els = await openPlayground(browser, started.url);
  ana = await sitDown(els, started.url, 'Ana');
  noor = await sitDown(els, started.url, 'Noor');
  await els.openChat('Tafel 3');
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await started?.stop();
}, 30_000);

describe('a whole table in the Playground', () => {
  step('a group where the bot is new reads how to begin', () => seen('Typ @Debattafel start.'));

  step('start opens a table that says who leads and what to expect', async () => {
    await els.typeToBot('start proeftafel');
    await seen('Els leidt het gesprek.');
    const opening = await els.read();
    expect(opening).toContain('Wat je mag verwachten');
    expect(opening).toContain('Hier wordt alles 90 dagen na het sluiten gewist.');
  });

  step('volgende begins the agenda with a card that tells the end time', async () => {
    await els.typeToBot('volgende');
    await seen('Hallo zeggen');
    expect(await els.read()).toMatch(/punt 1 van 5 · tot \d\d:\d\d/);
  });

  step('a raised hand is answered with its place and stands on the card', async () => {
    await els.pressAndRead(
      '✋ Ik wil iets zeggen',
      privately('sentences:hand-raised', { place: 1, moderator: 'Els' }),
    );
    await seen('Wil het woord: 1. Els');
  });

  step('a second hand comes behind the first', async () => {
    expect(await ana.press('✋ Ik wil iets zeggen')).toContain(
      privately('sentences:hand-raised', { place: 2, moderator: 'Els' }),
    );
    await seen('2. Ana');
  });

  step('Leiden is for the moderator', async () => {
    expect(await ana.press('Leiden')).toContain(privately('refusals:not-moderator'));
  });

  step('the moderator gives the floor to the head of the queue, and the next one moves up', async () => {
    await lead(privately('cards:button.giveFloor', { name: 'Els' }));
    await seen('Aan het woord: Els');
    await lead(privately('cards:button.giveFloor', { name: 'Ana' }));
    await seen('Aan het woord: Ana');
  });

  step('a turn that is done leaves the floor empty', async () => {
    await lead(privately('cards:button.turnDone'));
    await els.card('Hallo zeggen').filter({ hasNotText: 'Aan het woord' }).waitFor();
  });

  step('what is typed to the bot, talked in the chat or written in the form is noted', async () => {
    await els.typeToBot('Ik ben Els en ik woon in de dorpskern');
    await seen('1 bijdrage genoteerd.');
    await noor.talk('Noor hier, ik fiets elke dag naar het station');
    await seen('2 bijdragen genoteerd.');
    await els.press('Bijdrage…');
    await els.page.getByLabel('Wat wil je laten noteren?').fill('De bib is te vroeg dicht');
    await els.pressAndRead('Noteren', privately('sentences:clicked.contribution.add'));
    await seen('3 bijdragen genoteerd.');
  });

  step('the choice opens with the long list, and tells how many chose but not what', async () => {
    await els.typeToBot('volgende');
    await seen('Welke vraag neem jij eruit?');
    await els.press('Mijn keuze…');
    await els.page.getByRole('radio', { name: '2 · Wat is het beste uur voor een overleg?' }).check();
    await els.page.getByLabel('Waarom is dit belangrijk?').fill('Wie werkt, kan overdag niet');
    await els.pressAndRead('Bewaren', privately('sentences:chosen', { number: 2 }));
    await seen('Gekozen: 1 van');
    expect(await els.read('Welke vraag neem jij eruit?')).not.toMatch(/stem/);
  });

  step('a question added by a participant joins the list', async () => {
    await noor.talk('vraag: Wie brengt de taart mee?');
    await seen('4. Wie brengt de taart mee?');
  });

  step('closing the choice shows the result to everybody', async () => {
    await els.cardWith('Mijn keuze…').getByRole('button', { name: 'Leiden' }).click();
    await els.press(privately('cards:button.closeChoice'));
    await els.press(privately('forms:shortlist.close'));
    await seen('Dit kozen we');
    expect(await els.read('Dit kozen we')).toContain('(1 stem)');
  });

  step('the question that was chosen is opened with what helps to deepen it', async () => {
    await els.cardWith('Leiden').getByRole('button', { name: 'Leiden' }).click();
    await els.press(privately('cards:button.openQuestion', { number: 2 }));
    await els.card('Wie denkt er anders over?').filter({ hasText: 'Vraag 2' }).waitFor();
    expect(await els.read()).toContain('Wat is het beste uur voor een overleg?');
  });

  step('a break has nobody on the floor and nothing to note', async () => {
    await els.typeToBot('volgende');
    await seen('Even pauze.');
    expect(await els.read('Even pauze.')).not.toContain('Ik wil iets zeggen');
  });

  step('after the break the question is deepened, and what is said hangs under it', async () => {
    await els.typeToBot('hervat');
    await seen('De vraag uitdiepen');
    await noor.talk('Na vijf uur lukt het voor wie werkt #tijd');
    await noor.talk('Nee, dan zijn de kinderen thuis en moet er iemand koken');
    await seen('2 bijdragen genoteerd.');
    expect(await els.read('De vraag uitdiepen')).toContain('Vraag 2.');
  });

  step('the closing item brings a draft out of what was said, to which anybody adds', async () => {
    await els.typeToBot('volgende');
    await seen('Ontwerp van onze samenvatting');
    await els.press('Aanvullen…');
    await els.page.getByLabel('Wat ontbreekt er nog?').fill('Ook de jeugdraad vragen');
    await els.pressAndRead('Toevoegen', privately('sentences:addition-noted', { number: 1 }));
    await noor.talk('aanvulling: en een taxi na tien uur');
    await seen('en een taxi na tien uur – nog te bekijken');
  });

  step('the moderator takes an addition up and closes; the rest is printed as not discussed', async () => {
    await lead(privately('cards:button.accept', { number: 1 }));
    await seen('Ook de jeugdraad vragen – opgenomen');
    await lead(privately('cards:button.close'));
    await seen('Er wordt niet meer genoteerd.');
    const final = await els.read('Er wordt niet meer genoteerd.');
    expect(final).toContain('Samenvatting');
    expect(final).toContain('en een taxi na tien uur – niet besproken');
    expect(final).toContain('Alles wordt na 90 dagen gewist; typ wis mij');
  });

  step('nobody sees a hole in a sentence', async () => {
    const everything = (await els.page.locator('body').allInnerTexts()).join('');
    expect(everything).not.toMatch(/\$\{|\{\{|undefined|\[object|NaN|(cards|forms|sentences|refusals):/);
  });

  step('the minutes come to the asker alone, behind links that open', async () => {
    await els.openChat('Personal Chat');
    await els.type('notulen');
    await els.press(privately('cards:button.more'));
    const minutes = await els.download(privately('cards:minutes.format.md'));
    for (const said of [
      'Ik ben Els en ik woon in de dorpskern',
      'De bib is te vroeg dicht',
      'Wie werkt, kan overdag niet',
      'Na vijf uur lukt het voor wie werkt',
    ])
      expect(minutes).toContain(said);
  });

  step('SIGTERM ends the bot and the Playground', async () => {
    expect(await started.stop()).toBe(0);
    await expect(fetch(started.url)).rejects.toThrow();
    await expect(fetch(started.bot.url)).rejects.toThrow();
  });
});
