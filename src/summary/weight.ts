import type { QuestionId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { wordsOf } from '../lens/wordsOf.ts';
import { type Candidate, namesSomebody } from './candidates.ts';
import { mostCharacters } from './clauses.ts';
import { tellingOf } from './likeness.ts';
import { askedRootsOf } from './passages.ts';
import { rootsOf } from './roots.ts';

/** Words with which people at a table take a stand: what has to be, what is needed, what they would do. */
const standWords = new Set(
  `moet moeten nood nodig noodzakelijk belangrijk belangrijkste cruciaal best beter liever vooral zou zouden kan kunnen geloof gelooft vind vinden pleiten pleit
  voorstel voorstellen zorg zorgen geen zonder zolang eerst zeker willen wil hebben helpen helpt should must need needs important better would could propose`.split(
    /\s+/,
  ),
);

/** Words with which people say themselves that something matters most. */
const important =
  /(?:^|[^\p{L}])(?:belangrijk(?:e|er|st|ste)?|noodzakelijk|cruciaal|essentieel|prioriteit|onmisbaar|vooral|important|crucial|essential|necessary|above all)(?!\p{L})/iu;

/** Telling others what to do is taking a stand as well. */
const imperative =
  /^(?:laat|leg|maak|begin|vergeet|geef|zorg|praat|zet|doe|hou|houd|vraag|stop|start|betrek|gebruik|investeer|organiseer|bouw|leer|schaf|verplicht|ask|make|let|start|stop|give|use|invest) /iu;

/** A passage that tells of an example, a memory or the notes, more than that it says what somebody wants. */
const anecdote =
  /^(?:mijn|onze|bij (?:ons|mij)|in mijn|ik ken|wij zijn met|we hebben er|my|our) |herinnert|voorbeeld|(?:^| )nadien|geleden|moest denken|presentatie|sheet|bijvoorbeeld|for example/iu;

const shortest = 35;
const bestFrom = 60;

/** What is short says little; what is longer than a point should be is read to its end by few. */
const lengthFactor = (characters: number): number => {
  if (characters < shortest) return 0.6;
  if (characters > mostCharacters) return mostCharacters / characters;
  return characters < bestFrom ? 0.6 + (0.4 * (characters - shortest)) / (bestFrom - shortest) : 1;
};

/** How many people used each root: what several name is what the table is about. */
const speakersOf = (candidates: readonly Candidate[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const speakers = new Map<string, Set<string>>();
  for (const { roots, person } of candidates) {
    for (const root of roots) speakers.set(root, (speakers.get(root) ?? new Set()).add(person));
  }
  return speakers;
};

/** The roots of each question, and of what the moderator asked further under it. */
const rootsAskedAt = (table: Table): ReadonlyMap<QuestionId | undefined, ReadonlySet<string>> => {
  const roots = new Map<QuestionId | undefined, Set<string>>(
    table.questions.map(({ id, text }) => [id, new Set(rootsOf(text))]),
  );
  for (const { author, question, text, withdrawn, erased } of table.contributions) {
    if (withdrawn || erased || table.people.get(author)?.role !== 'moderator') continue;
    for (const root of askedRootsOf(text)) roots.get(question)?.add(root);
  }
  return roots;
};

/** What the notetaker or the author called a main branch weighs more, a leaf less. */
const depthFactor = { branch: 1.5, leaf: 0.8 } as const;

/** What one person alone brings up counts for half; what two say for one and so on. */
const carried = (people: number): number => (people < 2 ? 0.5 : Math.log2(people));

/**
 * Gives each candidate its weight. What counts: words that several people use and that tell much, bearing on the
 * question, votes for the question, a stand taken, a length that reads well. What counts against it: being cut,
 * telling about a person, coming from the moderator, who asks and sums up more than wanting something.
 */
export const weigher = (
  table: Table,
  candidates: readonly Candidate[],
): ((candidate: Candidate) => number) => {
  const telling = tellingOf(candidates);
  const speakers = speakersOf(candidates);
  const named = namesSomebody(table);
  const asks = rootsAskedAt(table);
  const votesOf = new Map(table.questions.map(({ id, voters }) => [id, voters.length]));
  return ({ text, roots, contribution, question, byModerator, cut, pointsBack }) => {
    const asked = asks.get(question);
    const votes = question === undefined ? 0 : (votesOf.get(question) ?? 0);
    const substance =
      roots.reduce((sum, root) => sum + telling(root) * carried(speakers.get(root)?.size ?? 1), 0) /
      (roots.length + 4);
    const onQuestion = roots.filter((root) => asked?.has(root)).length;
    const takesStand = imperative.test(text) || wordsOf(text).some((word) => standWords.has(word));
    return (
      substance *
      (1 + 0.25 * Math.min(2, onQuestion)) *
      (1 + 0.1 * Math.log2(1 + votes)) *
      (takesStand ? 1.25 : 1) *
      (important.test(text) ? 1.25 : 1) *
      lengthFactor(text.length) *
      (contribution.depth === undefined ? 1 : depthFactor[contribution.depth]) *
      (cut ? 0.8 : 1) *
      (anecdote.test(text) ? 0.6 : 1) *
      (pointsBack ? 0.7 : 1) *
      (named(text) ? 0.5 : 1) *
      (byModerator ? 0.3 : 1)
    );
  };
};
