import type { Contribution } from '../../src/core/contribution.ts';
import type { WorkshopFormat } from '../../src/core/format.ts';
import type { Addition, Summary } from '../../src/core/summary.ts';
import type { AgendaItem, Person, Question, Table } from '../../src/core/table.ts';
import type { ViewContext } from '../../src/views/viewContext.ts';
import { agendaItem as item, nothingYet, person, question, seated, typed } from '../support/tableParts.ts';

export { person };

/** 20 November 2020 at 16:02 in Brussels. */
export const now = Date.UTC(2020, 10, 20, 15, 2);

/** A time of that day in Brussels. */
export const at = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Date.UTC(2020, 10, 20, hours - 1, minutes);
};

export const everyone: ViewContext = { now, locale: 'nl-BE', audience: 'everyone', dialogs: 'dialog' };
export const moderator: ViewContext = { ...everyone, audience: 'moderator' };
export const notetaker: ViewContext = { ...everyone, audience: 'notetaker' };

export const format: WorkshopFormat = {
  id: 'turnhout',
  title: 'Werkateliers: Samenwerkingsmodel',
  locale: 'nl-BE',
  timeZone: 'Europe/Brussels',
  purpose: 'Hoe werken stad, middenveld, bedrijven en bewoners samen aan het klimaat, en in welke structuur?',
  participation: 'coproduce',
  editions: [
    { id: 'namiddag', startsAt: '14:20', returnToPlenary: '16:40' },
    { id: 'avond', returnToPlenary: '21:20' },
  ],
  groundRules: ['De moderator modereert', 'Vertrouwelijke & veilige setting', 'Timing is key'],
  practicalAgreements: [
    'Microfoon standaard op mute',
    'Niet-dringende vragen in de chat, de moderator pikt ze later op',
    'Moeilijke verbinding? Inkomende video uit, eigen webcam uit, andere locatie, Teams herstarten',
  ],
  queueOrder: 'new-voices',
  attribution: 'named',
  agenda: [],
  startsAt: '14:20',
  returnToPlenary: '16:40',
  lenses: [
    {
      id: 'doelgroepen',
      title: 'Doelgroepen',
      prompts: ['Differentiatie nodig?', 'Aandacht voor specifieke doelgroepen?'],
      values: [],
    },
    { id: 'themas', title: "Link andere thema's", prompts: ['Koppelkansen of risico’s?'], values: [] },
    {
      id: 'gebied',
      title: 'Gebiedsgericht',
      prompts: ['Is er een andere aanpak nodig naargelang de omgeving?'],
      values: [
        { id: 'stedelijk-centrum', title: 'Stedelijk centrum' },
        { id: 'bedrijventerrein', title: 'Bedrijventerrein' },
      ],
    },
    {
      id: 'tijd',
      title: 'Tijd & prioriteit',
      prompts: ['Korte, middellange of lange termijn?'],
      values: [{ id: 'korte-termijn', title: 'Korte termijn (<2024)' }],
    },
  ],
  questions: [],
  deepeningPrompts: [
    'Wie hebben we hiervoor nodig?',
    'Welke rol verwachten we van de stad?',
    'Wat kunnen we zelf hierin bijdragen?',
    'Hoe maken we dit op Turnhoutse leest?',
    'Wat als we dit niet doen?',
    'Zijn er alternatieven?',
  ],
  shortlist: { min: 3, max: 5 },
  votesPerPerson: 1,
};

/** The Turnhout afternoon, nothing begun. */
export const agenda: readonly AgendaItem[] = [
  item('kennismaking', 'Tafelopstart & kennismaking', 'introductions', 10, { speakingSeconds: 45 }),
  item('debat-1', 'Inleiding thema + Debatoefening 1', 'longlist', 50),
  item('pauze', 'Pauze', 'break', 20, { protected: true }),
  item('debat-2', 'Debatoefening 2: verdieping', 'deepening', 45, { speakingSeconds: 120 }),
  item('afronding', 'Afronding gesprekstafel', 'closing', 5, { protected: true }),
];

export const people: readonly Person[] = [
  person('29:els', 'Els', { role: 'moderator' }),
  person('29:mia', 'Mia', { role: 'notetaker' }),
  person('29:ana', 'Ana', { turns: 1, lastTurn: 4 }),
  person('29:bram', 'Bram'),
  person('29:noor', 'Noor', { turns: 2, lastTurn: 3, turnsByQuestion: { q10: 1 } }),
  person('29:wout', 'Wout'),
  person('name:lies', 'Lies', { account: false }),
];

