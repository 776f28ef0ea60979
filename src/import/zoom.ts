import { type LogEntry, type LogReading, maxLinesAbove } from './logEntry.ts';
import { beginsWithZoomTime, readZoomHeader, type ZoomHeader } from './zoomHeader.ts';

const quote = '["“”„«].*["“”»]';
/** `Reacted to "…" with 👍`; the languages beside English by the same shape. */
const reaction = new RegExp(
  `^(?:(?:Reacted to|(?:Heeft )?[Gg]ereageerd op|A réagi à|Hat auf|Reagierte auf) ${quote} (?:with|met|avec|mit) \\S+(?: reagiert)?|(?:Removed an?|Verwijderde een|A retiré une?) .{1,40} (?:reaction from|reactie (?:van|op)|réaction (?:de|à)) ${quote})$`,
  'u',
);
const replyStart = /^(?:Replying to|In reply to|Antwoord op|Als antwoord op|En réponse à|Antwort auf) ["“„«]/;
const closesQuote = /["“”»]$/;
/** A quote is cut by Zoom after some words; without an end within as many lines it was no quote. */
const maxQuoteLines = 4;

/** The text of a reply without the quote of what it answers. */
const withoutQuote = (lines: readonly string[]): readonly string[] => {
  const start = lines.findIndex((line) => line !== '');
  if (start < 0 || !replyStart.test(lines[start] ?? '')) return lines;
  const end = lines.slice(start, start + maxQuoteLines).findIndex((line) => closesQuote.test(line));
  return lines.slice(start + Math.max(end, 0) + 1);
};

const asEntry = ({ name, direct, atSeconds, date }: ZoomHeader, written: readonly string[]): LogEntry => {
  const lines = written.map((line) => line.trim());
  const said = lines.filter((line) => line !== '');
  return {
    name,
    direct,
    lines: withoutQuote(lines),
    isReaction: said.length > 0 && reaction.test(said.join(' ')),
    ...(atSeconds === undefined ? {} : { atSeconds }),
    ...(date === undefined ? {} : { date }),
  };
};

/** A message in a language that is not known here: to whom cannot be read, so it stays out. */
const unreadable: ZoomHeader = { name: '', direct: true, text: '', clock: 'day', sure: false };

/**
 * Reads a chat as Zoom saves it: `meeting_saved_chat.txt` in its older and newer forms, the cloud's
 * `chat.txt`, or the chat panel copied. Undefined if the text does not begin as one.
 */
export const readZoom = (lines: readonly string[]): LogReading | undefined => {
  const begun: { header: ZoomHeader; written: string[] }[] = [];
  let above = 0;
  for (const [index, line] of lines.entries()) {
    const header = readZoomHeader(line, lines[index + 1]);
    const current = begun.at(-1);
    if (header) begun.push({ header, written: [header.text] });
    else if (beginsWithZoomTime(line)) begun.push({ header: unreadable, written: [] });
    else if (current) current.written.push(line);
    else if (line.trim() !== '') above += 1;
    if (above > maxLinesAbove) return undefined;
  }
  if (!begun.some(({ header }) => header.sure)) return undefined;
  const onRecording = begun.every(({ header }) => header === unreadable || header.clock === 'recording');
  return {
    form: 'zoom',
    clock: onRecording ? 'recording' : 'day',
    entries: begun.map(({ header, written }) => asEntry(header, written)),
    system: above,
    reactions: 0,
  };
};
