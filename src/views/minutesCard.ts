import { standing } from '../core/contributions.ts';
import type { Table } from '../core/table.ts';
import { type Button, buttonRow, execute, openLink } from './buttons.ts';
import { layOut } from './layout.ts';
import { peopleCount } from './people.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, type Words, wordsFor } from './words.ts';

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
    notes: rows([words.line(`cards:minutes.${offer.kind}`, { hours: LINK_HOURS })]),
    actions: buttonRow(actions),
  });
  return { card, summary };
};
