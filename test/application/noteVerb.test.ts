import { describe, expect, test } from '@jest/globals';
import { readVerb } from '../../src/application/verbs.ts';
import type { CommandBody } from '../../src/core/commands.ts';
import { decide } from '../../src/core/decide/decide.ts';
import { ana, bram, joke, type Member, opened } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';

const table = tableAfter(...opened);

const read = (verb: string, data: Readonly<Record<string, unknown>>, who: Member = joke): CommandBody => {
  const body = readVerb(verb, table, data, { command: 'press', at: 0, person: who.person });
  if (body === undefined) throw new Error(`No verb ${verb}`);
  return body;
};
const linesOf = (data: Readonly<Record<string, unknown>>) => {
  const body = read('note.take', data);
  return body.type === 'TakeNotes'
    ? body.lines.map(({ text, speaker, question }) => ({ text, speaker, question }))
    : [];
};
const named = ({ person, name }: Member) => ({ person, name });

describe('what the notetaker types', () => {
  test('is a line for each speaker, by the first letters of a name', () => {
    expect(linesOf({ text: 'an: de bus\nook de trein\nbram: nee' })).toEqual([
      { text: 'de bus', speaker: named(ana), question: undefined },
      { text: 'ook de trein', speaker: named(ana), question: undefined },
      { text: 'nee', speaker: named(bram), question: undefined },
    ]);
  });

  test('without a name is said by who spoke last, as the page kept them', () => {
    const [byId, byName, unclear] = [bram.person, 'Jan Janssens', 'qx'].map(
      (speaker) => linesOf({ text: 'en toch', speaker })[0]?.speaker,
    );
    expect(byId).toEqual(named(bram));
    expect(byName).toEqual({ person: 'name:jan janssens', name: 'Jan Janssens' });
    expect(unclear).toEqual({ unclear: 'qx' });
    expect(linesOf({ text: 'en toch' })[0]?.speaker).toEqual({ unclear: '' });
  });

  test('hangs under the question that it names, and under none that is not there', () => {
    expect(linesOf({ text: 'Vraag 3\nana: wij' })[0]?.question).toBe('v3');
    expect(linesOf({ text: 'Vraag 9\nana: wij' })[0]?.question).toBeUndefined();
  });

  test('is one note however often the page sends it, also where it was put differently meanwhile', () => {
    const take = (press: string, text: string) => {
      const data = { text, note: 'note-1' };
      const body = readVerb('note.take', table, data, { command: press, at: 0, person: joke.person });
      if (body === undefined) throw new Error('No verb');
      return body;
    };
    const after = tableAfter(
      ...opened,
      joke.asks('14:30', take('first', 'ana: de bus\nbram: nee')),
      joke.asks('14:31', take('again', 'ana: de bus\nbram: nee')),
      joke.asks('14:32', take('changed', 'ana: de bus\nbram: ja')),
    );
    expect(after.contributions.map(({ text }) => text)).toEqual(['de bus', 'ja']);
    const other = readVerb(
      'note.take',
      table,
      { text: 'ana: de bus', note: 'note-1' },
      {
        command: 'x',
        at: 0,
        person: ana.person,
      },
    );
    expect(other).not.toMatchObject({ message: after.contributions[0]?.id });
    for (const note of ['', '#0002', 'a b', 'x'.repeat(65)])
      expect(read('note.take', { text: 'ana: ja', note })).toMatchObject({ message: 'n:press' });
  });

  test('is refused whole where it is more than 500 lines', () => {
    const text = Array.from({ length: 501 }, (_, index) => `ana: ${index}`).join('\n');
    const command = joke.asks('14:30', read('note.take', { text }));
    expect(decide(table, command)).toMatchObject({
      kind: 'rejected',
      rejection: { reason: 'text-too-long' },
    });
  });

  test('counts only from who takes the notes or leads', () => {
    const command = ana.asks('14:30', read('note.take', { text: 'bram: nee' }, ana));
    expect(decide(table, command)).toMatchObject({
      kind: 'rejected',
      rejection: { reason: 'not-moderator-or-notetaker' },
    });
  });
});

test('a mark changes only what it names', () => {
  const about = { type: 'MarkContribution', contribution: 'c1' };
  expect(read('contribution.mark', { contribution: 'c1', depth: 'leaf' })).toEqual({
    ...about,
    depth: 'leaf',
  });
  expect(read('contribution.mark', { contribution: 'c1', practical: 'false' })).toEqual({
    ...about,
    practical: false,
  });
  expect(read('contribution.mark', { contribution: 'c1', depth: 'root' })).toEqual(about);
});

test('a speaker is somebody at the table, or a new name', () => {
  const author = (data: Readonly<Record<string, unknown>>) => {
    const body = read('contribution.speaker', { contribution: 'c1', ...data });
    return body.type === 'NameSpeaker' ? body.author : undefined;
  };
  expect(author({ person: ana.person })).toEqual(named(ana));
  expect(author({ name: 'bram' })).toEqual(named(bram));
  expect(author({ name: 'Jan Janssens' })).toEqual({ person: 'name:jan janssens', name: 'Jan Janssens' });
});
