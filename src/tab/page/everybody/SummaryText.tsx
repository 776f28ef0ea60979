interface Block {
  readonly key: number;
  readonly kind: 'line' | 'points';
  readonly lines: readonly string[];
}

const POINT = '• ';

/** Points that follow each other make a list; a line without text ends it. */
const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  for (const [key, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const point = line.startsWith(POINT);
    const last = blocks.at(-1);
    if (point && last?.kind === 'points')
      blocks[blocks.length - 1] = { ...last, lines: [...last.lines, line.slice(POINT.length)] };
    else
      blocks.push({ key, kind: point ? 'points' : 'line', lines: [point ? line.slice(POINT.length) : line] });
  }
  return blocks;
};

/** The summary as people read it: its points as a list. Nothing in it is markup. */
export const SummaryText = ({ text }: { readonly text: string }) => (
  <div className="summary">
    {blocksOf(text).map(({ key, kind, lines }) =>
      kind === 'points' ? (
        <ul key={key}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p key={key}>{lines[0]}</p>
      ),
    )}
  </div>
);
