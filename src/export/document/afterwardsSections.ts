import type { Minutes, MinutesFeedback, MinutesRemark } from '../minutesForm.ts';
import { longDate, timeOfDay } from '../printedTime.ts';
import type { Reading } from '../reading.ts';
import type { Block, Point } from './documentForm.ts';
import { heading, note, plain, type Section } from './sections.ts';

const remarkPoint = (minutes: Minutes, one: MinutesRemark, reading: Reading): Point => {
  const { number, author, at, text } = one;
  const name =
    minutes.participants.find(({ id }) => id === author)?.name ?? reading.translate('minutes:anybody');
  return {
    number,
    runs: [
      { text: name, style: 'strong' },
      { text: ` (${timeOfDay(at, reading)}): `, style: 'quiet' },
      { text },
    ],
  };
};

/** What came up in the closing beside the questions. */
export const variaSection = (minutes: Minutes, reading: Reading): Section => {
  const { varia = [] } = minutes;
  return {
    id: 'varia',
    title: reading.translate('minutes:heading.varia'),
    blocks:
      varia.length === 0
        ? []
        : [{ kind: 'points', items: varia.map((one) => remarkPoint(minutes, one, reading)) }],
  };
};

const sides = ['lessWell', 'good', 'heldBack'] as const satisfies readonly (keyof MinutesFeedback)[];

/** What people thought of the table, what was said alike together: nobody can tell whose it is. */
export const feedbackSection = ({ feedback = [] }: Minutes, { translate }: Reading): Section => ({
  id: 'terugblik',
  title: translate('minutes:heading.feedback'),
  blocks: sides.flatMap((side): readonly Block[] => {
    const said = feedback.flatMap((one) => one[side] ?? []);
    return said.length === 0
      ? []
      : [
          heading(2, translate(`minutes:heading.${side}`), `terugblik${side.toLowerCase()}`),
          { kind: 'points', items: said.map((text) => ({ runs: [{ text }] })) },
        ];
  }),
});

/** Corrections of final minutes, in the order in which they came: what they correct stays as it was. */
export const errataSection = (minutes: Minutes, reading: Reading): Section => {
  const { errata = [] } = minutes;
  return {
    id: 'rechtzettingen',
    title: reading.translate('minutes:heading.errata'),
    blocks:
      errata.length === 0
        ? []
        : [
            note(reading.translate('minutes:errataNote')),
            {
              kind: 'points',
              items: errata.map((one) => {
                const point = remarkPoint(minutes, one, reading);
                return {
                  ...point,
                  runs: [{ text: `${longDate(one.at, reading)}, `, style: 'quiet' as const }, ...point.runs],
                };
              }),
            },
          ],
  };
};

/** What is kept of the table, how long, and of when this copy is. */
export const aboutSection = (minutes: Minutes, reading: Reading): Section => {
  const { translate, retentionDays, printedAt } = reading;
  const { sha256, version = 1 } = minutes.summary;
  return {
    id: 'over',
    title: translate('minutes:heading.about'),
    blocks: [
      plain(translate('minutes:kept', { count: retentionDays })),
      plain(
        translate('minutes:copy', {
          date: longDate(printedAt, reading),
          time: timeOfDay(printedAt, reading),
        }),
      ),
      ...(sha256 === undefined ? [] : [plain(translate('minutes:proof', { version, sha256 }))]),
    ],
  };
};
