import { oneLine } from './oneLine.ts';

/** Control characters say nothing on paper and can hide what follows them. */
const invisible = /\p{Cc}/gu;

/**
 * One line of somebody's own words, so that Markdown prints it as they wrote it: no heading, list, link, code,
 * table cell or HTML comes of it. Line ends become spaces.
 */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(invisible, '')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    // A lone & is a lone &; only what reads as an entity must not become one.
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** Several lines of somebody's own words, each kept on a line of its own. */
export const escapeMarkdownLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(escapeMarkdown)
    .join('\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1  \n')
    .trim();
