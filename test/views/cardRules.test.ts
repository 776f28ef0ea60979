import { describe, expect, test } from '@jest/globals';
import type { RenderedCard, ViewContext } from '../../src/views/viewContext.ts';
import { everyCardOf } from './everyCard.ts';
import { MARK, nasty } from './nastyTables.ts';
import { everyone } from './tables.ts';
import { actionsInSight, buttonsOf, markdownOf, type Node, nodesOf, ofType, textsOf } from './walkCard.ts';

/** What Teams takes at most, in bytes; the Playground, where forms stand on the card, takes more. */
const MOST_BYTES = { dialog: 28 * 1024, inline: 80 * 1024 };

interface Case extends RenderedCard, ViewContext {
  readonly name: string;
}

const rowsOf = (card: unknown, type: string, part: string): readonly number[] =>
  ofType(card, type).map((row) => (row[part] as readonly unknown[]).length);

const inputsOf = (card: unknown): readonly Node[] =>
  nodesOf(card).filter((node) => String(node.type).startsWith('Input.'));

/** Buttons on the card itself: the refresh is no button. */
const executes = ({ refresh: _, ...card }: Node): readonly Node[] => ofType(card, 'Action.Execute');

const sameFallback = (button: Node): boolean =>
  JSON.stringify(button.fallback) ===
  JSON.stringify({
    type: 'Action.Submit',
    title: button.title,
    data: { ...(button.data as Node), verb: button.verb },
  });

/** What must hold of every card, as a rule with the cards that break it. */
const rules: readonly (readonly [string, (drawn: Case) => boolean])[] = [
  [
    'a card is an Adaptive Card 1.5 in its language, with a sentence that stands for it',
    ({ card, summary, locale }) =>
      card.type === 'AdaptiveCard' &&
      card.version === '1.5' &&
      card.$schema === 'http://adaptivecards.io/schemas/adaptive-card.json' &&
      card.lang === locale.slice(0, 2) &&
      card.fallbackText === summary &&
      summary.length > 5 &&
      (card.body as readonly unknown[]).length > 0,
  ],
  [
    'a card fits in a message',
    ({ card, dialogs }) => Buffer.byteLength(JSON.stringify(card)) < MOST_BYTES[dialogs],
  ],
  [
    'a card has all its words: no template, no key, no missing value',
    ({ card, summary }) =>
      [...textsOf(card), summary]
        // What people wrote may hold these signs.
        .filter((text) => !text.includes(MARK))
        .every(
          (text) => !/\$\{|\{\{|\}\}|undefined|NaN|\[object|^(?:button|live|cards|forms)[.:]/.test(text),
        ),
  ],
  [
    'a card has at most six buttons in sight, six in a row, and three columns',
    ({ card }) =>
      actionsInSight(card).length <= 6 &&
      rowsOf(card, 'ActionSet', 'actions').every((count) => count <= 6) &&
      rowsOf(card, 'ColumnSet', 'columns').every((count) => count <= 3),
  ],
  [
    'what people wrote is never read as Markdown',
    ({ card }) =>
      markdownOf(card).every((text) => !text.includes(MARK)) &&
      [
        ...buttonsOf(card),
        ...inputsOf(card).flatMap((input) => (input.choices as readonly Node[]) ?? []),
      ].every(({ title }) => !String(title).includes('](')),
  ],
  [
    'nobody hides text or turns it around',
    ({ card, summary }) => {
      // The text of an input goes back as it was, so that saving it changes nothing.
      const preset = new Set(inputsOf(card).map(({ value }) => value));
      return [...textsOf(card), summary].every(
        (text) => preset.has(text) || !/[\p{Cc}\u202A-\u202E\uE000-\uE00F]/u.test(text),
      );
    },
  ],
  [
    'a long word can break',
    ({ card }) =>
      ofType(card, 'TextRun').every((run) =>
        String(run.text)
          .split(/[\s\u200B]/)
          .every((word) => word.length < 80),
      ),
  ],
  [
    'a button that does something also works where only Action.Submit does, and names its table',
    ({ card }) =>
      executes(card).every(
        (button) =>
          sameFallback(button) &&
          (button.verb === 'table.open' || typeof (button.data as Node).table === 'string'),
      ),
  ],
  [
    'a button that does something stands in an action set',
    ({ card }) => {
      const inSets = new Set(ofType(card, 'ActionSet').flatMap((set) => set.actions as readonly Node[]));
      return executes(card).every((button) => inSets.has(button));
    },
  ],
  [
    'nothing is typed on a shared card, but in the Playground, and there nothing asks for a dialog',
    ({ card, dialogs, name }) =>
      dialogs === 'dialog'
        ? // One contribution to look at lies before the notetaker alone; there one chooses, and types nothing.
          inputsOf(card).every(
            ({ type }) => /^speakers/.test(name) || (/^review/.test(name) && type === 'Input.ChoiceSet'),
          )
        : !ofType(card, 'Action.Submit').some(({ data }) => 'msteams' in (data as Node)),
  ],
  [
    'an input has a label, and says what is missing when it may not be empty',
    ({ card }) =>
      inputsOf(card).every(
        ({ label, isRequired, errorMessage }) => Boolean(label) && (!isRequired || Boolean(errorMessage)),
      ),
  ],
  [
    'a picture has an alternative text',
    ({ card }) => ofType(card, 'Image').every(({ altText }) => Boolean(altText)),
  ],
  [
    'what a button unfolds holds no button that unfolds',
    ({ card }) =>
      ofType(card, 'Action.ShowCard').every(
        (unfolding) => ofType(unfolding.card, 'Action.ShowCard').length === 0,
      ),
  ],
  [
    'a card refreshes for at most sixty people, all with an account, or not at all',
    ({ card }) => {
      const refresh = card.refresh as { action: Node; userIds: readonly string[] } | undefined;
      return (
        refresh === undefined ||
        (refresh.action.verb === 'table.view' &&
          (refresh.action.data as Node).table === 'table-3' &&
          refresh.userIds.length > 0 &&
          refresh.userIds.length <= 60 &&
          refresh.userIds.every((id) => id.startsWith('29:')))
      );
    },
  ],
  [
    'a card has no colours of its own',
    ({ card }) => !nodesOf(card).some((node) => 'color' in node || 'backgroundImage' in node),
  ],
];

const ordinary = { name: 'ordinary people', spoil: <Table>(table: Table): Table => table };

describe.each([ordinary, ...nasty])('with $name', ({ name: tableName, spoil }) => {
  const cases = everyCardOf(spoil).flatMap(({ name, render, audiences }) =>
    audiences.flatMap((audience) =>
      (['dialog', 'inline'] as const).flatMap((dialogs) =>
        ['nl-BE', 'en-GB'].map((locale): Case => {
          const context: ViewContext = { ...everyone, audience, dialogs, locale };
          return { ...context, ...render(context), name: `${name}, ${audience}, ${dialogs}, ${locale}` };
        }),
      ),
    ),
  );

  test.each(rules)('%s', (_, holds) => {
    expect(cases.filter((drawn) => !holds(drawn)).map(({ name }) => name)).toEqual([]);
  });

  test('what people wrote is on the cards', () => {
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.some(({ card }) => JSON.stringify(card).includes(MARK))).toBe(tableName !== ordinary.name);
  });
});
