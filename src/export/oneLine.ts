/** White space that is no single ordinary space: most texts have none, and are not copied. */
const otherSpace = /\s{2,}|[^\S ]/g;

/** A text on one line: line ends, tabs and runs of white space become one space each. */
export const oneLine = (text: string): string => text.replace(otherSpace, ' ');
