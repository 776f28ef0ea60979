import { cleanName, looksLikeName } from './logName.ts';
import { dateIn, dayPattern, secondsOfDay, timePattern } from './timeOfDay.ts';

/** The line or lines with which a message begins in a chat copied from Teams. */
export interface TeamsHeader {
  /** `[14:32] Ana: …` is `bracket`; a name with the time behind or below it is `name`. */
  readonly style: 'bracket' | 'name';
  readonly name: string;
  readonly atSeconds?: number;
  readonly date?: string;
  /** What stands on the same line. */
  readonly text: string;
  /** How many lines the header takes. */
  readonly height: number;
  /** Whether a plan of the day could have such a line too ("Opening 14:20"). */
  readonly weak: boolean;
}

/** A header is a name and a moment; longer lines are text. */
const maxHeaderCharacters = 160;
const moment = `(?:(?:${dayPattern}),?(?: (?:om|at|à|[•·]))? )?(?:${timePattern})(?:(?: [•·]|,)? (?:${dayPattern}))?`;
const edited = '(?: (?:edited|bewerkt|modifié|gewijzigd))?';
const bracketed = new RegExp(`^\\[ ?(${moment}) ?\\] ?(.*)$`, 'i');
const nameThenMoment = new RegExp(`^(.+?)(,?)[ \\t]+(${moment})${edited}$`, 'i');
const onlyMoment = new RegExp(`^(${moment})${edited}$`, 'i');
const timeInside = new RegExp(timePattern);

const momentOf = (text: string): { atSeconds?: number; date?: string } => {
  const date = dateIn(text);
  const withoutDate = text.replace(/\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/, ' ');
  const atSeconds = secondsOfDay(timeInside.exec(withoutDate)?.[0] ?? '');
  return {
    ...(atSeconds === undefined ? {} : { atSeconds }),
    ...(date === undefined ? {} : { date }),
  };
};

/** A name alone after the brackets: few words and no sentence. */
const isShortName = (text: string): boolean =>
  looksLikeName(text) || (/^\p{L}[\p{L}\p{M} .'’-]*$/u.test(text) && text.split(' ').length <= 4);

const readBracket = (line: string): TeamsHeader | undefined => {
  const [, stamp, rest] = bracketed.exec(line) ?? [];
  if (stamp === undefined || !rest) return undefined;
  const colon = rest.search(/:(?:\s|$)/);
  const common = { style: 'bracket', ...momentOf(stamp), height: 1, weak: false } as const;
  if (colon > 0 && colon <= maxHeaderCharacters)
    return { ...common, name: cleanName(rest.slice(0, colon)), text: rest.slice(colon + 1).trim() };
  return isShortName(cleanName(rest)) ? { ...common, name: cleanName(rest), text: '' } : undefined;
};

const readNameThenMoment = (line: string): TeamsHeader | undefined => {
  const [, name = '', comma, stamp] = nameThenMoment.exec(line) ?? [];
  if (stamp === undefined || !looksLikeName(name)) return undefined;
  const clean = cleanName(name);
  const weak = comma === '' && !clean.includes(' ');
  return { style: 'name', name: clean, ...momentOf(stamp), text: '', height: 1, weak };
};

const readNameAboveMoment = (line: string, next: string): TeamsHeader | undefined => {
  const [, stamp] = onlyMoment.exec(next) ?? [];
  if (stamp === undefined || !looksLikeName(line)) return undefined;
  const name = cleanName(line);
  return { style: 'name', name, ...momentOf(stamp), text: '', height: 2, weak: !name.includes(' ') };
};

/** The line that Teams puts above a message for who cannot see it: its beginning, and "by" whom. */
const previewBy = (line: string, name: string): boolean =>
  [' by ', ' door ', ' par '].some((word) => line.toLowerCase().endsWith(word + name.toLowerCase()));

/**
 * Reads the header that begins at this line of a chat copied from Teams: `[14:32] Ana: …`, `Ana Peeters,
 * 14:32`, a name with the time on the line below, or (in the newest Teams, for one's own messages) the time
 * above the name. Undefined where none begins.
 */
export const readTeamsHeader = (lines: readonly string[], index: number): TeamsHeader | undefined => {
  const [line = '', second = '', third = ''] = lines
    .slice(index, index + 3)
    .map((one) => one.replace(/[ \t]+/g, ' ').trim());
  const bracket = line.startsWith('[') ? readBracket(line) : undefined;
  if (bracket || line === '' || line.length > maxHeaderCharacters) return bracket;
  const plain = readNameThenMoment(line) ?? readNameAboveMoment(line, second);
  if (plain) return plain;
  // "Dag iedereen by Ana Peeters", then her name or the time, then the other.
  if (looksLikeName(second) && previewBy(line, second)) {
    const below = readNameAboveMoment(second, third);
    return below && { ...below, height: 3, weak: false };
  }
  if (onlyMoment.test(second) && previewBy(line, third) && looksLikeName(third)) {
    const below = readNameAboveMoment(third, second);
    return below && { ...below, height: 3, weak: false };
  }
  return undefined;
};
