import type { Hand, Subject } from './floor.ts';
import type { PersonId } from './ids.ts';
import type { Table } from './table.ts';

/** The subject under discussion; none before the first turn, nor once another question is under debate. */
export const presentSubject = (table: Table): Subject | undefined =>
  table.subject?.question === table.openQuestion ? table.subject : undefined;

/**
 * Whether this hand replies to what is being talked about, so that it goes before new subjects. Everybody has
 * one reply a subject: a second one is an ordinary hand, else two people could keep the floor between them.
 */
export const repliesNow = (table: Table, hand: Hand): boolean => {
  const subject = presentSubject(table);
  return (
    hand.kind === 'reply' &&
    subject !== undefined &&
    hand.repliesTo === subject.turn &&
    !subject.replied.includes(hand.person)
  );
};

/** The subject after a turn: a reply stays within it, a point of order leaves it alone, any other begins one. */
export const subjectAfter = (
  table: Table,
  turn: number,
  person: PersonId,
  handKind: 'reply' | 'order' | undefined,
): Subject | undefined => {
  const { subject, openQuestion } = table;
  if (handKind === 'order') return subject;
  if (handKind === 'reply' && subject !== undefined)
    return { ...subject, replied: [...subject.replied, person] };
  return { turn, ...(openQuestion !== undefined && { question: openQuestion }), replied: [] };
};
