import type { ContributionId, LensId, QuestionId } from '../core/ids.ts';
import { listedQuestions } from '../core/questions.ts';
import type { SummaryPoint } from '../core/summary.ts';
import type { Table } from '../core/table.ts';
import { type Translate, translatorFor } from '../locale/translate.ts';
import { onOneLine } from './mindmap/onOneLine.ts';

/** A point that the summary makes, as it was drawn or as somebody wrote it since. */
export interface SaidPoint {
  readonly text: string;
  /** The contributions from which it came; empty where somebody wrote it by hand. */
  readonly from: readonly ContributionId[];
  /** How many people said it; 0 where the text does not tell. */
  readonly people: number;
  readonly question?: QuestionId;
  readonly lens?: LensId;
}

/** How a line begins that is a point: as on the cards. */
export const bullet = /^\s*[•*-]\s+/;

const folded = (text: string): string =>
  onOneLine(text)
    .toLowerCase()
    .replace(/[\s:.]+$/u, '');

/** "Bomen op de markt (2 mensen)": the words, and the number where the brackets hold nothing else. */
const counted = (line: string, translate: Translate): { readonly text: string; readonly people?: number } => {
  const [, text = '', brackets = '', figures = ''] = /^(.*?)\s*(\((\d+)[^()]*\))$/s.exec(line) ?? [];
  const people = Number(figures);
  return text !== '' && brackets === translate('summary:saidBy', { count: people })
    ? { text, people }
    : { text: line };
};

/** What a line says that is no point itself: from here on it goes about this question, or this lens. */
type Heading = { readonly question: QuestionId | undefined } | { readonly lens: LensId };

const headingReader = (
  table: Table,
  translate: Translate,
): ((line: string, leads: boolean) => Heading | undefined) => {
  const questions = listedQuestions(table).map(({ id, number }) => ({
    id,
    begins: folded(translate('minutes:mindmap.question', { number })),
  }));
  const lenses = new Map(table.format.lenses.map(({ id, title }) => [folded(title), id]));
  const beside = folded(translate('summary:besidesQuestions'));
  return (line, leads) => {
    const said = folded(line);
    const lens = lenses.get(said);
    if (lens !== undefined) return { lens };
    // "Vraag 3 · Waar blijft de auto?", and not a sentence that happens to begin like that.
    const question = questions.find(({ begins }) => {
      const rest = said.startsWith(begins) ? said.slice(begins.length) : undefined;
      return rest !== undefined && (/^\s*([·:–-]|$)/u.test(rest) || (leads && !/^\d/.test(rest)));
    });
    if (question !== undefined) return { question: question.id };
    return said === beside ? { question: undefined } : undefined;
  };
};

/** The drawn points by their words; what is looked up there is kept with what it came from. */
const drawnBy = (points: readonly SummaryPoint[]): ReadonlyMap<string, SummaryPoint> =>
  new Map(points.map((point) => [folded(point.text), point]));

/**
 * Reads back the points of a text that somebody wrote or changed by hand. Where it has bullets these are the
 * points; other lines are too, but for those that lead a list in. "Vraag 3 …" and a lens's title say where the
 * lines under them belong. A line that still says what was drawn keeps what it came from.
 */
const pointsIn = (
  text: string,
  table: Table,
  drawn: ReadonlyMap<string, SummaryPoint>,
): readonly SaidPoint[] => {
  const translate = translatorFor(table.format.locale);
  const headingIn = headingReader(table, translate);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  let question: QuestionId | undefined;
  let lens: LensId | undefined;
  return lines.flatMap((line, index): readonly SaidPoint[] => {
    const isPoint = bullet.test(line);
    const leads = !isPoint && bullet.test(lines[index + 1] ?? '');
    const heading = isPoint ? undefined : headingIn(line, leads);
    if (heading !== undefined) {
      if ('lens' in heading) lens = heading.lens;
      else [question, lens] = [heading.question, undefined];
      return [];
    }
    if (leads) return [];
    const said = counted(line.replace(bullet, '').trim(), translate);
    const known = drawn.get(folded(said.text));
    const under = lens ?? known?.lens;
    const about = question ?? known?.question;
    return [
      {
        text: said.text,
        from: known?.from ?? [],
        people: said.people ?? known?.people ?? 0,
        ...(about !== undefined && { question: about }),
        ...(under !== undefined && { lens: under }),
      },
    ];
  });
};

/** What the summary says at this moment, without its additions. */
const textOf = ({ summary }: Table): string =>
  summary.status === 'none' ? '' : summary.status === 'final' ? summary.body : summary.text;

/**
 * The points that the summary of a table makes: as they were drawn, or, once somebody wrote in it, as its text
 * says now. What was taken out of the text is then in no document and no picture any more.
 */
export const saidPoints = (table: Table): readonly SaidPoint[] => {
  const { summary } = table;
  if (summary.status === 'none') return [];
  return summary.edited ? pointsIn(textOf(table), table, drawnBy(summary.points)) : summary.points;
};

/** Whether somebody wrote in the summary since it was drawn. */
export const isByHand = ({ summary }: Table): boolean => summary.status !== 'none' && summary.edited;
