import { endsAt, isDebate, runningItem } from '../core/agenda.ts';
import { byVotes, listedQuestions, votersOf, votesOf } from '../core/questions.ts';
import type { Question, Table } from '../core/table.ts';
import { type Button, buttonRow, execute } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { FOR_SOMEBODY } from './forms/behalfForms.ts';
import { layOut } from './layout.ts';
import { questionRows, resultRows } from './questionList.ts';
import { leadButton, refreshed } from './refresh.ts';
import { timeOfDay } from './timesOfDay.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { type Line, plain, rows, type Words, wordsFor } from './words.ts';

/** How many "Open vraag N" buttons the result gives the moderator; two more buttons stand beside them. */
const MOST_OPEN_BUTTONS = 4;
/** How many questions the result lists. */
const MOST_RESULTS = 10;

/** Who may still choose or did: everybody at the table with an account, and everybody who chose. */
const choosers = (table: Table): number =>
  new Set([
    ...votersOf(table),
    ...[...table.people.values()].filter((person) => person.present && person.account).map(({ id }) => id),
  ]).size;

/** The questions that came out of the choice: the shortlist, else those with votes, most chosen first. */
const chosen = (table: Table): readonly Question[] => {
  const ordered = byVotes(table);
  const shortlisted = ordered.filter((question) => question.shortlisted);
  const result = shortlisted.length > 0 ? shortlisted : ordered.filter((question) => votesOf(question) > 0);
  return result.slice(0, MOST_RESULTS);
};

const openButtons = (table: Table, words: Words): readonly Button[] =>
  chosen(table)
    .filter((question) => question.id !== table.openQuestion)
    .slice(0, MOST_OPEN_BUTTONS)
    .map((question) =>
      execute(words.text('cards:button.openQuestion', { number: question.number }), 'question.open', {
        table: table.id,
        question: question.id,
      }),
    );

/** With more people the Playground's form on the card would outgrow a message; typing works there too. */
const MOST_PEOPLE_INLINE = 15;

const mayChooseForOthers = (table: Table, context: ViewContext): boolean =>
  context.audience !== 'everyone' &&
  (context.dialogs === 'dialog' || table.people.size <= MOST_PEOPLE_INLINE);

const buttonsOf = (table: Table, context: ViewContext, words: Words): readonly Button[] => {
  const dialog = (name: string, verb: string) =>
    dialogButton(words.text(`cards:button.${name}`), verb, table, context);
  const some = listedQuestions(table).length > 0;
  const leads = context.audience === 'moderator';
  const lead = context.audience === 'everyone' ? leadButton(table, { card: 'choice' }, words) : undefined;
  if (table.status === 'closed') return [];
  if (table.choice === 'closed') {
    if (!leads) return buttonRow([lead]);
    const debate = isDebate(runningItem(table));
    return buttonRow([
      ...(debate ? openButtons(table, words) : []),
      debate && some ? dialog('otherQuestion', 'question.open') : undefined,
      some ? dialog('shortlist', 'question.shortlist') : undefined,
    ]);
  }
  return buttonRow([
    table.choice === 'open' && some ? dialog('vote', 'question.vote') : undefined,
    table.choice === 'open' && some && mayChooseForOthers(table, context)
      ? dialogButton(words.text('cards:button.voteFor'), 'question.vote', table, context, FOR_SOMEBODY)
      : undefined,
    dialog('addQuestion', 'question.add'),
    leads && some ? dialog('editQuestion', 'question.edit') : undefined,
    leads && some ? dialog('mergeQuestions', 'question.merge') : undefined,
    leads && some && table.choice === 'open' ? dialog('closeChoice', 'question.shortlist') : undefined,
    lead,
  ]);
};

/**
 * The choice of questions. While it is open: the long list and how many have chosen, never what. Closed: the
 * result with its votes, and for the moderator a button to open each of the top ones.
 */
export const choiceCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const closed = table.choice === 'closed';
  const running = runningItem(table);
  const end = running?.kind === 'longlist' ? endsAt(running, table, context.now) : undefined;
  const until =
    table.choice === 'open' && end !== undefined && table.pausedAt === undefined
      ? words.line('cards:choice.until', { time: timeOfDay(end, table, context.locale) })
      : [];
  const results = closed ? resultRows(chosen(table), words) : [];
  const count = { chosen: votersOf(table).size, all: choosers(table) };
  const notes: readonly Line[] = closed
    ? [
        results.length === 0
          ? words.line('cards:choice.nobodyChose')
          : words.line('cards:choice.voters', { count: count.chosen }),
      ]
    : table.choice === 'open'
      ? [
          words.line('cards:choice.how', { count: table.format.votesPerPerson }),
          words.line('cards:choice.counted', count),
        ]
      : [words.line('cards:choice.later')];
  // A question that was opened before anybody chose closes the choice too.
  const how = closed && results.length === 0 ? 'closedUnused' : table.choice;
  const heading = words.text(`cards:choice.heading.${how}`, { count: table.format.votesPerPerson });
  const summary = closed
    ? plain(
        results.length === 0
          ? words.line('cards:choice.nobodyChose')
          : words.line('cards:choice.summaryClosed', {
              numbers: chosen(table)
                .map((question) => `${question.number} (${votesOf(question)})`)
                .join(', '),
            }),
      )
    : words.plain(`cards:choice.summary.${table.choice}`, { ...count, count: listedQuestions(table).length });
  const card = layOut('choice', context.locale, summary, {
    heading,
    until: rows([until]),
    lines: rows(closed ? results : questionRows(table, words)),
    notes: rows(notes),
    actions: buttonsOf(table, context, words),
  });
  return { card: refreshed(card, table, { card: 'choice' }, context), summary };
};
