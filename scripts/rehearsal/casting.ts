import { BadInput } from './badInput.ts';
import type { Line } from './transcript.ts';

/** Who plays what. The notetaker is the moderator where somebody sits alone. */
export interface Cast {
  /** In the order in which the transcript names them. */
  readonly names: readonly string[];
  readonly moderator: string;
  readonly notetaker: string;
}

const countedBy = (lines: readonly Line[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { who } of lines) counts.set(who, (counts.get(who) ?? 0) + 1);
  return counts;
};

/** The name with the highest count; the first one where several share it. */
const highest = (names: readonly string[], count: (name: string) => number): string =>
  names.reduce((best, name) => (count(name) > count(best) ? name : best), names[0] ?? '');

const named = (names: readonly string[], wanted: string, option: string): string => {
  const found = names.find((name) => name.toLowerCase() === wanted.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new BadInput(
    `--${option}: nobody in the transcript is called "${wanted}"; there are ${names.join(', ')}.`,
  );
};

/**
 * Gives everybody in the transcript a part. Whoever asks the most questions leads; of the others, whoever
 * says least in public takes notes, since a notetaker's hands are full.
 * @throws BadInput where a wanted name is nobody's
 */
export const cast = (
  lines: readonly Line[],
  wanted: { readonly moderator?: string; readonly notetaker?: string } = {},
): Cast => {
  const names = [...new Set(lines.map(({ who }) => who))];
  const asked = countedBy(lines.filter(({ text }) => text.endsWith('?')));
  const said = countedBy(lines.filter(({ via }) => via !== 'direct'));
  const notetakerWanted =
    wanted.notetaker === undefined ? undefined : named(names, wanted.notetaker, 'notetaker');
  const moderator =
    wanted.moderator === undefined
      ? highest(
          names.filter((name) => name !== notetakerWanted),
          (name) => asked.get(name) ?? 0,
        ) ||
        (notetakerWanted ?? '')
      : named(names, wanted.moderator, 'moderator');
  const others = names.filter((name) => name !== moderator);
  return {
    names,
    moderator,
    notetaker: notetakerWanted ?? (highest(others, (name) => -(said.get(name) ?? 0)) || moderator),
  };
};
