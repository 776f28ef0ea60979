import { standing } from '../core/contributions.ts';
import { whoIs } from '../core/merging.ts';
import type { Table } from '../core/table.ts';
import { buttonRow, execute } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { layOut } from './layout.ts';
import { lensLine, placeLine } from './noted.ts';
import { cut } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { joined, type Line, rows, said, sentences, subtle, wordsFor } from './words.ts';

/**
 * How many stand on a card: each has a button, and two are for older and newer ones. In the Playground each
 * brings its form along, which makes the card larger.
 */
const ON_A_CARD = { dialog: 4, inline: 2 };
/** How much of each, in characters. */
const LONGEST_SHOWN = 300;

/** Somebody's own contributions, the newest first, to put their words or lenses right. `page` from 0. */
export const mineCard = (table: Table, asked: string | undefined, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const who = whoIs(table, context.viewer ?? '');
  const own = standing(table)
    .filter(({ author }) => author === who)
    .toReversed();
  const most = ON_A_CARD[context.dialogs];
  const pages = Math.max(1, Math.ceil(own.length / most));
  const page = Math.min(Math.max(0, Math.trunc(Number(asked ?? 0)) || 0), pages - 1);
  const first = page * most;
  const shown = own.slice(first, first + most);
  const heading =
    own.length === 0
      ? words.line('notes:mine.none')
      : words.line('notes:mine.heading', { count: own.length });
  const turn = (to: number, key: string) =>
    to < 0 || to >= pages
      ? undefined
      : execute(words.text(key), 'contribution.list', { table: table.id, page: String(to) });
  const lines = shown.flatMap((contribution, index): readonly Line[] => [
    joined([said(String(first + index + 1)), said(cut(contribution.text, LONGEST_SHOWN))], '. '),
    subtle(
      joined([
        contribution.lenses.length === 0
          ? words.line('notes:mine.noLens')
          : lensLine(table, contribution.lenses),
        placeLine(table, contribution, words).slice(0, 1),
      ]),
    ),
  ]);
  const summary = sentences([heading]);
  const card = layOut('notes', context.locale, summary, {
    title: rows([heading]),
    lines: rows(lines),
    actions: buttonRow([
      ...(table.status === 'open'
        ? shown.map(({ id }, index) =>
            dialogButton(
              words.text('notes:button.change', { number: first + index + 1 }),
              'contribution.correct',
              table,
              context,
              { contribution: id, list: String(page) },
            ),
          )
        : []),
      turn(page - 1, 'notes:button.newer'),
      turn(page + 1, 'notes:button.older'),
    ]),
    notes: [],
  });
  return { card, summary };
};
