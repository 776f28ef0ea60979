/**
 * Walks a whole table in the Playground and pictures every card on the way, so that people can look at what
 * Els sees: `node scripts/walkPlayground.ts` writes PNGs to `out/playground/`. The Playground draws a card at
 * one width whatever the window's, and has no dark theme: `npm run gallery` draws them narrow and dark.
 */
import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { startBotAndPlayground } from '../test/playground/botAndPlayground.ts';
import { sitDown } from '../test/playground/otherPlayers.ts';
import { openPlayground } from '../test/playground/playgroundPage.ts';
import { privately } from '../test/playground/privately.ts';
import { openChromium } from '../test/support/chromium.ts';

const WIDE = { width: 1300, height: 1400 };
/** The window of a phone. */
const NARROW = { width: 480, height: 1400 };
/** The Playground draws a card anew after each edit, and the bot edits at most once in 3 s. */
const SETTLED_MILLISECONDS = 3_500;

const folder = new URL('../out/playground/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const started = await startBotAndPlayground();
const browser = await openChromium();
try {
  const els = await openPlayground(browser, started.url, WIDE);
  const others = await Promise.all(['Ana', 'Bram', 'Noor'].map((name) => sitDown(els, started.url, name)));
  const [ana, bram, noor] = others;
  if (ana === undefined || bram === undefined || noor === undefined) throw new Error('Nobody came');

  let count = 0;
  const pathOf = (name: string): string => `${folder}${String(count).padStart(2, '0')}-${name}.png`;
  const picture = async (name: string, what: Locator = els.card()): Promise<void> => {
    count += 1;
    await what.scrollIntoViewIfNeeded();
    await els.page.mouse.move(0, 0);
    await what.screenshot({ path: pathOf(name) });
    process.stdout.write(`${name}\n`);
  };
  const settled = (): Promise<void> => els.page.waitForTimeout(SETTLED_MILLISECONDS);
  const lead = async (): Promise<void> => {
    await settled();
    await els.press('Leiden');
    await els.page.waitForTimeout(400);
  };
  const word = (key: string, values?: Record<string, string | number>): string =>
    privately(`cards:button.${key}`, values);

  await els.page.getByTitle('Toggle Log Panel').click();
  await els.card().waitFor();
  await picture('welcome-private');
  await els.openChat('Tafel 3');
  await els.card('Typ @Debattafel start.').waitFor();
  await picture('welcome-group');
  await els.typeToBot('help');
  await els.card('Dit kan je zeggen').waitFor();
  await picture('help');
  await els.typeToBot('start');
  await els.card('Welke tafel open je?').waitFor();
  await picture('formats');
  await els.typeToBot('start proeftafel');
  await els.card('Els leidt het gesprek.').waitFor();
  await picture('opening');
  await lead();
  await picture('opening-moderator');

  await els.typeToBot('volgende');
  await els.card('Hallo zeggen').waitFor();
  await picture('introductions');
  await els.press('✋ Ik wil iets zeggen');
  await els.page.waitForTimeout(100);
  await picture('hand-answered');
  await ana.press('✋ Ik wil iets zeggen');
  await bram.press('✋ Ik wil iets zeggen');
  await noor.talk('Noor hier, ik fiets elke dag naar het station');
  await settled();
  await picture('queue');
  await els.press('Mij voorstellen…');
  await picture('introduce-form');
  await lead();
  await picture('queue-moderator');
  await els.press(word('more'));
  await picture('moderator-more');
  await els.press(word('giveFloor', { name: 'Els' }));
  await lead();
  await picture('speaking-moderator');
  await els.press(word('more'));
  await els.press(word('someoneElse'));
  await picture('someone-else-form');
  await els.typeToBot('wachtrij');
  await els.card('Sprekerslijst').waitFor();
  await picture('queue-card');
  await els.typeToBot('agenda');
  await els.card('Agenda').waitFor();
  await picture('agenda');

  await els.typeToBot('volgende');
  await els.card('Welke vraag neem jij eruit?').waitFor();
  await settled();
  await picture('longlist', els.card('Een vraag kiezen'));
  await picture('choice');
  await els.press('Mijn keuze…');
  await picture('choice-form');
  await els.page.getByRole('radio').nth(1).check();
  await els.press('Bewaren');
  await settled();
  await els.press('Vraag toevoegen…');
  await picture('add-question-form');
  await noor.talk('vraag: Wie brengt de taart mee?');
  await lead();
  await picture('choice-moderator');
  await els.press(word('closeChoice'));
  await picture('close-choice-form');
  await els.press(privately('forms:shortlist.close'));
  await settled();
  await picture('result');
  await lead();
  await picture('result-moderator');
  await els.press(word('openQuestion', { number: 2 }));
  await els.card('Wie denkt er anders over?').waitFor();
  await settled();
  await picture('question');
  await els.typeToBot('vragen');
  await els.card('Debatvragen').waitFor();
  await picture('questions');

  await els.typeToBot('volgende');
  await els.card('Even pauze.').waitFor();
  await picture('break');
  await lead();
  await picture('break-moderator');
  await els.typeToBot('volgende');
  await els.card('De vraag uitdiepen').waitFor();
  await ana.press('✋ Ik wil iets zeggen');
  await bram.press('✋ Ik wil iets zeggen');
  await noor.press('✋ Ik wil iets zeggen');
  await noor.talk('Na vijf uur lukt het voor wie werkt #tijd');
  await bram.talk('Nee, dan zijn de kinderen thuis en moet er iemand koken');
  await ana.talk('Jongeren komen alleen als het na school is en als er iets te eten valt');
  await settled();
  await picture('deepening');
  await els.press('Bijdrage…');
  await picture('contribution-form');
  await lead();
  await els.press(word('giveFloor', { name: 'Ana' }));
  await lead();
  await picture('deepening-moderator');

  await els.typeToBot('volgende');
  await els.card('Ontwerp van onze samenvatting').waitFor();
  await picture('draft');
  await els.press('Aanvullen…');
  await els.page.getByLabel('Wat ontbreekt er nog?').fill('Ook de jeugdraad vragen');
  await picture('addition-form');
  await els.press('Toevoegen');
  await settled();
  await noor.talk('aanvulling: en een taxi na tien uur');
  await lead();
  await picture('draft-moderator');
  await els.press(word('accept', { number: 1 }));
  await lead();
  await els.press(word('editSummary'));
  await picture('edit-summary-form');
  await els.press(word('close'));
  await els.card('Er wordt niet meer genoteerd.').waitFor();
  await settled();
  await picture('final');
  await els.page.screenshot({ path: pathOf('whole-window') });
  await els.page.setViewportSize(NARROW);
  await els.page.screenshot({ path: pathOf('narrow-window') });
  await els.page.setViewportSize(WIDE);
  await els.openChat('Personal Chat');
  await els.type('notulen');
  await els.card(privately('cards:minutes.heading')).waitFor();
  await picture('minutes');
} finally {
  await browser.close();
  await started.stop();
}
