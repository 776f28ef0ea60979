import type { Translate } from '../../locale/translate.ts';
import type { Minutes, MinutesContribution, MinutesQuestion } from '../minutesForm.ts';
import type { Reading } from '../reading.ts';
import type { GridColumn, Run } from './documentForm.ts';
import { note, type Section } from './sections.ts';

/** "2 stemmen, gekozen"; nothing of a question for which nobody voted and that was not chosen. */
const outcomeOf = ({ votes, shortlisted }: MinutesQuestion, translate: Translate): readonly Run[] => {
  const said = [
    ...(votes > 0 ? [translate('minutes:votes', { count: votes })] : []),
    ...(shortlisted ? [translate('minutes:shortlisted')] : []),
  ];
  return said.length === 0 ? [] : [{ text: ` (${said.join(', ')})`, style: 'quiet' }];
};

/** The questions on the list, with their votes and which ones were chosen. */
export const questionsSection = (minutes: Minutes, { translate }: Reading): Section => ({
  id: 'vragen',
  title: translate('minutes:heading.questions'),
  blocks:
    minutes.questions.length === 0
      ? []
      : [
          {
            kind: 'points',
            items: minutes.questions.map((question) => ({
              runs: [
                { text: `${translate('minutes:question', { number: question.number })} ${question.text}` },
                ...outcomeOf(question, translate),
              ],
            })),
          },
        ],
});

/** A contribution counts once under each of its lenses, whatever their values; without any, under "no lens". */
const lensesOf = ({ lenses }: MinutesContribution): ReadonlySet<string> =>
  new Set(lenses.length === 0 ? [''] : lenses.map(({ lens }) => lens));

/** Of a line of text: wide enough for a question, and for the longest word of each heading beside it. */
const allShares = 100;
const smallestQuestionShare = 28;
const shareOf = (heading: string): number =>
  4 + Math.max(...heading.split(/\s/).map((word) => word.length)) * 0.85;

/**
 * How many contributions there are by question and lens. A row's total counts contributions, so it may be less
 * than the sum of its cells: one contribution can have several lenses. What is merely practical counts nowhere.
 */
export const matrixSection = (minutes: Minutes, reading: Reading): Section | undefined => {
  const { translate, lenses } = reading;
  const counted = minutes.contributions.filter(({ practical }) => practical !== true);
  const used = new Set(counted.flatMap((contribution) => [...lensesOf(contribution)]));
  if (counted.length === 0 || (used.size === 1 && used.has(''))) return undefined;

  const titles = new Map(lenses.map(({ id, title }) => [id, title]));
  const others = [...used].filter((id) => id !== '' && !titles.has(id));
  const columns = [...titles.keys(), ...others, ...(used.has('') ? [''] : [])];
  const known = new Set(minutes.questions.map(({ id }) => id));
  const groups = Map.groupBy(counted, ({ question = '' }) => (known.has(question) ? question : ''));
  const figures = (group: readonly MinutesContribution[]): readonly string[] => [
    ...columns.map((lens) => String(group.filter((one) => lensesOf(one).has(lens)).length)),
    String(group.length),
  ];

  const asked = minutes.questions.filter(({ id, shortlisted }) => groups.has(id) || shortlisted);
  const outside = groups.get('');
  const figureColumns = [
    ...columns.map((id) => (id === '' ? translate('minutes:heading.noLens') : (titles.get(id) ?? id))),
    translate('minutes:heading.together'),
  ].map((heading): GridColumn => ({ heading, share: shareOf(heading), figures: true }));
  const left = allShares - figureColumns.reduce((sum, { share }) => sum + share, 0);
  const title = translate('minutes:heading.matrix');
  return {
    id: 'lenzen',
    title,
    blocks: [
      {
        kind: 'grid',
        caption: translate('minutes:matrixCaption', { count: counted.length }),
        columns: [
          { heading: translate('minutes:heading.question'), share: Math.max(smallestQuestionShare, left) },
          ...figureColumns,
        ],
        rows: [
          ...asked.map(({ id, number, text }) => [`${number}. ${text}`, ...figures(groups.get(id) ?? [])]),
          ...(outside === undefined ? [] : [[translate('minutes:noQuestion'), ...figures(outside)]]),
        ],
        totals: [translate('minutes:heading.together'), ...figures(counted)],
      },
      note(translate('minutes:matrixNote')),
    ],
  };
};
