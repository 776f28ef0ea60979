import { describe, expect, test } from '@jest/globals';
import { readTextCommand } from '../../src/application/textCommands.ts';

describe('asking to be left alone', () => {
  test.each(['laat me', 'Laat me gerust!', 'laat me maar', 'leave me', 'LEAVE ME.'])(
    'is said with "%s"',
    (said) => {
      expect(readTextCommand(said)?.command).toEqual({ word: 'leaveMe' });
    },
  );

  test('counts only where somebody speaks to the bot: among people it is talk', () => {
    expect(readTextCommand('laat me')?.unprompted).toBe(false);
    expect(readTextCommand('laat me even uitspreken')).toBeUndefined();
  });
});
