/** A line of notes without its dress. */
export interface NoteLine {
  /** What it says, with single spaces; empty for a blank line. */
  readonly text: string;
  /** It began with a bullet or a number. */
  readonly isPoint: boolean;
  /** It was marked as a heading: `# …` or wholly bold. */
  readonly isMarked: boolean;
  /** It was moved in. */
  readonly isIndented: boolean;
  /** How long it was; a long line that does not end was broken by a program. */
  readonly width: number;
}

const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const invisible = /[\ufeff\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;
/**
 * Bullets of Word (also those of its symbol font), of mails and of chats. An `o` is one only with wide space
 * behind it: "o ja" is said. A dash or dot may stand against the word; a star not, for that is bold.
 */
const sign =
  /^(?:[-–—•·▪▫◦‣●○■□➢✓\uf0b7\uf0a7\uf0d8\uf0fc](?=[\p{L}"“‘’'(])|[-–—•·▪▫◦‣●○■□➢✓\uf0b7\uf0a7\uf0d8\uf0fc*>→]\s+|o(?:\t| {2,}))/u;
const numbering = /^(?:\(?\d{1,2}[.)]|[a-z]\))\s+/;

/** A line that only parts what stands above from what stands below. */
const rule = /^[\s\-–—_=*•·~#>.|]+$/;

/** What a line says behind its bullet; pasting makes a bullet in a bullet of a list ("- • tekst"). */
const readBullets = (line: string): readonly [rest: string, isPoint: boolean] => {
  const first = line.replace(sign, '');
  const rest = first === line ? line.replace(numbering, '') : first.replace(sign, '');
  return rest === '' ? [line, false] : [rest, rest !== line];
};

const whollyBold = /^(\*\*|__)[^*_]+\1 *:?$/;
const boldName = /^(\*\*|__)([^*_]+):\1 *(.*)$/;
const boldStart = /^(\*\*|__)([^*_]+)\1( *:.*)?$/;

const noteLine = (raw: string): NoteLine => {
  const [rest, isPoint] = rule.test(raw) ? ['', false] : readBullets(raw.trim());
  const heading = /^#{1,6} +(.*)$/.exec(rest)?.[1] ?? rest;
  const plain = heading.replace(boldName, '$2: $3').replace(boldStart, '$2$3');
  const text = plain.replace(/\s+/g, ' ').trim();
  const isMarked = heading !== rest || whollyBold.test(heading);
  return { text, isPoint, isMarked, isIndented: /^(?:\t| {2})/.test(raw), width: raw.trim().length };
};

/** The lines of what was typed or pasted, of any system, without bullets, marks and odd spaces. */
export const noteLines = (text: string): readonly NoteLine[] =>
  text
    .replace(invisible, '')
    .replace(oddSpaces, ' ')
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map(noteLine);
