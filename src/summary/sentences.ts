/** After these a full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:enz|bv|bijv|nl|ca|dhr|mevr|nr|blz|etc|incl|excl|resp|m\.a\.w|o\.a|m\.b\.t|i\.v\.m|t\.o\.v|d\.w\.z|e\.g|i\.e)\.+$/iu;
const emoji = String.raw`(?:\p{Extended_Pictographic}[\u{fe0f}\u{200d}\p{Emoji_Modifier}]*)+`;
const end = new RegExp(
  String.raw`(?<=[.!?]["'”’)]*)\s+|(?<=…)\s+(?=\p{Lu})|\s*(?:→|⇒|•|\n|${emoji})\s*|\s+->\s+`,
  'gu',
);
const marksOfList = /^[\s\-–—*•→>.,;:]+/u;
/** Between two sentences of one piece stands a space, or the arrow of a notetaker. */
const joint = /^\s*(?:→|⇒|->)?\s*$/u;

/** A sentence as it stands in a text: from the first of its characters up to the end. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Whether the text simply goes on from the sentence before to this one. */
  readonly follows: boolean;
}

/** A text in which every run of spaces is one space; line ends are kept, since they part sentences. */
export const evenlySpaced = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\S\n]+/g, ' ');

/** Where the parts between the ends of sentences stand, empty ones too. */
const partsOf = (text: string): readonly (readonly [number, number])[] => {
  const parts: [number, number][] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(end)) {
    const last = parts.at(-1);
    if (last && from === last[1] + 1 && abbreviation.test(text.slice(...last))) last[1] = index;
    else parts.push([from, index]);
    from = index + mark.length;
  }
  const last = parts.at(-1);
  if (last && from === last[1] + 1 && abbreviation.test(text.slice(...last))) last[1] = text.length;
  else parts.push([from, text.length]);
  return parts;
};

/** The sentences of what somebody wrote or said, marks of a list and arrows of a notetaker left outside. */
export const sentencesOf = (text: string): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  for (const [start, stop] of partsOf(text)) {
    const part = text.slice(start, stop);
    // Notes open brackets that they never close.
    const bare = part.replace(marksOfList, '').replace(/^\((?=[^)]*$)\s*/u, '');
    const from = start + part.length - bare.length;
    const to = from + bare.trimEnd().length;
    if (to <= from) continue;
    const before = sentences.at(-1);
    sentences.push({ from, to, follows: before !== undefined && joint.test(text.slice(before.to, from)) });
  }
  return sentences;
};
