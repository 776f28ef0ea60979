import { agendaTimes, plannedStart } from '../core/agenda.ts';
import type { AgendaItem, Table } from '../core/table.ts';
import { buttonRow, tabButton } from './buttons.ts';
import { layOut } from './layout.ts';
import { lateLine } from './lines.ts';
import { numberText, timeOfDay } from './timesOfDay.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { bold, type Line, rows, said, subtle, type Words, wordsFor } from './words.ts';

/** The longest title of an item on the card, in characters, and the most items. */
const LONGEST_TITLE = 120;
const MOST_ITEMS = 25;

const looks = (table: Table, item: AgendaItem, line: Line): Line => {
  if (item.id === table.running) return bold(line);
  return item.skipped === true || (item.endedAt !== undefined && item.unfinished !== true)
    ? subtle(line)
    : line;
};

const isPassedOver = (item: AgendaItem): boolean => item.skipped === true && item.startedAt === undefined;

const stateOf = (table: Table, item: AgendaItem, words: Words): Line => {
  if (item.id === table.running) return words.line('cards:agenda.now');
  return item.unfinished === true && item.skipped !== true ? words.line('cards:agenda.goesOn') : [];
};

/** The agenda with its times as they stand now; an answer to `agenda`. */
export const agendaCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const time = (at: number): string => timeOfDay(at, table, context.locale);
  const known = plannedStart(table) !== undefined;
  const items = agendaTimes(table, context.now)
    .slice(0, MOST_ITEMS)
    .map(({ item, startsAt, endsAt }) => {
      const when = known
        ? `${time(startsAt)}–${time(endsAt)}`
        : words.text('cards:agenda.minutes', { minutes: numberText(item.minutes, context.locale) });
      const number = table.agenda.indexOf(item) + 1;
      const what = words.line('cards:agenda.item', { number, title: cut(item.title, LONGEST_TITLE) });
      return {
        when: looks(table, item, isPassedOver(item) ? words.line('cards:agenda.skipped') : said(when)),
        what: [...looks(table, item, what), ...stateOf(table, item, words)],
      };
    });
  const back = table.clockTimes.returnToPlenary;
  const running = agendaTimes(table, context.now).find(({ item }) => item.id === table.running);
  const summary =
    running === undefined
      ? words.plain('cards:agenda.summary', {
          title: cut(table.title, LONGEST_TITLE),
          count: table.agenda.length,
        })
      : words.plain('cards:agenda.summaryRunning', {
          title: cut(table.title, LONGEST_TITLE),
          item: cut(running.item.title, LONGEST_TITLE),
          until: time(running.endsAt),
        });
  const card = layOut('agenda', context.locale, summary, {
    heading: words.text('cards:agenda.heading'),
    title: shown(cut(table.title, LONGEST_TITLE)),
    items,
    lines: rows([
      back === undefined ? [] : words.line('cards:agenda.plenary', { time: back }),
      table.pausedAt === undefined ? lateLine(table, context.now, words) : words.line('cards:clock.paused'),
    ]),
    actions: buttonRow([tabButton(context, words)]),
  });
  return { card, summary };
};
