/** The placeholder of a `quotedReply` entity. */
const placeholder = /<quoted\b[^<>]*>(?:[^<]*<\/quoted>)?/gi;

/** Opens a quoted reply in its older form. */
const replyOpening = /<blockquote\b[^<>]*schema\.skype\.com\/Reply[^<>]*>/gi;
const blockquoteEdge = /<(\/?)blockquote\b[^<>]*>/gi;

/** Where the blockquote that opened just before `start` ends: after its own closing tag, else at the end. */
const endOfQuote = (html: string, start: number): number => {
  let depth = 1;
  blockquoteEdge.lastIndex = start;
  for (let edge = blockquoteEdge.exec(html); edge !== null; edge = blockquoteEdge.exec(html)) {
    depth += edge[1] === '/' ? -1 : 1;
    if (depth === 0) return blockquoteEdge.lastIndex;
  }
  return html.length;
};

/** Whether a text holds a quoted reply in either of its forms. */
export const hasQuote = (text: string): boolean =>
  text.search(replyOpening) >= 0 || text.search(placeholder) >= 0;

const quotedIds = [
  /<quoted\b[^<>]*\bmessageid\s*=\s*["']?([^"'\s<>/]+)/i,
  /<blockquote\b[^<>]*schema\.skype\.com\/Reply[^<>]*\bitemid\s*=\s*["']?([^"'\s<>]+)/i,
];

/** The id of the message that a text replies to, in either form; undefined where it replies to none. */
export const quotedMessage = (text: string): string | undefined =>
  quotedIds.map((pattern) => pattern.exec(text)?.[1]).find((id) => id !== undefined);

/**
 * Takes quoted replies out: what somebody else said before is no part of this contribution. A blockquote that
 * is no reply (Teams' own quote style) stays, since the person wrote it.
 */
export const withoutQuotes = (text: string): string => {
  let rest = text;
  for (let at = rest.search(replyOpening); at >= 0; at = rest.search(replyOpening)) {
    const opened = at + (/^<[^>]*>/.exec(rest.slice(at))?.[0].length ?? 0);
    rest = `${rest.slice(0, at)} ${rest.slice(endOfQuote(rest, opened))}`;
  }
  return rest.replace(placeholder, ' ');
};
