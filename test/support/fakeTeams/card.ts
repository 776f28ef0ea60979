/** Any part of a card's JSON. */
type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a card, from the outside in, in reading order. */
export const partsOf = (card: unknown): readonly Part[] => {
  if (Array.isArray(card)) return card.flatMap(partsOf);
  if (!isPart(card)) return [];
  return [card, ...Object.values(card).flatMap(partsOf)];
};

/** A button, whatever its type. */
export interface CardAction {
  readonly type: string;
  readonly title: string;
  readonly verb: string | undefined;
  readonly data: Part;
  /** A button that opens a dialog. */
  readonly opensDialog: boolean;
}

/** All buttons on a card, those behind others and fallbacks included; the first of a verb is the one to press. */
export const actionsOf = (card: unknown): readonly CardAction[] =>
  partsOf(card).flatMap((part) => {
    const { type, title, data, verb } = part;
    if (typeof type !== 'string' || !type.startsWith('Action.')) return [];
    const own = isPart(data) ? data : {};
    const named = typeof verb === 'string' ? verb : own.verb;
    return [
      {
        type,
        title: typeof title === 'string' ? title : '',
        verb: typeof named === 'string' ? named : undefined,
        data: own,
        opensDialog: isPart(own.msteams) && own.msteams.type === 'task/fetch',
      },
    ];
  });

/** All that a card says, one line a text: what a person reads. */
export const textOf = (card: unknown): string =>
  partsOf(card)
    .flatMap(({ text, title, value, type }) =>
      typeof type === 'string' && type.startsWith('Action.')
        ? []
        : [text, title, value].filter((line): line is string => typeof line === 'string'),
    )
    .join('\n');

/** The action by its verb or its title; throws where the card does not have it. */
export const actionOn = (card: unknown, verbOrTitle: string): CardAction => {
  const actions = actionsOf(card);
  const found =
    actions.find(({ verb }) => verb === verbOrTitle) ?? actions.find(({ title }) => title === verbOrTitle);
  if (found) return found;
  const there = actions.map(({ verb, title }) => `${title} (${verb})`).join(', ');
  throw new Error(`no "${verbOrTitle}" on this card; it has: ${there}`);
};
