import type { LogEntry, LogReading } from './logEntry.ts';
import { cleanName, looksLikeName } from './logName.ts';

const cueTime = /^(?:(\d{1,4}):)?([0-5]\d):([0-5]\d)[.,]\d{3} +-->/;
const voice = /<v(?:\.[^ >]*)? ([^>]{1,200})>/;
const tag = /<\/?[a-z][^<>]{0,200}>|<\d\d[^<>]{0,20}>/gi;
const endsSentence = /[.!?…]["”’)]?$/;

/** The four signs that captions may not hold as they are; the ampersand last, so that nothing is read twice. */
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

interface Cue {
  readonly name: string;
  readonly text: string;
}

/** Who speaks in a cue: as Teams writes it (`<v Ana>`), or as Zoom does ("Ana: …"). */
const readCue = (written: string): Cue => {
  const named = voice.exec(written)?.[1];
  const text = unescaped(written.replace(tag, '')).trim();
  if (named !== undefined) return { name: cleanName(unescaped(named)), text };
  const colon = text.indexOf(': ');
  const name = text.slice(0, Math.max(colon, 0));
  return looksLikeName(name) ? { name: cleanName(name), text: text.slice(colon + 2) } : { name: '', text };
};

/**
 * Reads captions with their speakers (WebVTT), as Teams and Zoom save what was said. A sentence that runs
 * over several captions of one speaker is one message; what nobody is named for is left out as the
 * program's. Undefined without the heading `WEBVTT`.
 */
export const readTranscript = (lines: readonly string[]): LogReading | undefined => {
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return undefined;
  const entries: (LogEntry & { readonly lines: string[] })[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const [, hours = '0', minutes, seconds] = cueTime.exec((lines[index] ?? '').trim()) ?? [];
    if (minutes === undefined || seconds === undefined) continue;
    const written: string[] = [];
    while (index + 1 < lines.length && lines[index + 1]?.trim() !== '') {
      index += 1;
      written.push(lines[index] ?? '');
    }
    const { name, text } = readCue(written.join(' '));
    const last = entries.at(-1);
    const atSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (last && last.name === name && !endsSentence.test(last.lines.at(-1) ?? '')) last.lines.push(text);
    else entries.push({ name, lines: [text], atSeconds, isNotice: name === '' });
  }
  return entries.length > 0
    ? { form: 'transcript', clock: 'recording', entries, system: 0, reactions: 0 }
    : undefined;
};
