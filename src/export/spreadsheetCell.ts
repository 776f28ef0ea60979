import { oneLine } from './oneLine.ts';

/**
 * What a spreadsheet may take for the start of a formula (OWASP, "CSV Injection"), also behind white space,
 * quotes and characters that cannot be seen, and in the full width of Asian keyboards.
 */
const startsFormula = /^[\s"'`´‘’“”«»\p{C}]*[=+\-@＝＋－＠−]/u;

/**
 * Text as a quoted CSV cell (RFC 4180) that a spreadsheet shows and never computes: an apostrophe in front
 * makes it text. Line ends and tabs become spaces, so that a row stays one row wherever it is opened.
 */
export const spreadsheetCell = (text: string): string => {
  const line = oneLine(text);
  const harmless = startsFormula.test(line) ? `'${line}` : line;
  return `"${harmless.replaceAll('"', '""')}"`;
};
