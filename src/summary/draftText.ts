import type { SummaryPoint } from '../core/summary.ts';
import type { Question, Table } from '../core/table.ts';
import type { Translate } from '../locale/translate.ts';
import { additionLines, additionsOf, variaLines } from './additions.ts';
import { canonicalText, onOneLine } from './canonicalText.ts';
import { shortened } from './clauses.ts';
import { mostPointsShown } from './spread.ts';
import { titleLines } from './titleLines.ts';

/** A heading of one line on a wide screen, two on a phone. */
const mostInHeading = 120;

interface PointGroup {
  readonly question?: Question;
  readonly points: readonly SummaryPoint[];
}

/** In the order in which the questions were debated, then by number; what hangs under none comes last. */
const byQuestion = (table: Table, points: readonly SummaryPoint[]): readonly PointGroup[] => {
  const debated = [...table.questions].sort(
    (one, other) =>
      (one.openedAt ?? Number.POSITIVE_INFINITY) - (other.openedAt ?? Number.POSITIVE_INFINITY) ||
      one.number - other.number,
  );
  const known = new Set(debated.map(({ id }) => id));
  const groups: readonly PointGroup[] = [
    ...debated.map((question) => ({
      question,
      points: points.filter((one) => one.question === question.id),
    })),
    { points: points.filter(({ question }) => question === undefined || !known.has(question)) },
  ];
  return groups.filter((group) => group.points.length > 0);
};

const bullet = ({ text, people }: SummaryPoint, translate: Translate): string =>
  `• ${onOneLine(text)}${people > 1 ? ` ${translate('summary:saidBy', { count: people })}` : ''}`;

const heading = ({ question }: PointGroup, alone: boolean, translate: Translate): readonly string[] => {
  if (question) {
    const text = shortened(onOneLine(question.text), mostInHeading);
    return [translate('summary:question', { number: question.number, text })];
  }
  return alone ? [] : [translate('summary:besidesQuestions')];
};

const bullets = (points: readonly SummaryPoint[], translate: Translate): readonly string[] =>
  points.map((point) => bullet(point, translate));

/**
 * The points of one question under the lens through which they look, in the format's order; those under no lens
 * stand first, right below the question. One lens alone needs no heading.
 */
const byLens = (table: Table, points: readonly SummaryPoint[], translate: Translate): readonly string[] => {
  const lenses = table.format.lenses.filter(({ id }) => points.some(({ lens }) => lens === id));
  if (lenses.length < 2) return bullets(points, translate);
  const known = new Set(lenses.map(({ id }) => id));
  const others = points.filter(({ lens }) => lens === undefined || !known.has(lens));
  return [
    ...bullets(others, translate),
    ...lenses.flatMap(({ id, title }) => [
      onOneLine(title),
      ...bullets(
        points.filter(({ lens }) => lens === id),
        translate,
      ),
    ]),
  ];
};

type Listing = (table: Table, points: readonly SummaryPoint[], translate: Translate) => readonly string[];

const pointsText = (
  table: Table,
  points: readonly SummaryPoint[],
  translate: Translate,
  listing: Listing,
): string => {
  const groups = byQuestion(table, points);
  if (groups.length === 0) return translate('summary:nothingNoted');
  return groups
    .map((group) =>
      [...heading(group, groups.length === 1, translate), ...listing(table, group.points, translate)].join(
        '\n',
      ),
    )
    .join('\n\n');
};

/**
 * The draft as people read and edit it: plain text, the first six points at most, under the question that they
 * answer. Lenses are left to the full text: three lines under a question need no more headings. No line end at
 * the end.
 */
export const draftText = (table: Table, points: readonly SummaryPoint[], translate: Translate): string =>
  canonicalText(
    pointsText(table, points.slice(0, mostPointsShown), translate, (_, some) => bullets(some, translate)),
  ).trimEnd();

/** All points by question and lens, and the additions, under the table's title: for whoever asks for all. */
export const fullText = (table: Table, points: readonly SummaryPoint[], translate: Translate): string =>
  canonicalText(
    [
      ...titleLines(table, translate),
      '',
      pointsText(table, points, translate, byLens),
      '',
      ...additionLines(table, additionsOf(table), translate),
      '',
      ...variaLines(table, translate),
    ].join('\n'),
  ).trimEnd();
