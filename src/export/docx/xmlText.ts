import { oneLine } from '../oneLine.ts';

/** What XML 1.0 does not allow, and what cannot be seen but may hide what follows it. */
const forbidden = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Somebody's own words on one line, as XML reads them back. */
export const xmlText = (text: string): string =>
  oneLine(text.toWellFormed())
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
