import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { pause, startTeamsWithBot, tableIn } from '../test/http/teamsWithBot.ts';
import { openChromium } from '../test/support/chromium.ts';
import type { FakePerson } from '../test/support/fakeTeams/index.ts';
import { buildTab } from './buildTab.ts';

/** Draws the page beside the meeting, as each sees it, into `out/tab`; says what axe finds in each picture. */

const out = fileURLToPath(new URL('../out/tab/', import.meta.url));
mkdirSync(out, { recursive: true });
await buildTab();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const at = await startTeamsWithBot({ tokens: false });
const chromium = await openChromium();
const els = at.teams.person('Els Peeters', { meetingRole: 'Organizer' });
const [ana, bram, noor, wout] = ['Ana Goossens', 'Bram Claes', 'Noor El Amrani', 'Wout'].map((name) =>
  at.teams.person(name),
) as [FakePerson, FakePerson, FakePerson, FakePerson];
const chat = at.teams.meeting('Tafel 3', [els, ana, bram, noor, wout]);

interface Look {
  readonly person: FakePerson;
  readonly width?: number;
  /** Of the window; a panel is drawn whole, the stage as it is seen. */
  readonly height?: number;
  readonly frame?: 'sidePanel' | 'stage';
  readonly theme?: string;
  readonly locale?: string;
  /** Which panel, by its tab. */
  readonly panel?: string;
  /** Whether all that folds stands open. */
  readonly unfolded?: boolean;
}

/** Only violations of what the page promises: WCAG 2.2 AA, and what axe calls good practice. */
const violations = async (page: Page): Promise<readonly string[]> => {
  // Through the debugger, since the page's own policy lets no other script in.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    const found = await checker.run({ rules: { 'target-size': { enabled: true } } });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
  });
};

