/** After these a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:enz|bv|bijv|nl|ca|dhr|mevr|nr|blz|etc|incl|excl|resp|m\.a\.w|o\.a|m\.b\.t|i\.v\.m|t\.o\.v|d\.w\.z|e\.g|i\.e)\.+$/iu;
const end = /(?<=[.!?]["'”’)]*)\s+|(?<=…)\s+(?=\p{Lu})|\s*(?:→|⇒|•|\n)\s*|\s+->\s+/u;
const marksOfList = /^[\s\-–—*•→>.,;:]+/u;

/** Notes open brackets that they never close. */
const withoutLooseBracket = (sentence: string): string =>
  sentence.startsWith('(') && !sentence.includes(')') ? sentence.slice(1).trimStart() : sentence;

/** The sentences of what somebody wrote or said, marks of a list and arrows of a notetaker taken off. */
export const sentencesOf = (text: string): readonly string[] => {
  const sentences: string[] = [];
  for (const part of text.split(end)) {
    const sentence = withoutLooseBracket(part.replace(/\s+/g, ' ').replace(marksOfList, '').trim());
    if (!sentence) continue;
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last))
      sentences[sentences.length - 1] = `${last} ${sentence}`;
    else sentences.push(sentence);
  }
  return sentences;
};
