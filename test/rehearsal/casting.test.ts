import { expect, test } from '@jest/globals';
import { cast } from '../../scripts/rehearsal/casting.ts';
import type { Line } from '../../scripts/rehearsal/transcript.ts';

const line = (who: string, text: string, via: Line['via'] = 'spoken'): Line => ({
  who,
  text,
  via,
  lineNumber: 1,
});

const lines = [
  line('Ana', 'Dat kan.'),
  line('Els', 'Kan dat?'),
  line('Ana', 'Toch wel.'),
  line('Bram', 'Wie betaalt het?'),
  line('Els', 'Wie nog?'),
  line('Joke', 'Je geluid staat nog aan.', 'direct'),
];

test('whoever asks the most questions leads, whoever says least in public takes notes', () => {
  expect(cast(lines)).toEqual({ names: ['Ana', 'Els', 'Bram', 'Joke'], moderator: 'Els', notetaker: 'Joke' });
});

test('a moderator or notetaker can be wished for, case ignored', () => {
  expect(cast(lines, { moderator: 'bram' })).toMatchObject({ moderator: 'Bram', notetaker: 'Joke' });
  expect(cast(lines, { notetaker: 'Els' })).toMatchObject({ moderator: 'Bram', notetaker: 'Els' });
});

test('somebody who sits alone leads and takes notes', () => {
  expect(cast([line('Ana', 'Ja.')])).toMatchObject({ moderator: 'Ana', notetaker: 'Ana' });
});