const texts = [
  'Wat maakt samenwerking voor mij en anderen de moeite? Wat hoop ik er uit te halen?',
  'Hebben we nood aan een klimaatraad? Hoe zou die er uit kunnen zien?',
  'Waarom en hoe zouden we de wijken en buurten hierbij kunnen betrekken?',
  'Hoe bereiken we doelgroepen als jeugd, kwetsbare doelgroepen, multiculturele doelgroepen enz.?',
  'Wat betekent samenwerking? Welke competenties heb je hiervoor nodig?',
  'Welke rol verwachten we van de stad in het faciliteren van de samenwerking?',
  'Welke rol nemen we naar andere overheden toe in het bepleiten van kansen en knelpunten?',
  'Hoe geven we vorm aan een communicatie zodat iedereen kan meevolgen?',
  'Welke naam geven we aan dit samenwerkingsverband? Wat is hierin belangrijk?',
  'Welke structuur voor samenwerking zou kunnen werken in Turnhout?',
  'Hebben we nood aan een klimaatregisseur? Hoe zou die werking er uit kunnen zien?',
];

export const questions: readonly Question[] = texts.map((text, index) => question(index + 1, text));

/** The same questions, four of them chosen. */
export const chosenQuestions: readonly Question[] = questions.map((asked) => {
  const voters: Readonly<Record<string, readonly string[]>> = {
    q10: ['29:ana', '29:bram', '29:wout'],
    q5: ['29:noor', '29:els'],
    q3: ['29:mia'],
  };
  const own = voters[asked.id] ?? [];
  return { ...asked, voters: own, shortlisted: own.length > 0 };
});

export const contribution = (id: string, text: string, more: Partial<Contribution> = {}): Contribution =>
  typed(id, '29:ana', text, { at: now, item: 'debat-2', question: 'q10', ...more });

const { question: _, ...introduction } = contribution('c5', 'Ik werk bij de milieuraad', {
  item: 'kennismaking',
});

export const contributions: readonly Contribution[] = [
  contribution('c1', 'Draagvlak zo breed mogelijk', { author: '29:bram' }),
  contribution('c2', 'Geen klassieke adviesraad, wel thematische werkgroepen'),
  contribution('c3', 'Dit nam ik terug', { withdrawn: true }),
  contribution('c4', 'Kunnen we straks ook over geld praten?', { author: '29:noor', parked: true }),
  introduction,
];

export const additions: readonly Addition[] = [
  { number: 1, author: '29:ana', text: 'eerst kijken wie er nodig is', decision: 'accepted', at: now },
  { number: 2, author: '29:bram', text: 'bekijk corporate venturing', decision: 'open', at: now },
  {
    number: 3,
    author: '29:noor',
    text: 'geef de stad de leiding',
    decision: 'declined',
    reason: 'daar was de tafel het niet over eens',
    at: now,
  },
];

export const draft: Extract<Summary, { status: 'draft' }> = {
  status: 'draft',
  draftedAt: now,
  points: [
    { text: 'Draagvlak zo breed mogelijk', from: ['c1'], people: 4, question: 'q10' },
    {
      text: 'Geen klassieke adviesraad, wel thematische werkgroepen',
      from: ['c2'],
      people: 2,
      question: 'q10',
    },
  ],
  text: 'Vraag 10 · Welke structuur voor samenwerking zou kunnen werken in Turnhout?\n• Draagvlak zo breed mogelijk (4 mensen)\n• Geen klassieke adviesraad, wel thematische werkgroepen (2 mensen)',
  edited: false,
  additions: [],
};

/** A table at which everybody sits and the agenda has not begun. */
export const opened: Table = {
  ...nothingYet,
  id: 'table-3',
  title: 'Tafel 3 · Samenwerkingsmodel',
  format: { ...format, agenda },
  edition: 'namiddag',
  conversation: { id: '19:chat', kind: 'groupChat', tenant: 'tenant' },
  openedAt: at('14:15'),
  openedBy: '29:els',
  clockTimes: { startsAt: at('14:20'), returnToPlenaryAt: at('16:40'), returnToPlenary: '16:40' },
  people: seated(people),
  agenda,
  questions,
  choice: 'ahead',
  lastCommand: 'command',
};

/** The table with its agenda at `running`: everything before it done, one after the other. */
export const runningAt = (running: string, more: Partial<Table> = {}): Table => {
  let clock = at('14:20');
  let done = true;
  const items = agenda.map((planned): AgendaItem => {
    const startedAt = clock;
    clock += planned.minutes * 60_000;
    if (planned.id === running) {
      done = false;
      return { ...planned, startedAt };
    }
    return done ? { ...planned, startedAt, endedAt: clock } : planned;
  });
  return {
    ...opened,
    agenda: items,
    running,
    choice: 'closed',
    questions: chosenQuestions,
    contributions,
    ...more,
  };
};

/** While everybody gets acquainted. */
export const introducing = runningAt('kennismaking', { choice: 'ahead', questions });

