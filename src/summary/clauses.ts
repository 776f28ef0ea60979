/** About as many characters as a point has at most: two lines on a phone. Sentences are joined up to here. */
export const mostCharacters = 160;
/** A single sentence is left whole up to here: some words more read better than half a sentence. */
export const mostInOneSentence = 220;

const fewestCharacters = 24;
const cutSign = '…';
/** Where a sentence can be cut and what stands before it still makes sense. */
const clauseEnd =
  /(?:[,;]|\s[–—-])\s+|\s+(?=\()|\s+(?=(?:om|maar|omdat|zodat|waardoor|waarbij|terwijl|because|but|so that)\s)/gu;
/** What follows such a place and takes back what was said: there a cut would turn its meaning. */
const takesBack =
  /^(?:maar|tenzij|behalve|als|indien|mits|zolang|zonder|niet|geen|alleen|enkel|tot|but|unless|except|if|without|not|only|until)(?!\p{L})/iu;
const danglingEnd =
  /(?:^|[\s,])(?:te|om|en|of|de|het|een|van|met|voor|dat|die|als|naar|tot|want|maar|dus|omdat|zodat|waardoor|ook|onze|hun|tussen|zoals|ofwel|niet alleen|nood|nood aan|te (?:kunnen|moeten|willen|zullen|mogen)|and|or|the|a|an|of|to|for|with|because|but|so)$/iu;
const trailingOff = /(?:\.{2,}|…)["'”’)]*$/u;
const finished = /[.!?]["'”’)]*$/u;

const openBracket = (text: string): boolean => text.split('(').length > text.split(')').length;

/** What stands before each place where the sentence can be cut, the longest first. */
const beginnings = (sentence: string): readonly string[] =>
  [...sentence.matchAll(clauseEnd)]
    .filter(({ index, 0: mark }) => !takesBack.test(sentence.slice(index + mark.length)))
    .map(({ index }) => sentence.slice(0, index).trimEnd())
    .filter((beginning) => beginning.length >= fewestCharacters && !danglingEnd.test(beginning))
    .filter((beginning) => !openBracket(beginning))
    .reverse();

/** Whether a sentence breaks off, as notes do when the notetaker had to run on. */
export const breaksOff = (sentence: string): boolean =>
  trailingOff.test(sentence) ||
  (!finished.test(sentence) && danglingEnd.test(sentence.replace(/[,;:]+$/u, '')));

/** The whole clauses with which a broken-off sentence begins; undefined where there are none. */
export const completePart = (sentence: string): string | undefined => beginnings(sentence)[0];

const wholeWords = (text: string, most: number): string => {
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  let kept = (space > fewestCharacters ? cut.slice(0, space) : cut).trimEnd();
  while (danglingEnd.test(kept) && kept.includes(' ')) kept = kept.slice(0, kept.lastIndexOf(' '));
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}${cutSign}`.toWellFormed();
};

/** The whole clauses of a sentence that fit in `most` characters (UTF-16 units); undefined where none do. */
export const clausesWithin = (sentence: string, most: number): string | undefined =>
  sentence.length <= most
    ? sentence
    : beginnings(sentence).find((one) => one.length <= most && one.length >= most / 3);

/** A heading in at most `most` characters, cut at the end of a clause where there is one, and the cut shown. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const clauses = clausesWithin(text, most - 1);
  return clauses === undefined ? wholeWords(text, most) : `${clauses}${cutSign}`;
};
