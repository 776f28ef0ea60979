import { cleanName } from './logName.ts';
import { secondsOfDay, timePattern } from './timeOfDay.ts';

/** The line with which Zoom begins a message. */
export interface ZoomHeader {
  readonly name: string;
  readonly direct: boolean;
  readonly atSeconds?: number;
  readonly date?: string;
  /** What stands on the same line; the older forms write there. */
  readonly text: string;
  /** Times of the cloud's recording count from its beginning. */
  readonly clock: 'day' | 'recording';
  /** Nothing but a chat of Zoom has a line like this; without one such line the text is no log. */
  readonly sure: boolean;
}

/** Who wrote to whom, in Zoom's English, Dutch, French and German. */
const directions = [
  { from: 'from', to: [' to '] },
  { from: 'van', to: [' aan ', ' naar ', ' tot '] },
  { from: 'de', to: [' à ', ' a '] },
  { from: 'von', to: [' an '] },
] as const;

/** Targets that are the whole meeting; whatever else stands there may be one person. */
const everybody =
  /^(?:everyone|every one|all|iedereen|allen|alle|alle deelnemers|tous|tout le monde|toutes et tous|alle teilnehmer|jeder|jeden)(?: (?:in|dans|im) (?:the |de |la |der )?(?:meeting|vergadering|réunion|besprechung))?$/iu;

/** How Zoom marks a message to one person: in its header, before the colon. Old and new, also "to Me: (Privately)". */
const directMark =
  /\((?:direct message|privately|private|direct bericht|rechtstreeks bericht|privébericht|privé|message direct|message privé|en privé|direktnachricht|privat)\)\s*:?/iu;

/** Zoom's files have every time to the second; a plan of the day has not. */
const stamped = /^(?:(\d{4}-\d\d-\d\d) )?(\d\d:\d\d:\d\d)([\t ]+)(\S.*)$/;
const stampedBehind = new RegExp(`^(.+?):(?: {0,3}(\\([^()]*\\)))? {0,3}\\(?(${timePattern})\\)?$`);
/** A line of the chat panel with a time behind it is short: names, and no text. */
const maxPanelCharacters = 250;
const cloud = /^([^\t:][^\t]*):\t(.*)$/;

interface Parties {
  readonly name: string;
  /** To whom, if that was written. */
  readonly target?: string;
}

/** "From  Ana  to  Everyone" as who wrote to whom. */
const readParties = (header: string): Parties | undefined => {
  const flat = header.replace(/\s+/g, ' ').trim();
  const lower = flat.toLowerCase();
  const direction = directions.find(({ from }) => lower.startsWith(`${from} `));
  if (!direction) return undefined;
  const body = flat.slice(direction.from.length + 1);
  // The last "to" is Zoom's own: what stands before it may be in somebody's name.
  const [at, to] = direction.to
    .map((word) => [body.toLowerCase().lastIndexOf(word), word] as const)
    .reduce((best, one) => (one[0] > best[0] ? one : best));
  if (at < 0) return { name: cleanName(body) };
  return { name: cleanName(body.slice(0, at)), target: body.slice(at + to.length).trim() };
};

/** Where a header ends: at " : " with the text behind it, or at the line's end with the text below, indented. */
const splitHeader = (rest: string, next: string | undefined): readonly [header: string, text: string] => {
  const spaced = rest.search(/ :(?: |$)/);
  const inline = [rest.slice(0, spaced), rest.slice(spaced + 2)] as const;
  if (spaced >= 0 && readParties(inline[0])?.target !== undefined) return inline;
  const whole = rest.trimEnd().slice(0, -1);
  const isAbove = next === undefined || next === '' || /^[\t ]/.test(next);
  if (rest.trimEnd().endsWith(':') && isAbove && readParties(whole)?.target !== undefined) return [whole, ''];
  if (spaced >= 0) return inline;
  const colon = rest.search(/:(?:\s|$)/);
  return colon < 0 ? [rest, ''] : [rest.slice(0, colon), rest.slice(colon + 1)];
};

const isForEverybody = (target: string | undefined): boolean =>
  target === undefined || everybody.test(target);

const readStamped = (line: string, next: string | undefined): ZoomHeader | undefined => {
  const [, day, time = '', gap = '', rest] = stamped.exec(line) ?? [];
  const atSeconds = secondsOfDay(time);
  if (rest === undefined || atSeconds === undefined) return undefined;
  const stamp = { atSeconds, ...(day === undefined ? {} : { date: day }) };
  // A name with " : " in it could push the mark of a direct message into what then looks like text.
  const isMarked = directMark.test(rest);
  const [header, text] = splitHeader(rest, next);
  const parties = readParties(header);
  // Without a target only the oldest files write, and those have a tab.
  if (parties && parties.name !== '' && (parties.target !== undefined || gap.includes('\t'))) {
    const isPublic = isForEverybody(parties.target);
    const sure = isPublic || isMarked;
    return { ...stamp, name: parties.name, direct: isMarked || !isPublic, text, clock: 'day', sure };
  }
  const [, name, said] = gap.includes('\t') ? (cloud.exec(rest) ?? []) : [];
  if (name === undefined || said === undefined) return undefined;
  const common = { ...stamp, name: cleanName(name), text: said, sure: true };
  return { ...common, direct: isMarked, clock: 'recording' };
};

const readPanel = (line: string): ZoomHeader | undefined => {
  if (line.length > maxPanelCharacters) return undefined;
  const [, header, mark = '', time] = stampedBehind.exec(line) ?? [];
  const parties = header === undefined ? undefined : readParties(header);
  const atSeconds = time === undefined ? undefined : secondsOfDay(time);
  if (!parties || parties.name === '' || parties.target === undefined || atSeconds === undefined)
    return undefined;
  const isMarked = directMark.test(mark) || directMark.test(parties.target);
  const isPublic = isForEverybody(parties.target);
  const sure = isPublic || isMarked;
  return { name: parties.name, direct: isMarked || !isPublic, atSeconds, text: '', clock: 'day', sure };
};

/**
 * Reads the line with which a message begins in one of Zoom's text files, or copied from its chat panel;
 * undefined for any other line. `next` is the line below: in the newer files texts stand there, indented.
 */
export const readZoomHeader = (line: string, next: string | undefined): ZoomHeader | undefined =>
  readStamped(line, next) ?? readPanel(line);

/** Whether a line begins with a time to the second, as every message of Zoom's files does in any language. */
export const beginsWithZoomTime = (line: string): boolean => stamped.test(line);