/** Ana introduces herself, Bram left, Noor and the others are to come, Wout did. */
export const rounding: Table = {
  ...introducing,
  people: new Map(
    people.map((one) => [one.id, one.id === '29:bram' ? { ...one, present: false, awaySince: now } : one]),
  ),
  round: {
    item: 'kennismaking',
    waiting: ['29:bram', '29:noor', 'name:lies', '29:mia', '29:els'],
    now: '29:ana',
    had: ['29:wout'],
  },
  floor: { person: '29:ana', turn: 2, givenAt: at('14:21'), pausedMilliseconds: 0 },
  turns: 2,
};

/** While the questions are chosen. */
export const choosing = runningAt('debat-1', {
  choice: 'open',
  questions: chosenQuestions.map((asked) => ({ ...asked, shortlisted: false })),
});

/** In the middle of question 10: Ana speaks, Bram and Noor wait. */
export const debating = runningAt('debat-2', {
  openQuestion: 'q10',
  floor: { person: '29:ana', turn: 4, givenAt: now, pausedMilliseconds: 0 },
  turns: 4,
  hands: [
    { person: '29:noor', kind: 'question', raisedAt: now },
    { person: '29:bram', kind: 'question', reason: 'over de milieuraad', raisedAt: now + 1 },
  ],
});

/** Mia takes notes: lenses to confirm, a leaf, and lines of which the speaker is unclear. */
export const noting: Table = {
  ...debating,
  contributions: [
    ...contributions,
    contribution('n1', 'Scholen en jeugdhuizen erbij halen', { source: 'spoken', lensesConfirmed: true }),
    contribution('n2', 'De jongeren uit de wijken rond het station bereiken we nu niet', {
      source: 'spoken',
      lenses: [
        { lens: 'doelgroepen', by: 'suggested' },
        { lens: 'gebied', value: 'stedelijk-centrum', by: 'suggested' },
      ],
    }),
    contribution('n3', 'Met een eigen budget', { source: 'spoken', author: '29:bram', depth: 'leaf' }),
    contribution('n5', 'Daar wil ik aan meewerken', {
      source: 'spoken',
      author: 'speaker:unknown',
      unclearSpeaker: 'Anna en Bram',
    }),
    contribution('n4', 'En wie trekt dat?', {
      source: 'spoken',
      author: 'speaker:unknown',
      unclearSpeaker: '',
    }),
  ],
  noting: new Map([['29:mia', { message: 'n3', line: 'n3', author: '29:bram' }]]),
};

/** In the closing item, with a draft, additions and a line just typed. */
export const closing = runningAt('afronding', {
  summary: { ...draft, additions },
  contributions: [
    ...contributions,
    contribution('c6', 'Vergeet de jeugdraad niet', { item: 'afronding', author: '29:wout' }),
  ],
});

/** After the end. */
export const closed: Table = {
  ...runningAt('afronding'),
  status: 'closed',
  closedAt: at('16:31'),
  agenda: runningAt('afronding').agenda.map((done) => ({ ...done, endedAt: at('16:31') })),
  summary: {
    ...draft,
    status: 'final',
    additions,
    publishedAt: at('16:31'),
    version: 1,
    sha256: '7f3a9c0d'.repeat(8),
    body: draft.text,
    figures: { people: 6, contributions: 4 },
  },
};

/** The closing item of a table at which everything came up that can: varia, nameless words, feedback. */
export const wrappingUp: Table = {
  ...closing,
  contributions: [
    ...closing.contributions,
    contribution('1605884520000', 'Draagvlak is alles', { author: '29:bram' }),
    contribution('c7', 'Zonder draagvlak begin ik er niet aan', { author: '29:wout', source: 'spoken' }),
    contribution('u1', 'Ik durfde niet zeggen dat het te snel ging', {
      author: 'speaker:unnamed',
      source: 'card',
      unnamed: true,
      item: 'afronding',
    }),
  ],
  summary: {
    ...draft,
    additions,
    points: [
      {
        text: 'Draagvlak zo breed mogelijk',
        from: ['c1', '1605884520000', 'c7', 'u1'],
        people: 4,
        question: 'q10',
      },
      ...draft.points.slice(1),
    ],
  },
  varia: [
    { number: 1, at: at('16:27'), author: '29:noor', text: 'De zaal is ook in mei vrij' },
    { number: 2, at: at('16:28'), author: '29:wout', text: 'Wie brengt de borden terug?' },
  ],
  feedback: [
    { at: at('16:28'), lessWell: 'Er was weinig tijd', good: 'Iedereen kwam aan bod' },
    { at: at('16:29'), heldBack: 'Ik kende niemand' },
  ],
};

/** Before the closing: only who writes in the draft sees it. */
export const aheadOfClosing: Table = {
  ...debating,
  people: new Map([...debating.people, ['29:wout', person('29:wout', 'Wout', { role: 'expert' })] as const]),
  summary: { ...draft, ahead: true, textVersion: 1 },
};

/** After the end, with what came up in the closing; the notes are open. */
export const wrappedUp: Table = {
  ...closed,
  contributions: wrappingUp.contributions,
  varia: wrappingUp.varia,
  feedback: wrappingUp.feedback,
};
