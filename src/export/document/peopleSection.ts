import type { Minutes, MinutesParticipant } from '../minutesForm.ts';
import { minutesAndSeconds } from '../printedTime.ts';
import type { Reading } from '../reading.ts';
import type { Grid, GridColumn } from './documentForm.ts';
import { heading, plain, type Section } from './sections.ts';

const sum = (people: readonly MinutesParticipant[], of: (one: MinutesParticipant) => number): number =>
  people.reduce((total, one) => total + of(one), 0);

const figureColumns = ({ translate, speakingTimes }: Reading): readonly GridColumn[] =>
  ['turns', ...(speakingTimes ? ['speakingTime'] : []), 'contributions'].map((key) => ({
    heading: translate(`minutes:heading.${key}`),
    share: 1.6,
    figures: true,
  }));

const figures = (people: readonly MinutesParticipant[], { speakingTimes }: Reading): readonly string[] => [
  String(sum(people, ({ turns }) => turns)),
  ...(speakingTimes ? [minutesAndSeconds(sum(people, ({ speakingSeconds }) => speakingSeconds))] : []),
  String(sum(people, ({ contributions }) => contributions)),
];

/** Where nobody came for anybody, there is no column for it. */
const people = ({ participants }: Minutes, reading: Reading, represented: boolean): Grid => {
  const { translate } = reading;
  return {
    kind: 'grid',
    caption: translate('minutes:heading.people'),
    columns: [
      { heading: translate('minutes:heading.name'), share: 3 },
      { heading: translate('minutes:heading.role'), share: 2.4 },
      ...(represented ? [{ heading: translate('minutes:heading.organisation'), share: 3 }] : []),
      ...figureColumns(reading),
    ],
    rows: participants.map((person) => [
      person.name,
      translate(`minutes:role.${person.role}`),
      ...(represented ? [person.organisation ?? ''] : []),
      ...figures([person], reading),
    ]),
  };
};

const organisations = ({ participants }: Minutes, reading: Reading): Grid => {
  const { translate } = reading;
  const groups = [...Map.groupBy(participants, ({ organisation = '' }) => organisation)].toSorted(
    ([left], [right]) => Number(left === '') - Number(right === '') || left.localeCompare(right, 'nl'),
  );
  return {
    kind: 'grid',
    caption: translate('minutes:heading.byOrganisation'),
    columns: [
      { heading: translate('minutes:heading.organisation'), share: 5 },
      { heading: translate('minutes:heading.peopleCount'), share: 1.6, figures: true },
      ...figureColumns(reading),
    ],
    rows: groups.map(([organisation, members]) => [
      organisation === '' ? translate('minutes:noOrganisation') : organisation,
      String(members.length),
      ...figures(members, reading),
    ]),
  };
};

/**
 * Who was there and for whom. Speaking times stand beside it only where they were measured for most of the
 * debate. Where the table was promised confidence, only how many there were: a list of turns would tell who.
 */
export const peopleSection = (minutes: Minutes, reading: Reading): Section => {
  const { translate } = reading;
  const count = minutes.participants.length;
  const represented = minutes.participants.some(({ organisation }) => organisation !== undefined);
  return {
    id: 'wie',
    title: translate('minutes:heading.people'),
    blocks:
      reading.attribution === 'confidential'
        ? [plain(translate('minutes:confidentialPeople', { count }))]
        : [
            people(minutes, reading, represented),
            ...(represented
              ? [
                  heading(2, translate('minutes:heading.byOrganisation'), 'organisaties'),
                  organisations(minutes, reading),
                ]
              : []),
          ],
  };
};
