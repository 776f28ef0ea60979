import type { Minutes } from './minutesForm.ts';
import { sortableTime } from './printedTime.ts';
import { lensTitles, type Reading } from './reading.ts';
import { spreadsheetCell } from './spreadsheetCell.ts';

const columns = [
  'time',
  'name',
  'organisation',
  'role',
  'contribution',
  'source',
  'agendaItem',
  'questionNumber',
  'question',
  'lenses',
  'edited',
  'number',
  'depth',
  'practicalMark',
  'speakerToConfirm',
] as const;

/** Excel reads UTF-8 only where this stands in front. */
const byteOrderMark = '\uFEFF';

/**
 * The minutes as a spreadsheet: one row a contribution, under a row of headings. Semicolons between the cells,
 * since that is what Excel expects with Dutch or Belgian settings; no cell starts a formula.
 */
export const minutesCsv = (minutes: Minutes, reading: Reading): string => {
  const { translate } = reading;
  const authorOf = new Map(minutes.participants.map((person) => [person.id, person]));
  const titleOf = new Map(minutes.agenda.map(({ id, title }) => [id, title]));
  const questionOf = new Map(minutes.questions.map((question) => [question.id, question]));
  const yesIf = (holds: boolean): string => (holds ? translate('minutes:yes') : '');

  const rows = minutes.contributions.map((contribution) => {
    const author = authorOf.get(contribution.author.id);
    const question = questionOf.get(contribution.question ?? '');
    return [
      sortableTime(contribution.at, reading),
      contribution.author.name,
      author?.organisation ?? '',
      author === undefined ? '' : translate(`minutes:role.${author.role}`),
      contribution.text,
      translate(`minutes:source.${contribution.source}`),
      titleOf.get(contribution.agendaItem ?? '') ?? '',
      question === undefined ? '' : String(question.number),
      question?.text ?? '',
      lensTitles(contribution, reading).join(', '),
      yesIf(contribution.revisions > 0),
      String(contribution.number),
      contribution.depth === undefined ? '' : translate(`minutes:depth.${contribution.depth}`),
      yesIf(contribution.practical === true),
      yesIf(contribution.speakerToConfirm !== undefined),
    ];
  });
  const headings = columns.map((column) => translate(`minutes:heading.${column}`));
  return `${byteOrderMark}${[headings, ...rows]
    .map((cells) => `${cells.map(spreadsheetCell).join(';')}\r\n`)
    .join('')}`;
};
