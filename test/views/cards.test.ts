import { describe, expect, test } from '@jest/globals';
import { liveCard } from '../../src/views/liveCard.ts';
import { everyCard } from './everyCard.ts';
import { debating, everyone } from './tables.ts';
import { outline } from './walkCard.ts';

describe.each(everyCard)('$name', ({ render, audiences }) => {
  test.each(audiences)('reads well for %s', (audience) => {
    const { card, summary } = render({ ...everyone, audience });
    expect([`summary: ${summary}`, ...outline(card)].join('\n')).toMatchSnapshot();
  });
});

describe('in English', () => {
  test.each(everyCard.filter(({ name }) => /^(opening|live-debate|choice-open|draft|final)$/.test(name)))(
    '$name reads well',
    ({ render }) => {
      const { card, summary } = render({ ...everyone, audience: 'moderator', locale: 'en-GB' });
      expect([`summary: ${summary}`, ...outline(card)].join('\n')).toMatchSnapshot();
    },
  );
});

test('the live card is laid out as an Adaptive Card 1.5', () => {
  expect(liveCard(debating, everyone).card).toMatchSnapshot();
});
