import { nextItem } from '../core/agenda.ts';
import { moderators, notetakers } from '../core/roles.ts';
import type { Table } from '../core/table.ts';
import { buttonRow, execute, tabButton } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { layOut } from './layout.ts';
import { typingLine } from './lines.ts';
import { namesOf } from './people.ts';
import { leadButton, refreshed } from './refresh.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { type Line, rows, said, type Words, wordsFor } from './words.ts';

/** The longest purpose and the longest agreement on the card, in characters. */
const LONGEST_PURPOSE = 600;
const LONGEST_AGREEMENT = 240;
/** How many agreements of a kind the card holds. */
const MOST_AGREEMENTS = 8;

const bullets = (texts: readonly string[]): readonly Line[] =>
  texts.slice(0, MOST_AGREEMENTS).map((text) => said(`• ${cut(text, LONGEST_AGREEMENT)}`));

const leaders = (table: Table, words: Words): Line => {
  const leading = moderators(table);
  const writing = notetakers(table);
  const names = namesOf(table, leading, words);
  const noting = namesOf(table, writing, words);
  if (names === '') return [];
  const led = words.line('cards:opening.moderator', { names, count: leading.length });
  if (noting === '') return [...led, { type: 'TextRun', text: '.' }];
  return [
    ...led,
    { type: 'TextRun', text: ', ' },
    ...words.line('cards:opening.notetaker', { noting, count: writing.length }),
  ];
};

const buttonsOf = (table: Table, context: ViewContext, words: Words) => {
  const begun = table.agenda.some((item) => item.startedAt !== undefined);
  if (table.status === 'closed' || begun) return [];
  const next = nextItem(table);
  return buttonRow([
    context.audience === 'moderator' && next !== undefined
      ? execute(words.text('cards:button.start'), 'agenda.start', { table: table.id })
      : undefined,
    dialogButton(words.text('cards:button.introduce'), 'person.introduce', table, context),
    context.audience === 'everyone' ? leadButton(table, { card: 'opening' }, words) : undefined,
    tabButton(context, words),
  ]);
};

/**
 * The first card of a table: why people sit there, what becomes of their words, and how to ask for the
 * floor. Before the agenda begins it also stands in for the live card.
 */
export const openingCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const { format } = table;
  const how = [
    words.line('cards:opening.hand'),
    typingLine(table, words),
    words.line(`cards:opening.attribution.${format.attribution}`),
    words.line('cards:opening.kept'),
    words.line('cards:opening.retention', { count: table.retentionDays }),
    words.line('cards:opening.notKept'),
  ];
  const sections = [
    {
      heading: words.text('cards:opening.expect'),
      lines:
        format.participation === undefined ? [] : [words.line(`cards:participation.${format.participation}`)],
    },
    { heading: words.text('cards:opening.how'), lines: how },
    { heading: words.text('cards:opening.rules'), lines: bullets(format.groundRules) },
    { heading: words.text('cards:opening.practical'), lines: bullets(format.practicalAgreements) },
  ]
    .filter((section) => section.lines.length > 0)
    .map(({ heading, lines }) => ({ heading, lines: rows(lines) }));
  const names = namesOf(table, moderators(table), words);
  const summary = words.plain('cards:opening.summary', { title: cut(table.title, 200), names });
  const actions = buttonsOf(table, context, words);
  const card = layOut('opening', context.locale, summary, {
    title: shown(cut(table.title, 200)),
    lines: rows([
      format.purpose === undefined ? [] : said(cut(format.purpose, LONGEST_PURPOSE)),
      leaders(table, words),
      actions.length > 0 && names !== '' && context.audience !== 'moderator'
        ? words.line('cards:opening.begin', { names })
        : [],
    ]),
    sections,
    actions,
  });
  return {
    card: actions.length === 0 ? card : refreshed(card, table, { card: 'opening' }, context),
    summary,
  };
};
