import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { TabPerson } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { Fold } from '../everybody/Section.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useWords } from '../words.ts';

/** The longest name that somebody can be given, in characters. */
const LONGEST_NAME = 100;
/** Chosen for whoever is not on the list. No person's id looks like this. */
const SOMEBODY_NEW = '+';

/** Something that is asked for one of the people at the table; what comes of it is said below. */
export const PersonForm = ({
  title,
  label,
  submit,
  people,
  verb,
  data = {},
  named = false,
  done,
  children,
}: {
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly people: readonly TabPerson[];
  readonly verb: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Whether it can also be somebody on the phone, who is known by a name alone. */
  readonly named?: boolean;
  readonly done?: () => void;
  /** Stands between the person and the button. */
  readonly children?: ReactNode;
}) => {
  const words = useWords();
  const [chosen, choose] = useState('');
  const [name, write] = useState('');
  const { act, refusal, said } = useAct();
  const send = async (): Promise<void> => {
    if (chosen === '') return;
    const whom = chosen === SOMEBODY_NEW ? { other: 'yes', name } : { person: chosen };
    if (!(await act(verb, { ...data, ...whom }))) return;
    choose('');
    write('');
    done?.();
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
            {people.map(({ person, plate }) => (
              <option key={person} value={person}>
                {plate}
              </option>
            ))}
            {named && <option value={SOMEBODY_NEW}>{words('lead:somebodyNew')}</option>}
          </Select>
        </Field>
        {chosen === SOMEBODY_NEW && (
          <Field label={words('lead:newName')}>
            <Input value={name} maxLength={LONGEST_NAME} onChange={(_, { value }) => write(value)} />
          </Field>
        )}
        {children}
        <div className="buttons">
          <Button type="submit">{submit}</Button>
        </div>
      </form>
      <Refusal text={refusal} />
      <p role="status" className="quiet">
        {said}
      </p>
    </Fold>
  );
};
