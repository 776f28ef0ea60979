import type { Mention } from '../application/incoming.ts';
import type { ContributionId } from '../core/ids.ts';
import type { TeamsActivity } from './activity.ts';
import { folded, foldedLines, hasBlocks, onNewLine, withoutMarkup } from './markup.ts';
import { readMentions } from './mentions.ts';
import { hasQuote, quotedMessage, withoutQuotes } from './quotes.ts';

export interface MessageText {
  /** What the person said: no mention of the bot, no quote, no markup. */
  readonly text: string;
  /** The same with its lines kept, also those that only the HTML shows. */
  readonly lines: string;
  /** The bot was mentioned. */
  readonly bot: boolean;
  readonly mentions: readonly Mention[];
  /** The message that this one quotes. */
  readonly quoted?: ContributionId;
}

/** Teams lets nobody send more than about 100 KB; what is beyond is no message. */
const mostCharacters = 100_000;

/** The HTML of the message, which Teams attaches to what it gives as text; it is no file. */
const mirrorOf = (activity: TeamsActivity): string => {
  const content = activity.attachments.find(
    ({ contentType }) => contentType.toLowerCase() === 'text/html',
  )?.content;
  return typeof content === 'string' ? content.slice(0, mostCharacters) : '';
};

/**
 * The text or its mirror, whichever tells more: where somebody quotes, some clients give the quote in `text`
 * as if the person had written it, and only the HTML shows where it ends.
 */
const sourceOf = (text: string, mirror: string): string => {
  if (mirror === '') return text;
  return folded(text) === '' || (hasQuote(mirror) && !hasQuote(text)) ? mirror : text;
};

/** The text as lines: where it is one line and its mirror has several, the mirror knows better. */
const linesOf = (text: string, mirror: string, activity: TeamsActivity): string => {
  const isMirror = hasBlocks(mirror) && !/[\r\n]/.test(text.trim()) && !hasBlocks(text);
  const { pieces } = readMentions(withoutQuotes(isMirror ? mirror : text), activity);
  const typed = isMirror ? '' : mirror;
  return foldedLines(
    pieces
      .map((piece) => ('raw' in piece ? withoutMarkup(piece.raw, typed, onNewLine) : piece.name))
      .join(''),
  );
};

/**
 * Reads what a person said, whatever `textFormat` says: Teams calls HTML plain. With the consent to hear a
 * whole chat, a mention may come without its entity and with the name gone from the text; the mirror may
 * still show it.
 */
export const readMessageText = (activity: TeamsActivity): MessageText => {
  const text = (activity.text ?? '').slice(0, mostCharacters);
  const mirror = mirrorOf(activity);
  const source = sourceOf(text, mirror);
  const read = readMentions(withoutQuotes(source), activity);
  // The source's own markup is no sign of what was typed.
  const typed = source === mirror ? '' : mirror;
  const quoted = quotedMessage(text) ?? quotedMessage(mirror);
  return {
    ...(quoted !== undefined && { quoted }),
    text: folded(
      read.pieces.map((piece) => ('raw' in piece ? withoutMarkup(piece.raw, typed) : piece.name)).join(''),
    ),
    lines: linesOf(source, mirror, activity),
    bot: read.bot || (mirror !== '' && readMentions(withoutQuotes(mirror), activity).bot),
    mentions: read.others,
  };
};
