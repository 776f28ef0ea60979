import { Button, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { whoIsMeant, whoIsNearly } from '../../../capture/whoIsMeant.ts';
import type { TabNotes } from '../../state.ts';
import { useWords } from '../words.ts';

/** Says who spoke where that was unclear: whom the typed letters may mean comes first. */
export const SpeakerChoice = ({
  typed,
  notes,
  name,
}: {
  readonly typed: string;
  readonly notes: TabNotes;
  readonly name: (who: { person: string; name: string } | { name: string }) => void;
}) => {
  const words = useWords();
  const id = useId();
  const people = notes.people.map(({ person, name: full }) => ({ id: person, name: full }));
  const meant = new Set([...whoIsMeant(typed, people), ...whoIsNearly(typed, people)]);
  const ordered = [...people].sort((left, right) => Number(meant.has(right.id)) - Number(meant.has(left.id)));
  const [chosen, choose] = useState([...meant][0] ?? '');
  const person = people.find((one) => one.id === chosen);
  return (
    <p className="speaker-choice">
      <label htmlFor={`${id}-who`}>{words('notes:whoSaid')}</label>
      <Select id={`${id}-who`} size="small" value={chosen} onChange={(_, { value }) => choose(value)}>
        <option value="">
          {typed === '' ? words('notes:choose') : words('notes:asName', { name: typed })}
        </option>
        {ordered.map((one) => (
          <option key={one.id} value={one.id}>
            {notes.people.find(({ person: id }) => id === one.id)?.plate ?? one.name}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        disabled={person === undefined && typed === ''}
        onClick={() =>
          name(person === undefined ? { name: typed } : { person: person.id, name: person.name })
        }
      >
        {words('notes:saveSpeaker')}
      </Button>
    </p>
  );
};
