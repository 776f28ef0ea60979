import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actionsOf } from '../support/fakeTeams/card.ts';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import {
  liveCard,
  minutesFor,
  minutesLinks,
  startTeamsWithBot,
  type TeamsWithBot,
  tableIn,
  textsIn,
  toldTo,
} from './teamsWithBot.ts';

/** Contract §3: what is a command, what is talk, who may say what, and where the answer goes. */
let world: TeamsWithBot;
let teams: FakeTeams;

beforeAll(async () => {
  world = await startTeamsWithBot();
  teams = world.teams;
});

afterAll(async () => {
  await world?.close();
});

interface Sat {
  readonly els: FakePerson;
  readonly ana: FakePerson;
  readonly bram: FakePerson;
  readonly joke: FakePerson;
  readonly chat: FakeConversation;
}

/** A table with Els as moderator, Joke as notetaker, Ana and Bram; its agenda runs. */
const sitDown = async (name: string): Promise<Sat> => {
  const els = teams.person('Els Peeters');
  const ana = teams.person('Ana De Smet');
  const bram = teams.person('Bram');
  const joke = teams.person('Joke');
  const chat = teams.groupChat(name, [els, ana, bram, joke]);
  await teams.install(chat);
  await els.say(chat, `start proeftafel ${name}`, { mention: true });
  await els.say(chat, 'rol notulist @Joke', { mention: true, people: [joke] });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
  await teams.settled();
  return { els, ana, bram, joke, chat };
};

const minutes = (sat: Sat) => minutesFor(world, sat.els, sat.chat);

/** What the bot said in the group since `count` messages. */
const newIn = (chat: FakeConversation, count: number): readonly string[] =>
  chat.messages.slice(count).map(({ text }) => text);

describe('people who simply talk', () => {
  let sat: Sat;
  beforeAll(async () => {
    sat = await sitDown('Gewoon praten');
  });

  test('what only looks like a command is a contribution, from the moderator too', async () => {
    const said = [
      'Vraag blijft hoe we dat betalen',
      'start met de jeugd',
      'start proeftafel en dan verder',
      'hand in hand gaan we vooruit',
      'aanvulling op Bram: dat klopt',
      'open vraag 3',
      'verleng de straat',
      'koppel kansen aan mensen',
      'volgende week is beter',
      'noteer dat even',
      'rol van de stad is belangrijk',
      'voeg samen 1 2',
      'notulen gebied',
      'vraag Wie betaalt dat',
      // Words that every object of the language knows.
      'constructor',
      '__proto__',
      'toString',
      'rol constructor Ana',
    ];
    for (const text of said) await sat.els.say(sat.chat, text);
    expect(textsIn(await minutes(sat))).toEqual(said);
    expect((await minutes(sat)).questions).toHaveLength(3);
    await teams.settled();
    expect(toldTo(sat.els).filter((text) => !/proeftafel|Gewoon praten|notulist/i.test(text))).toEqual([]);
  });

  test('a moderator’s word from somebody else is a contribution, and changes nothing else', async () => {
    const before = (await minutes(sat)).contributions.length;
    const card = liveCard(sat.chat).text;
    const said = ['volgende', 'Pauze!', 'verleng 5', 'spreker', 'afronding', 'open 1', 'koppel ABC-234'];
    for (const text of said) await sat.ana.say(sat.chat, text);
    await sat.ana.say(sat.chat, 'wijzig 1: Iets heel anders');
    await sat.ana.say(sat.chat, 'noteer Bram: dat zei hij niet');
    const after = await minutes(sat);
    expect(textsIn(after).slice(before)).toEqual([
      ...said,
      'wijzig 1: Iets heel anders',
      'noteer Bram: dat zei hij niet',
    ]);
    expect(after.contributions.slice(before).every(({ author }) => author.name === 'Ana De Smet')).toBe(true);
    expect(after.summary.status).toBe('none');
    expect(liveCard(sat.chat).text.split('\n')[0]).toBe(card.split('\n')[0]);
    expect(toldTo(sat.ana)).toEqual([]);
  });

  test.each(['sluit', 'Sluit!', 'close', 'wis mij', 'forget me'])(
    '"%s" without a mention never counts',
    async (text) => {
      await sat.els.say(sat.chat, text);
      expect(textsIn(await minutes(sat)).at(-1)).toBe(text);
      expect(toldTo(sat.els).join()).not.toMatch(/kan nog niet|gesloten/);
    },
  );

  test('everybody’s words count without a mention, whatever their case and punctuation', async () => {
    const before = (await minutes(sat)).contributions.length;
    await sat.ana.say(sat.chat, '  Hand! ');
    await sat.bram.say(sat.chat, 'Q+');
    await sat.ana.say(sat.chat, 'hand neer.');
    await sat.ana.say(sat.chat, 'vraag: Wie betaalt dat?');
    const after = await minutes(sat);
    expect(after.contributions).toHaveLength(before);
    expect(after.queue).toEqual([expect.objectContaining({ person: sat.bram.id })]);
    expect(after.questions.at(-1)).toMatchObject({ number: 4, text: 'Wie betaalt dat?' });
  });

  test('a command whose mention got lost still counts', async () => {
    await sat.els.say(sat.chat, 'spreker', { mention: 'lost' });
    expect((await minutes(sat)).participants.find(({ id }) => id === sat.bram.id)?.turns).toBe(1);
    await sat.bram.say(sat.chat, 'klaar', { mention: 'lost' });
    const late = await sat.els.execute(sat.chat, 'floor.yield', { table: tableIn(sat.chat) });
    expect(late).toMatchObject({ kind: 'sentence', text: 'Er is nu niemand aan het woord.' });
  });

  test('"klaar" by somebody who is not speaking is talk', async () => {
    await sat.ana.say(sat.chat, 'klaar');
    expect(textsIn(await minutes(sat)).at(-1)).toBe('klaar');
  });
});

