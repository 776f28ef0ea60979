import { useCallback, useState } from 'react';
import type { TabContribution } from '../../state.ts';
import { choicesOf, chosenAlso, type LensChoice } from '../lensChoice.ts';
import { useTable } from '../useTable.tsx';
import { useMarked } from './useMarked.ts';

const lensesFrom = (choices: LensChoice): TabContribution['lenses'] =>
  choices.map((choice) => {
    const [lens = choice, value] = choice.split(':');
    return { lens, ...(value !== undefined && { value }), by: 'notetaker' };
  });

const nextDepth = { none: 'branch', branch: 'leaf', leaf: 'none' } as const;

/**
 * What the notetaker does with contributions: chooses lenses, which count once they are confirmed, and marks
 * them. What was chosen but not confirmed stays chosen while one looks at others.
 */
export const useTagging = (contributions: readonly TabContribution[]) => {
  const { lenses } = useTable().state.table;
  const { marked, mark, refusal } = useMarked(contributions);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, LensChoice>>(new Map());

  const draft = useCallback(
    (id: string, choice: LensChoice | undefined): void =>
      setDrafts((all) => {
        const changed = new Map(all);
        if (choice === undefined) changed.delete(id);
        else changed.set(id, choice);
        return changed;
      }),
    [],
  );
  const chosenFor = (one: TabContribution): LensChoice => drafts.get(one.id) ?? choicesOf(one);

  const tag = (one: TabContribution, choice: LensChoice): void => {
    draft(one.id, undefined);
    void mark(one.id, { lenses: lensesFrom(choice), confirmed: true }, 'contribution.tag', {
      lenses: choice,
    });
  };

  return {
    marked,
    refusal,
    chosenFor,
    /** What was chosen and is not confirmed yet. */
    draftOf: ({ id }: TabContribution): LensChoice | undefined => drafts.get(id),
    toggle: (one: TabContribution, lens: string, value?: string): void =>
      draft(one.id, chosenAlso(chosenFor(one), lens, value)),
    /** The lens that has this number on the page, counted from 1. */
    lensAt: (number: number): string | undefined => lenses[number - 1]?.id,
    confirm: (one: TabContribution): void => tag(one, chosenFor(one)),
    without: (one: TabContribution): void => tag(one, []),
    deepen: (one: TabContribution): void => {
      const depth = nextDepth[one.depth ?? 'none'];
      void mark(one.id, { depth: depth === 'none' ? undefined : depth }, 'contribution.mark', { depth });
    },
    practical: (one: TabContribution): void =>
      void mark(one.id, { practical: !one.practical }, 'contribution.mark', { practical: !one.practical }),
    move: (one: TabContribution, question: string): void =>
      void mark(one.id, { question }, 'contribution.move', { question }),
    /** Says whose words these are: somebody of the table, or a name. */
    nameSpeaker: (one: TabContribution, who: { person: string; name: string } | { name: string }): void =>
      void mark(one.id, { name: who.name, unclearSpeaker: undefined }, 'contribution.speaker', who),
  };
};

export type Tagging = ReturnType<typeof useTagging>;
