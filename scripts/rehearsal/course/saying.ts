import type { Line } from '../transcript.ts';
import { type Play, say } from './play.ts';

/** One line of the transcript comes to the table, by the way by which it came there. */
export const sayLine = async (play: Play, line: Line): Promise<void> => {
  const { stage, notetaker } = play;
  const person = play.person(line.who);
  switch (line.via) {
    case 'spoken':
      return say(notetaker, stage.chat, `noteer ${line.who}: ${line.text}`);
    case 'chat':
      return say(person, stage.chat, line.text);
    case 'direct': {
      const { status } = await person.whisper(stage.chat, line.text);
      if (status >= 300) throw new Error(`a private message was answered with HTTP ${status}`);
    }
  }
};

/** "3 lines spoken, 1 typed, 1 private". */
export const linesTold = (lines: readonly Line[]): string => {
  const count = (via: Line['via']): number => lines.filter((line) => line.via === via).length;
  const parts = [
    [count('spoken'), 'spoken'],
    [count('chat'), 'typed'],
    [count('direct'), 'private'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, how]) => `${number} ${how}`);
  return `${lines.length} line${lines.length === 1 ? '' : 's'} (${told.join(', ')})`;
};
