import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { generateKeyPair, SignJWT } from 'jose';
import type { Browser } from 'playwright-core';
import { startTeamsWithBot, type TeamsWithBot, tableIn } from '../../http/teamsWithBot.ts';
import { builtTab } from '../../support/builtTab.ts';
import { openChromium } from '../../support/chromium.ts';
import type { FakeConversation, FakePerson } from '../../support/fakeTeams/index.ts';
import {
  type HostAnswers,
  type HostContext,
  openInTeams,
  type TeamsWindow,
} from '../../support/teamsHostPage.ts';
import { until } from '../page/sitting.ts';

/** The page within Teams: its own library speaks with a window that answers as Teams does, and signs in for real. */

let world: TeamsWithBot;
let browser: Browser;
let els: FakePerson;
let ana: FakePerson;
let stranger: FakePerson;
let chat: FakeConversation;
let table: string;
let open: TeamsWindow[] = [];

const seconds = () => Math.floor(Date.now() / 1000);
const claimsOf = (person: FakePerson, tenant = world.teams.tenant) => ({
  iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
  tid: tenant,
  oid: person.entry.aadObjectId,
  scp: 'access_as_user',
  name: person.name,
});
const tokenOf = async (person: FakePerson, claims: object = {}): Promise<string> =>
  (await world.teams.tokens?.mint('', { ...claimsOf(person), ...claims })) ?? '';

const inTeams = async (
  signIn: () => Promise<string | Error>,
  context: Partial<HostContext> = {},
  options: { origin?: string; more?: HostAnswers } = {},
): Promise<TeamsWindow> => {
  const teams = await openInTeams(
    browser,
    `${world.bot().url}/tab/`,
    { frameContext: 'sidePanel', chatId: chat.id, ...context },
    signIn,
    options,
  );
  open.push(teams);
  return teams;
};
const funcs = async (teams: TeamsWindow) => (await teams.asked()).map(({ func }) => func);
const titleOf = (teams: TeamsWindow) => teams.frame.getByRole('heading', { name: 'Tafel 3' });

