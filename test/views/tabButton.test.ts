import { expect, test } from '@jest/globals';
import { everyCard } from './everyCard.ts';
import { everyone } from './tables.ts';
import { actionsInSight, buttonsOf, ofType } from './walkCard.ts';

const tab = 'https://teams.microsoft.com/l/entity/app/tafel?context=%7B%7D';

const drawn = everyCard.flatMap(({ name, render, audiences }) =>
  audiences.flatMap((audience) =>
    (['dialog', 'inline'] as const).map((dialogs) => ({
      name,
      card: render({ ...everyone, audience, dialogs, tab }).card,
    })),
  ),
);
const linksOn = (card: unknown): readonly unknown[] =>
  ofType(card, 'Action.OpenUrl').filter(({ url }) => url === tab);

test('the opening, the agenda, the question under debate and the minutes lead to the table’s page, once a card', () => {
  const led = drawn.filter(({ card }) => linksOn(card).length > 0);
  expect([...new Set(led.map(({ name }) => name.replace(/-.*/, '')))].sort()).toEqual([
    'agenda',
    'minutes',
    'opening',
    'question',
  ]);
  for (const { name, card } of led) expect([name, linksOn(card).length]).toEqual([name, 1]);
});

test('the way there leaves room for every other button', () => {
  for (const { name, card } of drawn) {
    const crowded =
      actionsInSight(card).length > 6 ||
      ofType(card, 'ActionSet').some(({ actions }) => (actions as readonly unknown[]).length > 6);
    expect([name, crowded]).toEqual([name, false]);
  }
  for (const { name, render, audiences } of everyCard)
    for (const audience of audiences) {
      const titles = (card: unknown) => buttonsOf(card).map(({ title }) => title);
      const without = titles(render({ ...everyone, audience }).card);
      const withTab = titles(render({ ...everyone, audience, tab }).card);
      expect([name, without.filter((title) => !withTab.includes(title))]).toEqual([name, []]);
    }
});

test('where Teams cannot open the page no card offers it', () => {
  for (const { render, audiences } of everyCard)
    for (const audience of audiences)
      expect(JSON.stringify(render({ ...everyone, audience }).card)).not.toContain('Open de tafel');
});
