import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TabAnswer } from '../../../src/tab/state.ts';
import { startTeamsWithBot, type TeamsWithBot } from '../../http/teamsWithBot.ts';
import { builtTab } from '../../support/builtTab.ts';
import { openChromium } from '../../support/chromium.ts';
import type { FakePerson } from '../../support/fakeTeams/index.ts';

/** Where and how a page is opened. */
export interface Look {
  readonly frame?: 'sidePanel' | 'content' | 'stage';
  readonly theme?: 'default' | 'dark' | 'contrast' | 'glass';
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  /** Where the bot is reached, if not straight. */
  readonly base?: string;
}

/** A table of the real bot, opened and led by Els, and real pages that look at it. */
export interface Sitting {
  readonly els: FakePerson;
  readonly ana: FakePerson;
  readonly bram: FakePerson;
  readonly noor: FakePerson;
  readonly table: string;
  /** Asks the table as the page does; fails where it refuses. */
  ask(person: FakePerson, verb: string, data?: Readonly<Record<string, unknown>>): Promise<void>;
  open(person: FakePerson, look?: Look): Promise<Page>;
  /** The fake Teams and the bot behind it. */
  readonly world: TeamsWithBot;
  /** What went wrong in any page, its console included. */
  readonly trouble: readonly string[];
  close(): Promise<void>;
}

/** Looks again until something holds; what was last seen is in the error where it never does. */
export const until = async <Seen>(
  look: () => Promise<Seen>,
  holds: (seen: Seen) => boolean,
): Promise<Seen> => {
  for (let tries = 0; ; tries += 1) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (tries === 100) throw new Error(`It never came; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const openTable = async (teams: TeamsWithBot, format: string) => {
  const [els, ana, bram, noor] = [
    teams.teams.person('Els Peeters', { meetingRole: 'Organizer' }),
    ...['Ana Maes', 'Bram De Wolf', 'Noor El Amrani'].map((name) => teams.teams.person(name)),
  ] as const;
  if (ana === undefined || bram === undefined || noor === undefined) throw new Error('Nobody came');
  const chat = teams.teams.meeting('Tafel 3', [els, ana, bram, noor]);
  await teams.teams.install(chat);
  await els.say(chat, `start ${format}`, { mention: true });
  const tables = await until(
    async () =>
      ((await (await fetch(`${teams.bot().url}/api/local`)).json()) as { tables: readonly { id: string }[] })
        .tables,
    (found) => found.length > 0,
  );
  const table = tables[0]?.id ?? '';
  await els.say(chat, 'rol notulist Noor', { mention: true });
  return { els, ana, bram, noor, table };
};

/** Starts the bot, opens a table of a format and a browser. The page's own security policy holds in it. */
export const sit = async (
  format: string,
  formats: Readonly<Record<string, object>> = {},
): Promise<Sitting> => {
  await builtTab();
  const teams = await startTeamsWithBot({ tokens: false, formats });
  const browser: Browser = await openChromium();
  const sat = await openTable(teams, format);
  const trouble: string[] = [];
  return {
    ...sat,
    world: teams,
    trouble,
    ask: async (person, verb, data = {}) => {
      const response = await fetch(`${teams.bot().url}/api/tables/${sat.table}/commands`, {
        method: 'POST',
        headers: { Authorization: `Local ${encodeURIComponent(person.id)}` },
        body: JSON.stringify({ verb, data, id: randomUUID() }),
      });
      const { ok, text } = (await response.json()) as TabAnswer;
      expect([verb, ok, ok ? '' : text]).toEqual([verb, true, '']);
    },
    open: async (person, look = {}) => {
      const { frame = 'content', theme = 'default', locale = 'nl-BE', width = 1280, height = 800 } = look;
      const { base = teams.bot().url } = look;
      const page = await browser.newPage({ viewport: { width, height } });
      page.setDefaultTimeout(8_000);
      page.on('pageerror', (error) => trouble.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') trouble.push(message.text());
      });
      const query = new URLSearchParams({ person: person.id, table: sat.table, frame, theme, locale });
      await page.goto(`${base}/tab/?${query.toString()}`);
      await page.waitForSelector(frame === 'stage' ? '.stage' : '.page h1');
      return page;
    },
    close: async () => {
      await browser.close();
      await teams.close();
    },
  };
};
