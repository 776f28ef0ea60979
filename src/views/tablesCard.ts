import type { TableId } from '../core/ids.ts';
import { type ButtonData, buttonRow, execute } from './buttons.ts';
import { layOut } from './layout.ts';
import { asLabel } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { wordsFor } from './words.ts';

/** The longest title on a button, in characters. */
const LONGEST_TITLE = 40;

/** Somebody sits at several tables: about which one is this? `again` is what they asked. */
export const tablesCard = (
  tables: readonly { readonly id: TableId; readonly title: string }[],
  context: ViewContext,
  again: { readonly verb: string; readonly data: ButtonData },
): RenderedCard => {
  const words = wordsFor(context);
  const summary = words.text('cards:tables.which');
  const card = layOut('tables', context.locale, summary, {
    heading: summary,
    actions: buttonRow(
      tables.map(({ id, title }) =>
        execute(asLabel(title, LONGEST_TITLE), again.verb, { ...again.data, table: id }),
      ),
    ),
  });
  return { card, summary };
};