describe('who speaks to the bot', () => {
  let sat: Sat;
  beforeAll(async () => {
    sat = await sitDown('Vermeld');
  });

  test('gets one "Genoteerd" for what is no command, and it is in the minutes without the mention', async () => {
    const before = sat.chat.messages.length;
    await sat.ana.say(sat.chat, 'Dat vind ik een goed idee', { mention: true });
    await teams.waitFor(() => sat.chat.messages.length > before);
    await teams.settled();
    expect(newIn(sat.chat, before)).toEqual(['Genoteerd.']);
    expect(textsIn(await minutes(sat))).toEqual(['Dat vind ik een goed idee']);
  });

  test('may leave the colon out', async () => {
    await sat.ana.say(sat.chat, 'vraag Wie doet mee?', { mention: true });
    await sat.ana.say(sat.chat, 'hand over de kosten', { mention: true });
    const after = await minutes(sat);
    expect(after.questions.at(-1)?.text).toBe('Wie doet mee?');
    expect(after.queue).toHaveLength(1);
    expect(after.contributions).toHaveLength(1);
  });

  test('is told in private why not, in their own language, and nothing changes', async () => {
    const english = teams.person('Kim', { locale: 'en-GB' });
    await teams.join(sat.chat, english);
    const before = sat.chat.messages.length;
    for (const text of ['volgende', 'verleng 5', 'afronding', 'open 1', 'rol moderator', 'notulen', 'sluit'])
      await english.say(sat.chat, text, { mention: true });
    // Besides the one line for whoever joins late.
    const refusals = () => toldTo(english).filter((text) => !text.includes('Vermeld'));
    await teams.waitFor(() => refusals().length === 7);
    expect(new Set(refusals())).toEqual(
      new Set(['This is for the moderator.', 'This is for the moderator or the notetaker.']),
    );
    expect(newIn(sat.chat, before)).toEqual([]);
    const after = await minutes(sat);
    expect(after.contributions).toHaveLength(1);
    expect(after.summary.status).toBe('none');
    expect(after.agenda.filter(({ startedAt }) => startedAt !== undefined)).toHaveLength(1);
    // "notulen" above is for moderator and notetaker; English counts as Dutch does.
    await sat.els.say(sat.chat, 'extend 2', { mention: true });
    await teams.settled();
    expect(toldTo(sat.els).join()).not.toContain('extend');
  });

  test('a refused role changes nothing: whoever was mentioned is not put at the table', async () => {
    const stranger = teams.person('Vreemde');
    await sat.bram.say(sat.chat, 'rol notulist @Vreemde', { mention: true, people: [stranger] });
    await teams.waitFor(() => toldTo(sat.bram).includes('Dit is voor de gespreksleider.'));
    expect((await minutes(sat)).participants.map(({ name }) => name)).not.toContain('Vreemde');
  });

  test('with nothing but a mention gets help', async () => {
    const before = sat.chat.messages.length;
    await sat.ana.say(sat.chat, '', { mention: true });
    await teams.waitFor(() => newIn(sat.chat, before).some((text) => text.includes('Dit kan je zeggen')));
  });
});

