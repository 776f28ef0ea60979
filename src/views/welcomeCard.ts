import { layOut } from './layout.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, wordsFor } from './words.ts';

/** The one greeting after the bot is installed: what it does, and the first word to say. */
export const welcomeCard = (context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const summary = words.plain('cards:welcome.summary');
  const card = layOut('welcome', context.locale, summary, {
    heading: words.text('cards:welcome.heading'),
    lines: rows(['what', 'start', 'help'].map((name) => words.line(`cards:welcome.${name}`))),
  });
  return { card, summary };
};
