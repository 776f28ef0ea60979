/** About as many characters as a point has at most: two lines on a phone. Sentences are joined up to here. */
export const mostCharacters = 160;
/** A single sentence is left whole up to here: a few words more read better than half a sentence. */
export const mostInOneSentence = 180;

const fewestCharacters = 24;
const cutSign = '…';
/** Where a sentence can be cut and what stands before it still makes sense. */
const clauseEnd =
  /(?:[,;:]|\s[–—-])\s+|\s+(?=\()|\s+(?=(?:om|maar|omdat|zodat|waardoor|waarbij|terwijl|because|but|so that)\s)/gu;
const danglingEnd =
  /(?:^|\s)(?:te|om|en|of|de|het|een|van|met|voor|dat|die|als|naar|tot|want|maar|omdat|zodat|ook|onze|hun|nood|nood aan|te (?:kunnen|moeten|willen|zullen|mogen)|and|or|the|a|of|to|because)$/iu;
const finished = /[.!…]["'”’)]*$/u;

const openBracket = (text: string): boolean => {
  const opened = text.split('(').length - 1;
  return opened > text.split(')').length - 1;
};

/** What stands before each place where the sentence can be cut, the longest first. */
const beginnings = (sentence: string): readonly string[] =>
  [...sentence.matchAll(clauseEnd)]
    .map(({ index }) => sentence.slice(0, index).trimEnd())
    .filter((beginning) => beginning.length >= fewestCharacters && !danglingEnd.test(beginning))
    .filter((beginning) => !openBracket(beginning))
    .reverse();

/** Whether a sentence breaks off, as notes do when the notetaker had to run on. */
export const breaksOff = (sentence: string): boolean =>
  !finished.test(sentence) && danglingEnd.test(sentence);

/** The part of a broken-off sentence that is complete; undefined where nothing is. */
export const completePart = (sentence: string): string | undefined => {
  const beginning = beginnings(sentence)[0];
  return beginning && `${beginning}${cutSign}`;
};

const wholeWords = (text: string, most: number): string => {
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  let kept = (space > fewestCharacters ? cut.slice(0, space) : cut).trimEnd();
  while (danglingEnd.test(kept) && kept.includes(' ')) kept = kept.slice(0, kept.lastIndexOf(' '));
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}${cutSign}`.toWellFormed();
};

/** The text in at most `most` characters (UTF-16 units), cut at the end of a clause where there is one, and the cut shown. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const beginning = beginnings(text).find((one) => one.length < most);
  return beginning && beginning.length >= most / 3 ? `${beginning}${cutSign}` : wholeWords(text, most);
};
