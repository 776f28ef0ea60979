import type { CommandBody } from '../core/commands.ts';
import { whoIs } from '../core/merging.ts';
import { idByName, peopleByName } from '../core/people.ts';
import type { Table } from '../core/table.ts';
import { noIn, optionalText, textIn, type VerbData, yesIn } from './verbData.ts';

const depths = ['branch', 'leaf', 'none'] as const;

/** The marks in a button's data or a form: what is missing stays as it was. */
export const marksIn = (data: VerbData): Pick<Marking, 'depth' | 'practical'> => {
  const depth = depths.find((one) => one === textIn(data, 'depth'));
  return {
    ...(depth !== undefined && { depth }),
    ...((yesIn(data, 'practical') || noIn(data, 'practical')) && { practical: yesIn(data, 'practical') }),
  };
};

type Marking = Extract<CommandBody, { type: 'MarkContribution' }>;

/** Who spoke, chosen from the list or written; absent for "nobody knows". A written name goes before. */
const authorIn = (table: Table, data: VerbData): { readonly author?: { person: string; name: string } } => {
  if (yesIn(data, 'unknown')) return {};
  const name = optionalText(data, 'name');
  const [named, other] = name === undefined ? [] : peopleByName(table, name);
  const chosen = table.people.get(whoIs(table, textIn(data, 'person')));
  const known = name === undefined ? chosen : other === undefined ? named : undefined;
  if (known !== undefined) return { author: { person: known.id, name: known.name } };
  return { author: { person: idByName(name ?? ''), name: name ?? '' } };
};

/** The verbs about what was noted, beside those of the contract. */
export const notesVerbs: Readonly<Record<string, (table: Table, data: VerbData) => CommandBody>> = {
  'contribution.mark': (_, data) => ({
    type: 'MarkContribution',
    contribution: textIn(data, 'contribution'),
    ...marksIn(data),
  }),
  'contribution.speaker': (table, data) => ({
    type: 'NameSpeaker',
    contribution: textIn(data, 'contribution'),
    ...authorIn(table, data),
  }),
};
