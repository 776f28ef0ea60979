import type { WorklistPlace } from '../application/worklistPlace.ts';
import type { Contribution } from '../core/contribution.ts';
import { contributionById, lensesToConfirm } from '../core/contributions.ts';
import type { Table } from '../core/table.ts';
import { nextToConfirm, type Worklist } from '../core/worklist.ts';
import { explainLenses } from '../lens/index.ts';
import { buttonRow, execute } from './buttons.ts';
import { unfoldingButton } from './dialogButton.ts';
import { layOut } from './layout.ts';
import { lensData, lensLine, placeLine, quotedLine } from './noted.ts';
import { cut } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { joined, type Line, rows, said, sentences, subtle, type Words, wordsFor } from './words.ts';

/** The longest word that gives a reason, in characters. */
const LONGEST_REASON = 40;

/** The contribution at a place of a list; undefined where everything was looked at. */
export const shownAt = (table: Table, list: Worklist, place: WorklistPlace): Contribution | undefined => {
  if ('after' in place) return nextToConfirm(table, list, place.after);
  const at = contributionById(table, place.at);
  return at === undefined || at.withdrawn ? nextToConfirm(table, list, undefined) : at;
};

/** "Alles is nagekeken.", with the way back to the card of the notes. */
export const allDoneCard = (table: Table, context: ViewContext, words: Words): RenderedCard => {
  const done = words.line('notes:done');
  const summary = sentences([done]);
  const card = layOut('notes', context.locale, summary, {
    title: rows([done]),
    lines: [],
    actions: buttonRow([execute(words.text('notes:button.back'), 'notes.card', { table: table.id })]),
    notes: [],
  });
  return { card, summary };
};

/** "wijken → Gebiedsgericht" for each suggested lens of which the reason is known. */
const whyLine = (table: Table, { text, lenses }: Contribution): Line =>
  joined(
    explainLenses(text, table.format.lenses).flatMap(({ lens, because }) => {
      const tags = lenses.filter((tag) => tag.lens === lens);
      return tags.length === 0
        ? []
        : [
            [
              ...said(`${cut(because, LONGEST_REASON)} →`),
              { type: 'TextRun', text: ' ' },
              ...lensLine(table, tags),
            ],
          ];
    }),
  );

/** One contribution of the worklist, with its suggested lenses to confirm in one tap. */
export const reviewCard = (table: Table, place: WorklistPlace, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const shown = shownAt(table, 'lenses', place);
  if (shown === undefined) return allDoneCard(table, context, words);
  const quoted = quotedLine(table, shown, words);
  const suggested = shown.lenses.length > 0;
  const proposal = suggested
    ? [
        ...words.line('notes:review.proposal'),
        { type: 'TextRun' as const, text: ' ' },
        ...lensLine(table, shown.lenses),
      ]
    : words.line('notes:review.none');
  const isLeaf = shown.depth === 'leaf';
  const data = { table: table.id, contribution: shown.id, review: 'lenses' };
  const summary = sentences([quoted, proposal]);
  const card = layOut('notes', context.locale, summary, {
    title: rows([quoted]),
    lines: rows([
      subtle(placeLine(table, shown, words)),
      proposal,
      subtle(whyLine(table, shown)),
      isLeaf ? words.line('notes:review.isLeaf') : [],
    ]),
    actions: buttonRow([
      suggested
        ? execute(words.text('notes:button.right'), 'contribution.tag', {
            ...data,
            lenses: lensData(shown.lenses),
          })
        : undefined,
      unfoldingButton(
        words.text(suggested ? 'notes:button.other' : 'notes:button.choose'),
        'contribution.correct',
        table,
        context,
        { contribution: shown.id, review: 'lenses' },
      ),
      execute(words.text('notes:button.none'), 'contribution.tag', { ...data, lenses: '' }),
      execute(words.text(isLeaf ? 'notes:button.branch' : 'notes:button.leaf'), 'contribution.mark', {
        ...data,
        depth: isLeaf ? 'branch' : 'leaf',
      }),
      execute(words.text('notes:button.practical'), 'contribution.mark', { ...data, practical: 'true' }),
      execute(words.text('notes:button.skip'), 'notes.review', { table: table.id, after: shown.id }),
    ]),
    notes: rows([subtle(words.line('notes:review.left', { count: lensesToConfirm(table).length }))]),
  });
  return { card, summary };
};
