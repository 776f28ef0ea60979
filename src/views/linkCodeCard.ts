import { layOut } from './layout.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, wordsFor } from './words.ts';

/** The code by which a table's final summary comes here too; an answer to `koppel`. */
export const linkCodeCard = (code: string, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const summary = words.plain('cards:linkCode.summary', { code });
  const card = layOut('linkCode', context.locale, summary, {
    heading: words.text('cards:linkCode.heading'),
    code: shown(cut(code, 40)),
    lines: rows([words.line('cards:linkCode.how', { code }), words.line('cards:linkCode.valid')]),
  });
  return { card, summary };
};
