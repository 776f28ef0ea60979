import { takeHashtags } from '../../src/lens/index.ts';
import { translatorFor } from '../../src/locale/translate.ts';
import type { FakeTeams } from '../../test/support/fakeTeams/index.ts';
import type { Cast } from './casting.ts';
import type { MinutesForm } from './course/minutes.ts';
import type { ReadFormat } from './format.ts';
import type { RunningOrder } from './runningOrder.ts';
import type { SentMessage } from './sentMessages.ts';
import type { Line } from './transcript.ts';

/** What the rehearsal looks at in `notulen.json` (contract §7). */
export interface RehearsedMinutes {
  readonly participants: readonly { readonly name: string }[];
  readonly questions: readonly { readonly id: string; readonly number: number }[];
  readonly contributions: readonly {
    readonly text: string;
    readonly source: string;
    readonly author: { readonly name: string };
    readonly question?: string;
  }[];
  readonly summary: { readonly additions: readonly { readonly decision: string }[] };
}

/** All that came of a rehearsal. */
export interface Outcome {
  readonly read: ReadFormat;
  readonly lines: readonly Line[];
  readonly cast: Cast;
  readonly order: RunningOrder;
  readonly teams: FakeTeams;
  readonly tableChat: string;
  readonly minutes: ReadonlyMap<MinutesForm, string | Buffer>;
  /** The summary as a picture, by its form; empty where it has too little for one. */
  readonly mindmap: ReadonlyMap<string, Buffer>;
  readonly sent: readonly SentMessage[];
  readonly seconds: number;
}

/** What the rehearsal is judged by. */
export type Judged = Pick<Outcome, 'read' | 'lines' | 'cast' | 'order' | 'tableChat' | 'minutes' | 'sent'>;

export const minutesIn = ({ minutes }: Pick<Outcome, 'minutes'>): RehearsedMinutes =>
  JSON.parse(String(minutes.get('json') ?? '{}')) as RehearsedMinutes;

/** The bot's messages in the table's own chat. */
export const inTheChat = ({ sent, tableChat }: Pick<Outcome, 'sent' | 'tableChat'>): readonly SentMessage[] =>
  sent.filter(({ conversation }) => conversation.id === tableChat);

/** At most so many messages at the Turnhout afternoon, of which 12 are needed (contract §3, words.md). */
const TURNHOUT_BUDGET = 16;
const TURNHOUT_NEEDED = 12;

/**
 * How many messages the bot may send to the group: what the agenda needs (welcome, opening, a card per item,
 * the choice, each opened question, each call back from a break, the final) and Turnhout's room to move.
 */
export const messageBudget = ({ read, order }: Pick<Outcome, 'read' | 'order'>): number => {
  const { agenda } = read.format;
  const count = (kind: string): number => agenda.filter((item) => item.kind === kind).length;
  const needed = 3 + agenda.length + Math.min(1, count('longlist')) + order.questions.length + count('break');
  return Math.max(TURNHOUT_BUDGET, needed + TURNHOUT_BUDGET - TURNHOUT_NEEDED);
};

/** The parts in a rehearsal, each with its own budget. */
export type Part = 'moderator' | 'notetaker' | 'participant';

/** At most so many private messages to one person over a whole table (words.md). */
export const privateBudget: Readonly<Record<Part, number>> = { moderator: 6, notetaker: 8, participant: 3 };

/** How many private messages somebody got, and which part they had. */
export interface Told {
  readonly name: string;
  readonly part: Part;
  readonly count: number;
}

const partOf = (name: string, { moderator, notetaker }: Judged['cast']): Part => {
  if (name === moderator) return 'moderator';
  return name === notetaker ? 'notetaker' : 'participant';
};

/**
 * Whether a message tells who leads that a turn took as long as it may. In a rehearsal turns of minutes take a
 * second, so that nearly each reaches its limit: those count for nobody's afternoon.
 */
const isTurnReminder = ({ summary }: SentMessage): boolean => {
  const sentence = translatorFor('nl')('sentences:turn-of-seconds', { count: 2, name: '' });
  return summary.endsWith(sentence.slice(sentence.lastIndexOf(',')));
};

/** The private messages of the bot, by person; without the reminders of the scaled turns to who leads. */
export const toldInPrivate = ({ sent: all, cast }: Pick<Outcome, 'sent' | 'cast'>): readonly Told[] => {
  const sent = all.filter((message) => !isTurnReminder(message));
  return cast.names.map((name) => ({
    name,
    part: partOf(name, cast),
    count: sent.filter(({ conversation }) => conversation.kind === 'personal' && conversation.title === name)
      .length,
  }));
};

