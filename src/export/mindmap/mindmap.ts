import type { LensId } from '../../core/ids.ts';
import { questionById } from '../../core/questions.ts';
import type { Question, Table } from '../../core/table.ts';
import { type Translate, translatorFor } from '../../locale/translate.ts';
import { isByHand, type SaidPoint, saidPoints } from '../saidPoints.ts';
import { onOneLine } from './onOneLine.ts';

/**
 * The summary of a table as a tree: what is in the middle, the questions where there are several, the lenses,
 * and the main points. It knows how many people made a point and never who, so no name can come out of it.
 */
export interface Mindmap {
  /** BCP 47; the language of the group. */
  readonly locale: string;
  /** The table's title. */
  readonly title: string;
  /** The one question that has points; else the table's title. */
  readonly centre: Topic;
  /** In the order of the draft. One with `topic` absent is the question in the middle. */
  readonly questions: readonly QuestionBranch[];
  /** Points of branches that are left out altogether, where only some of the points are shown. */
  readonly unshown: number;
  /** False until the summary is frozen. */
  readonly final: boolean;
  /** Somebody wrote in the summary: the points are those of its text. */
  readonly byHand: boolean;
}

/** A question or a title, with the words above it ("Vraag 10"). */
export interface Topic {
  readonly above?: string;
  readonly text: string;
}

export interface QuestionBranch {
  readonly topic?: Topic;
  readonly lenses: readonly LensBranch[];
}

export interface LensBranch {
  readonly title: string;
  /** The place of the lens in the format, which gives it its colour; absent for points that fit no lens. */
  readonly place?: number;
  /** The one that most people made first. */
  readonly points: readonly MindmapPoint[];
  /** How many more there are than those in `points`. */
  readonly unshown: number;
}

export interface MindmapPoint {
  readonly text: string;
  /** 0 where somebody wrote the point by hand and did not say. */
  readonly people: number;
}

/** The question under which a point stands now: one that was merged hangs under what it was merged into. */
const questionOf = (table: Table, point: SaidPoint): Question | undefined => {
  let question = questionById(table, point.question);
  for (const seen = new Set<Question>(); question?.mergedInto !== undefined && !seen.has(question); ) {
    seen.add(question);
    question = questionById(table, question.mergedInto);
  }
  return question;
};

/** In the order in which they were debated, then by number; what hangs under none comes last. */
const inOrder = (one: Question | undefined, other: Question | undefined): number => {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  const opened = (question: Question) => question.openedAt ?? Number.MAX_SAFE_INTEGER;
  return opened(one) - opened(other) || one.number - other.number;
};

const lensBranches = (
  table: Table,
  points: readonly SaidPoint[],
  otherTitle: string,
): readonly LensBranch[] => {
  const places = new Map<LensId | undefined, number>(table.format.lenses.map(({ id }, place) => [id, place]));
  const branch = (title: string, place: number | undefined): LensBranch => ({
    title: onOneLine(title),
    ...(place !== undefined && { place }),
    points: points
      .filter(({ lens }) => places.get(lens) === place)
      .map(({ text, people }) => ({ text: onOneLine(text), people }))
      .sort((one, other) => other.people - one.people),
    unshown: 0,
  });
  return [
    ...table.format.lenses.map(({ title }, place) => branch(title, place)),
    branch(otherTitle, undefined),
  ].filter(({ points: own }) => own.length > 0);
};

const topicOf = (question: Question | undefined, translate: Translate): Topic =>
  question === undefined
    ? { text: translate('summary:besidesQuestions') }
    : {
        above: translate('minutes:mindmap.question', { number: question.number }),
        text: onOneLine(question.text),
      };

/**
 * The mindmap of a table: all main points of its summary, draft or final, as they were drawn or as somebody wrote
 * them since. Where one question has points, that
 * question is in the middle; where several have, the table's title is, and the questions are its branches.
 * Without a summary there is only the title.
 */
export const mindmapOf = (table: Table): Mindmap => {
  const translate = translatorFor(table.format.locale);
  const points = saidPoints(table);
  const asked = new Map(points.map((point) => [point, questionOf(table, point)]));
  const questions = [...new Set(asked.values())].sort(inOrder);
  const anyLens = points.some(({ lens }) => table.format.lenses.some(({ id }) => id === lens));
  const otherTitle = translate(anyLens ? 'minutes:mindmap.otherPoints' : 'minutes:mindmap.points');
  const alone = questions.length === 1 ? questions[0] : undefined;
  return {
    locale: table.format.locale,
    title: onOneLine(table.title),
    centre: alone === undefined ? { text: onOneLine(table.title) } : topicOf(alone, translate),
    questions: questions.map((question) => ({
      ...(questions.length > 1 && { topic: topicOf(question, translate) }),
      lenses: lensBranches(
        table,
        points.filter((point) => asked.get(point) === question),
        otherTitle,
      ),
    })),
    unshown: 0,
    final: table.summary.status === 'final',
    byHand: isByHand(table),
  };
};
