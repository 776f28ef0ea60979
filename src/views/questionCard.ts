import type { QuestionId } from '../core/ids.ts';
import { questionById } from '../core/questions.ts';
import type { Table } from '../core/table.ts';
import { type Button, buttonRow, tabButton, unfold } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { layOut } from './layout.ts';
import { contributionsUnder, LONGEST_QUESTION_SHOWN } from './lines.ts';
import { leadButton, refreshed } from './refresh.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { bold, type Line, rows, said, type Words, wordsFor } from './words.ts';

/** How many prompts are in sight; the rest is behind a button. */
const MOST_PROMPTS = 4;
const LONGEST_PROMPT = 200;
/** How many prompts are behind the button at most, and how many a lens shows. */
const MOST_MORE = 12;
const MOST_LENS_PROMPTS = 5;

const bullets = (texts: readonly string[]): readonly Line[] =>
  texts.map((text) => said(`• ${cut(text, LONGEST_PROMPT)}`));

const unfolded = (title: string, lines: readonly Line[], context: ViewContext): Button =>
  unfold(title, layOut('list', context.locale, title, { lines: rows(lines) }));

const morePrompts = (table: Table, context: ViewContext, words: Words): Button | undefined => {
  const more = table.format.deepeningPrompts.slice(MOST_PROMPTS, MOST_PROMPTS + MOST_MORE);
  return more.length === 0
    ? undefined
    : unfolded(words.text('cards:button.morePrompts'), bullets(more), context);
};

const lensPrompts = (table: Table, context: ViewContext, words: Words): Button | undefined => {
  const lines = table.format.lenses
    .filter((lens) => lens.prompts.length > 0)
    .flatMap((lens) => [
      bold(said(cut(lens.title, LONGEST_PROMPT))),
      ...bullets(lens.prompts.slice(0, MOST_LENS_PROMPTS)),
    ]);
  return lines.length === 0 ? undefined : unfolded(words.text('cards:button.lensPrompts'), lines, context);
};

/** A question that was opened, with what helps to deepen it. Only the one under debate has buttons. */
export const questionCard = (table: Table, questionId: QuestionId, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const question = questionById(table, questionId);
  const open = table.openQuestion === questionId && table.status === 'open';
  const viewed = { card: 'question', of: questionId } as const;
  const text = question === undefined ? '' : cut(question.text, LONGEST_QUESTION_SHOWN);
  const number = question?.number ?? 0;
  const count = contributionsUnder(table, questionId);
  const actions = open
    ? buttonRow([
        dialogButton(words.text('cards:button.contribute'), 'contribution.add', table, context),
        lensPrompts(table, context, words),
        morePrompts(table, context, words),
        context.audience === 'moderator'
          ? dialogButton(words.text('cards:button.editThis'), 'question.edit', table, context, {
              question: questionId,
            })
          : undefined,
        context.audience === 'moderator'
          ? dialogButton(words.text('cards:button.otherQuestion'), 'question.open', table, context)
          : undefined,
        context.audience === 'everyone' ? leadButton(table, viewed, words) : undefined,
        tabButton(context, words),
      ])
    : [];
  const summary = words.plain('cards:question.numbered', { number, text });
  const card = layOut('question', context.locale, summary, {
    heading: words.text('cards:question.heading', { number }),
    text: shown(text),
    prompts: rows(bullets(table.format.deepeningPrompts.slice(0, MOST_PROMPTS))),
    thinkOf: words.text('cards:live.thinkOf'),
    notes: rows(open || count === 0 ? [] : [words.line('cards:noted', { count })]),
    actions,
  });
  return { card: open ? refreshed(card, table, viewed, context) : card, summary };
};
