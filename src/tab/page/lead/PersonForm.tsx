import { Button, Field, Select } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { TabPerson } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { Fold } from '../everybody/Section.tsx';
import { useWords } from '../words.ts';

/** Something that is asked for one of the people at the table. */
export const PersonForm = ({
  title,
  label,
  submit,
  people,
  ask,
  refusal,
}: {
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly people: readonly TabPerson[];
  readonly ask: (person: string) => Promise<boolean>;
  readonly refusal: string;
}) => {
  const words = useWords();
  const [chosen, choose] = useState('');
  const send = async (): Promise<void> => {
    if (chosen !== '' && (await ask(chosen))) choose('');
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send();
  };
  return (
    <Fold title={title}>
      <form className="stack" onSubmit={onSubmit}>
        <Field label={label}>
          <Select value={chosen} onChange={(_, { value }) => choose(value)}>
            <option value="">{words('lead:choosePerson')}</option>
            {people.map(({ person, name }) => (
              <option key={person} value={person}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className="buttons">
          <Button type="submit">{submit}</Button>
        </div>
      </form>
      <Refusal text={refusal} />
    </Fold>
  );
};
