import { expect, test } from '@jest/globals';
import { drawInTurn } from '../../src/application/outbox/drawInTurn.ts';
import type { RenderIntent } from '../../src/application/renderIntent.ts';
import { opened } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';

type Asked = Parameters<RenderIntent>;

const asked: Asked = [
  { kind: 'tidy', to: { kind: 'conversation', conversation: 'c', tenant: 't' } },
  tableAfter(...opened),
  0,
  undefined,
];

test('between two cards that are drawn others get their turn', async () => {
  const order: string[] = [];
  const draw = drawInTurn(async () => {
    order.push('card');
    setImmediate(() => order.push('click'));
    return undefined;
  });
  await Promise.all([draw(...asked), draw(...asked), draw(...asked)]);
  expect(order.slice(0, 5)).toEqual(['card', 'click', 'card', 'click', 'card']);
});

test('a card that cannot be drawn holds up no other', async () => {
  let tries = 0;
  const draw = drawInTurn(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no words');
    return undefined;
  });
  await expect(draw(...asked)).rejects.toThrow('no words');
  await expect(draw(...asked)).resolves.toBeUndefined();
});
