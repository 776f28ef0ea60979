import type { Lens } from '../../core/format.ts';
import type { Table } from '../../core/table.ts';
import type { Choice } from '../inputs.ts';
import { asLabel } from '../userText.ts';

/** The longest title of a choice, in characters. */
const LONGEST_TITLE = 120;

const choicesOf = (lens: Lens): readonly Choice[] => [
  { title: asLabel(lens.title, LONGEST_TITLE), value: lens.id },
  ...lens.values.map((value) => ({
    title: asLabel(`${lens.title}: ${value.title}`, LONGEST_TITLE),
    value: `${lens.id}:${value.id}`,
  })),
];

/** Every lens and every value of a lens, as `gebied` or `gebied:bedrijventerrein` (contract §4). */
export const lensChoices = (table: Table): readonly Choice[] => table.format.lenses.flatMap(choicesOf);
