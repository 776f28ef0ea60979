import { Button, Field, Input } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { Refusal } from './Refusal.tsx';
import { FoldedSection } from './Section.tsx';
import { useAct } from './useAct.ts';
import { useKeptText } from './useKeptText.ts';

/** The longest answer, in characters. */
const LONGEST = 300;

/** Who one is and what one hopes to find here; all of it may stay empty. */
export const Introduction = () => {
  const words = useWords();
  const [organisation, writeOrganisation] = useKeptText('organisation');
  const [background, writeBackground] = useKeptText('background');
  const [goal, writeGoal] = useKeptText('goal');
  const [kept, setKept] = useState(false);
  const { act, refusal, busy } = useAct();
  const send = async (): Promise<void> => {
    if (!busy) setKept(await act('person.introduce', { organisation, background, goal }));
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send();
  };
  const fields = [
    ['organisation', organisation, writeOrganisation],
    ['background', background, writeBackground],
    ['goal', goal, writeGoal],
  ] as const;
  return (
    <FoldedSection title={words('introduce.title')}>
      <form className="stack" onSubmit={onSubmit}>
        {fields.map(([name, value, write]) => (
          <Field key={name} label={words(`introduce.${name}`)}>
            <Input
              value={value}
              maxLength={LONGEST}
              onChange={(_, { value: next }) => {
                write(next);
                setKept(false);
              }}
            />
          </Field>
        ))}
        <div className="buttons">
          <Button type="submit">{words('save')}</Button>
          {kept && <span className="quiet">{words('introduce.kept')}</span>}
        </div>
      </form>
      <Refusal text={refusal} />
    </FoldedSection>
  );
};
