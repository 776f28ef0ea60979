import type { Actor, Command, CommandBody } from '../../src/core/commands.ts';
import type { WorkshopFormat } from '../../src/core/format.ts';
import type { Instant, PersonId } from '../../src/core/ids.ts';
import type { Conversation } from '../../src/core/table.ts';

/** A moment on the afternoon of the table: `14:20` or `14:20:30`, in UTC so that sums are easy. */
export const clock = (time: string): Instant => Date.parse(`2026-03-12T${time}Z`);

let asked = 0;

const commandOf = (actor: Actor, time: string | Instant, body: CommandBody, id?: string): Command => {
  asked += 1;
  const at = typeof time === 'string' ? clock(time) : time;
  return { id: id ?? `command-${asked}`, at, actor, ...body };
};

/** Somebody at the table, and how they ask it for something. */
export interface Member {
  readonly person: PersonId;
  readonly name: string;
  /** A command by this person; its id is new unless given. */
  asks(time: string | Instant, body: CommandBody, id?: string): Command;
}

const member = (person: PersonId, name: string, mayModerate = false): Member => ({
  person,
  name,
  asks: (time, body, id) => commandOf({ kind: 'person', person, name, mayModerate }, time, body, id),
});

/** The cast: Els moderates; Ana, Bram and Noor take part; Joke takes notes. */
export const els = member('29:els', 'Els Peeters', true);
export const ana = member('29:ana', 'Ana Gómez');
export const bram = member('29:bram', 'Bram Claes');
export const noor = member('29:noor', 'Noor El Amrani');
export const joke = member('29:joke', 'Joke Wouters');
/** Comes in late. */
export const wout = member('29:wout', 'Wout Maes', true);

/** The table's own clock. */
export const timekeeper = {
  asks: (time: string | Instant, body: CommandBody, id?: string): Command =>
    commandOf({ kind: 'clock' }, time, body, id),
};

/** A workshop with every kind of thing in it: 14:20 to 16:25 by plan, back in the plenary at 16:40. */
export const workshop: WorkshopFormat = {
  id: 'werkatelier',
  title: 'Werkatelier samenwerking',
  locale: 'nl-BE',
  timeZone: 'Europe/Brussels',
  purpose: 'Samen kiezen hoe we verder samenwerken',
  participation: 'coproduce',
  editions: [],
  groundRules: ['Laat elkaar uitspreken'],
  practicalAgreements: ['Microfoon uit als je luistert'],
  queueOrder: 'fifo',
  attribution: 'named',
  agenda: [
    {
      id: 'opening',
      title: 'Kennismaking',
      kind: 'introductions',
      minutes: 10,
      protected: false,
      speakingSeconds: 45,
    },
    { id: 'debat-1', title: 'Debatoefening 1', kind: 'longlist', minutes: 50, protected: false },
    { id: 'pauze', title: 'Pauze', kind: 'break', minutes: 20, protected: true },
    { id: 'debat-2', title: 'Debatoefening 2', kind: 'deepening', minutes: 40, protected: false },
    { id: 'afronding', title: 'Afronding', kind: 'closing', minutes: 5, protected: true },
  ],
  startsAt: '14:20',
  returnToPlenary: '16:40',
  lenses: [
    { id: 'doelgroepen', title: 'Doelgroepen', prompts: ['Wie mist er?'], values: [] },
    {
      id: 'gebied',
      title: 'Gebiedsgericht',
      prompts: ['Waar?'],
      values: [{ id: 'stedelijk-centrum', title: 'Stedelijk centrum' }],
    },
  ],
  questions: [
    'Wie hebben we nodig?',
    'Welke structuur kan werken?',
    'Wat dragen we zelf bij?',
    'Wat als we niets doen?',
  ],
  deepeningPrompts: ['Wat kunnen we morgen al doen?'],
  shortlist: { min: 2, max: 3 },
  votesPerPerson: 2,
};

export const chat: Conversation = { id: '19:tafel@thread.v2', kind: 'groupChat', tenant: 'turnhout' };

/** The table opens with Els, Ana, Bram, Noor and Joke, by `workshop` but for what is changed. */
export const opening = (
  change: Partial<WorkshopFormat> = {},
  command: Partial<Extract<CommandBody, { type: 'OpenTable' }>> = {},
): Command =>
  els.asks('14:15', {
    type: 'OpenTable',
    table: 'tafel-3',
    title: 'Tafel 3',
    format: { ...workshop, ...change },
    conversation: chat,
    clockTimes: {
      startsAt: clock('14:20'),
      returnToPlenaryAt: clock('16:40'),
      returnToPlenary: '16:40',
    },
    closeAfterMinutes: 120,
    retentionDays: 90,
    questionIds: ['v1', 'v2', 'v3', 'v4'],
    people: [ana, bram, noor, joke].map(({ person, name }) => ({ person, name })),
    ...command,
  });

/** The table as most specs find it: open, and Joke takes notes. */
export const opened: readonly Command[] = [
  opening(),
  els.asks('14:16', { type: 'AssignRole', role: 'notetaker', person: joke.person, name: joke.name }),
];

/** Opened with another format or another opening, with Joke as notetaker. */
export const openedWith = (...change: Parameters<typeof opening>): readonly Command[] => [
  opening(...change),
  els.asks('14:16', { type: 'AssignRole', role: 'notetaker', person: joke.person, name: joke.name }),
];

/** Opened, and the agenda moved on at these times: the first starts it. */
export const begunAt = (...times: readonly string[]): readonly Command[] => [
  ...opened,
  ...times.map((time) => els.asks(time, { type: 'AdvanceAgenda' })),
];
