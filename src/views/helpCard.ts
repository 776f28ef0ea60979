import { type Button, buttonRow, unfold } from './buttons.ts';
import { layOut } from './layout.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { type Line, rows, type Words, wordsFor } from './words.ts';

/** What can be said, by what it is for; the words stand in `cards.json` under the same names. */
const groups = {
  everyone: ['hand', 'queue', 'question', 'agenda', 'card'],
  more: ['mine', 'handKind', 'handLater', 'choose', 'addition', 'unnamed', 'ownData'],
  leading: ['next', 'ack', 'extend', 'pause', 'close'],
  clock: ['shorten', 'replan', 'skip', 'goBack', 'order'],
  queue: ['undo', 'queueOrder', 'queueList', 'round'],
  questions: ['open', 'edit', 'merge'],
  closing: ['role', 'same', 'wrapUp', 'linkCode'],
  notetaker: ['note', 'review', 'forOthers', 'minutes', 'finishMinutes'],
  outside: ['start', 'link', 'minutes'],
} as const;

type Group = keyof typeof groups;

/** Who asks: what somebody cannot do at this table is not told to them. */
type Asking = ViewContext['audience'] | 'outside';

/** What somebody new needs stands in sight; the rest unfolds. */
const shownTo: Readonly<
  Record<Asking, { readonly sight: readonly Group[]; readonly folded: readonly Group[] }>
> = {
  everyone: { sight: ['everyone'], folded: ['more'] },
  notetaker: { sight: ['notetaker', 'everyone'], folded: ['more'] },
  moderator: {
    sight: ['leading'],
    folded: ['clock', 'queue', 'questions', 'closing', 'notetaker', 'everyone'],
  },
  outside: { sight: ['outside'], folded: ['everyone'] },
};

const linesOf = (group: Group, words: Words) =>
  rows(groups[group].map((command): Line => words.line(`cards:help.say.${command}`)));

const folded = (group: Group, context: ViewContext, words: Words): Button => {
  const title = words.text(`cards:help.group.${group}`);
  return unfold(title, layOut('list', context.locale, title, { lines: linesOf(group, words) }));
};

/** What can be said here; an answer to `help`, fit to who asks and where. */
export const helpCard = (context: ViewContext, asking: Asking): RenderedCard => {
  const words = wordsFor(context);
  const outside = asking === 'outside';
  const summary = words.text(outside ? 'cards:help.summary' : 'cards:help.summaryTable');
  const shown = shownTo[asking];
  const card = layOut('help', context.locale, summary, {
    heading: words.text('cards:help.heading'),
    intro: words.text(outside ? 'cards:help.intro' : 'cards:help.introTable'),
    sections: shown.sight.map((group) => ({
      heading: words.text(`cards:help.group.${group}`),
      lines: linesOf(group, words),
    })),
    actions: buttonRow(shown.folded.map((group) => folded(group, context, words))),
  });
  return { card, summary };
};
