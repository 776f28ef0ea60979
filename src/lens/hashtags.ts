import type { LensTag } from '../core/contribution.ts';
import type { Lens } from '../core/format.ts';
import { plain } from './wordsOf.ts';

/** A lens, or one of its values. */
export interface LensChoice {
  readonly lens: string;
  readonly value?: string;
}

/** How an id is compared with what people type: without case, accents, apostrophes or spaces. */
const typed = (id: string): string => plain(id).replace(/['’‘`\s]/g, '');

/**
 * Reads a lens as cards and the tab write it: `gebied`, or `gebied:bedrijventerrein` with one of that lens's
 * values. Undefined where the format has no such lens or value.
 */
export const parseLensChoice = (choice: string, lenses: readonly Lens[]): LensChoice | undefined => {
  const whole = typed(choice);
  for (const lens of lenses) {
    if (typed(lens.id) === whole) return { lens: lens.id };
    const value = lens.values.find(({ id }) => `${typed(lens.id)}:${typed(id)}` === whole);
    if (value) return { lens: lens.id, value: value.id };
  }
  return undefined;
};

const choiceOfTag = (tag: string, lenses: readonly Lens[]): LensChoice | undefined => {
  const lens = parseLensChoice(tag, lenses);
  if (lens) return lens;
  const name = typed(tag);
  return lenses
    .flatMap(({ id, values }) => values.map((value) => ({ lens: id, value: value.id })))
    .find(({ value }) => typed(value) === name);
};

/** Hashtags glued together (`#tijd#gebied`) are one run; a `#` inside a word or an address is none. */
const run = /(?<=^|[\s([{"'«“‘,;.:!?])(?:#[\p{L}\p{N}\p{M}]+(?:[-_:'’][\p{L}\p{N}\p{M}]+)*)+/gu;
const single = /#[^#]+/gu;
const taken = '\uE000';

const tidy = (text: string): string =>
  text
    .replace(new RegExp(`[([{]\\s*${taken}(?:[\\s,;]*${taken})*\\s*[)\\]}]`, 'g'), taken)
    .replace(new RegExp(`^(?:\\s*${taken}[\\s,;.:!?]*)+`), '')
    .replace(new RegExp(`(?:[\\s,;:]*${taken})+(?=[\\s,;:]*$)`), '')
    .replace(new RegExp(`(?:\\s*${taken}[,;]?)+(?=[,;.:!?)\\]}])`, 'g'), '')
    .replaceAll(taken, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:]+$/, '')
    .trim();

/** One tag for each lens and value; a lens that is said with a value is not said once more without. */
const distinct = (choices: readonly LensChoice[]): LensTag[] =>
  choices
    .filter(
      (choice, place) =>
        choices.findIndex(({ lens, value }) => lens === choice.lens && value === choice.value) === place &&
        (choice.value !== undefined || !choices.some(({ lens, value }) => lens === choice.lens && value)),
    )
    .map((choice) => ({ ...choice, by: 'author' as const }));

/**
 * Takes the lenses that the author named with a hashtag (a lens's id, or a value's id, which names both) out
 * of the text. Every other hashtag stays where it is. The text comes back with its white space folded, and may
 * be empty.
 */
export const takeHashtags = (
  text: string,
  lenses: readonly Lens[],
): { readonly text: string; readonly tags: LensTag[] } => {
  const choices: LensChoice[] = [];
  const marked = text.replaceAll(taken, ' ').replace(run, (hashtags) =>
    hashtags.replace(single, (hashtag) => {
      const choice = choiceOfTag(hashtag.slice(1), lenses);
      if (!choice) return hashtag;
      choices.push(choice);
      return taken;
    }),
  );
  const folded = text.replace(/\s+/g, ' ').trim();
  return choices.length === 0 ? { text: folded, tags: [] } : { text: tidy(marked), tags: distinct(choices) };
};
