import { escapeMarkdown, escapeMarkdownLines } from './escapeMarkdown.ts';
import type {
  Minutes,
  MinutesAddition,
  MinutesContribution,
  MinutesParticipant,
  MinutesQuestion,
} from './minutesForm.ts';
import { longDate, minutesAndSeconds, timeOfDay } from './printedTime.ts';
import { lensTitles, type Reading } from './reading.ts';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const tableOf = (headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n');

const heading = ({ table }: Minutes, reading: Reading): string => {
  const { translate } = reading;
  const begin = `${longDate(table.openedAt, reading)}, ${timeOfDay(table.openedAt, reading)}`;
  const end =
    table.closedAt === undefined ? translate('minutes:stillOpen') : timeOfDay(table.closedAt, reading);
  return [
    `# ${escapeMarkdown(table.title)}`,
    `${translate('minutes:title')} · ${begin} – ${end}`,
    ...(reading.filter === undefined
      ? []
      : [`**${translate('minutes:only', { filter: escapeMarkdown(reading.filter) })}**`]),
  ].join('\n\n');
};

/** Who was there. Speaking times stand beside it only where they were measured for most of the debate. */
const people = ({ participants }: Minutes, { translate, speakingTimes }: Reading): string =>
  tableOf(
    [
      'name',
      'role',
      'organisation',
      'turns',
      ...(speakingTimes ? ['speakingTime'] : []),
      'contributions',
    ].map((key) => translate(`minutes:heading.${key}`)),
    participants.map((person) => [
      escapeMarkdown(person.name),
      translate(`minutes:role.${person.role}`),
      escapeMarkdown(person.organisation ?? ''),
      person.turns,
      ...(speakingTimes ? [minutesAndSeconds(person.speakingSeconds)] : []),
      person.contributions,
    ]),
  );

/** Whoever takes part; the others lead or take notes. */
const takesPart = ({ role }: MinutesParticipant): boolean => role === 'participant' || role === 'expert';

const plainName = ({ organisation }: MinutesParticipant): string => organisation?.trim().toLowerCase() ?? '';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * What each organisation spoke, by name: who said most is for the moderator to look at, not for the minutes.
 * Nothing where nobody named an organisation, or none may be named.
 */
const organisations = ({ participants }: Minutes, { translate, speakingTimes }: Reading): string => {
  const groups = [...Map.groupBy(participants.filter(takesPart), plainName)];
  if (groups.every(([name]) => name === '')) return '';
  const named = groups.filter(([name]) => name !== '').toSorted(([one], [other]) => one.localeCompare(other));
  const unnamed = groups.filter(([name]) => name === '');
  return tableOf(
    ['organisation', 'peopleCount', 'turns', ...(speakingTimes ? ['speakingTime'] : [])].map((key) =>
      translate(`minutes:heading.${key}`),
    ),
    [...named, ...unnamed].map(([, members]) => [
      escapeMarkdown(members[0]?.organisation?.trim() ?? translate('minutes:noOrganisation')),
      members.length,
      sum(members.map(({ turns }) => turns)),
      ...(speakingTimes
        ? [minutesAndSeconds(sum(members.map(({ speakingSeconds }) => speakingSeconds)))]
        : []),
    ]),
  );
};

const agenda = (minutes: Minutes, reading: Reading): string => {
  const { translate } = reading;
  return tableOf(
    ['agendaItem', 'planned', 'from', 'to'].map((key) => translate(`minutes:heading.${key}`)),
    minutes.agenda.map(({ title, plannedMinutes, startedAt, endedAt }) => [
      escapeMarkdown(title),
      translate('minutes:minutes', { minutes: plannedMinutes }),
      startedAt === undefined ? '–' : timeOfDay(startedAt, reading),
      endedAt === undefined ? '–' : timeOfDay(endedAt, reading),
    ]),
  );
};

const numbered = ({ number, text }: MinutesQuestion, { translate }: Reading): string =>
  `${translate('minutes:question', { number })} ${escapeMarkdown(text)}`;

const questions = (minutes: Minutes, reading: Reading): string =>
  minutes.questions
    .map((question) => {
      const notes = [
        reading.translate('minutes:votes', { count: question.votes }),
        ...(question.shortlisted ? [reading.translate('minutes:shortlisted')] : []),
      ];
      return `- ${numbered(question, reading)} (${notes.join(', ')})`;
    })
    .join('\n');

const said = (contribution: MinutesContribution, reading: Reading): string => {
  const { translate } = reading;
  const edited = contribution.revisions > 0 ? ` *(${translate('minutes:edited')})*` : '';
  const lenses = lensTitles(contribution, reading).map(escapeMarkdown);
  const tags = lenses.length === 0 ? '' : ` – *${lenses.join(' · ')}*`;
  const name = escapeMarkdown(contribution.author.name);
  return `- **${name}** (${timeOfDay(contribution.at, reading)}): ${escapeMarkdown(contribution.text)}${edited}${tags}`;
};

const underQuestions = (
  minutes: Minutes,
  contributions: readonly MinutesContribution[],
  reading: Reading,
): readonly string[] =>
  [...Map.groupBy(contributions, ({ question }) => question)].flatMap(([id, group]) => {
    const question = minutes.questions.find((candidate) => candidate.id === id);
    const lines = group.map((contribution) => said(contribution, reading)).join('\n');
    return question === undefined ? [lines] : [`#### ${numbered(question, reading)}`, lines];
  });

const contributions = (minutes: Minutes, reading: Reading): string => {
  const known = new Set(minutes.agenda.map(({ id }) => id));
  const groups = Map.groupBy(minutes.contributions, ({ agendaItem }) =>
    agendaItem !== undefined && known.has(agendaItem) ? agendaItem : undefined,
  );
  const outside = groups.get(undefined);
  const parts = [
    ...(outside === undefined
      ? []
      : [`### ${reading.translate('minutes:outsideAgenda')}`, ...underQuestions(minutes, outside, reading)]),
    ...minutes.agenda.flatMap(({ id, title }) => {
      const group = groups.get(id);
      return group === undefined
        ? []
        : [`### ${escapeMarkdown(title)}`, ...underQuestions(minutes, group, reading)];
    }),
  ];
  if (parts.length === 0) return reading.translate('minutes:nothingSaid');
  const suggested = minutes.contributions.some(({ lenses }) => lenses.some(({ by }) => by === 'suggested'));
  return [...(suggested ? [`*${reading.translate('minutes:suggestedLenses')}*`] : []), ...parts].join('\n\n');
};

const addition = (
  minutes: Minutes,
  { number, author, text, decision, reason }: MinutesAddition,
  reading: Reading,
): string => {
  const name =
    minutes.participants.find(({ id }) => id === author)?.name ?? reading.translate('minutes:anybody');
  const outcome =
    decision === 'open' && minutes.summary.status === 'final'
      ? reading.translate('minutes:decision.undiscussed')
      : reading.translate(`minutes:decision.${decision}`);
  const why = reason === undefined ? '' : `: ${escapeMarkdown(reason)}`;
  return `${number}. ${escapeMarkdown(name)}: ${escapeMarkdown(text)} *(${outcome}${why})*`;
};

const summary = (minutes: Minutes, reading: Reading): string => {
  const { translate } = reading;
  const { status, text, additions, sha256 } = minutes.summary;
  if (status === 'none') return translate('minutes:noSummary');
  return [
    ...(status === 'draft' ? [`*${translate('minutes:draft')}*`] : []),
    escapeMarkdownLines(reading.summaryBody ?? text),
    ...(additions.length === 0
      ? []
      : [
          `### ${translate('minutes:heading.additions')}`,
          additions.map((one) => addition(minutes, one, reading)).join('\n'),
        ]),
    ...(sha256 === undefined ? [] : [`${translate('minutes:code')}: \`${sha256}\``]),
  ].join('\n\n');
};

/** The minutes as a notetaker hands them in: one Markdown text, in the language of the table. */
export const minutesMarkdown = (minutes: Minutes, reading: Reading): string => {
  const part = (key: string, body: string): readonly string[] =>
    body === '' ? [] : [`## ${reading.translate(`minutes:heading.${key}`)}`, body];
  return `${[
    heading(minutes, reading),
    ...part('people', people(minutes, reading)),
    ...part('organisations', organisations(minutes, reading)),
    ...part('agenda', agenda(minutes, reading)),
    ...part('questions', questions(minutes, reading)),
    ...part('said', contributions(minutes, reading)),
    ...part('summary', summary(minutes, reading)),
  ].join('\n\n')}\n`;
};