describe('help', () => {
  const helps = (chat: FakeConversation) =>
    teams.waitFor(() => chat.find(({ text }) => text.includes('Dit kan je zeggen')));

  test.each([
    ['where no table is, without a mention', 'HELP!', false],
    ['where no table is, with a mention', 'help', true],
  ])('comes %s', async (_, text, mention) => {
    const els = teams.person('Els');
    const chat = teams.groupChat('Geen tafel', [els]);
    await teams.install(chat);
    await els.say(chat, text, { mention });
    expect((await helps(chat)).text).toContain('start');
  });

  test('comes in a 1:1 chat, also in English, and in a channel', async () => {
    const kim = teams.person('Kim', { locale: 'en-GB' });
    await kim.tell('Help');
    await teams.waitFor(() => kim.personal.find(({ text }) => text.includes('What you can say')));
    const thread = teams.thread('Kanaal', [kim]);
    await kim.say(thread, 'help', { mention: true });
    await helps(thread);
  });
});

describe('where no table is', () => {
  let els: FakePerson;
  let chat: FakeConversation;
  beforeAll(async () => {
    els = teams.person('Els');
    chat = teams.groupChat('Leeg', [els]);
    await teams.install(chat);
    await teams.settled();
  });

  test('people talk, and the bot is silent', async () => {
    const before = chat.messages.length;
    for (const text of ['agenda', 'volgende', 'hand', 'start met de jeugd', 'vraag: Wie?', 'Hallo allemaal'])
      await els.say(chat, text);
    await teams.settled();
    expect(newIn(chat, before)).toEqual([]);
    expect(toldTo(els)).toEqual([]);
  });

  test('who speaks to the bot is told that there is none', async () => {
    await els.say(chat, 'volgende', { mention: true });
    await teams.waitFor(() => toldTo(els).some((text) => text.startsWith('Hier is geen tafel open')));
  });

  test('an unknown format is refused with the names of those that are', async () => {
    await els.say(chat, 'start onbekend', { mention: true });
    await teams.waitFor(() => toldTo(els).some((text) => /werkvorm ken ik niet.*proeftafel/.test(text)));
    expect(chat.find(({ text }) => text.includes('leidt het gesprek'))).toBeUndefined();
  });

  test('"start" alone brings a card to choose from, and a press opens the table', async () => {
    await els.say(chat, 'start');
    const card = await teams.waitFor(() => chat.find('table.open'));
    const choice = actionsOf(card.card).find(({ data }) => data.format === 'proeftafel');
    expect(choice).toBeDefined();
    await els.execute(chat, 'table.open', { ...choice?.data });
    await teams.waitFor(() => chat.find(({ text }) => text.includes('leidt het gesprek')));
  });

  test('"start FORMAT" opens without a mention', async () => {
    const other = teams.groupChat('Zonder vermelding', [els]);
    await els.say(other, 'start proeftafel');
    await teams.waitFor(() => other.find(({ text }) => text.includes('leidt het gesprek')));
  });
});

