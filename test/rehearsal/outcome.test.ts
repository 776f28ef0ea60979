import { expect, test } from '@jest/globals';
import type { MinutesForm } from '../../scripts/rehearsal/course/minutes.ts';
import { faultsOf, type Judged } from '../../scripts/rehearsal/outcome.ts';
import type { Line } from '../../scripts/rehearsal/transcript.ts';
import type { WorkshopFormat } from '../../src/core/format.ts';
import { readFormat } from '../../src/formats/readFormat.ts';
import { FakeConversation } from '../support/fakeTeams/conversation.ts';

const json = {
  id: 'f',
  title: 'F',
  questions: ['Een?', 'Twee?'],
  agenda: [{ id: 'd', title: 'D', kind: 'discussion', minutes: 1 }],
};
const format = (): WorkshopFormat => {
  const read = readFormat(json, { locale: 'nl-BE', timeZone: 'Europe/Brussels' });
  if (!read.ok) throw new Error(read.problem);
  return read.format;
};

const lines: readonly Line[] = [
  { who: 'Ana', via: 'spoken', text: 'Ja.', question: 2, lineNumber: 1 },
  { who: 'Bram', via: 'chat', text: 'Nee #tijd', lineNumber: 2 },
  { who: 'Els', via: 'direct', text: 'Je camera "hapert".', lineNumber: 3 },
];

const ana = { text: 'Ja.', source: 'spoken', author: { name: 'Ana' }, question: 'q2' };
const bram = { text: 'Nee', source: 'chat', author: { name: 'Bram' } };

const chat = new FakeConversation({
  id: 'c',
  kind: 'meeting',
  title: 'T',
  tenant: 't',
  channel: undefined,
  meeting: 'm',
  members: [],
});

const ownChat = (name: string) =>
  new FakeConversation({
    id: `a:${name}`,
    kind: 'personal',
    title: name,
    tenant: 't',
    channel: undefined,
    meeting: undefined,
    members: [],
  });

const message = { sentAt: 0, summary: '', edits: 0, shrunk: false };

/** A rehearsal with these contributions in its minutes and these cards of the bot in the chat. */
const faults = (
  contributions: readonly object[],
  cards: readonly object[] = [{}],
  told: readonly string[] = [],
): readonly string[] => {
  const minutes: ReadonlyMap<MinutesForm, string> = new Map([
    [
      'json',
      JSON.stringify({
        participants: [],
        questions: [
          { id: 'q1', number: 1 },
          { id: 'q2', number: 2 },
        ],
        contributions,
        summary: { additions: [] },
      }),
    ],
  ]);
  const judged: Judged = {
    read: { file: 'f.json', format: format(), edition: undefined, json },
    lines,
    cast: { moderator: 'Els', notetaker: 'Joke', names: ['Els', 'Joke', 'Ana', 'Bram'] },
    order: { items: [], questions: [2], seconds: new Map(), pauseMilliseconds: 1 },
    tableChat: chat.id,
    minutes,
    sent: [
      ...cards.map((card) => ({ ...message, kind: 'live', conversation: chat, cards: [{ card }] })),
      ...told.map((name) => ({ ...message, kind: 'sentence', conversation: ownChat(name), cards: [] })),
    ],
  };
  return faultsOf(judged);
};

test('a rehearsal with every line once under its question is good', () => {
  expect(faults([ana, bram])).toEqual([]);
});

test('a lost line is told by its number', () => {
  expect(faults([ana])).toEqual(['The minutes lost line 2 of the transcript.']);
});

test('a doubled line is told by its number', () => {
  expect(faults([ana, bram, ana])).toEqual(['The minutes doubled line 1 of the transcript.']);
});

test('a line under another question, or of another author, is told', () => {
  expect(faults([{ ...ana, question: 'q1' }, bram])).toEqual([
    'The minutes have line 1 not under the right question.',
  ]);
  expect(faults([ana, { ...bram, author: { name: 'Els' } }])).toContain(
    'The minutes lost line 2 of the transcript.',
  );
});

test('a contribution that nobody made is told', () => {
  expect(faults([ana, bram, { ...bram, text: 'klaar' }])).toEqual([
    'The minutes hold 1 contribution(s) that nobody in the transcript made.',
  ]);
});

test('a private message in the minutes or on a card of the group leaked', () => {
  const leak = 'A private message leaked: line 3 of the transcript.';
  expect(faults([ana, bram, { text: lines[2]?.text, source: 'chat', author: { name: 'Els' } }])).toContain(
    leak,
  );
  expect(faults([ana, bram], [{ text: `Net getypt: ${lines[2]?.text}` }])).toEqual([leak]);
});

test('more messages than the budget of the agenda are told', () => {
  const cards = Array.from({ length: 17 }, () => ({}));
  expect(faults([ana, bram], cards)).toEqual([
    'The bot sent 17 messages to the group, more than its budget of 16.',
  ]);
});

test('more private messages to one person than their part’s budget are told', () => {
  const times = (count: number, name: string) => Array.from({ length: count }, () => name);
  const most = [...times(6, 'Els'), ...times(8, 'Joke'), ...times(3, 'Ana'), ...times(3, 'Bram')];
  expect(faults([ana, bram], [{}], most)).toEqual([]);
  expect(faults([ana, bram], [{}], [...most, 'Els'])).toEqual([
    'The bot sent Els (moderator) 7 private messages, more than the budget of 6.',
  ]);
  expect(faults([ana, bram], [{}], [...most, 'Joke', 'Bram'])).toEqual([
    'The bot sent Joke (notetaker) 9 private messages, more than the budget of 8.',
    'The bot sent Bram (participant) 4 private messages, more than the budget of 3.',
  ]);
});
