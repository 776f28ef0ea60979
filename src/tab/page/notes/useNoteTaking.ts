import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Speaker } from '../../../capture/speaker.ts';
import type { TabNotes } from '../../state.ts';
import { useAct } from '../everybody/useAct.ts';
import { useKeptText } from '../everybody/useKeptText.ts';
import { useTable } from '../useTable.tsx';
import { nameCompleted, readAs, speakerReference } from './spokenName.ts';
import { type UnsureNote, useUnsureNote } from './unsureNote.ts';

/** A note on its way to the table, with who spoke before it. */
interface SentNote extends UnsureNote {
  readonly speaker: Speaker | undefined;
}

/**
 * Writes down what is said: a line without a name is that of who spoke last. The box is empty at once, and
 * what the table refuses comes back into it. Where no answer comes, it and what was taken after it come back in
 * their order; sent again it is the same note, and it goes from the box once it shows in the minutes after all.
 */
export const useNoteTaking = (notes: TabNotes) => {
  const { state, view } = useTable();
  const self = state.me.person;
  const { tryOut, refusal } = useAct();
  const [text, write] = useKeptText('notes');
  const { unsure, remember } = useUnsureNote();
  const [speaker, setSpeaker] = useState<Speaker>();
  const present = useRef(text);
  present.current = text;
  const waiting = useRef<readonly SentNote[]>([]);
  const before = useRef<Promise<void>>(Promise.resolve());

  const people = useMemo(
    () =>
      [...notes.people]
        .sort((left, right) => Number(right.present) - Number(left.present))
        .map(({ person, name }) => ({ id: person, name })),
    [notes.people],
  );
  const read = useMemo(() => readAs(text, people, self, speaker), [text, people, self, speaker]);

  const set = useCallback(
    (next: string): void => {
      present.current = next;
      write(next);
    },
    [write],
  );

  const type = useCallback(
    (next: string): void => {
      // The space that comes by itself after a name is typed out of habit too.
      if (present.current.endsWith(': ') && next === `${present.current} `) return;
      const typedColon = next.endsWith(':') && next.length === present.current.length + 1;
      set(typedColon ? nameCompleted(next, people, self) : next);
      // Who empties the box begins something new.
      if (next.trim() === '') remember(undefined);
    },
    [people, self, set, remember],
  );

  useEffect(() => {
    if (unsure === undefined || !present.current.startsWith(unsure.text)) return;
    const id = `n:${self}:${unsure.note}`;
    if (!view.contributions.some((one) => one.id === id || one.id.startsWith(`${id}#`))) return;
    set(present.current.slice(unsure.text.length).replace(/^\n/, ''));
    remember(undefined);
  }, [unsure, view.contributions, self, set, remember]);

  const send = useCallback(
    async (mine: SentNote): Promise<void> => {
      // It went back into the box with the one before it.
      if (!waiting.current.includes(mine)) return;
      const { note, text: said, speaker: last } = mine;
      const outcome = await tryOut('note.take', { text: said, speaker: speakerReference(last), note });
      const back = outcome === 'done' ? [] : outcome === 'refused' ? [mine] : waiting.current;
      waiting.current = waiting.current.filter((one) => one !== mine && !back.includes(one));
      if (back.length === 0) return;
      setSpeaker(last);
      set([...back.map((one) => one.text), present.current].filter((part) => part !== '').join('\n'));
      if (outcome === 'unheard') remember({ note, text: said });
    },
    [tryOut, set, remember],
  );

  const take = useCallback(async (): Promise<void> => {
    if (text.trim() === '' || read.kind === 'too-long') return;
    set('');
    setSpeaker(read.speaker);
    remember(undefined);
    if (read.lines.length === 0) return;
    const mine: SentNote = { note: unsure?.note ?? crypto.randomUUID(), text, speaker };
    waiting.current = [...waiting.current, mine];
    before.current = before.current.then(() => send(mine));
    await before.current;
  }, [text, read, speaker, unsure, send, set, remember]);

  return { text, type, write: set, take, read, speaker, people, refusal };
};

export type NoteTaking = ReturnType<typeof useNoteTaking>;
