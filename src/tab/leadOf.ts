import { itemById, lengthMilliseconds, MINUTE } from '../core/agenda.ts';
import { balanceOf, evennessOf } from '../core/balance.ts';
import { lensesToConfirm, parked, speakersToConfirm } from '../core/contributions.ts';
import type { PersonId } from '../core/ids.ts';
import { comingInRound, isRoundTime, roundHere, runningRound } from '../core/introductions.ts';
import { proposedShortlist, votersOf } from '../core/questions.ts';
import { type Proposal, plenaryOutOfReach, proposalsFor } from '../core/replan.ts';
import { peopleInTrouble } from '../core/speakingQueue.ts';
import { anybodySpoke, notYetSpoken } from '../core/spoken.ts';
import type { Table } from '../core/table.ts';
import type { TabLead, TabNotes, TabProposal } from './state.ts';
import { toldApart } from './toldApart.ts';

const titleOf = (table: Table, item: string | undefined): string => itemById(table, item)?.title ?? '';

const proposalOf = (
  table: Table,
  { id, kind, item, lengths, endsAt, shortMilliseconds }: Proposal,
): TabProposal => ({
  id,
  kind,
  ...(item !== undefined && { item: titleOf(table, item) }),
  endsAt,
  shortMilliseconds,
  lengths: lengths.map((one) => {
    const before = itemById(table, one.item);
    return {
      item: titleOf(table, one.item),
      minutes: one.minutes,
      before: before === undefined ? 0 : lengthMilliseconds(before) / MINUTE,
    };
  }),
});

/** What the page shows to who takes the notes or leads. */
export const notesOf = (table: Table): TabNotes => {
  const plates = toldApart(table);
  return {
    people: [...table.people.values()]
      .filter(({ erased }) => erased !== true)
      .map(({ id, name, role, present, organisation }) => ({
        person: id,
        name,
        plate: plates.get(id) ?? name,
        role,
        present,
        ...(organisation !== undefined && { organisation }),
      })),
    lensesToConfirm: lensesToConfirm(table).length,
    speakersToConfirm: speakersToConfirm(table).length,
  };
};

const roundOf = (table: Table, plate: (person: PersonId) => string): TabLead['round'] => {
  if (!isRoundTime(table)) return undefined;
  if (roundHere(table) === undefined) return { stage: 'ahead' };
  const [next] = comingInRound(table);
  return {
    stage: runningRound(table) === undefined ? 'done' : 'running',
    ...(next !== undefined && { next: { person: next, name: plate(next) } }),
  };
};

/** What the page shows to who leads, and to nobody else: who was silent, how the time is shared, the plans. */
export const leadOf = (table: Table, now: number): TabLead => {
  const balance = balanceOf(table, now);
  const plates = toldApart(table);
  const plate = (person: PersonId): string => plates.get(person) ?? '';
  const round = roundOf(table, plate);
  return {
    ...(anybodySpoke(table) && { notSpoken: notYetSpoken(table).map(({ id }) => plate(id)) }),
    inTrouble: peopleInTrouble(table).map(({ person }) => ({ person, name: plate(person) })),
    ...(round !== undefined && { round }),
    balance: {
      people: balance.people,
      spoke: balance.spoke,
      milliseconds: balance.milliseconds,
      gini: balance.gini,
      evenness: evennessOf(balance.gini),
      organisations: balance.organisations,
    },
    proposals: proposalsFor(table, now).map((proposal) => proposalOf(table, proposal)),
    plenaryOutOfReach: plenaryOutOfReach(table, now),
    shortlist: proposedShortlist(table),
    chose: votersOf(table).size,
    mayChoose: [...table.people.values()].filter(({ present }) => present).length,
    parked: parked(table).map(({ id, text }) => ({ id, text })),
    ...(table.floor?.before !== undefined && { undoTurn: table.floor.turn }),
    turns: table.turns,
  };
};
