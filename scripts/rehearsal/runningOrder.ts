import type { AgendaItemKind, AgendaItemPlan } from '../../src/core/format.ts';
import { BadInput } from './badInput.ts';
import type { ItemSeconds, ReadFormat } from './format.ts';
import { debateItems, type Passage, placeLines } from './placing.ts';
import type { Line } from './transcript.ts';

/** One agenda item as it is rehearsed. */
export interface RehearsedItem {
  readonly item: AgendaItemPlan;
  readonly passages: readonly Passage[];
}

/** Everything that is played, in order. */
export interface RunningOrder {
  readonly items: readonly RehearsedItem[];
  /** The numbers of the questions that are opened, in order. */
  readonly questions: readonly number[];
  readonly seconds: ItemSeconds;
  /** Between two lines. */
  readonly pauseMilliseconds: number;
}

/** The debate takes this long, unless people would then speak slower or faster than the pauses below. */
const DEBATE_SECONDS = 12.5;
const LONGEST_PAUSE_MILLISECONDS = 400;
const SHORTEST_PAUSE_MILLISECONDS = 40;
/** The share of an item that its lines fill: after 70 % the card warns, and at the end it says so. */
const FILLED = 0.94;

/** What an item takes beside its lines, in seconds: what people press in it, and a card that is edited. */
const ownSeconds: Readonly<Record<AgendaItemKind, number>> = {
  introductions: 2.8,
  plenary: 1.5,
  longlist: 4.5,
  deepening: 1,
  discussion: 1,
  decision: 1,
  break: 3,
  closing: 3,
};

/** Deals the passages out over the items in which they are debated, as evenly as they allow. */
const dealt = (passages: readonly Passage[], items: number): readonly (readonly Passage[])[] => {
  // Without questions there is one passage: it is cut.
  const [only] = passages;
  const parts =
    only === undefined || passages.length >= items || only.question !== undefined
      ? passages
      : Array.from(
          { length: items },
          (_, index): Passage => ({
            lines: only.lines.slice(
              Math.floor((index * only.lines.length) / items),
              Math.floor(((index + 1) * only.lines.length) / items),
            ),
          }),
        );
  return Array.from({ length: items }, (_, index) =>
    parts.slice(Math.ceil((index * parts.length) / items), Math.ceil(((index + 1) * parts.length) / items)),
  );
};

const checkQuestions = ({ format, file }: ReadFormat, lines: readonly Line[], transcript: string): void => {
  if (debateItems(format).length === 0)
    throw new BadInput(`${file}: agenda: expected an item in which people debate, such as a "discussion".`);
  const known = format.questions.length;
  const unknown = lines.find(({ question }) => question !== undefined && question > known);
  if (unknown !== undefined)
    throw new BadInput(
      `${transcript}, line ${unknown.lineNumber}: question ${unknown.question} does not exist, since ${file} has ${known}.`,
    );
};

/**
 * Works out what is played when: which lines in which item, which question opens when, and how many seconds
 * each item gets.
 * @throws BadInput where the transcript does not fit the format
 */
export const runningOrder = (
  read: ReadFormat,
  lines: readonly Line[],
  transcriptFile: string,
): RunningOrder => {
  checkQuestions(read, lines, transcriptFile);
  const { before, debate } = placeLines(read, lines);
  const debated = debateItems(read.format);
  const parts = dealt(debate, debated.length);
  const items = read.format.agenda.map((item): RehearsedItem => {
    const early = before.get(item.id);
    return {
      item,
      passages: [...(early ? [{ lines: early }] : []), ...(parts[debated.indexOf(item)] ?? [])],
    };
  });
  const count = debate.reduce((sum, { lines: said }) => sum + said.length, 0);
  const pauseMilliseconds = Math.min(
    LONGEST_PAUSE_MILLISECONDS,
    Math.max(SHORTEST_PAUSE_MILLISECONDS, Math.floor((DEBATE_SECONDS * 1000) / Math.max(1, count))),
  );
  const seconds = new Map(
    items.map(({ item, passages }) => {
      const said = passages.reduce((sum, passage) => sum + passage.lines.length, 0);
      return [item.id, ownSeconds[item.kind] + (said * pauseMilliseconds) / 1000 / FILLED] as const;
    }),
  );
  const questions = items.flatMap(({ passages }) => passages.flatMap(({ question }) => question ?? []));
  return { items, questions, seconds, pauseMilliseconds };
};
