import type { Minutes, MinutesContribution } from '../minutesForm.ts';
import { timeOfDay } from '../printedTime.ts';
import { lensTitles, type Reading } from '../reading.ts';
import { anchorOfContribution, type Citations } from './citations.ts';
import type { Block, Saying } from './documentForm.ts';
import { heading, note, plain, type Section } from './sections.ts';

const sayingOf = (contribution: MinutesContribution, reading: Reading, citations: Citations): Saying => {
  const { translate } = reading;
  const citedIn = citations.citedIn.get(contribution.id);
  return {
    kind: 'saying',
    number: contribution.number,
    anchor: anchorOfContribution(contribution.number),
    name: contribution.author.name,
    time: timeOfDay(contribution.at, reading),
    text: contribution.text,
    remarks: [
      ...(contribution.revisions > 0 ? [translate('minutes:edited')] : []),
      ...(contribution.speakerToConfirm !== undefined ? [translate('minutes:speakerToConfirm')] : []),
    ],
    lenses: lensTitles(contribution, reading),
    leaf: contribution.depth === 'leaf',
    ...(citedIn !== undefined && { citedIn }),
  };
};

const isPractical = ({ practical }: MinutesContribution): boolean => practical === true;

/** What was said, in the order of the agenda, under each item by question, and there in the order of time. */
export const sayingsSection = (minutes: Minutes, reading: Reading, citations: Citations): Section => {
  const { translate } = reading;
  const questionOf = new Map(minutes.questions.map((question) => [question.id, question]));
  const known = new Set(minutes.agenda.map(({ id }) => id));
  const matter = minutes.contributions.filter((contribution) => !isPractical(contribution));
  const byItem = Map.groupBy(matter, ({ agendaItem = '' }) => (known.has(agendaItem) ? agendaItem : ''));

  const underQuestions = (group: readonly MinutesContribution[], item: number): readonly Block[] =>
    [...Map.groupBy(group, ({ question }) => question)].flatMap(([id, under]): readonly Block[] => {
      const question = questionOf.get(id ?? '');
      const sayings = under.map((contribution) => sayingOf(contribution, reading, citations));
      if (question === undefined) return sayings;
      const { number, text } = question;
      const title = `${translate('minutes:question', { number })} ${text}`;
      return [heading(3, title, `agendapunt${item}vraag${number}`), ...sayings];
    });
  const underItem = (id: string, title: string, index: number): readonly Block[] => {
    const group = byItem.get(id);
    return group === undefined
      ? []
      : [heading(2, title, `agendapunt${index}`), ...underQuestions(group, index)];
  };

  const said = [
    ...underItem('', translate('minutes:outsideAgenda'), 0),
    ...minutes.agenda.flatMap(({ id, title }, index) => underItem(id, title, index + 1)),
  ];
  const suggested = matter.some(({ lenses }) => lenses.some(({ by }) => by === 'suggested'));
  return {
    id: 'gezegd',
    title: translate('minutes:heading.said'),
    blocks:
      said.length === 0
        ? [plain(translate('minutes:nothingSaid'))]
        : [...(suggested ? [note(translate('minutes:suggestedLenses'))] : []), ...said],
  };
};

/** What was merely practical, kept apart: nothing that was noted is lost. */
export const practicalSection = (minutes: Minutes, reading: Reading, citations: Citations): Section => ({
  id: 'praktisch',
  title: reading.translate('minutes:heading.practical'),
  blocks: minutes.contributions
    .filter(isPractical)
    .map((contribution) => sayingOf(contribution, reading, citations)),
});
