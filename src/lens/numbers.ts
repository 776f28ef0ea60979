const numberWords = new Set(
  `een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
  achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend anderhalf
  anderhalve half halve enkele enkel paar tal meerdere verschillende zoveel aantal dertigtal twintigtal tiental
  eerste tweede derde vierde vijfde`.split(/\s+/),
);
const digits = /^\d+(?:e|ste|de)?$/;

/** Whether a word from `wordsOf` says how many: digits, a number in letters, or `enkele`. */
export const isNumber = (word: string): boolean => digits.test(word) || numberWords.has(word);

const year = /^(?:19|20)\d\d$/;
const beforeYear = new Set(
  'in tegen tot na voor sinds vanaf eind einde begin van pas jaar rond zomer najaar voorjaar mei juni maart'.split(
    ' ',
  ),
);

/** The place of a year that says when: `tegen 2030`. `Leuven 2030` is a name, and -1. */
export const placeOfYear = (words: readonly string[]): number =>
  words.findIndex((word, at) => year.test(word) && beforeYear.has(words[at - 1] ?? ''));
