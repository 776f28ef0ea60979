import { standing } from '../core/contributions.ts';
import { NOTES_STAY_OPEN } from '../core/deadlines.ts';
import type { Table } from '../core/table.ts';
import { figuresOf } from '../core/takingPart.ts';
import {
  type Button,
  buttonRow,
  buttonRows,
  execute,
  MOST_BUTTONS,
  openLink,
  tabButton,
  unfold,
} from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { feedbackLines } from './feedbackLines.ts';
import { layOut } from './layout.ts';
import { dateOf, dayAndTime } from './timesOfDay.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { joined, type Line, rows, type Words, wordsFor } from './words.ts';

/** The forms in which minutes come, the most readable first. */
const formats = ['docx', 'pdf', 'csv', 'md', 'json'] as const;
type Format = (typeof formats)[number];

/** How many of them are in sight at most; the others stand behind "Meer…". */
const MOST_IN_SIGHT = 3;

/** How long a download link works, in hours (contract §2). */
const LINK_HOURS = 12;

/** How much of a filter's words the card shows, in characters. */
const LONGEST_LABEL = 120;

/** A part of the minutes: the filter as text for buttons, as people say it, and how much it lets through. */
export interface MinutesPart {
  readonly text: string;
  readonly label: string;
  /** Contributions. */
  readonly count: number;
}

/**
 * The way to the minutes: links only where nobody but the asker sees the card; elsewhere buttons, whose
 * answer brings the link to whoever pressed.
 */
export type MinutesOffer =
  | {
      readonly kind: 'links';
      readonly links: readonly { readonly format: Format; readonly url: string }[];
      readonly part?: MinutesPart;
      /** The form of the file that Teams itself can be given; absent outside the 1:1 chat. */
      readonly file?: Format;
      /** Whether the asker can choose a part from here. */
      readonly narrow?: true;
      /** The mindmap: as a picture, and as a drawing on light and on dark; absent where there is none. */
      readonly mindmap?: readonly { readonly as: 'picture' | 'light' | 'dark'; readonly url: string }[];
    }
  | { readonly kind: 'buttons'; readonly part?: MinutesPart };

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

const stateButton = (table: Table, context: ViewContext, words: Words): Button | undefined => {
  if (table.status === 'open') return undefined;
  return table.minutesFinalAt === undefined
    ? execute(words.text('cards:button.finishMinutes'), 'minutes.finish', { table: table.id })
    : dialogButton(words.text('cards:button.erratum'), 'erratum.add', table, context);
};

const linkButtons = (
  table: Table,
  offer: Extract<MinutesOffer, { kind: 'links' }>,
  context: ViewContext,
  words: Words,
): readonly Button[] => {
  const links = [...offer.links].sort(
    (left, right) => formats.indexOf(left.format) - formats.indexOf(right.format),
  );
  const button = ({ format, url }: (typeof links)[number]): Button =>
    openLink(words.text(`cards:minutes.format.${format}`), url);
  const beside = [
    offer.file === undefined
      ? undefined
      : execute(words.text('cards:minutes.file'), 'minutes.file', {
          table: table.id,
          format: offer.file,
          ...(offer.part && { filter: offer.part.text }),
        }),
    offer.narrow === true
      ? dialogButton(words.text('cards:minutes.narrow'), 'minutes.get', table, context)
      : undefined,
    // The notes' own button has its place, however many forms there are.
    stateButton(table, context, words),
  ].filter((one) => one !== undefined);
  const room = links.length === 1 ? 1 : Math.min(MOST_IN_SIGHT, MOST_BUTTONS - 1 - beside.length);
  const more = buttonRows([
    ...links.slice(room).map(button),
    ...(offer.mindmap ?? []).map(({ as, url }) => openLink(words.text(`cards:minutes.mindmap.${as}`), url)),
    tabButton(context, words),
  ]);
  const moreTitle = words.text('cards:button.more');
  return buttonRow([
    ...links.slice(0, room).map(button),
    ...beside,
    more.length === 0
      ? undefined
      : unfold(moreTitle, layOut('more', context.locale, moreTitle, { rows: more })),
  ]);
};

const countLine = (table: Table, part: MinutesPart | undefined, words: Words): Line =>
  part === undefined
    ? words.line('cards:minutes.count', {
        count: standing(table).length,
        people: words.text('cards:tookPart', { count: figuresOf(table).people }),
      })
    : words.line('cards:minutes.filter', { filter: cut(part.label, LONGEST_LABEL), count: part.count });

/** The minutes, to take along; an answer to `notulen`. */
export const minutesCard = (table: Table, context: ViewContext, offer: MinutesOffer): RenderedCard => {
  const words = wordsFor(context);
  const title = cut(table.title, 160);
  const { part } = offer;
  const actions =
    offer.kind === 'buttons'
      ? [...minutesButtons(table, part?.text, words), tabButton(context, words)]
      : linkButtons(table, offer, context, words);
  // What people thought of the table is for who leads or takes notes, who alone get links.
  const whole = offer.kind === 'links' && part === undefined;
  const summary =
    part === undefined
      ? words.plain('cards:minutes.summary', { title, count: standing(table).length })
      : words.plain('cards:minutes.summaryPart', {
          title,
          filter: cut(part.label, LONGEST_LABEL),
          count: part.count,
        });
  const card = layOut('minutes', context.locale, summary, {
    heading: words.text('cards:minutes.heading'),
    title: shown(title),
    lines: rows([countLine(table, part, words)]),
    feedbackHeading: words.text('cards:feedback.heading'),
    feedback: rows(whole ? feedbackLines(table, words) : []),
    notes: rows([
      words.line(`cards:minutes.${offer.kind}`, { hours: LINK_HOURS }),
      ...stateLines(table, context, words),
    ]),
    actions: buttonRow(actions),
  });
  return { card, summary };
};
