import { expect, test } from '@jest/globals';
import { createTurns } from '../../src/press/turns.ts';

const opened = () => {
  let open = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { until, open: () => open() };
};

test('one has a turn at a time, in the order of asking, and whoever is in a rush goes first', async () => {
  const takeTurn = createTurns();
  const first = opened();
  const seen: string[] = [];
  let busy = 0;
  const turn = (name: string, until?: Promise<void>) => async () => {
    busy += 1;
    expect(busy).toBe(1);
    seen.push(name);
    await until;
    busy -= 1;
    return name;
  };
  const all = [
    takeTurn(turn('docx', first.until)),
    takeTurn(turn('pdf')),
    takeTurn(turn('picture'), 'rush'),
    takeTurn(turn('another picture'), 'rush'),
  ];
  first.open();
  expect(await Promise.all(all)).toEqual(['docx', 'pdf', 'picture', 'another picture']);
  expect(seen).toEqual(['docx', 'picture', 'another picture', 'pdf']);
});

test('a turn that fails does not stop those behind it', async () => {
  const takeTurn = createTurns();
  const failing = takeTurn(async () => Promise.reject(new Error('stuk')));
  const next = takeTurn(async () => 'gelukt');
  await expect(failing).rejects.toThrow('stuk');
  expect(await next).toBe('gelukt');
});
