import { runningItem } from '../core/agenda.ts';
import type { Contribution } from '../core/contribution.ts';
import { standing } from '../core/contributions.ts';
import { isAhead, mayWriteSummary } from '../core/draftAhead.ts';
import type { Addition } from '../core/summary.ts';
import type { Table } from '../core/table.ts';
import { type Button, buttonRow, execute } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import {
  clockButton,
  extendButton,
  giveFloorButton,
  handButtons,
  replanButton,
  turnDoneButton,
} from './floorButtons.ts';
import { fullTextButton } from './fullText.ts';
import type { LiveButtons } from './liveButtons.ts';
import { moreButtons } from './moreButton.ts';
import { leadButton } from './refresh.ts';
import type { ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

const additionsOf = (table: Table): readonly Addition[] =>
  table.summary.status === 'none' ? [] : table.summary.additions;

/**
 * What was written in the chat last during the closing item, when it is no addition yet: the moderator takes
 * it up with one tap.
 */
export const offeredContribution = (table: Table): Contribution | undefined => {
  const item = runningItem(table);
  if (item?.kind !== 'closing' || table.summary.status !== 'draft') return undefined;
  const taken = new Set(additionsOf(table).map((addition) => addition.text.trim()));
  return standing(table).findLast(
    (contribution) =>
      contribution.item === item.id && contribution.source === 'chat' && !taken.has(contribution.text.trim()),
  );
};

/** What the closing has beside the summary itself, and what there is to read of it. */
const besides = (table: Table, context: ViewContext, words: Words): readonly (Button | undefined)[] => [
  dialogButton(words.text('cards:button.varia'), 'varia.add', table, context),
  dialogButton(words.text('cards:button.feedback'), 'feedback.give', table, context),
  sourcesButton(table, words),
  // A text that unfolds may not stand in what "Meer…" unfolds.
  fullTextButton(table, context, words, false),
];

const sourcesButton = (table: Table, words: Words): Button | undefined =>
  table.summary.status !== 'none' && table.summary.points.length > 0
    ? execute(words.text('cards:button.sources'), 'summary.sources', { table: table.id })
    : undefined;

/** Before the others see it, its writers write and read. */
const ahead = (table: Table, context: ViewContext, words: Words): LiveButtons => ({
  actions: buttonRow([
    dialogButton(words.text('cards:button.editSummary'), 'summary.edit', table, context),
    sourcesButton(table, words),
    fullTextButton(table, context, words, true),
  ]),
  apart: [],
});

const everyone = (table: Table, context: ViewContext, words: Words): LiveButtons => {
  const closing = runningItem(table)?.kind === 'closing';
  const drafted = table.summary.status === 'draft';
  const writes = context.viewer !== undefined && mayWriteSummary(table, context.viewer);
  const contribute = closing
    ? dialogButton(words.text('cards:button.contribute'), 'contribution.add', table, context)
    : undefined;
  const more = moreButtons(
    [
      drafted && writes
        ? dialogButton(words.text('cards:button.editSummary'), 'summary.edit', table, context)
        : undefined,
      drafted ? contribute : undefined,
      ...(drafted ? besides(table, context, words) : []),
    ],
    context,
    words,
  );
  return {
    actions: buttonRow([
      ...(drafted
        ? [
            dialogButton(words.text('cards:button.addition'), 'summary.addition', table, context),
            dialogButton(words.text('cards:button.unnamed'), 'contribution.unnamed', table, context),
          ]
        : []),
      ...(closing ? handButtons(table, words) : []),
      // Beside a draft there is more than fits in sight.
      drafted ? undefined : contribute,
      leadButton(table, { card: 'draft' }, words),
      more.button,
    ]),
    apart: more.apart,
  };
};

const moderator = (table: Table, context: ViewContext, words: Words): LiveButtons => {
  const closing = runningItem(table)?.kind === 'closing';
  const drafted = table.summary.status === 'draft';
  const open = additionsOf(table).find((addition) => addition.decision === 'open');
  const offered = offeredContribution(table);
  const close = execute(words.text('cards:button.close'), 'table.close', { table: table.id });
  if (!drafted) {
    const draft = execute(words.text('cards:button.draft'), 'summary.draft', { table: table.id });
    return {
      actions: buttonRow([draft, closing ? giveFloorButton(table, words) : undefined, close]),
      apart: [],
    };
  }
  const more = moreButtons(
    [
      closing ? giveFloorButton(table, words) : undefined,
      closing ? turnDoneButton(table, words) : undefined,
      closing ? extendButton(table, words) : undefined,
      closing ? clockButton(table, context, words) : undefined,
      closing ? replanButton(table, words) : undefined,
      dialogButton(words.text('cards:button.addition'), 'summary.addition', table, context),
      dialogButton(words.text('cards:button.unnamed'), 'contribution.unnamed', table, context),
      ...besides(table, context, words),
    ],
    context,
    words,
  );
  const about = { table: table.id, addition: open?.number };
  return {
    actions: buttonRow([
      open &&
        execute(words.text('cards:button.accept', { number: open.number }), 'summary.decide', {
          ...about,
          accept: true,
        }),
      open &&
        dialogButton(
          words.text('cards:button.decline', { number: open.number }),
          'summary.decide',
          table,
          context,
          {
            addition: open.number,
            accept: false,
          },
        ),
      offered &&
        execute(words.text('cards:button.takeUp'), 'summary.addition', {
          table: table.id,
          contribution: offered.id,
        }),
      dialogButton(words.text('cards:button.editSummary'), 'summary.edit', table, context),
      close,
      more.button,
    ]),
    apart: more.apart,
  };
};

/** The buttons of the draft, by who looks at it. */
export const draftButtons = (table: Table, context: ViewContext, words: Words): LiveButtons => {
  if (table.status === 'closed' || table.summary.status === 'final') return { actions: [], apart: [] };
  if (isAhead(table)) return ahead(table, context, words);
  return context.audience === 'moderator'
    ? moderator(table, context, words)
    : everyone(table, context, words);
};
