import { decode } from 'html-entities';

/**
 * The elements that Teams puts into a message. Anything else between angle brackets is what somebody typed:
 * Teams gives `text` decoded, so that `wij <3 Turnhout` and `x <y en y> z` look half like markup.
 */
const blocks = [
  'p div br hr ul ol li table thead tbody tr td th pre blockquote h1 h2 h3 h4 h5 h6',
  'codeblock systemeventmessage attachment',
].flatMap((names) => names.split(' '));
const inlines = [
  'a b strong i em u s strike del ins span font code sub sup small mark label img emoji customemoji at',
  'quoted readonly',
].flatMap((names) => names.split(' '));

const isBlock = new Set(blocks);
// Stops at the next `<`, so that no text however odd takes long to read.
const tag = new RegExp(`<!--[^<>]*-->|</?(?:${[...blocks, ...inlines].join('|')})(?=[\\s/>])[^<>]*>`, 'gi');

const nameOf = (found: string): string => /^<\/?([a-z0-9]+)/i.exec(found)?.[1]?.toLowerCase() ?? '';

/** An emoji comes as a picture with the emoji as its alternative text. Other pictures say nothing. */
const emojiIn = (found: string): string => {
  const name = nameOf(found);
  const picture = name === 'emoji' || (name === 'img' && /emoji|emoticon/i.test(found));
  return picture ? (/\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(found)?.slice(1).find(Boolean) ?? '') : '';
};

const escaped = (found: string): string =>
  found.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What stands for a block element, such as a paragraph, in the plain text. */
export type BlockSign = (found: string) => string;

/** A new line, with a bullet for a point of a list, so that what was pasted keeps its lines. */
export const onNewLine: BlockSign = (found) => (/^<li\b/i.test(found) ? '\n• ' : '\n');

/** Elements that begin a line of their own. */
export const hasBlocks = (text: string): boolean => /<(?:br|li|tr|h[1-6]|p|div)\b[^<>]*>/i.test(text);

/**
 * Takes the markup out of a text and decodes its entities, once. `mirror` is the `text/html` attachment: what
 * stands escaped in it was typed by the person and stays.
 */
export const withoutMarkup = (text: string, mirror = '', block: BlockSign = () => ' '): string =>
  decode(
    text.replace(tag, (found) => {
      if (mirror.includes(escaped(found))) return escaped(found);
      return isBlock.has(nameOf(found)) ? block(found) : emojiIn(found);
    }),
    // Only entities that end in a semicolon: a link with `&copy=1` is no ©.
    { scope: 'strict' },
  );

/** Control characters and the zero-width space carry nothing; joiners and direction marks do. */
const nothings = /[\p{Cc}\u200b]/gu;

/** Spaces at the end of a line go, those that move it in stay; what carries nothing goes. */
export const foldedLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[^\P{Cc}\t]|\u200b/gu, '').trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');

/** Runs of white space, `&nbsp;` included, become one space. */
export const folded = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(nothings, '').replace(/ +/g, ' ').trim();
