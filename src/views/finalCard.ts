import type { Table } from '../core/table.ts';
import { figuresOf } from '../core/takingPart.ts';
import { buttonRow } from './buttons.ts';
import { dialogButton } from './dialogButton.ts';
import { fullTextButton } from './fullText.ts';
import { layOut } from './layout.ts';
import { mindmapPicture } from './mindmapPicture.ts';
import { additionLines, textLines, variaLines } from './summaryLines.ts';
import { dateOf, timeOfDay } from './timesOfDay.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { joined, type Line, rows, said, subtle, type Words, wordsFor } from './words.ts';

/** How much of the hash is printed, in hexadecimal digits: enough to compare by eye. */
const HASH_SHOWN = 8;

/** How much of the summary stands for the card where it cannot be shown, in characters. */
const LONGEST_READ_ALOUD = 600;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Namiddag 14:20–16:31 · 9 mensen deden mee · 43 bijdragen": as the frozen text has it, whatever was noted since. */
const factsLine = (table: Table, context: ViewContext, words: Words): Line => {
  const from = table.agenda[0]?.startedAt ?? table.openedAt;
  const to = table.closedAt ?? (table.summary.status === 'final' ? table.summary.publishedAt : context.now);
  const times = `${timeOfDay(from, table, context.locale)}–${timeOfDay(to, table, context.locale)}`;
  const edition = table.edition === undefined ? '' : `${capitalised(cut(table.edition, 40))} `;
  const { people, contributions } =
    table.summary.status === 'final' ? table.summary.figures : figuresOf(table);
  return joined([
    said(`${edition}${times}`),
    words.line('cards:tookPart', { count: people }),
    words.line('cards:contributions', { count: contributions }),
  ]);
};

const farewell = (table: Table, context: ViewContext, words: Words): readonly Line[] => {
  const back = table.clockTimes.returnToPlenary;
  const at = table.clockTimes.returnToPlenaryAt;
  const time = at === undefined ? back : timeOfDay(at, table, context.locale);
  return [
    joined(
      [
        table.status === 'closed' ? words.line('cards:final.noMoreNotes') : [],
        words.line('cards:final.retention', { count: table.retentionDays }),
        words.line('cards:final.minutes'),
      ],
      ' ',
    ),
    time === undefined ? words.line('cards:final.thanks') : words.line('cards:final.plenary', { time }),
  ];
};

/**
 * The frozen summary: what comes out of the table. 'here' it also says goodbye and shows the way back to the
 * plenary; 'elsewhere', in a linked channel, it stands alone.
 */
export const finalCard = (table: Table, context: ViewContext, where: 'here' | 'elsewhere'): RenderedCard => {
  const words = wordsFor(context);
  const title = cut(table.title, 160);
  const { summary: final } = table;
  const frozen = final.status === 'final';
  const summary = frozen
    ? words.plain('cards:final.summary', { title, text: cut(final.body, LONGEST_READ_ALOUD) })
    : words.plain('cards:draft.none');
  const full = frozen && where === 'here' ? fullTextButton(table, context, words, true) : undefined;
  // What people thought may still come when the table is closed, until the minutes are final.
  const feedback =
    frozen && where === 'here' && table.minutesFinalAt === undefined
      ? dialogButton(words.text('cards:button.feedback'), 'feedback.give', table, context)
      : undefined;
  const card = layOut('final', context.locale, summary, {
    title: shown(title),
    date: dateOf(
      table.agenda.find(({ startedAt }) => startedAt !== undefined)?.startedAt ?? table.openedAt,
      table,
      context.locale,
    ),
    subtitle: words.text('cards:final.heading'),
    facts: rows([factsLine(table, context, words)]),
    lines: rows(frozen ? textLines(final.body) : [words.line('cards:draft.none')]),
    mindmap: mindmapPicture(context, words),
    additionsHeading: words.text('cards:draft.additions'),
    additions: rows(frozen ? additionLines(table, final.additions, true, words) : []),
    variaHeading: words.text('cards:varia.heading'),
    varia: rows(frozen ? variaLines(table, words) : []),
    farewell: rows(where === 'here' ? farewell(table, context, words) : []),
    proof: rows(
      frozen
        ? [
            subtle(
              words.line('cards:final.proof', {
                version: final.version,
                hash: final.sha256.slice(0, HASH_SHOWN),
              }),
            ),
          ]
        : [],
    ),
    actions: buttonRow([full, feedback]),
  });
  return { card, summary };
};
