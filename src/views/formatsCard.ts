import type { AdaptiveCard } from '../application/ports.ts';
import type { WorkshopFormat } from '../core/format.ts';
import { type Button, fetchDialog, MOST_BUTTONS, unfold } from './buttons.ts';
import { dialogForm, inlineForm } from './formCards.ts';
import { choiceInput, type Form, textInput } from './inputs.ts';
import { layOut } from './layout.ts';
import { asLabel, cut } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { type Line, rows, type Words, wordsFor } from './words.ts';

/** The longest name of a table, in characters. */
const LONGEST_NAME = 100;
const LONGEST_BUTTON = 28;
const LONGEST_PURPOSE = 160;
/** How many formats the card names; all of them can be typed. */
const MOST_NAMED = 12;

const formOfFormat = (format: WorkshopFormat, words: Words): Form => {
  const [first] = format.editions;
  const edition = choiceInput({
    id: 'edition',
    label: words.text('forms:open-table.edition'),
    requiredMessage: words.text('forms:open-table.editionMissing'),
    choices: format.editions.map(({ id }) => ({ title: asLabel(id, LONGEST_BUTTON), value: id })),
    ...(first && { value: first.id }),
  });
  const name = textInput({
    id: 'name',
    label: words.text('forms:open-table.name'),
    maxLength: LONGEST_NAME,
    placeholder: words.text('forms:open-table.namePlaceholder'),
  });
  return {
    title: words.plain('forms:open-table.title', { title: cut(format.title, LONGEST_BUTTON) }),
    inputs: [...(first ? [edition] : []), name],
    submit: words.text('forms:open-table.submit'),
    data: { verb: 'table.open', format: format.id },
  };
};

/** The dialog behind a button of `formatsCard`: which edition, and what the table is called. */
export const openTableForm = (
  format: WorkshopFormat,
  context: ViewContext,
): { title: string; card: AdaptiveCard } => dialogForm(formOfFormat(format, wordsFor(context)), context);

const formatButton = (format: WorkshopFormat, context: ViewContext, words: Words): Button => {
  const title = asLabel(format.title, LONGEST_BUTTON);
  return context.dialogs === 'dialog'
    ? fetchDialog(title, 'table.open', { format: format.id })
    : unfold(title, inlineForm(formOfFormat(format, words), context));
};

const formatLine = (format: WorkshopFormat, words: Words): Line => {
  const values = { title: cut(format.title, 80), id: cut(format.id, 40) };
  return format.purpose === undefined
    ? words.line('cards:formats.row', values)
    : words.line('cards:formats.rowPurpose', { ...values, purpose: cut(format.purpose, LONGEST_PURPOSE) });
};

/** Which workshop is this table for? An answer to `start` alone. */
export const formatsCard = (formats: readonly WorkshopFormat[], context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const summary = words.text(formats.length === 0 ? 'cards:formats.none' : 'cards:formats.which');
  const more = formats.length - MOST_NAMED;
  const card = layOut('formats', context.locale, summary, {
    heading: summary,
    lines: rows([
      ...formats.slice(0, MOST_NAMED).map((format) => formatLine(format, words)),
      ...(more > 0 ? [words.line('cards:formats.more', { count: more })] : []),
    ]),
    actions: formats.slice(0, MOST_BUTTONS).map((format) => formatButton(format, context, words)),
  });
  return { card, summary };
};
