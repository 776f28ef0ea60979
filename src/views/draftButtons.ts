import { runningItem } from '../core/agenda.ts';
import { standing } from '../core/contributions.ts';
import type { Addition, Contribution, Table } from '../core/table.ts';
import { buttonRow, execute } from './buttons.ts';
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

const everyone = (table: Table, context: ViewContext, words: Words): LiveButtons => {
  const closing = runningItem(table)?.kind === 'closing';
  const drafted = table.summary.status === 'draft';
  return {
    actions: buttonRow([
      drafted
        ? dialogButton(words.text('cards:button.addition'), 'summary.addition', table, context)
        : undefined,
      ...(closing ? handButtons(table, words) : []),
      closing
        ? dialogButton(words.text('cards:button.contribute'), 'contribution.add', table, context)
        : undefined,
      leadButton(table, { card: 'draft' }, words),
      fullTextButton(table, context, words, true),
    ]),
    apart: [],
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
      // A text that unfolds may not stand in what "Meer…" unfolds.
      fullTextButton(table, context, words, false),
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
  return context.audience === 'moderator'
    ? moderator(table, context, words)
    : everyone(table, context, words);
};
