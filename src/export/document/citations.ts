import type { Minutes } from '../minutesForm.ts';
import { bullet } from '../saidPoints.ts';
import type { Anchor } from './documentForm.ts';

/** The lines of the summary that came from contributions, found back by what they say. */
export interface Citations {
  /** The numbers of the shown contributions from which a line of the summary came, in their order. */
  from(line: string): readonly { readonly number: number; readonly anchor: Anchor }[];
  /** The summary's line to which a contribution led, by the contribution's id. */
  readonly citedIn: ReadonlyMap<string, Anchor>;
  anchorOfLine(line: string): Anchor | undefined;
}

export const anchorOfContribution = (number: number): Anchor => `bijdrage${number}`;

/** Whether a line of the summary is a point: it begins with a bullet. */
export const isPoint = (line: string | undefined): boolean => line !== undefined && bullet.test(line);

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Which line of the summary's text says which point. The moderator may have edited the text: a line counts for
 * a point only where it begins with its words and adds at most how many people said so.
 */
export const citationsOf = (minutes: Minutes, summaryText: string): Citations => {
  const shown = new Map(minutes.contributions.map((contribution) => [contribution.id, contribution.number]));
  const points = minutes.summary.sections.flatMap((section) => section.points);
  const sources = new Map(points.map(({ text, from }) => [folded(text), from]));
  const pointIn = (line: string): readonly string[] => {
    if (!isPoint(line)) return [];
    const said = folded(line.replace(bullet, ''));
    return sources.get(said) ?? sources.get(said.replace(/ \([^()]*\)$/, '')) ?? [];
  };

  const citedIn = new Map<string, Anchor>();
  const anchors = new Map<string, Anchor>();
  for (const line of summaryText.split('\n')) {
    const ids = pointIn(line).filter((id) => shown.has(id));
    if (ids.length === 0 || anchors.has(line)) continue;
    const anchor = `punt${anchors.size + 1}`;
    anchors.set(line, anchor);
    for (const id of ids) if (!citedIn.has(id)) citedIn.set(id, anchor);
  }
  return {
    citedIn,
    anchorOfLine: (line) => anchors.get(line),
    from: (line) =>
      anchors.has(line)
        ? pointIn(line)
            .flatMap((id) => shown.get(id) ?? [])
            .toSorted((left, right) => left - right)
            .map((number) => ({ number, anchor: anchorOfContribution(number) }))
        : [],
  };
};
