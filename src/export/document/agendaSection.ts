import type { Minutes, MinutesAgendaItem } from '../minutesForm.ts';
import { timeOfDay } from '../printedTime.ts';
import type { Reading } from '../reading.ts';
import { note, type Section } from './sections.ts';

const dash = '–';

/** Whole minutes, but for a rehearsal's: those are shown to a hundredth. */
const rounded = (minutes: number, finely: boolean): number =>
  finely ? Math.round(minutes * 100) / 100 : Math.round(minutes);

const difference = (minutes: number, { translate }: Reading): string => {
  if (minutes === 0) return '0';
  const sign = minutes > 0 ? '+' : '−';
  return `${sign}${translate('minutes:minutes', { minutes: Math.abs(minutes) })}`;
};

/** The plan beside what came of it: from when to when each item ran, how long, and how much that differs. */
export const agendaSection = (minutes: Minutes, reading: Reading): Section => {
  const { translate } = reading;
  const { agenda } = minutes;
  const finely = agenda.every(({ plannedMinutes }) => plannedMinutes < 1);
  const length = (value: number): string => translate('minutes:minutes', { minutes: rounded(value, finely) });
  const compared = (took: number, planned: number): string =>
    difference(rounded(rounded(took, finely) - rounded(planned, finely), finely), reading);
  const remark = ({ skipped, inserted, startedAt }: MinutesAgendaItem): string =>
    skipped && startedAt === undefined
      ? ` (${translate('minutes:skipped')})`
      : inserted
        ? ` (${translate('minutes:inserted')})`
        : '';

  const ended = agenda.filter(({ actualMinutes }) => actualMinutes !== undefined);
  const took = ended.reduce((total, { actualMinutes = 0 }) => total + actualMinutes, 0);
  const planned = ended.reduce((total, { plannedMinutes }) => total + plannedMinutes, 0);
  return {
    id: 'agenda',
    title: translate('minutes:heading.agenda'),
    blocks: [
      {
        kind: 'grid',
        caption: translate('minutes:agendaCaption'),
        columns: [
          { heading: translate('minutes:heading.agendaItem'), share: 5 },
          ...['planned', 'from', 'to', 'actual', 'difference'].map((key) => ({
            heading: translate(`minutes:heading.${key}`),
            share: 1.4,
            figures: true as const,
          })),
        ],
        rows: agenda.map((item) => [
          `${item.title}${remark(item)}`,
          length(item.plannedMinutes),
          item.startedAt === undefined ? dash : timeOfDay(item.startedAt, reading),
          item.endedAt === undefined ? dash : timeOfDay(item.endedAt, reading),
          item.actualMinutes === undefined ? dash : length(item.actualMinutes),
          item.actualMinutes === undefined ? dash : compared(item.actualMinutes, item.plannedMinutes),
        ]),
        ...(ended.length > 1 && {
          totals: [
            translate('minutes:heading.endedItems'),
            length(planned),
            '',
            '',
            length(took),
            compared(took, planned),
          ],
        }),
      },
      note(translate('minutes:agendaNote')),
    ],
  };
};
