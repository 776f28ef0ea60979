import type { AgendaItemPlan, WorkshopFormat } from '../../src/core/format.ts';
import type { ReadFormat } from './format.ts';
import type { Line } from './transcript.ts';

/** Lines that are said one after another, under one question where there is one. */
export interface Passage {
  readonly question?: number;
  readonly lines: readonly Line[];
}

/** Where every line is said: in an item before the debate, or in the debate. */
export interface Placing {
  /** Lines before the debate, by the id of their agenda item. */
  readonly before: ReadonlyMap<string, readonly Line[]>;
  /** The debate in its order; every question comes up once. */
  readonly debate: readonly Passage[];
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The items in which the questions are debated: the deepening ones, else any in which one can be open. */
export const debateItems = ({ agenda }: WorkshopFormat): readonly AgendaItemPlan[] => {
  const deep = agenda.filter(({ kind }) => ['deepening', 'discussion', 'decision'].includes(kind));
  return deep.length > 0 ? deep : agenda.filter(({ kind }) => kind === 'longlist' || kind === 'plenary');
};

/** By the clock of the plan: the item before the debate in which a time falls, where people then talk. */
const itemBeforeDebate = ({ format, edition }: ReadFormat, firstAt: string) => {
  const debate = debateItems(format)[0];
  const plannedStart = (edition ?? format).startsAt;
  return (time: string): AgendaItemPlan | undefined => {
    let from = minutesOf(plannedStart ?? firstAt);
    for (const item of format.agenda) {
      if (item === debate) return undefined;
      from += item.minutes;
      if (minutesOf(time) < from) return item.kind === 'break' ? undefined : item;
    }
    return undefined;
  };
};

/**
 * Lines that carry no question and stand after all that do. Where the source keeps no times for the debate
 * (notes of what was said, then the chat), they were written during it: the same lines stand apart.
 */
const isApart = (debated: readonly Line[], rest: readonly Line[]): boolean => {
  const last = debated.findLast(({ at }) => at !== undefined)?.at;
  const first = rest.find(({ at }) => at !== undefined)?.at;
  return last === undefined || (first !== undefined && minutesOf(first) < minutesOf(last));
};

/** Lays `rest` among `lines`, in order and evenly. */
const spread = (lines: readonly Line[], rest: readonly Line[]): readonly Line[] => {
  const places = rest.map((line, index) => ({
    line,
    after: Math.round(((index + 1) * lines.length) / (rest.length + 1)),
  }));
  return [
    ...lines.flatMap((line, index) => [
      ...places.filter(({ after }) => after === index).map((place) => place.line),
      line,
    ]),
    ...places.filter(({ after }) => after >= lines.length).map((place) => place.line),
  ];
};

/** Passages in the order in which the questions are first named; a line without one goes with the one before. */
const passages = (lines: readonly Line[]): readonly Passage[] => {
  const byQuestion = new Map<number | undefined, Line[]>();
  let question: number | undefined;
  for (const line of lines) {
    question = line.question ?? question;
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), line]);
  }
  return [...byQuestion].map(([under, said]) => ({
    ...(under !== undefined && { question: under }),
    lines: said,
  }));
};

/** Finds for each line of a transcript where in the agenda it is said. Every line gets one place. */
export const placeLines = (read: ReadFormat, lines: readonly Line[]): Placing => {
  const isDebated = ({ question }: Line): boolean => question !== undefined;
  const anyDebated = lines.some(isDebated);
  const early = anyDebated ? lines.slice(0, lines.findIndex(isDebated)) : [];
  const debated = anyDebated ? lines.slice(early.length, lines.findLastIndex(isDebated) + 1) : [];
  const rest = lines.slice(early.length + debated.length);
  const apart = isApart(debated, rest);

  const { format } = read;
  const opening = format.agenda.find((item) => item === debateItems(format)[0] || item.kind !== 'break');
  const itemAt = itemBeforeDebate(read, lines.find(({ at }) => at !== undefined)?.at ?? '00:00');
  const before = new Map<string, readonly Line[]>();
  const put = (line: Line, item: AgendaItemPlan): void => {
    before.set(item.id, [...(before.get(item.id) ?? []), line]);
  };

  // What stands before the first question was said before it, whatever the clock says.
  let reached = opening;
  for (const line of early) {
    reached = (line.at === undefined ? undefined : itemAt(line.at)) ?? reached;
    if (reached !== undefined) put(line, reached);
  }
  const during: Line[] = [];
  for (const line of apart ? rest : []) {
    const item = line.at === undefined ? undefined : itemAt(line.at);
    if (item === undefined) during.push(line);
    else put(line, item);
  }
  const whole = spread(debated, during);
  return { before, debate: passages(apart ? whole : [...whole, ...rest]) };
};
