import { useCallback, useMemo, useRef, useState } from 'react';
import type { Speaker } from '../../../capture/speaker.ts';
import type { TabNotes } from '../../state.ts';
import { useAct } from '../everybody/useAct.ts';
import { useKeptText } from '../everybody/useKeptText.ts';
import { useTable } from '../useTable.tsx';
import { nameCompleted, readAs, speakerReference } from './spokenName.ts';

/**
 * Writes down what is said: a line without a name is that of who spoke last. The box is empty at once, and
 * what the table refuses comes back into it.
 */
export const useNoteTaking = (notes: TabNotes) => {
  const { me } = useTable().state;
  const { act, refusal } = useAct();
  const [text, write] = useKeptText('notes');
  const [speaker, setSpeaker] = useState<Speaker>();
  const present = useRef(text);
  present.current = text;

  const people = useMemo(
    () =>
      [...notes.people]
        .sort((left, right) => Number(right.present) - Number(left.present))
        .map(({ person, name }) => ({ id: person, name })),
    [notes.people],
  );
  const read = useMemo(() => readAs(text, people, me.person, speaker), [text, people, me.person, speaker]);

  const type = useCallback(
    (next: string): void => {
      // The space that comes by itself after a name is typed out of habit too.
      if (present.current.endsWith(': ') && next === `${present.current} `) return;
      const typedColon = next.endsWith(':') && next.length === present.current.length + 1;
      write(typedColon ? nameCompleted(next, people, me.person) : next);
    },
    [people, me.person, write],
  );

  const take = useCallback(async (): Promise<void> => {
    if (text.trim() === '' || read.kind === 'too-long') return;
    write('');
    setSpeaker(read.speaker);
    if (read.lines.length === 0) return;
    if (await act('note.take', { text, speaker: speakerReference(speaker) })) return;
    setSpeaker(speaker);
    write(present.current === '' ? text : `${text}\n${present.current}`);
  }, [text, read, speaker, act, write]);

  return { text, type, write, take, read, speaker, people, refusal };
};

export type NoteTaking = ReturnType<typeof useNoteTaking>;
