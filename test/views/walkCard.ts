/** Anything in a card: an element, an action, an input. */
export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a card, whatever it hangs in. */
export const nodesOf = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesOf)];
};

/** Every text in a card. */
export const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isNode(value) ? Object.values(value).flatMap(textsOf) : [];
};

export const ofType = (card: unknown, type: string): readonly Node[] =>
  nodesOf(card).filter((node) => node.type === type);

/** The actions of a card's own action sets: not those that another button unfolds or shows. */
export const actionsInSight = (card: Node): readonly Node[] => {
  const visible = (value: unknown): readonly Node[] => {
    if (Array.isArray(value)) return value.flatMap(visible);
    if (!isNode(value) || value.isVisible === false) return [];
    if (value.type === 'ActionSet') return (value.actions as readonly Node[]) ?? [];
    return [value.items, value.columns, value.body].flatMap((part) =>
      part === undefined ? [] : visible(part),
    );
  };
  return visible(card);
};

/** Everything that can be pressed, wherever it is, fallbacks left out. */
export const buttonsOf = (card: unknown): readonly Node[] =>
  ofType(card, 'ActionSet').flatMap((set) => set.actions as readonly Node[]);

/** Text that Markdown is read in: everything that stands in a `TextBlock`. */
export const markdownOf = (card: unknown): readonly string[] =>
  ofType(card, 'TextBlock').map((block) => String(block.text));

const runsOf = (block: Node): string =>
  (block.inlines as readonly Node[]).map((run) => (run.weight ? `**${run.text}**` : run.text)).join('');

const buttonText = (button: Node): string => {
  const { title, verb, data, card, url } = button;
  const dialog = isNode(data) && isNode(data.msteams);
  const shown = verb ?? (isNode(data) ? data.verb : undefined) ?? url ?? '';
  const { table: _, verb: __, msteams: ___, ...rest } = isNode(data) ? data : {};
  const more = Object.keys(rest).length === 0 ? '' : ` ${JSON.stringify(rest)}`;
  const unfolded = card === undefined ? [] : outline(card).map((line) => `    ${line}`);
  return [`[${title}] ${dialog ? 'dialog ' : ''}${shown}${more}`.trimEnd(), ...unfolded].join('\n');
};

/** A card as a person reads it from top to bottom: its texts, then its buttons with what they send. */
export const outline = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(outline);
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'TextBlock':
      return [`# ${value.text}`];
    case 'RichTextBlock':
      return [runsOf(value)];
    case 'ActionSet':
      return (value.actions as readonly Node[]).map(buttonText);
    case 'Image':
      return [`(picture) ${value.altText}`];
    case 'ColumnSet':
      return [(value.columns as readonly Node[]).flatMap((column) => outline(column.items)).join(' | ')];
    default:
      if (String(value.type).startsWith('Input.'))
        return [`(${value.id}) ${value.label}${value.isRequired ? ' *' : ''}`];
      return [...outline(value.items), ...outline(value.body)];
  }
};
