import type { Figures } from '../../core/table.ts';
import type { Minutes } from '../minutesForm.ts';
import { longDate, timeOfDay } from '../printedTime.ts';
import type { Reading } from '../reading.ts';
import type { Cover, Fact } from './documentForm.ts';

const stateOf = (minutes: Minutes, { translate, state, ...reading }: Reading): string => {
  const { minutesFinalAt } = minutes;
  if (minutesFinalAt === undefined) return translate(`minutes:state.${state}`);
  return translate('minutes:state.final', {
    date: longDate(minutesFinalAt, { translate, state, ...reading }),
  });
};

/** The notes stay open after the summary is frozen: where a figure changed since, what the summary says stands beside it. */
const sinceFrozen = (now: string, key: keyof Figures, { translate, figures }: Reading): string =>
  figures.frozen === undefined || figures.frozen[key] === figures[key]
    ? now
    : translate('minutes:figure.sinceFrozen', { now, frozen: figures.frozen[key] });

/** "4 van 6 aan tafel": who merely sat there is in the list, and not in what the summary says. */
const peopleFigure = ({ participants }: Minutes, reading: Reading): string => {
  const { people } = reading.figures;
  const present = participants.length;
  const of =
    people === present ? String(people) : reading.translate('minutes:figure.people', { people, present });
  return sinceFrozen(of, 'people', reading);
};

/** The top of the minutes: when, whether it may still change, and the figures of the table. */
export const coverOf = (minutes: Minutes, reading: Reading): Cover => {
  const { translate, purpose, runningItem, filter } = reading;
  const { table, participants, contributions, summary } = minutes;
  const end =
    table.closedAt === undefined ? translate('minutes:stillOpen') : timeOfDay(table.closedAt, reading);
  const fact = (key: string, value: string | undefined): readonly Fact[] =>
    value === undefined ? [] : [{ label: translate(`minutes:fact.${key}`), value }];
  const leads = participants.filter(({ role }) => role === 'moderator').map(({ name }) => name);
  return {
    kind: translate('minutes:title'),
    when: `${longDate(table.openedAt, reading)}, ${timeOfDay(table.openedAt, reading)} – ${end}`,
    state: stateOf(minutes, reading),
    ...(filter !== undefined && { only: translate('minutes:only', { filter }) }),
    facts: [
      ...fact('purpose', purpose),
      ...fact('now', runningItem),
      ...fact(
        'moderator',
        reading.attribution === 'named' && leads.length > 0 ? leads.join(', ') : undefined,
      ),
      ...fact('people', peopleFigure(minutes, reading)),
      ...(filter === undefined
        ? fact('contributions', sinceFrozen(String(contributions.length), 'contributions', reading))
        : fact('chosenContributions', String(contributions.length))),
      ...fact('version', summary.version === undefined ? undefined : String(summary.version)),
      ...(summary.sha256 === undefined
        ? []
        : [{ label: translate('minutes:code'), value: summary.sha256, isCode: true as const }]),
    ],
  };
};