/** The text of a line as it is to stand in the minutes: the lenses that its author named are taken out. */
export const notedText = ({ text }: Line, { format }: ReadFormat): string =>
  takeHashtags(text, format.lenses).text;

interface Noted {
  readonly who: string;
  readonly text: string;
  readonly source: string;
}

const keyOf = ({ who, text, source }: Noted): string => JSON.stringify([who, source, text]);

const counted = (noted: readonly Noted[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of noted) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
};

const lineList = (lines: readonly Line[]): string =>
  `line${lines.length === 1 ? '' : 's'} ${lines.map(({ lineNumber }) => lineNumber).join(', ')}`;

const lostOrDoubled = (outcome: Judged): readonly string[] => {
  const said = outcome.lines.filter(({ via }) => via !== 'direct');
  const asNoted = (line: Line): Noted => ({
    who: line.who,
    text: notedText(line, outcome.read),
    source: line.via,
  });
  const wanted = counted(said.map(asNoted));
  const found = minutesIn(outcome).contributions.map(
    ({ author, text, source }): Noted => ({ who: author.name, text, source }),
  );
  const there = counted(found);
  const lost = said.filter((line) => {
    const key = keyOf(asNoted(line));
    return (there.get(key) ?? 0) < (wanted.get(key) ?? 0);
  });
  const doubled = said.filter((line) => {
    const key = keyOf(asNoted(line));
    return (there.get(key) ?? 0) > (wanted.get(key) ?? 0);
  });
  const foreign = found.filter((one) => !wanted.has(keyOf(one)));
  return [
    ...(lost.length > 0 ? [`The minutes lost ${lineList(lost)} of the transcript.`] : []),
    ...(doubled.length > 0 ? [`The minutes doubled ${lineList(doubled)} of the transcript.`] : []),
    ...(foreign.length > 0
      ? [`The minutes hold ${foreign.length} contribution(s) that nobody in the transcript made.`]
      : []),
  ];
};

const misplaced = (outcome: Judged): readonly string[] => {
  const { questions, contributions } = minutesIn(outcome);
  const number = new Map(questions.map((question) => [question.id, question.number]));
  const wrong = outcome.lines.filter(
    (line) =>
      line.question !== undefined &&
      line.via !== 'direct' &&
      !contributions.some(
        ({ author, text, question }) =>
          author.name === line.who &&
          text === notedText(line, outcome.read) &&
          number.get(question ?? '') === line.question,
      ),
  );
  return wrong.length > 0 ? [`The minutes have ${lineList(wrong)} not under the right question.`] : [];
};

/** A direct line that somebody also said aloud is no secret. */
const leaked = (outcome: Judged): readonly string[] => {
  const { lines, sent } = outcome;
  const open = new Set(lines.filter(({ via }) => via !== 'direct').map(({ text }) => text));
  const shown = sent
    .filter(({ conversation }) => conversation.kind !== 'personal')
    .map(({ cards, summary }) => JSON.stringify([cards, summary]));
  const places = [String(outcome.minutes.get('json') ?? ''), ...shown];
  const out = lines.filter(
    ({ via, text }) =>
      via === 'direct' &&
      !open.has(text) &&
      places.some((place) => place.includes(JSON.stringify(text).slice(1, -1))),
  );
  return out.length > 0 ? [`A private message leaked: ${lineList(out)} of the transcript.`] : [];
};

const overBudget = (outcome: Judged): readonly string[] => {
  const count = inTheChat(outcome).length;
  const budget = messageBudget(outcome);
  return count > budget
    ? [`The bot sent ${count} messages to the group, more than its budget of ${budget}.`]
    : [];
};

const overPrivateBudget = (outcome: Judged): readonly string[] =>
  toldInPrivate(outcome)
    .filter(({ part, count }) => count > privateBudget[part])
    .map(
      ({ name, part, count }) =>
        `The bot sent ${name} (${part}) ${count} private messages, more than the budget of ${privateBudget[part]}.`,
    );

/** What went wrong, each in one sentence; empty where the rehearsal is good. */
export const faultsOf = (outcome: Judged): readonly string[] => [
  ...lostOrDoubled(outcome),
  ...misplaced(outcome),
  ...leaked(outcome),
  ...overBudget(outcome),
  ...overPrivateBudget(outcome),
];
