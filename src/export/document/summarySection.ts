import type { Minutes, MinutesAddition } from '../minutesForm.ts';
import type { Reading } from '../reading.ts';
import { bullet } from '../saidPoints.ts';
import { type Citations, isPoint } from './citations.ts';
import type { Block, Point, Run } from './documentForm.ts';
import { heading, note, plain, type Section } from './sections.ts';

/** The text of the summary without its additions, as it was frozen or as it stands now. */
export const summaryText = (minutes: Minutes, reading: Reading): string =>
  (reading.summaryBody ?? minutes.summary.text).replace(/\r\n?/g, '\n');

const numbersOf = (line: string, citations: Citations): readonly Run[] => {
  const sources = citations.from(line);
  if (sources.length === 0) return [];
  const links = sources.flatMap(({ number, anchor }, index): readonly Run[] => [
    { text: index === 0 ? ' [' : ', ', style: 'quiet' },
    { text: String(number), style: 'quiet', to: anchor },
  ]);
  return [...links, { text: ']', style: 'quiet' }];
};

const pointOf = (line: string, citations: Citations): Point => {
  const anchor = citations.anchorOfLine(line);
  return {
    runs: [{ text: line.replace(bullet, '') }, ...numbersOf(line, citations)],
    ...(anchor !== undefined && { anchor }),
  };
};

/** The summary's own lines: those with a bullet are points, the line above them leads them in. */
const linesOf = (text: string, citations: Citations): readonly Block[] => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, index): readonly Block[] => {
    if (!isPoint(line)) {
      const leads = isPoint(lines[index + 1]);
      return [{ kind: 'paragraph', runs: [{ text: line.trim() }], ...(leads && { tone: 'lead' as const }) }];
    }
    if (isPoint(lines[index - 1])) return [];
    const end = lines.findIndex((other, at) => at > index && !isPoint(other));
    const list = lines.slice(index, end === -1 ? lines.length : end);
    return [{ kind: 'points', items: list.map((point) => pointOf(point, citations)) }];
  });
};

const nameOf = (minutes: Minutes, id: string, { translate }: Reading): string =>
  minutes.participants.find((person) => person.id === id)?.name ?? translate('minutes:anybody');

const additionPoint = (minutes: Minutes, one: MinutesAddition, reading: Reading): Point => {
  const { number, author, text, decision, reason } = one;
  const { translate } = reading;
  const outcome =
    decision === 'open' && minutes.summary.status === 'final'
      ? translate('minutes:decision.undiscussed')
      : translate(`minutes:decision.${decision}`);
  const why = reason === undefined ? '' : `: ${reason}`;
  return {
    number,
    runs: [
      { text: `${nameOf(minutes, author, reading)}: ${text} ` },
      { text: `(${outcome}${why})`, style: 'emphasis' },
    ],
  };
};

/** Versions that are no longer the summary: their text is gone, their code shows that they were. */
const supersededNotes = ({ summary }: Minutes, { translate }: Reading): readonly Block[] =>
  (summary.superseded ?? []).map(({ version, sha256 }) =>
    note(translate('minutes:superseded', { version, sha256 })),
  );

/** What people agreed on, as they agreed on it, each point with the numbers of what it came from. */
export const summarySection = (minutes: Minutes, reading: Reading, citations: Citations): Section => {
  const { translate } = reading;
  const { status, additions } = minutes.summary;
  const title = translate('minutes:heading.summary');
  if (status === 'none')
    return { id: 'samenvatting', title, blocks: [plain(translate('minutes:noSummary'))] };
  const cited = citations.citedIn.size > 0;
  return {
    id: 'samenvatting',
    title,
    blocks: [
      ...(status === 'draft' ? [note(translate('minutes:draft'))] : []),
      ...linesOf(summaryText(minutes, reading), citations),
      ...(cited ? [note(translate('minutes:numbersAreContributions'))] : []),
      ...(additions.length === 0
        ? []
        : [
            heading(2, translate('minutes:heading.additions'), 'aanvullingen'),
            { kind: 'points' as const, items: additions.map((one) => additionPoint(minutes, one, reading)) },
          ]),
      ...supersededNotes(minutes, reading),
    ],
  };
};