beforeAll(async () => {
  await builtTab();
  world = await startTeamsWithBot({ signIn: true });
  // Teams' window is on the public web, and so is a bot in use; here the bot is on this machine.
  browser = await openChromium(['--disable-features=LocalNetworkAccessChecks']);
  els = world.teams.person('Els Peeters', { meetingRole: 'Organizer' });
  ana = world.teams.person('Ana Maes');
  stranger = world.teams.person('Vreemd Iemand');
  chat = world.teams.meeting('Tafel 3', [els, ana]);
  await world.teams.install(chat);
  await els.say(chat, 'start klimaattafel', { mention: true });
  await world.teams.waitFor(() => chat.messages.length > 1);
  table = tableIn(chat);
}, 90_000);
afterEach(async () => {
  for (const teams of open) await teams.close();
  open = [];
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

test('asks Teams where it stands and who looks, says that it is there, and finds the table of the chat', async () => {
  const teams = await inTeams(() => tokenOf(ana));
  await titleOf(teams).waitFor();
  const asked = await funcs(teams);
  for (const func of ['initialize', 'getContext', 'authentication.getAuthToken', 'appInitialization.success'])
    expect(asked).toContain(func);
  expect(
    (await teams.asked()).filter(({ func }) => func === 'registerHandler').flatMap(({ args }) => args),
  ).toContain('themeChange');
  await teams.frame.getByRole('button', { name: 'Ik wil iets zeggen' }).click();
  await teams.frame.locator('.place', { hasText: 'Je bent de volgende.' }).waitFor();
  await teams.frame.getByRole('button', { name: 'Hand neer' }).click();
});

test('the sign-in goes in a header to the bot, and never stands in an address', async () => {
  const token = await tokenOf(ana);
  const teams = await inTeams(async () => token);
  await titleOf(teams).waitFor();
  const toBot = teams.requests.filter(({ url }) => url.includes('/api/tables'));
  expect(toBot.length).toBeGreaterThan(1);
  for (const { authorization } of toBot) expect(authorization).toBe(`Bearer ${token}`);
  for (const { url, authorization } of teams.requests) {
    expect(url).not.toContain(token.slice(0, 20));
    if (!url.includes('/api/tables')) expect(authorization).toBeUndefined();
  }
});

test('takes on the theme of Teams, and each one that it changes to', async () => {
  const teams = await inTeams(() => tokenOf(ana), { theme: 'dark' });
  await titleOf(teams).waitFor();
  const provider = teams.frame.locator('.fui-FluentProvider').first();
  const colours = new Set<string>();
  for (const theme of ['dark', 'contrast', 'glass', 'default']) {
    if (theme !== 'dark') await teams.changeTheme(theme);
    await until(
      () => provider.getAttribute('class'),
      (names) => names?.split(' ').includes(theme) === true,
    );
    const { color, backgroundColor } = (await teams.frame.evaluate(
      `(({ color, backgroundColor }) => ({ color, backgroundColor }))(getComputedStyle(document.querySelector('.fui-FluentProvider')))`,
    )) as { color: string; backgroundColor: string };
    colours.add(`${color} on ${backgroundColor}`);
  }
  expect(colours.size).toBe(4);
});

test.each([
  ['sidePanel', '.panels'],
  ['content', '.panels'],
  ['meetingStage', '.stage'],
] as const)('in %s it shows what belongs there', async (frameContext, shown) => {
  const teams = await inTeams(() => tokenOf(ana), { frameContext });
  await teams.frame.locator(shown).waitFor();
  expect(await teams.frame.locator(shown === '.stage' ? '.panels' : '.stage').count()).toBe(0);
});

test('a link that names a table opens that one', async () => {
  const teams = await inTeams(() => tokenOf(ana), { chatId: '19:elsewhere@thread.v2', subEntityId: table });
  await titleOf(teams).waitFor();
});

test('a sign-in that runs out is asked for again before it is used', async () => {
  let times = 0;
  const teams = await inTeams(async () => {
    times += 1;
    return tokenOf(ana, { exp: seconds() + (times === 1 ? 61 : 3600) });
  });
  await titleOf(teams).waitFor();
  await until(
    async () => {
      await teams.frame
        .getByRole('button', { name: 'Ik wil iets zeggen' })
        .or(teams.frame.getByRole('button', { name: 'Hand neer' }))
        .click();
      return times;
    },
    (count) => count > 1,
  );
  expect(times).toBe(2);
});

test('a sign-in that the bot does not take is asked for once more', async () => {
  let times = 0;
  const teams = await inTeams(async () => {
    times += 1;
    return tokenOf(ana, times === 1 ? { aud: 'another-app' } : {});
  });
  await titleOf(teams).waitFor();
  expect(times).toBe(2);
});

test('who cannot be signed in, or is of elsewhere, reads why, and sees nothing of the table', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  const forged = () =>
    new SignJWT({ ...claimsOf(ana), aud: world.teams.appId, exp: seconds() + 3600 })
      .setProtectedHeader({ alg: 'RS256', kid: 'another' })
      .sign(privateKey);
  const abroad = '00000000-0000-0000-0000-000000000000';
  const cases: readonly (readonly [() => Promise<string | Error>, string])[] = [
    [async () => new Error('CancelledByUser'), 'Teams kan je niet aanmelden.'],
    [forged, 'Teams kan je niet aanmelden.'],
    [() => tokenOf(ana, claimsOf(ana, abroad)), 'Met dit account kan je hier niet aan tafel.'],
    [() => tokenOf(stranger), 'In dit gesprek is nog geen debattafel.'],
  ];
  for (const [signIn, sentence] of cases) {
    const teams = await inTeams(signIn);
    await teams.frame.getByText(sentence).waitFor();
    expect(await teams.frame.locator('body').textContent()).not.toContain('Tafel 3');
  }
  for (const [signIn, sentence] of [
    [async () => new Error('CancelledByUser'), 'Teams kan je niet aanmelden.'],
    [() => tokenOf(stranger), 'Deze tafel is er niet, of je zit er niet aan.'],
  ] as const) {
    const teams = await inTeams(signIn, { subEntityId: table });
    await teams.frame.getByText(sentence).waitFor();
  }
}, 60_000);

test.each([
  ['the table stands on it', true, [null, true], 'De tafel staat op het scherm van de vergadering.'],
  [
    'a failure says why in one sentence',
    true,
    [{ errorCode: 1000 }, null],
    'Teams laat je dit hier niet doen.',
  ],
  ['no button where the meeting does not let them', false, [null, true], undefined],
] as const)(
  'who leads puts the table on the stage of the meeting: %s',
  async (_what, may, shared, sentence) => {
    const more = {
      'meeting.getAppContentStageSharingCapabilities': [null, { doesAppHaveSharePermission: may }],
      'meeting.shareAppContentToStage': shared,
    } as const;
    const teams = await inTeams(() => tokenOf(els), {}, { more });
    await titleOf(teams).waitFor();
    const button = teams.frame.getByRole('button', { name: 'Zet op het scherm van de vergadering' });
    if (sentence === undefined) {
      await until(
        () => funcs(teams),
        (asked) => asked.includes('meeting.getAppContentStageSharingCapabilities'),
      );
      expect(await button.count()).toBe(0);
      return;
    }
    await button.click();
    await teams.frame.getByText(sentence).waitFor();
    const asked = (await teams.asked()).find(({ func }) => func === 'meeting.shareAppContentToStage');
    expect(asked?.args[0]).toBe(`${world.bot().url}/tab/?table=${table}`);
  },
);

test('nobody but Teams may frame it', async () => {
  const teams = await inTeams(() => tokenOf(ana), {}, { origin: 'https://teams.microsoft.com.evil.example' });
  await until(
    async () => teams.trouble.join(' '),
    (said) => /frame-ancestors/.test(said),
  );
  expect(await funcs(teams)).toEqual([]);
});

test('nothing but the list of origins of Teams, which its library looks for elsewhere, is kept out', async () => {
  const teams = await inTeams(() => tokenOf(els));
  await titleOf(teams).waitFor();
  await teams.frame.getByRole('tab', { name: 'Noteren' }).click();
  await teams.frame.getByLabel('Wat wordt er gezegd?').waitFor();
  expect(teams.trouble.filter((one) => !one.includes('res.cdn.office.net'))).toEqual([]);
});
