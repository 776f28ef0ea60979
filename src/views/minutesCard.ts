import { standing } from '../core/contributions.ts';
import { NOTES_STAY_OPEN } from '../core/deadlines.ts';
import type { Table } from '../core/table.ts';
import { type Button, buttonRow, execute, MOST_BUTTONS, openLink } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { feedbackLines } from './feedbackLines.ts';
import { layOut } from './layout.ts';
import { peopleCount } from './people.ts';
import { dateOf, dayAndTime } from './timesOfDay.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { joined, type Line, rows, type Words, wordsFor } from './words.ts';

/** The forms in which minutes come, the most readable first. */
const formats = ['docx', 'pdf', 'csv', 'md', 'json'] as const;

/** How long a download link works, in hours (contract §2). */
const LINK_HOURS = 12;

/**
 * The way to the minutes: links only where nobody but the asker sees the card; elsewhere buttons, whose
 * answer brings the link to whoever pressed.
 */
export type MinutesOffer =
  | {
      readonly kind: 'links';
      readonly links: readonly { readonly format: (typeof formats)[number]; readonly url: string }[];
      readonly filter?: string;
    }
  | { readonly kind: 'buttons'; readonly filter?: string };

/** A button a format, to get a link in the answer. */
export const minutesButtons = (table: Table, filter: string | undefined, words: Words): readonly Button[] =>
  formats.map((format) =>
    execute(words.text(`cards:minutes.format.${format}`), 'minutes.get', {
      table: table.id,
      format,
      ...(filter === undefined ? {} : { filter }),
    }),
  );

/** Whether the notes of a closed table can still be put right, and until when. */
const stateLines = (table: Table, context: ViewContext, words: Words): readonly Line[] => {
  if (table.closedAt === undefined) return [];
  if (table.minutesFinalAt === undefined)
    return [
      words.line('cards:minutes.open', {
        until: dayAndTime(table.closedAt + NOTES_STAY_OPEN, table, context.locale),
      }),
    ];
  const count = table.errata.length;
  return [
    joined(
      [
        words.line('cards:minutes.final', { since: dateOf(table.minutesFinalAt, table, context.locale) }),
        count === 0 ? [] : words.line('cards:minutes.errata', { count }),
      ],
      ' ',
    ),
  ];
};

const stateButton = (
  table: Table,
  context: ViewContext,
  offer: MinutesOffer,
  words: Words,
): Button | undefined => {
  if (table.status === 'open' || offer.kind === 'buttons') return undefined;
  return table.minutesFinalAt === undefined
    ? execute(words.text('cards:button.finishMinutes'), 'minutes.finish', { table: table.id })
    : dialogButton(words.text('cards:button.erratum'), 'erratum.add', table, context);
};

/** The minutes, to take along; an answer to `notulen`. */
export const minutesCard = (table: Table, context: ViewContext, offer: MinutesOffer): RenderedCard => {
  const words = wordsFor(context);
  const title = cut(table.title, 160);
  const { filter } = offer;
  const actions =
    offer.kind === 'buttons'
      ? minutesButtons(table, filter, words)
      : [...offer.links]
          .sort((left, right) => formats.indexOf(left.format) - formats.indexOf(right.format))
          .map((link) => openLink(words.text(`cards:minutes.format.${link.format}`), link.url));
  // What people thought of the table is for who leads or takes notes, who alone get links.
  const whole = offer.kind === 'links' && filter === undefined;
  const count = standing(table).length;
  const people = words.text('cards:people', { count: peopleCount(table) });
  const summary = words.plain('cards:minutes.summary', { title, count });
  const card = layOut('minutes', context.locale, summary, {
    heading: words.text('cards:minutes.heading'),
    title: shown(title),
    lines: rows([
      filter === undefined
        ? words.line('cards:minutes.count', { count, people })
        : words.line('cards:minutes.filter', { filter: cut(filter, 80) }),
    ]),
    feedbackHeading: words.text('cards:feedback.heading'),
    feedback: rows(whole ? feedbackLines(table, words) : []),
    notes: rows([
      words.line(`cards:minutes.${offer.kind}`, { hours: LINK_HOURS }),
      ...stateLines(table, context, words),
    ]),
    // The notes' own button has its place, however many forms there are.
    actions: buttonRow([...actions.slice(0, MOST_BUTTONS - 1), stateButton(table, context, offer, words)]),
  });
  return { card, summary };
};