describe('the 1:1 chat', () => {
  let sat: Sat;
  beforeAll(async () => {
    sat = await sitDown('Onder vier ogen');
  });

  test('a command works on the asker’s one open table, and is answered there', async () => {
    const before = sat.chat.messages.length;
    await sat.ana.tell('hand');
    await teams.waitFor(() => toldTo(sat.ana).some((text) => text.includes('plaats 1')));
    await sat.ana.tell('wachtrij');
    await teams.waitFor(() => sat.ana.personal.find(({ text }) => text.includes('Sprekerslijst')));
    await sat.ana.tell('agenda');
    await teams.waitFor(() => sat.ana.personal.find(({ text }) => text.includes('Hallo zeggen')));
    await sat.els.tell('verleng 2');
    await teams.waitFor(() => toldTo(sat.els).includes('Er is tijd bijgekomen.'));
    await sat.ana.tell('volgende');
    await teams.waitFor(() => toldTo(sat.ana).includes('Dit is voor de gespreksleider.'));
    expect(newIn(sat.chat, before)).toEqual([]);
  });

  test('`start` is refused there', async () => {
    for (const text of ['start', 'start proeftafel', 'start proeftafel Mijn tafel'])
      await sat.bram.tell(text);
    await teams.waitFor(() => toldTo(sat.bram).filter((text) => /groepsgesprek/.test(text)).length === 3);
  });

  test('what is no command is no contribution', async () => {
    await sat.bram.tell('Ik durf dit niet luidop te zeggen');
    await sat.bram.whisper(sat.chat, 'En dit ook niet');
    await teams.waitFor(() => toldTo(sat.bram).filter((text) => text.includes('begreep')).length === 2);
    expect(textsIn(await minutes(sat))).toEqual([]);
  });

  test('who sits at several tables chooses, and the word is carried out at the chosen one', async () => {
    const other = teams.groupChat('Tweede tafel', [sat.joke, sat.ana]);
    await sat.joke.say(other, 'start proeftafel Tweede', { mention: true });
    await teams.waitFor(() => other.find(({ text }) => text.includes('Tweede')));
    await sat.ana.tell('hand');
    const card = await teams.waitFor(() => sat.ana.personal.find('table.say'));
    const choice = actionsOf(card.card).find(({ title }) => title.includes('Tweede'));
    const before = toldTo(sat.ana).length;
    await sat.ana.click(card, choice?.title ?? 'Tweede');
    await teams.waitFor(() =>
      toldTo(sat.ana)
        .slice(before)
        .some((text) => text.includes('plaats 1')),
    );
    const queue = (await minutesFor(world, sat.joke, other)).queue;
    expect(queue).toEqual([expect.objectContaining({ person: sat.ana.id })]);
  });

  test('who sits at no table is told so', async () => {
    const nobody = teams.person('Niemand');
    await nobody.tell('wachtrij');
    await teams.waitFor(() => toldTo(nobody).some((text) => text.includes('geen tafel open')));
    // Nothing is opened there, so it is not told to.
    expect(toldTo(nobody).join(' ')).not.toContain('Typ start');
  });

  test('who left the conversation no longer sits at its table', async () => {
    await teams.leave(sat.chat, sat.bram);
    const before = toldTo(sat.bram).length;
    await sat.bram.tell('hand');
    await teams.waitFor(() => toldTo(sat.bram).length > before);
    expect(toldTo(sat.bram).at(-1)).toContain('geen tafel open');
    const answer = await sat.bram.execute(sat.bram.personal, 'contribution.add', {
      table: tableIn(sat.chat),
      text: 'Nog iets',
    });
    expect(answer.kind).toBe('sentence');
    const after = await minutes(sat);
    expect(textsIn(after)).toEqual([]);
    expect(after.queue?.map(({ person }) => person)).not.toContain(sat.bram.id);
  });
});

test('`kaart` brings the live card down at most once a minute, and in a 1:1 chat only there', async () => {
  const sat = await sitDown('Kaart omlaag');
  const before = sat.chat.messages.length;
  // The live card was posted seconds ago.
  await sat.ana.say(sat.chat, 'kaart');
  await teams.waitFor(() => toldTo(sat.ana).some((text) => text.includes('kwam net nog langs')));
  expect(newIn(sat.chat, before)).toEqual([]);
  await sat.bram.tell('kaart');
  await teams.waitFor(() => sat.bram.personal.find('hand.raise'));
  const card = sat.bram.personal.card('hand.raise');
  const answer = await sat.bram.click(card, 'hand.raise');
  expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('plaats 1') });
});

