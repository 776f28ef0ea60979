import type { TabContribution } from '../state.ts';

/** The lenses that were chosen, as the table takes them: `gebied`, or `gebied:dorpskern`. */
export type LensChoice = readonly string[];

/** The lens of a choice, with or without its value. */
export const lensOf = (choice: string): string => choice.split(':')[0] ?? choice;

/** The lenses of a contribution as choices. */
export const choicesOf = ({ lenses }: TabContribution): LensChoice =>
  lenses.map(({ lens, value }) => (value === undefined ? lens : `${lens}:${value}`));

/** The choice after a press on a lens or on one of its values; a lens stays when its last value goes. */
export const chosenAlso = (chosen: LensChoice, lens: string, value?: string): LensChoice => {
  if (value === undefined)
    return chosen.some((one) => lensOf(one) === lens)
      ? chosen.filter((one) => lensOf(one) !== lens)
      : [...chosen, lens];
  const choice = `${lens}:${value}`;
  if (!chosen.includes(choice)) return [...chosen.filter((one) => one !== lens), choice];
  const rest = chosen.filter((one) => one !== choice);
  return rest.some((one) => lensOf(one) === lens) ? rest : [...rest, lens];
};
