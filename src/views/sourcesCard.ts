import type { Contribution } from '../core/contribution.ts';
import { contributionById } from '../core/contributions.ts';
import { isAhead } from '../core/draftAhead.ts';
import type { SummaryPoint } from '../core/summary.ts';
import type { Table } from '../core/table.ts';
import { execute } from './buttons.ts';
import { creditOf } from './credit.ts';
import { layOut } from './layout.ts';
import { messageLink } from './messageLink.ts';
import { timeOfDay } from './timesOfDay.ts';
import { cut, shown } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { bold, type Line, rows, said, subtle, type Words, wordsFor } from './words.ts';

/** How much of a point and of a contribution stands here, in characters: enough to know which one it is. */
const LONGEST_POINT = 160;
const LONGEST_CONTRIBUTION = 140;
/** How many contributions of one point are named. */
const MOST_OF_A_POINT = 5;
/** The lines together stay under this, in bytes of JSON, so that a long table's card still fits in a message. */
const MOST_BYTES = 20_000;

const saidLine = (table: Table, contribution: Contribution, context: ViewContext, words: Words): Line => {
  const time = timeOfDay(contribution.at, table, context.locale);
  const name = creditOf(table, contribution.author, words);
  const url = messageLink(table, contribution);
  return [
    ...subtle(
      name === undefined
        ? words.line('cards:sources.at', { time })
        : words.line('cards:sources.by', { name, time }),
    ),
    {
      type: 'TextRun',
      text: shown(cut(contribution.text, LONGEST_CONTRIBUTION)),
      ...(url !== undefined && { selectAction: { type: 'Action.OpenUrl', url } }),
    },
  ];
};

const pointLines = (
  table: Table,
  point: SummaryPoint,
  context: ViewContext,
  words: Words,
): readonly Line[] => {
  const from = point.from.flatMap((id) => {
    const contribution = contributionById(table, id);
    return contribution === undefined || contribution.withdrawn || contribution.erased ? [] : [contribution];
  });
  const more = from.length - MOST_OF_A_POINT;
  return [
    bold(said(`• ${cut(point.text, LONGEST_POINT)}`)),
    ...from.slice(0, MOST_OF_A_POINT).map((one) => saidLine(table, one, context, words)),
    ...(more > 0 ? [subtle(words.line('cards:sources.more', { count: more }))] : []),
  ];
};

/**
 * From which contributions each point of the summary came, with who said it where names may be given; what was
 * typed in the chat leads back to its message. For whoever asked, with the way back.
 */
export const sourcesCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const { summary } = table;
  const points = summary.status === 'none' ? [] : summary.points;
  const lines: Line[] = [];
  let bytes = 0;
  let told = 0;
  for (const point of points) {
    const own = pointLines(table, point, context, words);
    bytes += Buffer.byteLength(JSON.stringify(rows(own)));
    if (bytes > MOST_BYTES) break;
    lines.push(...own);
    told += 1;
  }
  const heading = words.text('cards:sources.heading');
  const back = execute(words.text('cards:button.back'), 'table.view', {
    table: table.id,
    card: summary.status === 'final' ? 'final' : isAhead(table) ? 'draftAhead' : 'draft',
    back: true,
  });
  const linked = lines.some((line) => line.some(({ selectAction }) => selectAction !== undefined));
  const card = layOut('fullText', context.locale, words.text('cards:sources.summary'), {
    heading,
    lines: rows([
      ...(summary.status !== 'none' && summary.edited ? [words.line('cards:sources.edited')] : []),
      ...(points.length === 0 ? [words.line('cards:sources.nothing')] : lines),
      ...(told < points.length
        ? [subtle(words.line('cards:sources.rest', { count: points.length - told }))]
        : []),
      ...(linked ? [subtle(words.line('cards:sources.link'))] : []),
    ]),
    actions: [back],
  });
  return { card, summary: words.text('cards:sources.summary') };
};
