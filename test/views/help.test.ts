import { describe, expect, test } from '@jest/globals';
import { helpCard } from '../../src/views/helpCard.ts';
import { everyone } from './tables.ts';
import { outline } from './walkCard.ts';

const lines = (asking: Parameters<typeof helpCard>[1]): readonly string[] =>
  outline(helpCard(everyone, asking).card);
/** What stands on the card before anything is unfolded. */
const inSight = (asking: Parameters<typeof helpCard>[1]): readonly string[] => {
  const all = lines(asking);
  const buttons = all.findIndex((line) => line.startsWith('['));
  return buttons === -1 ? all : all.slice(0, buttons);
};
const leading = ['**volgende**', '**spreker**', '**verleng', '**rol ', '**sluit**', '**volgorde', '**wijzig'];

describe('help', () => {
  test('tells somebody who takes part nothing that only others can do', () => {
    const text = lines('everyone').join('\n');
    for (const word of [...leading, '**noteer', '**hand NAAM**']) expect(text).not.toContain(word);
    expect(text).toContain('**hand**');
    expect(text).toContain('**aanvulling: …**');
  });

  test('tells who takes notes how to note, and not how to lead', () => {
    const text = lines('notetaker').join('\n');
    expect(inSight('notetaker').join('\n')).toContain('**noteer NAAM: …**');
    for (const word of leading) expect(text).not.toContain(word);
  });

  test('names the words by which notes and one’s own contributions are put right', () => {
    for (const word of ['**nakijken**', '**vorige**'])
      expect(inSight('notetaker').join('\n')).toContain(word);
    expect(lines('everyone').join('\n')).toContain('**mijn bijdragen**');
    expect(lines('moderator').join('\n')).toContain('**nakijken**');
  });

  test('tells who leads all, what is needed first in sight', () => {
    const text = lines('moderator').join('\n');
    for (const word of [...leading, '**noteer', '**hand**']) expect(text).toContain(word);
    expect(inSight('moderator').join('\n')).toContain('**volgende**');
  });

  test.each(['everyone', 'moderator', 'outside'] as const)('is short for %s', (asking) => {
    expect(inSight(asking).length).toBeLessThanOrEqual(9);
  });
});
