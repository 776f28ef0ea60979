import type { Contribution, LensTag } from '../core/contribution.ts';
import { UNKNOWN_SPEAKER, UNNAMED } from '../core/contributions.ts';
import type { LensId, PersonId, QuestionId } from '../core/ids.ts';
import type { SummaryPoint } from '../core/summary.ts';
import type { Table } from '../core/table.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { clustersOf } from './clusters.ts';
import { type Likened, likenedOf, product, stanceOf, sumOf } from './likeness.ts';
import { rootsOf } from './roots.ts';
import { spread, type WeighedPoint } from './spread.ts';
import { weigher } from './weight.ts';

/** What people chose or confirmed counts double against what was only suggested. */
const tagWorth = { author: 2, notetaker: 2, suggested: 1 } as const;

const worthOfTag = ({ by }: LensTag, confirmed: boolean): number => (confirmed ? 2 : tagWorth[by]);

/** The lens that stands most with these contributions; where equal, the format's first. */
const mainLens = (table: Table, contributions: readonly Contribution[]): LensId | undefined => {
  const worthOf = (lens: LensId): number =>
    contributions.reduce(
      (sum, { lenses, lensesConfirmed = false }) =>
        sum +
        Math.max(
          0,
          ...lenses.filter((tag) => tag.lens === lens).map((tag) => worthOfTag(tag, lensesConfirmed)),
        ),
      0,
    );
  let best: { readonly lens: LensId; readonly worth: number } | undefined;
  for (const { id } of table.format.lenses) {
    const worth = worthOf(id);
    if (worth > (best?.worth ?? 0)) best = { lens: id, worth };
  }
  return best?.lens;
};

const distinctContributions = (members: readonly Candidate[]): readonly Contribution[] => [
  ...new Map(members.map(({ contribution }) => [contribution.id, contribution])).values(),
];

/** Those that may make one point: under one question, and taking the same stance. */
const blocksOf = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const blocks = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.question ?? ''}\n${stanceOf(candidate.text)}`;
    const block = blocks.get(key);
    if (block) block.push(candidate);
    else blocks.set(key, [candidate]);
  }
  return [...blocks.values()];
};

/**
 * How many people surely made a point: whose name is not known may be any of those who are named, and of two
 * without a name nobody can tell whether they are one.
 */
const peopleIn = (voices: ReadonlySet<PersonId>): number =>
  Math.max(1, [...voices].filter((voice) => voice !== UNKNOWN_SPEAKER && voice !== UNNAMED).length);

const nothing: Likened = { vector: new Map(), letters: new Map() };

/** Several people who say a thing make it weigh more, each further one a little less. */
const weightOfPeople = (people: number): number => 1 + Math.log2(people);

/**
 * The main points of a table in people's own words: passages of what was contributed, those that make the same
 * point clustered, each cluster told by its most central passage that stands by itself. All of them, the
 * weightiest first; the first six stand for the whole by themselves. Nothing is invented, and the same table gives
 * the same points; where weights are equal what was said first comes first.
 */
export const draftPoints = (table: Table): SummaryPoint[] => {
  const candidates = candidatesOf(table);
  const titles = table.format.lenses.map(({ title }) => title).join('\n');
  const asked = new Map<QuestionId | undefined, ReadonlySet<string>>(
    table.questions.map(({ id, text }) => [id, new Set(rootsOf(`${text}\n${titles}`))]),
  );
  const likened = likenedOf(candidates, ({ question }) => asked.get(question) ?? new Set(rootsOf(titles)));
  const likenedAs = ({ order }: Candidate): Likened => likened[order] ?? nothing;
  const weightOf = weigher(table, candidates);

  const pointOf = (members: readonly Candidate[]): readonly WeighedPoint[] => {
    const sum = sumOf(members.map((one) => likenedAs(one).vector));
    const centrality = (candidate: Candidate): number =>
      product(likenedAs(candidate).vector, sum) / members.length;
    let chief: { readonly candidate: Candidate; readonly worth: number } | undefined;
    for (const candidate of members) {
      if (!candidate.stands) continue;
      const worth = weightOf(candidate) * centrality(candidate);
      if (worth > (chief?.worth ?? Number.NEGATIVE_INFINITY)) chief = { candidate, worth };
    }
    if (chief === undefined) return [];
    const { text, question, order } = chief.candidate;
    const contributions = distinctContributions(members);
    const voices = new Set(members.map(({ person }) => person));
    const people = peopleIn(voices);
    const lens = mainLens(table, contributions);
    const point: SummaryPoint = {
      text,
      from: contributions.map(({ id }) => id),
      people,
      ...(question === undefined ? {} : { question }),
      ...(lens === undefined ? {} : { lens }),
    };
    const weight = weightOf(chief.candidate) * weightOfPeople(people);
    return [{ point, weight, voices, vector: likenedAs(chief.candidate).vector, order }];
  };

  const points = blocksOf(candidates)
    .flatMap((block) =>
      clustersOf(block.map(likenedAs)).map((places) => places.flatMap((place) => block[place] ?? [])),
    )
    .flatMap(pointOf)
    .sort((one, other) => other.weight - one.weight || one.order - other.order);
  return [...spread(points)];
};
