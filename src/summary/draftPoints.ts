import type { LensId } from '../core/ids.ts';
import type { Contribution, SummaryPoint, Table } from '../core/table.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { likenessOf, saysTheSame, tellingOf } from './likeness.ts';
import { spread } from './spread.ts';
import { weigher } from './weight.ts';

interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
}

/** What people chose counts for more than what the lexicon suggested. */
const tagWorth = { author: 2, notetaker: 2, suggested: 1 } as const;

/** The lens that stands most with these contributions; where equal, the format's first. */
const mainLens = (table: Table, contributions: readonly Contribution[]): LensId | undefined => {
  const worthOf = (lens: LensId): number =>
    contributions.reduce(
      (sum, { lenses }) =>
        sum + Math.max(0, ...lenses.filter((tag) => tag.lens === lens).map(({ by }) => tagWorth[by])),
      0,
    );
  let best: { readonly lens: LensId; readonly worth: number } | undefined;
  for (const { id } of table.format.lenses) {
    const worth = worthOf(id);
    if (worth > (best?.worth ?? 0)) best = { lens: id, worth };
  }
  return best?.lens;
};

const distinctContributions = (members: readonly Candidate[]): readonly Contribution[] =>
  [...new Map(members.map(({ contribution }) => [contribution.id, contribution])).values()].sort(
    (one, other) => one.at - other.at,
  );

/** The question as it stands on the list now, after merging. */
const questionNow = (table: Table, id: string | undefined): string | undefined => {
  const seen = new Set<string>();
  let question = table.questions.find((one) => one.id === id);
  while (question?.mergedInto !== undefined && !seen.has(question.id)) {
    seen.add(question.id);
    const into = question.mergedInto;
    question = table.questions.find((one) => one.id === into);
  }
  return question?.id;
};

const pointOf = (table: Table, chief: Candidate, members: readonly Candidate[]): SummaryPoint => {
  const contributions = distinctContributions(members);
  const lens = mainLens(table, contributions);
  const question = questionNow(table, chief.contribution.question);
  return {
    text: chief.text,
    from: contributions.map(({ id }) => id),
    people: new Set(contributions.map(({ author }) => author)).size,
    ...(question === undefined ? {} : { question }),
    ...(lens === undefined ? {} : { lens }),
  };
};

/** Several people who say a thing make it weigh more. */
const weightOfPeople = (people: number): number => 1 + 0.3 * (people - 1);

/**
 * The main points of a table in people's own words: passages of what was contributed, those that say the same
 * made one, all of them, the weightiest first. The first six stand for the whole by themselves: each question
 * debated has its share. Nothing is invented, and the same table gives the same points; where weights are equal
 * what was said first comes first.
 */
export const draftPoints = (table: Table): SummaryPoint[] => {
  const candidates = candidatesOf(table);
  const telling = tellingOf(candidates);
  const likeness = likenessOf(candidates, telling);
  const weightOf = weigher(table, candidates, likeness, telling);
  const weighed: readonly Weighed[] = candidates
    .map((candidate) => ({ candidate, weight: weightOf(candidate) }))
    .sort((one, other) => other.weight - one.weight || one.candidate.order - other.candidate.order);

  const groups: { readonly chief: Candidate; readonly weight: number; readonly members: Candidate[] }[] = [];
  for (const { candidate, weight } of weighed) {
    const group = groups.find(({ chief }) =>
      saysTheSame(chief, candidate, likeness(chief, candidate), telling),
    );
    if (group) group.members.push(candidate);
    else groups.push({ chief: candidate, weight, members: [candidate] });
  }
  const chiefs = new Map<SummaryPoint, Candidate>();
  const points = groups
    .map(({ chief, weight, members }) => {
      const point = pointOf(table, chief, members);
      chiefs.set(point, chief);
      return {
        point,
        weight: weight * weightOfPeople(point.people),
        voice: chief.contribution.author,
        order: chief.order,
      };
    })
    .sort((one, other) => other.weight - one.weight || one.order - other.order);
  return [
    ...spread(points, (one, other) => {
      const [left, right] = [chiefs.get(one), chiefs.get(other)];
      return left && right ? likeness(left, right) : 0;
    }),
  ];
};