describe('koppel', () => {
  const codeIn = (chat: FakeConversation) =>
    teams.waitFor(() => {
      const card = chat.find(({ text }) => /[A-Z]{3}-\d{3}/.test(text));
      return card && /[A-Z]{3}-\d{3}/.exec(card.text)?.[0];
    });

  test('gives a code where no table is, and the final summary comes there too', async () => {
    const sat = await sitDown('Gekoppeld');
    const group = teams.groupChat('Stuurgroep', [sat.els]);
    await sat.els.say(group, 'koppel');
    const code = await codeIn(group);
    await sat.ana.say(sat.chat, `koppel ${code}`, { mention: true });
    await teams.waitFor(() => toldTo(sat.ana).includes('Dit is voor de gespreksleider.'));
    await sat.els.say(sat.chat, 'koppel XYZ-999', { mention: true });
    await teams.waitFor(() => toldTo(sat.els).some((text) => text.startsWith('Die code ken ik niet')));
    // As people type it over: small letters, no dash.
    await sat.els.say(sat.chat, `koppel ${code.toLowerCase().replace('-', '')}`);
    await teams.waitFor(() => toldTo(sat.els).some((text) => text.startsWith('Gekoppeld')));
    await sat.els.say(sat.chat, `koppel ${code}`);
    await teams.waitFor(() => toldTo(sat.els).some((text) => text.includes('al aan gekoppeld')));
    const before = group.messages.length;
    await sat.els.say(sat.chat, 'sluit', { mention: true });
    await teams.waitFor(() => group.messages.length > before);
    await teams.settled();
    expect(newIn(group, before)).toHaveLength(1);
    const [there] = newIn(group, before);
    expect(there).toContain('Gekoppeld');
    // Elsewhere nobody is told to go back to the plenary, or how to be forgotten.
    expect(there).not.toMatch(/Bedankt|wis mij/);
  });

  test('is refused at a table, in a 1:1 chat and to a guest', async () => {
    const sat = await sitDown('Geen code');
    await sat.els.say(sat.chat, 'koppel', { mention: true });
    await teams.waitFor(() => toldTo(sat.els).some((text) => text.startsWith('Hier is een tafel open')));
    const nobody = teams.person('Niemand');
    await nobody.tell('koppel');
    await teams.waitFor(() => toldTo(nobody).some((text) => text.startsWith('Een code vraag je')));
    const guest = teams.person('Gust', { guest: true });
    const group = teams.groupChat('Met gast', [sat.els, guest]);
    await guest.say(group, 'koppel', { mention: true });
    await teams.waitFor(() => toldTo(guest).length === 1);
    expect(group.find(({ text }) => /[A-Z]{3}-\d{3}/.test(text))).toBeUndefined();
  });
});

describe('rol', () => {
  const roleOf = async (sat: Sat, person: FakePerson) =>
    (await minutes(sat)).participants.find(({ id }) => id === person.id)?.role;

  test('is given by name, by first name or by mention, and told to whoever gets work', async () => {
    const sat = await sitDown('Rollen');
    await sat.els.say(sat.chat, 'rol expert Ana', { mention: true });
    await teams.waitFor(() => toldTo(sat.els).includes('Ana De Smet is nu expert.'));
    expect(await roleOf(sat, sat.ana)).toBe('expert');
    await sat.els.say(sat.chat, 'rol deelnemer ana de smet', { mention: true });
    await teams.waitFor(() => toldTo(sat.els).includes('Ana De Smet is nu deelnemer.'));
    await sat.els.say(sat.chat, 'rol moderator @Bram', { mention: true, people: [sat.bram] });
    await teams.waitFor(() => toldTo(sat.bram).some((text) => text.startsWith('Je leidt nu')));
    expect(await roleOf(sat, sat.bram)).toBe('moderator');
  });

  test('nobody by that name is refused by name', async () => {
    const sat = await sitDown('Onbekende rol');
    await sat.els.say(sat.chat, 'rol notulist Zoë', { mention: true });
    await teams.waitFor(() => toldTo(sat.els).some((text) => text.includes('Zoë')));
  });

  test('the last moderator cannot be demoted', async () => {
    const sat = await sitDown('Laatste');
    await sat.els.say(sat.chat, 'rol deelnemer Els', { mention: true });
    await teams.waitFor(() => toldTo(sat.els).some((text) => text.startsWith('Er moet één gespreksleider')));
    expect(await roleOf(sat, sat.els)).toBe('moderator');
  });

  test('where no moderator is left, who may moderate takes over, announced to all; a guest may not', async () => {
    const sat = await sitDown('Verweesd');
    const guest = teams.person('Gust', { guest: true });
    await teams.join(sat.chat, guest);
    await sat.ana.say(sat.chat, 'rol moderator', { mention: true });
    await teams.waitFor(() => toldTo(sat.ana).includes('Dit is voor de gespreksleider.'));
    await teams.leave(sat.chat, sat.els);
    const before = sat.chat.messages.length;
    await guest.say(sat.chat, 'rol moderator', { mention: true });
    await teams.waitFor(() => toldTo(guest).some((text) => text.includes('gast')));
    expect(newIn(sat.chat, before)).toEqual([]);
    await sat.ana.say(sat.chat, 'rol moderator', { mention: true });
    await teams.waitFor(() => newIn(sat.chat, before).includes('Ana De Smet leidt nu het gesprek.'));
    await sat.ana.say(sat.chat, 'volgende');
    await teams.waitFor(() => sat.chat.find('question.vote'));
  });

  test('somebody who was not there before takes over too', async () => {
    const sat = await sitDown('Nieuwe leider');
    const wout = teams.person('Wout');
    sat.chat.members.push(wout.entry);
    await teams.leave(sat.chat, sat.els);
    await wout.say(sat.chat, 'rol moderator Wout', { mention: true });
    await wout.say(sat.chat, 'rol moderator', { mention: true });
    await teams.waitFor(() => sat.chat.find(({ text }) => text === 'Wout leidt nu het gesprek.'));
  });
});

