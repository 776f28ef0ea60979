/** Words with which people tie what they say to what was said before. */
const connective =
  /^(?:(?:en|maar|want|dus|of|dan|ook|ja|jawel|nee|neen|nou|wel|ah|oh|euh|hm|tja|trouwens|verder|daarnaast|bovendien|daarom|echter|eigenlijk|and|but|so|or|because|then|also|yes|no|well|however|besides)(?![\p{L}\p{N}'’-])[\s,;:!.–—-]*|(?:goed|kijk|zeker|precies|klopt|akkoord|inderdaad|voilà|allee|allez|amai|oké|ok|okay|right|sure)[,;:!.–—-]\s*)/iu;
/** What begins with one of these after a connective is turned around ("dus moeten we") and no clause by itself. */
const turnedAround =
  /^(?:is|zijn|was|waren|ben|heb|hebt|heeft|hebben|had|hadden|kan|kunt|kunnen|kon|konden|moet|moeten|moest|moesten|mag|mogen|zal|zullen|zou|zouden|wil|wilt|willen|wordt|worden|werd|gaat|gaan|ga|komt|komen|kom|krijgt|krijgen|krijg|blijft|blijven|hoeft|hoeven|lijkt|staat|staan|zit|zitten|ligt|liggen|vind|vinden|denk|denken|heb|geloof|bel|doe|doet|doen|weet|zie|ziet|raak|raakt|is|are|was|were|have|has|had|can|could|must|should|will|would|do|does)(?![\p{L}\p{N}])/iu;
/** Adverbs that may stay where the clause is turned around behind them ("ook moeten we"): they read well alone. */
const mayStay = /^(?:ook|verder|daarnaast|bovendien|eigenlijk|trouwens|also|besides)(?!\p{L})/iu;
/** A point back to something that only the sentence before names. */
const backwards =
  /^\(|^(?:dat|die|dit|deze|daar|daarmee|daarvoor|daarbij|daarna|daardoor|daarin|daarover|nadien|toen|nog|toch|hierbij|hiervoor|hierdoor|hij|zij|ze|hen|zo|zolang|terwijl|omdat|zodat|waardoor|waarbij|anders|laat hen|laat toe|maakt dat|this|that|these|those|they|he|she|it|otherwise)(?![\p{L}'’])/iu;
/** `Dat fonds`, `die premie`: with its noun a point back says what it means. */
const withItsNoun = (sentence: string, isNoun: (word: string) => boolean): boolean => {
  const [, noun] = /^(?:dat|die|dit|deze|that|this|these|those)\s+([\p{L}-]{4,})/iu.exec(sentence) ?? [];
  return noun !== undefined && isNoun(noun);
};

/** What a sentence has in front of the clause that it is. */
export interface Beginning {
  /** How many characters of connectives stand there that can be left off. */
  readonly connectives: number;
  /** It points back, and is best read behind the sentence before it. */
  readonly pointsBack: boolean;
  /** Without that sentence nobody knows what it means. */
  readonly leaning: boolean;
}

/**
 * What can be left off at the beginning of a sentence ("En dan", "Nee,", "Ja maar,"), as much as leaves a clause
 * in its own order, and whether it then stands by itself. `isNoun` tells of a word whether it names something.
 */
export const beginningOf = (sentence: string, isNoun: (word: string) => boolean): Beginning => {
  let connectives = 0;
  let found = connective.exec(sentence);
  while (found !== null) {
    const rest = sentence.slice(connectives + found[0].length);
    const parted = /[,;:!.–—]/u.test(found[0]);
    if (rest === '' || (turnedAround.test(rest) && !parted)) break;
    connectives += found[0].length;
    found = connective.exec(rest);
  }
  const rest = sentence.slice(connectives);
  // Behind "ja," a verb in front still belongs to the sentence before.
  const stays = mayStay.test(rest);
  const turned = (found !== null && !stays) || (connectives > 0 && turnedAround.test(rest));
  const pointsBack = turned || stays || backwards.test(rest);
  return { connectives, pointsBack, leaning: turned || (!stays && pointsBack && !withItsNoun(rest, isNoun)) };
};
