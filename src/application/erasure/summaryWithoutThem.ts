import type { TableEvent } from '../../core/events.ts';
import type { ContributionId } from '../../core/ids.ts';
import type { SummaryPoint } from '../../core/summary.ts';
import type { Table } from '../../core/table.ts';
import { draftPoints } from '../../summary/index.ts';

/** So many words in a row that an erased text and a line share make the line theirs. */
const WORDS_IN_A_ROW = 4;

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const runs = (text: string, length: number): readonly string[] => {
  const all = words(text);
  return Array.from({ length: Math.max(0, all.length - length + 1) }, (_, from) =>
    all.slice(from, from + length).join(' '),
  );
};

const holds = (line: string, text: string): boolean => {
  const length = Math.min(WORDS_IN_A_ROW, words(text).length);
  if (length === 0) return false;
  // One word is theirs only where it is the whole line.
  if (length === 1) return words(line).join(' ') === words(text).join(' ');
  const ofLine = new Set(runs(line, length));
  return runs(text, length).some((run) => ofLine.has(run));
};

/** Whether a line shares four words in a row (of a shorter text: all) with one of these texts. */
export const sharesWords = (line: string, texts: readonly string[]): boolean =>
  texts.some((text) => holds(line, text));

/** A text that people edited without the lines that rest on these texts. */
export const linesWithout = (text: string, texts: readonly string[]): string =>
  text
    .split('\n')
    .filter((line) => line.trim() === '' || !sharesWords(line, texts))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The lines that somebody's edits put into the summary: what stood in no text of it before. */
const linesPutIn = (events: readonly TableEvent[], accounts: ReadonlySet<string>): readonly string[] => {
  const known = new Set<string>();
  const theirs: string[] = [];
  for (const event of events) {
    if (event.type !== 'SummaryDrafted' && event.type !== 'SummaryEdited') continue;
    for (const line of event.text.split('\n').map((one) => one.trim())) {
      if (line === '' || known.has(line)) continue;
      known.add(line);
      if (event.type === 'SummaryEdited' && accounts.has(event.by)) theirs.push(line);
    }
  }
  return theirs;
};

/** Every text at a table that was somebody's own, all versions of it. */
export const textsOf = (
  events: readonly TableEvent[],
  accounts: ReadonlySet<string>,
  contributions: ReadonlySet<ContributionId>,
): readonly string[] => {
  const said = events.flatMap((event): readonly string[] => {
    switch (event.type) {
      case 'ContributionAdded':
      case 'ContributionRevised':
        return contributions.has(event.contribution) ? [event.text] : [];
      case 'QuestionAdded':
      case 'QuestionReworded':
        return accounts.has(event.by) ? [event.text] : [];
      case 'AdditionProposed':
      case 'VariaAdded':
      case 'ErratumAdded':
        return accounts.has(event.author) ? [event.text] : [];
      default:
        return [];
    }
  });
  return [...said, ...linesPutIn(events, accounts)];
};

/** The point in the words of those who are left: as the draft would say it if only they had spoken. */
const reworded = (left: Table, point: SummaryPoint, from: readonly ContributionId[]): string | undefined => {
  const theirs = left.contributions.filter(({ id }) => from.includes(id));
  const drafted = draftPoints({ ...left, contributions: theirs });
  const same = drafted.find(({ question }) => question === point.question) ?? drafted[0];
  return same?.text ?? theirs.find(({ text }) => text !== '')?.text;
};

/**
 * The points of a summary without what somebody said who had themselves erased. A point that rests on theirs
 * alone goes; one in their words gets those of the others who said it. `left` is the table without them.
 */
export const pointsWithout = (
  points: readonly SummaryPoint[],
  left: Table,
  gone: ReadonlySet<ContributionId>,
  texts: readonly string[],
): readonly SummaryPoint[] =>
  points.flatMap((point): readonly SummaryPoint[] => {
    if (!point.from.some((id) => gone.has(id))) return [point];
    const from = point.from.filter((id) => !gone.has(id));
    const text = sharesWords(point.text, texts) ? reworded(left, point, from) : point.text;
    if (from.length === 0 || text === undefined) return [];
    const authors = left.contributions.filter(({ id }) => from.includes(id)).map(({ author }) => author);
    return [{ ...point, text, from, people: Math.max(1, new Set(authors).size) }];
  });
