import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FakeConversation, FakePerson } from '../support/fakeTeams/index.ts';
import { minutesFor, startTeamsWithBot, type TeamsWithBot, tableIn, toldTo } from './teamsWithBot.ts';

/** Chat logs from elsewhere over real HTTP: in local mode, so that files may come from this machine. */
let world: TeamsWithBot;
let els: FakePerson;
let joke: FakePerson;
let bram: FakePerson;
let chat: FakeConversation;
let table: string;
let files: Server;
let filesUrl: string;
/** How much of the endless file was sent before the other side had enough. */
let endlessBytes = 0;

const zoom = [
  '14:31:02\t From Ana Gómez to Everyone:',
  '\tMeer bomen in het centrum',
  '14:31:40\t From Bram Claes to Everyone:',
  '\tEn wie betaalt dat?',
  '14:32:05\t From Ana Gómez to Bram Claes(Direct Message):',
  '\tdit is alleen voor jou',
  '14:33:00\t From Tine Aerts to Everyone:',
  '\tDe stad, denk ik',
].join('\n');

beforeAll(async () => {
  files = createServer((request, response) => {
    if (request.url === '/zoom.txt') {
      response.end(zoom.replaceAll('bomen', 'fietsen').replaceAll('14:3', '15:3'));
    } else if (request.url === '/brief.txt') {
      response.end('Beste allemaal,\n\nhierbij de brief van de stad.\n\nGroeten');
    } else if (request.url === '/endless.txt') {
      const part = 'x'.repeat(64 * 1024);
      const more = (): void => {
        if (endlessBytes > 50 * 1024 * 1024) return void response.end();
        endlessBytes += part.length;
        if (response.write(part)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  filesUrl = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  world = await startTeamsWithBot({ tokens: false });
  const { teams } = world;
  els = teams.person('Els Peeters');
  const ana = teams.person('Ana Gómez');
  bram = teams.person('Bram Claes');
  joke = teams.person('Joke Wouters');
  chat = teams.groupChat('Tafel 3', [els, ana, bram, joke]);
  await teams.install(chat);
  await els.say(chat, 'start proeftafel Tafel 3', { mention: true });
  await els.say(chat, 'rol notulist @Joke Wouters', { mention: true, people: [joke] });
  await els.say(chat, 'volgende');
  await teams.settled();
  table = tableIn(chat);
});

afterAll(async () => {
  await world?.close();
  files?.closeAllConnections();
  await new Promise((resolve) => files.close(resolve));
});

const noted = async (): Promise<readonly string[]> =>
  (await minutesFor(world, joke, chat, table)).contributions.map(
    ({ author, text, source }) => `${source} ${author.name}: ${text}`,
  );
const preview = (name = joke) => world.teams.waitFor(() => name.personal.find('notes.import'));
const sendFile = (from: FakePerson, path: string) =>
  world.teams.deliver(
    from.activity(from.personal, {
      type: 'message',
      text: '',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name: path.slice(1),
          content: { downloadUrl: path.startsWith('http') ? path : `${filesUrl}${path}`, fileType: 'txt' },
        },
      ],
    }),
  );
const told = (text: RegExp, who = joke) =>
  world.teams
    .waitFor(() => toldTo(who).some((line) => text.test(line)), 12_000)
    .catch(() => {
      throw new Error(`nobody was told ${text}, but: ${toldTo(who).join(' | ')}`);
    });

describe('a chat log that is pasted', () => {
  test('is shown before anything of it is kept, without its direct messages', async () => {
    await joke.tell(zoom);
    const shown = (await preview()).text.replace(/\s+/g, ' ');
    expect(shown).toContain('Zoom-chat: 3 berichten van 3 mensen');
    expect(shown).toContain('1 rechtstreeks bericht laten we weg.');
    expect(shown).toContain('Ana Gómez: Meer bomen in het centrum');
    expect(shown).toContain('Niet aan deze tafel bekend: Tine Aerts.');
    expect(JSON.stringify(joke.personal.messages.map(({ activity }) => activity))).not.toContain(
      'alleen voor jou',
    );
    expect(await noted()).toEqual([]);
  });

  test('is nobody else’s to keep', async () => {
    const answer = await els.execute(els.personal, 'notes.import', {
      table,
      import: (await preview()).id,
    });
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('niet meer') });
    const card = await preview();
    const asEls = await els.click({ card: card.card ?? {}, conversation: els.personal }, 'notes.import');
    expect(asEls).toMatchObject({ kind: 'sentence', text: expect.stringContaining('niet meer') });
    expect(await noted()).toEqual([]);
  });

  test('is kept after a yes, by the people whose names it has', async () => {
    const answer = await joke.click(await preview(), 'notes.import');
    expect(answer).toMatchObject({ kind: 'sentence', text: '3 berichten staan nu in de notulen.' });
    expect(await noted()).toEqual([
      'import Ana Gómez: Meer bomen in het centrum',
      'import Bram Claes: En wie betaalt dat?',
      'import Tine Aerts: De stad, denk ik',
    ]);
  });

  test('the same log again, and longer, adds only what is new', async () => {
    await joke.tell(`${zoom}\n14:35:00\t From Bram Claes to Everyone:\n\tDank je`);
    const again = await world.teams.waitFor(() =>
      joke.personal.find((message) => message.has('notes.import') && message.text.includes('4')),
    );
    expect(await joke.click(again, 'notes.import')).toMatchObject({
      text: '1 bericht staat nu in de notulen.',
    });
    expect(await noted()).toHaveLength(4);
  });

  test('is not kept after a no', async () => {
    await joke.tell(zoom.replaceAll('bomen', 'banken'));
    const card = await world.teams.waitFor(() =>
      joke.personal.find((message) => message.has('notes.import') && message.text.includes('banken')),
    );
    await joke.click(card, 'notes.discard');
    expect(await joke.click(card, 'notes.import')).toMatchObject({
      text: expect.stringContaining('Stuur hem nog eens'),
    });
    expect(await noted()).toHaveLength(4);
  });

  test('of a participant is nothing', async () => {
    await bram.tell(zoom);
    await told(/./, bram);
    expect(bram.personal.find('notes.import')).toBeUndefined();
  });
});

describe('a file', () => {
  beforeEach(() => {
    endlessBytes = 0;
  });

  test('with a chat log is shown the same way', async () => {
    await sendFile(joke, '/zoom.txt');
    const card = await world.teams.waitFor(() =>
      joke.personal.find((message) => message.has('notes.import') && message.text.includes('Meer fietsen')),
    );
    expect(await joke.click(card, 'notes.import')).toMatchObject({
      text: '3 berichten staan nu in de notulen.',
    });
  });

  test('that is no chat log gets one sentence', async () => {
    await sendFile(joke, '/brief.txt');
    await told(/herken ik geen chat/);
  });

  test('that does not end is read no further than two megabytes', async () => {
    await sendFile(joke, '/endless.txt');
    await told(/groter dan 2 MB/);
    expect(endlessBytes).toBeLessThan(20 * 1024 * 1024);
  });

  test('that is not there, or not from here, gets one sentence', async () => {
    await sendFile(joke, '/gone.txt');
    await told(/niet ophalen/);
    const before = toldTo(joke).length;
    await sendFile(joke, 'http://192.168.0.1/x.txt');
    await world.teams.waitFor(() => toldTo(joke).length > before);
    expect(toldTo(joke).at(-1)).toMatch(/niet ophalen/);
  });

  test('of somebody who takes no notes is not fetched', async () => {
    await sendFile(bram, '/endless.txt');
    await told(/wie noteert of leidt/, bram);
    expect(endlessBytes).toBe(0);
  });
});
