import { layOut } from './layout.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { type Line, rows, type Words, wordsFor } from './words.ts';

/** What each group of people can say; the words stand in `cards.json` under the same names. */
const groups = {
  everyone: [
    'hand',
    'handKind',
    'handLater',
    'queue',
    'question',
    'questions',
    'choose',
    'agenda',
    'card',
    'addition',
  ],
  notetaker: ['note', 'handFor', 'choiceFor', 'minutes'],
  agenda: [
    'next',
    'pause',
    'extend',
    'shorten',
    'replan',
    'skip',
    'goBack',
    'order',
    'ack',
    'undo',
    'queueOrder',
    'queueList',
    'round',
  ],
  questions: ['open', 'edit', 'merge'],
  closing: ['role', 'same', 'wrapUp', 'close', 'linkCode'],
  outside: ['start', 'link', 'minutes', 'help'],
} as const;

type Group = keyof typeof groups;

const section = (group: Group, words: Words) => ({
  heading: words.text(`cards:help.group.${group}`),
  lines: rows(groups[group].map((command): Line => words.line(`cards:help.say.${command}`))),
});

/** What can be said here; an answer to `help`, fit to who asks and where. */
export const helpCard = (
  context: ViewContext,
  who: { readonly inTable: boolean; readonly moderator: boolean },
): RenderedCard => {
  const words = wordsFor(context);
  const shownGroups: readonly Group[] = who.inTable
    ? who.moderator
      ? ['everyone', 'agenda', 'questions', 'closing', 'notetaker']
      : ['everyone', 'notetaker']
    : ['outside', 'everyone'];
  const summary = words.text(who.inTable ? 'cards:help.summaryTable' : 'cards:help.summary');
  const card = layOut('help', context.locale, summary, {
    heading: words.text('cards:help.heading'),
    intro: words.text(who.inTable ? 'cards:help.introTable' : 'cards:help.intro'),
    sections: shownGroups.map((group) => section(group, words)),
  });
  return { card, summary };
};
