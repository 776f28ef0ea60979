import { type LogEntry, type LogReading, maxLinesAbove } from './logEntry.ts';
import { readTeamsHeader, type TeamsHeader } from './teamsHeader.ts';
import { isDaySeparator, type TeamsNotice, teamsNotice } from './teamsNotices.ts';

interface EntryInMaking {
  readonly header: TeamsHeader;
  readonly lines: string[];
  readonly notices: Set<TeamsNotice>;
}

const asEntry = ({ header, lines, notices }: EntryInMaking): LogEntry => {
  const { name, atSeconds, date } = header;
  const isEmpty = lines.every((line) => line === '');
  return {
    name,
    lines,
    direct: notices.has('visible-to-one'),
    isNotice: teamsNotice(name) === 'system' || (isEmpty && notices.has('system')),
    ...(atSeconds === undefined ? {} : { atSeconds }),
    ...(date === undefined ? {} : { date }),
  };
};

/** Whether nothing but blank lines stands between this line and the next message. */
const isBeforeHeader = (lines: readonly string[], index: number): boolean => {
  let next = index + 1;
  while (next < lines.length && lines[next]?.trim() === '') next += 1;
  return next < lines.length && readTeamsHeader(lines, next) !== undefined;
};

/** A plan of the day has lines like "Opening 14:20"; a chat has names of two words, or one that comes back. */
const isSurelyChat = (entries: readonly EntryInMaking[]): boolean =>
  entries.some(({ header }) => !header.weak) ||
  new Set(entries.map(({ header }) => header.name)).size < entries.length;

/**
 * Reads a chat that was copied out of Teams, in the ways in which it pasted over the years. In a meeting's
 * chat everybody reads along; only what Teams marks as visible to one person is direct. Undefined if the text
 * does not begin as such a chat.
 */
export const readTeams = (lines: readonly string[]): LogReading | undefined => {
  const entries: EntryInMaking[] = [];
  const outside = { above: 0, system: 0, reactions: 0 };
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    const current = entries.at(-1);
    const header = readTeamsHeader(lines, index);
    if (header && (!current || header.style === current.header.style)) {
      entries.push({ header, lines: [header.text], notices: new Set() });
      index += header.height - 1;
      continue;
    }
    const notice = teamsNotice(line);
    if (notice === 'reaction') outside.reactions += 1;
    else if (notice === 'system' && current?.lines.some((one) => one !== '')) outside.system += 1;
    if (notice) current?.notices.add(notice);
    else if (!current) outside.above += line === '' ? 0 : 1;
    else if (line !== '' && isDaySeparator(line) && current.lines.some((one) => one !== '')) {
      if (!isBeforeHeader(lines, index)) current.lines.push(line);
    } else current.lines.push(line);
    if (outside.above > maxLinesAbove) return undefined;
  }
  if (entries.length === 0 || !isSurelyChat(entries)) return undefined;
  const { above, system, reactions } = outside;
  return { form: 'teams', clock: 'day', entries: entries.map(asEntry), system: above + system, reactions };
};
