import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Speaker } from '../../../capture/speaker.ts';
import type { TabNotes } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { useWords } from '../words.ts';
import { Key } from './Key.tsx';
import { namesFor, withName } from './spokenName.ts';
import { type NoteTaking, useNoteTaking } from './useNoteTaking.ts';

const useSpeakerText = ({ people }: NoteTaking) => {
  const words = useWords();
  return (speaker: Speaker | undefined): string => {
    switch (speaker?.kind) {
      case 'person':
        return people.find(({ id }) => id === speaker.person)?.name ?? '';
      case 'named':
        return words('notes:newName', { name: speaker.name });
      case 'unclear':
        return speaker.typed === ''
          ? words('notes:speakerToConfirm')
          : words('notes:speakerUnclear', { typed: speaker.typed });
      case 'unknown':
        return words('notes:speakerUnknown');
      default:
        return '';
    }
  };
};

/** Says how what stands in the box will be read, or whose the next line is. */
const Preview = ({ taking, naming }: { readonly taking: NoteTaking; readonly naming: boolean }) => {
  const words = useWords();
  const speakerText = useSpeakerText(taking);
  const { read, text, speaker } = taking;
  if (read.kind === 'too-long') return <>{words('notes:tooLong', { count: read.lines })}</>;
  if (text.trim() === '' || (naming && speaker === undefined))
    return (
      <>
        {speaker === undefined ? words('notes:hint') : words('notes:goesOn', { name: speakerText(speaker) })}
      </>
    );
  const [first] = read.lines;
  const who = speakerText(read.lines.length === 1 ? first?.speaker : read.speaker);
  return (
    <>
      {[
        who,
        ...(read.question === undefined ? [] : [words('notes:question', { number: read.question })]),
        ...(read.lines.length > 1 ? [words('notes:lines', { count: read.lines.length })] : []),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
    </>
  );
};

/** The box in which the notetaker types at the pace of speech. Enter notes; arrows choose a proposed name. */
export const NoteLine = ({ notes }: { readonly notes: TabNotes }) => {
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const taking = useNoteTaking(notes);
  const { text, type, write, take, people, refusal } = taking;
  const [focused, setFocused] = useState(false);
  const [dismissed, dismiss] = useState('');
  const [chosen, choose] = useState(-1);
  const proposed = focused && dismissed !== text ? namesFor(text, people) : [];
  const active = proposed[chosen];

  const complete = (name: string): void => {
    write(withName(text, name));
    choose(-1);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (active === undefined) void take();
      else complete(active.name);
    } else if (proposed.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place more than there are names: none is chosen.
      choose((now) => ((now + 1 + step + proposed.length + 1) % (proposed.length + 1)) - 1);
    } else if (proposed.length > 0 && event.key === 'Escape') {
      event.stopPropagation();
      dismiss(text);
      choose(-1);
    }
  };

  return (
    <div className="note-line">
      <label htmlFor={`${id}-box`}>{words('notes:said')}</label>
      <div className="note-entry">
        <textarea
          id={`${id}-box`}
          ref={box}
          rows={Math.min(6, Math.max(2, text.split('\n').length))}
          value={text}
          autoComplete="off"
          aria-describedby={`${id}-preview`}
          aria-autocomplete="list"
          {...(proposed.length > 0 && { 'aria-controls': `${id}-names` })}
          {...(active !== undefined && { 'aria-activedescendant': `${id}-${active.id}` })}
          placeholder={words('notes:example')}
          onChange={({ target }) => {
            type(target.value);
            choose(-1);
          }}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
        <Button appearance="primary" onClick={() => void take()}>
          {words('notes:take')} <Key>Enter</Key>
        </Button>
      </div>
      {proposed.length > 0 && (
        <div role="listbox" id={`${id}-names`} className="names" aria-label={words('notes:names')}>
          {proposed.map((person, index) => (
            <div
              key={person.id}
              role="option"
              id={`${id}-${person.id}`}
              tabIndex={-1}
              aria-selected={index === chosen}
              // The box keeps the focus: one goes on typing.
              onMouseDown={(event) => {
                event.preventDefault();
                complete(person.name);
              }}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
      <p id={`${id}-preview`} className="preview">
        <Preview taking={taking} naming={proposed.length > 0} />
      </p>
      <Refusal text={refusal} />
    </div>
  );
};