const draw = async (name: string, look: Look): Promise<void> => {
  const { person, width = 320, height = 760, theme = 'default', locale = 'nl-BE' } = look;
  const { frame = 'sidePanel', panel, unfolded = false } = look;
  const context = await chromium.newContext({ viewport: { width, height }, locale });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.log(`${name}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`${name}: ${String(error)}`));
  const query = new URLSearchParams({ person: person.id, table, frame, theme, locale });
  await page.goto(`${at.bot().url}/tab/?${query.toString()}`);
  await page.locator('h1').waitFor();
  // Who leads loads their panel besides; until then nothing unfolds.
  await page.locator('.stage, .panel:not([hidden]) :is(.section, .notes)').first().waitFor();
  if (panel !== undefined) await page.getByRole('tab', { name: panel }).click();
  await pause(100);
  if (unfolded)
    await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
  await pause(300);
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  if (wider > 0) console.log(`${name}: ${wider} px too wide`);
  for (const violation of await violations(page)) console.log(`${name}: ${violation}`);
  const below = await page.evaluate<number>('document.documentElement.scrollHeight - innerHeight');
  if (frame === 'stage' && below > 0) console.log(`${name}: ${below} px below the screen`);
  await page.screenshot({ path: `${out}${name}.png`, fullPage: frame !== 'stage' });
  await context.close();
};

/** The stage as in a large room, on a small screen, and on both zoomed to 200 %. */
const screens = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 576 },
  { width: 640, height: 360 },
  { width: 512, height: 288 },
] as const;

const drawStage = async (name: string, themes: readonly string[] = ['default']): Promise<void> => {
  for (const theme of themes)
    for (const { width, height } of screens)
      await draw(`stage-${name}-${theme}-${width}`, { person: els, frame: 'stage', theme, width, height });
};

const ask = async (person: FakePerson, verb: string, data: object = {}): Promise<void> => {
  const answer = await fetch(`${at.bot().url}/api/tables/${encodeURIComponent(table)}/commands`, {
    method: 'POST',
    headers: { authorization: `Local ${encodeURIComponent(person.id)}` },
    body: JSON.stringify({ verb, data }),
  });
  const { ok, text } = (await answer.json()) as { ok: boolean; text: string };
  if (!ok) console.log(`${verb} by ${person.name}: ${text}`);
};

let table = '';
try {
  await at.teams.install(chat);
  await els.say(chat, 'start klimaattafel', { mention: true });
  await pause(1500);
  table = tableIn(chat);
  await draw('1-before', { person: ana });
  await drawStage('1-welcome');
  await ask(els, 'agenda.start');
  await draw('2-introductions', { person: ana, unfolded: true });
  await draw('2-introductions-lead', { person: els });
  for (const [person, organisation] of [
    [ana, 'Stad Lindebeek'],
    [bram, 'Natuurpunt'],
    [noor, 'Wijkwerking Tuinwijken'],
  ] as const)
    await ask(person, 'person.introduce', { organisation, background: '', goal: '' });
  await ask(els, 'agenda.next');
  await ask(ana, 'question.vote', { questions: ['1'], motivation: 'Zonder dit begint niets.' });
  await draw('3-choosing', { person: ana, width: 280 });
  await draw('3-choosing-lead', { person: els });
  await draw('3-choosing-lead-unfolded-280', { person: els, width: 280, unfolded: true });
  await drawStage('3-choosing');
  await ask(bram, 'question.vote', { questions: ['1'] });
  await ask(els, 'question.shortlist', { questions: ['1', '2'] });
  await ask(els, 'agenda.next');
  await drawStage('3-break');
  await ask(els, 'agenda.next');
  await ask(els, 'question.open', { question: '1' });
  for (const person of [ana, bram, noor]) await ask(person, 'hand.raise');
  await ask(els, 'floor.give');
  await ask(noor, 'hand.raise', { kind: 'reply', reason: 'Dat klopt niet voor de tuinwijken' });
  await ask(wout, 'hand.raise', { kind: 'technical' });
  await ask(ana, 'contribution.add', { text: 'De markt autovrij op zaterdag', lenses: ['gebied:dorpskern'] });
  await ask(ana, 'contribution.add', { text: '<script>alert(1)</script> en jongeren dan? #doelgroepen' });
  await ask(bram, 'contribution.add', { text: 'Eerst de scholen, dan de rest' });
  await ask(els, 'note.take', {
    text: 'ana: De bus moet ook ’s avonds rijden, anders neemt iedereen toch weer de auto #tijd\nbram: Wie betaalt dat, de gemeente of De Lijn? #themas\nnoor: In de tuinwijken wonen veel ouderen zonder rijbewijs #doelgroepen\nana: Begin met één proefstraat #gebied',
  });
  for (const theme of ['default', 'dark', 'contrast', 'glass'])
    for (const width of [280, 360, 800]) {
      await draw(`4-debate-bram-${theme}-${width}`, { person: bram, theme, width });
      await draw(`4-debate-lead-${theme}-${width}`, { person: els, theme, width });
    }
  await drawStage('4-debate', ['default', 'dark', 'contrast', 'glass']);
  await draw('4-debate-ana', { person: ana, unfolded: true });
  await draw('4-debate-lead-fr-280', { person: els, locale: 'fr-BE', width: 280, unfolded: true });
  await draw('4-debate-notes-fr', { person: els, locale: 'fr-BE', panel: 'Noter' });
  await draw('4-debate-fr', { person: bram, locale: 'fr-BE', unfolded: true });
  await draw('4-debate-lead-en', { person: els, locale: 'en-GB', unfolded: true });
  await draw('4-debate-lead-table', { person: els, panel: 'Tafel' });
  await ask(els, 'agenda.pause');
  await draw('5-paused', { person: ana });
  await ask(els, 'agenda.resume');
  await ask(els, 'agenda.next');
  await ask(noor, 'summary.addition', { text: 'Er moet ook iets over het openbaar vervoer in' });
  await ask(bram, 'summary.addition', { text: 'En over de scholen' });
  await ask(els, 'summary.decide', { addition: 1, accept: false, reason: 'dat is voor het gewest' });
  await drawStage('6-draft', ['default', 'dark']);
  await draw('6-draft', { person: noor });
  await draw('6-draft-lead', { person: els, unfolded: true });
  await ask(els, 'table.close');
  await draw('7-closed', { person: ana, theme: 'dark' });
  await drawStage('7-closed');
  await draw('7-closed-lead', { person: els });
} finally {
  await chromium.close();
  await at.close();
}
