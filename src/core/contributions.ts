import type { Contribution } from './contribution.ts';
import type { ContributionId, PersonId } from './ids.ts';
import type { Table } from './table.ts';

/** Stands for the author of a line of which nobody yet knows who said it. */
export const UNKNOWN_SPEAKER: PersonId = 'speaker:unknown';
/** Stands for whoever said something without their name. */
export const UNNAMED: PersonId = 'speaker:unnamed';

/**
 * The contributions that stand, in the order in which they were noted: all but the withdrawn ones, and those
 * whose author had themselves erased.
 */
export const standing = (table: Table): readonly Contribution[] =>
  table.contributions.filter(({ withdrawn, erased }) => !withdrawn && erased !== true);

/** What stands and is about the matter: all but what is merely practical. */
export const onTheMatter = (table: Table): readonly Contribution[] =>
  standing(table).filter(({ practical }) => practical !== true);

/** What the notetaker has yet to look at: nobody chose or confirmed its lenses, and it is on the matter. */
export const lensesToConfirm = (table: Table): readonly Contribution[] =>
  onTheMatter(table).filter(
    ({ lenses, lensesConfirmed }) => lensesConfirmed !== true && !lenses.some(({ by }) => by !== 'suggested'),
  );

/** Lines of which it must still be said who spoke. */
export const speakersToConfirm = (table: Table): readonly Contribution[] =>
  standing(table).filter(({ unclearSpeaker }) => unclearSpeaker !== undefined);

/** The contributions that one message of notes became, withdrawn ones included, in the order of its lines. */
export const linesOfNotes = (table: Table, message: ContributionId): readonly Contribution[] =>
  table.contributions.filter(({ id }) => id === message || id.startsWith(`${message}#`));

/**
 * The id of a line of a message of notes, counted from 0; the first is the message itself. The ids of lines
 * sort as the lines do.
 */
export const lineId = (message: ContributionId, index: number): ContributionId =>
  index === 0 ? message : `${message}#${String(index + 1).padStart(4, '0')}`;

/** A contribution by id, the withdrawn ones included. Edits follow soon, so it is sought from the end. */
export const contributionById = (table: Table, id: ContributionId): Contribution | undefined =>
  table.contributions.findLast((contribution) => contribution.id === id);

/** What was asked for later and is not yet picked up. */
export const parked = (table: Table): readonly Contribution[] =>
  standing(table).filter((contribution) => contribution.parked);
