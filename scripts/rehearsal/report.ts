import { translatorFor } from '../../src/locale/translate.ts';
import { textOf } from '../../test/support/fakeTeams/card.ts';
import type { FakeConversation } from '../../test/support/fakeTeams/index.ts';
import {
  inTheChat,
  messageBudget,
  minutesIn,
  type Outcome,
  type Part,
  privateBudget,
  toldInPrivate,
} from './outcome.ts';

/** In how many cards something stood at some time, as the cards were sent and edited. */
const everStood = (outcome: Outcome, text: string): number =>
  inTheChat(outcome).filter(({ cards }) => cards.some((card) => textOf(card).includes(text))).length;

/** How many items warned that most of their time had gone, and how many said that it was up. */
const warningsTold = (outcome: Outcome): string => {
  const translate = translatorFor(outcome.read.format.locale);
  const going = everStood(outcome, translate('cards:clock.mostUsed', { until: '' }));
  const up = everStood(outcome, translate('cards:clock.timeUp'));
  return `time is going ${going}, time is up ${up}`;
};

const kindsTold = (kinds: readonly string[]): string =>
  [...Map.groupBy(kinds, (kind) => kind)].map(([kind, some]) => `${kind} ${some.length}`).join(', ');

const mostWithin = ({ teams, tableChat }: Outcome, milliseconds: number): number => {
  const chat = teams.conversations.get(tableChat) as FakeConversation;
  return teams.mostWithin(chat, milliseconds);
};

const parts: readonly Part[] = ['moderator', 'notetaker', 'participant'];

/** The most that one person of each part got, and the budget of it: "moderator 4 of 6". */
const privateMessages = (outcome: Outcome): string => {
  const told = toldInPrivate(outcome);
  return parts
    .map((part) => {
      const counts = told.filter((one) => one.part === part).map(({ count }) => count);
      return `${part} ${Math.max(0, ...counts)} of at most ${privateBudget[part]}`;
    })
    .join(', ');
};

const privateByName = (outcome: Outcome): string =>
  toldInPrivate(outcome)
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${count}`)
    .join(', ') || 'none';

const additionsTold = (decisions: readonly string[]): string =>
  decisions.length === 0 ? '0' : `${decisions.length} (${kindsTold(decisions)})`;

/** What was downloaded, with its size: "json 48 kB, docx 210 kB". */
const sizesOf = (files: ReadonlyMap<string, string | Buffer>): string =>
  [...files]
    .map(([form, content]) => `${form} ${Math.ceil(Buffer.byteLength(content) / 1000)} kB`)
    .join(', ');

/** What came of the rehearsal in figures, one line each, the names of the figures aligned. */
export const reportLines = (outcome: Outcome): readonly string[] => {
  const minutes = minutesIn(outcome);
  const inChat = inTheChat(outcome);
  const rows: readonly (readonly [string, string | number])[] = [
    ['people', outcome.cast.names.length],
    ['contributions', minutes.contributions.length],
    ['questions', `${minutes.questions.length}, opened: ${outcome.order.questions.join(', ') || 'none'}`],
    ['additions', additionsTold(minutes.summary.additions.map(({ decision }) => decision))],
    ["bot's messages in the chat", `${inChat.length} of at most ${messageBudget(outcome)}`],
    ['  by kind', kindsTold(inChat.map(({ kind }) => kind))],
    ['cards that said', warningsTold(outcome)],
    ['edits of them', inChat.reduce((sum, { edits }) => sum + edits, 0)],
    ['private messages', privateMessages(outcome)],
    ['  by name', privateByName(outcome)],
    ['most sends in 1 s, in 30 s', `${mostWithin(outcome, 1_000)}, ${mostWithin(outcome, 30_000)}`],
    ['minutes', sizesOf(outcome.minutes)],
    ['mindmap', outcome.mindmap.size === 0 ? 'none: too few points' : sizesOf(outcome.mindmap)],
    ['duration', `${outcome.seconds.toFixed(1)} s`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
};
