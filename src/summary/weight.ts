import type { QuestionId } from '../core/ids.ts';
import type { Question, Table } from '../core/table.ts';
import { wordsOf } from '../lens/wordsOf.ts';
import { type Candidate, namesSomebody } from './candidates.ts';
import { mostCharacters } from './clauses.ts';
import type { Likeness } from './likeness.ts';
import { rootsOf } from './passages.ts';

/** Words with which people at a table take a stand: what has to be, what is needed, what they would do. */
const standWords = new Set(
  `moet moeten nood nodig noodzakelijk belangrijk belangrijkste cruciaal best beter liever vooral zou zouden kan kunnen geloof gelooft vind vinden pleiten pleit
  voorstel voorstellen zorg zorgen geen zonder zolang eerst zeker willen wil hebben helpen helpt should must need needs important better would could propose`.split(
    /\s+/,
  ),
);

/** A passage that tells of an example, a memory or the notes, more than that it says what somebody wants. */
const telling =
  /herinnert|voorbeeld|(?:^| )nadien|geleden|moest denken|presentatie|sheet|bijvoorbeeld|for example/iu;

const shortest = 35;
const bestFrom = 60;

const lengthFactor = (characters: number): number => {
  if (characters < shortest) return 0.6;
  return characters < bestFrom ? 0.6 + (0.4 * (characters - shortest)) / (bestFrom - shortest) : 1;
};

/** From this likeness on somebody else's passage speaks of the same matter. */
const sameMatter = 0.12;

/** How many others speak of the same matter, each by their nearest passage, at most 1 a person. */
const support = (candidate: Candidate, candidates: readonly Candidate[], likeness: Likeness): number => {
  const byPerson = new Map<string, number>();
  for (const other of candidates) {
    const person = other.contribution.author;
    if (person === candidate.contribution.author) continue;
    const alike = likeness(candidate, other);
    if (alike >= sameMatter) byPerson.set(person, Math.max(byPerson.get(person) ?? 0, alike));
  }
  return [...byPerson.values()].reduce((sum, alike) => sum + Math.min(1, 2 * alike), 0);
};

/** How many people used each root: what several name is what the table is about. */
const speakersOf = (candidates: readonly Candidate[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const speakers = new Map<string, Set<string>>();
  for (const { roots, contribution } of candidates) {
    for (const root of roots) speakers.set(root, (speakers.get(root) ?? new Set()).add(contribution.author));
  }
  return speakers;
};

/**
 * Gives each candidate its weight. What counts: words that several people use and that tell much, other people
 * who say something like it, bearing on the question, votes for the question, a stand taken, a length that reads
 * well. What counts against it: leaning on a sentence that is not there, being cut, telling
 * about a person, coming from the moderator, who asks and sums up more than wanting something.
 */
export const weigher = (
  table: Table,
  candidates: readonly Candidate[],
  likeness: Likeness,
  tellingOf: (root: string) => number,
): ((candidate: Candidate) => number) => {
  const speakers = speakersOf(candidates);
  const named = namesSomebody(table);
  const questions = new Map<QuestionId, { readonly question: Question; readonly roots: ReadonlySet<string> }>(
    table.questions.map((question) => [question.id, { question, roots: new Set(rootsOf(question.text)) }]),
  );
  return (candidate) => {
    const { text, roots, contribution, leaning, cut } = candidate;
    const asked = contribution.question === undefined ? undefined : questions.get(contribution.question);
    const substance =
      roots.reduce((sum, root) => sum + tellingOf(root) * Math.log2(1 + (speakers.get(root)?.size ?? 1)), 0) /
      (roots.length + 4);
    const onQuestion = roots.filter((root) => asked?.roots.has(root)).length;
    const votes = asked?.question.voters.length ?? 0;
    const takesStand = wordsOf(text).some((word) => standWords.has(word));
    return (
      substance *
      (1 + 0.35 * support(candidate, candidates, likeness)) *
      (1 + 0.15 * Math.min(2, onQuestion)) *
      (1 + 0.1 * Math.log2(1 + votes)) *
      (takesStand ? 1.25 : 1) *
      lengthFactor(Math.min(text.length, mostCharacters)) *
      (leaning ? 0.6 : 1) *
      (cut ? 0.8 : 1) *
      (telling.test(text) ? 0.75 : 1) *
      (named(text) ? 0.5 : 1) *
      (table.people.get(contribution.author)?.role === 'moderator' ? 0.6 : 1)
    );
  };
};