describe('notulen after the table closed', () => {
  let sat: Sat;
  let table: string;
  beforeAll(async () => {
    sat = await sitDown('Achteraf');
    table = tableIn(sat.chat);
    await sat.ana.say(sat.chat, 'Dit staat erin');
    await sat.els.say(sat.chat, 'sluit', { mention: true });
    await teams.waitFor(() => sat.chat.find(({ text }) => text.includes('Er wordt niet meer genoteerd')));
    await teams.settled();
  });

  test('means that table, for moderator and notetaker, in private', async () => {
    await sat.joke.say(sat.chat, 'notulen');
    await teams.waitFor(() =>
      sat.joke.personal.find(({ activity }) => minutesLinks(activity, '').length === 5),
    );
    await sat.els.tell('notulen json');
    await teams.waitFor(() =>
      sat.els.personal.find(({ activity }) => minutesLinks(activity, '').length === 1),
    );
  });

  test('is talk from anybody else, and nothing is said or kept', async () => {
    const before = sat.chat.messages.length;
    await sat.ana.say(sat.chat, 'notulen');
    await sat.ana.say(sat.chat, 'Wat een mooie namiddag');
    await teams.settled();
    expect(newIn(sat.chat, before)).toEqual([]);
    expect(toldTo(sat.ana)).toEqual([]);
    expect(textsIn(await minutesFor(world, sat.els, sat.chat, table))).toEqual(['Dit staat erin']);
  });
});

describe('noteer', () => {
  let sat: Sat;
  beforeAll(async () => {
    sat = await sitDown('Noteren');
  });

  test('finds the one participant by full or first name; anybody else is known by name only', async () => {
    for (const text of [
      'noteer Ana De Smet: voluit',
      'noteer ana: met haar voornaam',
      'Noteer BRAM : in hoofdletters',
      'noteer Tine aan de telefoon: van ver',
      'noteer tine aan de telefoon: nog eens van ver',
      'noteer Els: dubbele punt: ook goed',
    ])
      await sat.joke.say(sat.chat, text);
    const { contributions, participants } = await minutes(sat);
    expect(contributions.map(({ author, text }) => `${author.name}: ${text}`)).toEqual([
      'Ana De Smet: voluit',
      'Ana De Smet: met haar voornaam',
      'Bram: in hoofdletters',
      'Tine aan de telefoon: van ver',
      'Tine aan de telefoon: nog eens van ver',
      'Els Peeters: dubbele punt: ook goed',
    ]);
    expect(contributions.every(({ source }) => source === 'spoken')).toBe(true);
    expect(participants.filter(({ name }) => name.startsWith('Tine'))).toHaveLength(1);
  });

  test('an edit of the note changes the note; an edit of talk that begins like one changes the talk', async () => {
    const note = await sat.joke.say(sat.chat, 'noteer Ana: fot');
    await sat.joke.edit(note, 'noteer Ana: fout');
    const talk = await sat.bram.say(sat.chat, 'noteer Ana: dit zei ik zelf');
    await sat.bram.edit(talk, 'noteer Ana: dit zei ik echt zelf');
    const texts = textsIn(await minutes(sat));
    expect(texts.slice(-2)).toEqual(['fout', 'noteer Ana: dit zei ik echt zelf']);
  });
});
