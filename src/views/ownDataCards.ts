import { buttonRow, execute, openLink } from './buttons.ts';
import { layOut } from './layout.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, sentences, wordsFor } from './words.ts';

/** Asks whether they are sure; `sign` makes the button theirs alone. Without one: it is done. */
export const forgetMeCard = (
  context: ViewContext,
  ask: { readonly sign: string; readonly tables: number } | undefined,
): RenderedCard => {
  const words = wordsFor(context);
  const lines =
    ask === undefined
      ? [words.line('sentences:erased')]
      : [
          words.line('cards:forgetMe.what', { count: ask.tables }),
          words.line('cards:forgetMe.stays'),
          words.line('cards:forgetMe.sure'),
        ];
  const summary = sentences(lines);
  const card = layOut('nudge', context.locale, summary, {
    lines: rows(lines),
    actions: buttonRow([
      ask && execute(words.text('cards:button.forgetMe'), 'person.erase', { sign: ask.sign }),
    ]),
  });
  return { card, summary };
};

/** The link to all that is kept of whoever asked; `hours`: how long it works. */
export const ownDataCard = (
  context: ViewContext,
  link: { readonly url: string; readonly hours: number },
): RenderedCard => {
  const words = wordsFor(context);
  const lines = [words.line('cards:mine.what'), words.line('cards:mine.link', { hours: link.hours })];
  const summary = sentences(lines);
  const card = layOut('nudge', context.locale, summary, {
    lines: rows(lines),
    actions: buttonRow([openLink(words.text('cards:button.mine'), link.url)]),
  });
  return { card, summary };
};
