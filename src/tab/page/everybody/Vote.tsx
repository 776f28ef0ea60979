import { Button, Checkbox, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { TabQuestion } from '../../state.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Refusal } from './Refusal.tsx';
import { useAct } from './useAct.ts';
import { useKeptText } from './useKeptText.ts';

const label = ({ number, text }: TabQuestion): string => `${number}. ${text}`;

/** Choosing questions while the choice is open: one, or as many as the format allows, and why. */
export const Vote = () => {
  const words = useWords();
  const { me, questions } = useTable().state;
  const [changed, setChanged] = useState<readonly string[]>();
  const [motivation, write] = useKeptText('motivation');
  const { act, refusal, busy } = useAct();
  const chosen = changed ?? me.chose;
  const numbers = questions.filter(({ id }) => me.chose.includes(id)).map(({ number }) => number);

  const send = async (): Promise<void> => {
    if (busy || !(await act('question.vote', { questions: chosen, motivation }))) return;
    write('');
    setChanged(undefined);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      {me.mostChoices === 1 ? (
        <Field label={words('choice.how', { count: 1 })}>
          <RadioGroup value={chosen[0] ?? ''} onChange={(_, { value }) => setChanged([value])}>
            {questions.map((question) => (
              <Radio key={question.id} value={question.id} label={label(question)} />
            ))}
          </RadioGroup>
        </Field>
      ) : (
        <fieldset className="choices">
          <legend>{words('choice.how', { count: me.mostChoices })}</legend>
          {questions.map((question) => (
            <Checkbox
              key={question.id}
              label={label(question)}
              checked={chosen.includes(question.id)}
              onChange={(_, { checked }) =>
                setChanged(
                  checked === true ? [...chosen, question.id] : chosen.filter((one) => one !== question.id),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <Field label={words('choice.motivation')}>
        <Textarea value={motivation} rows={2} resize="vertical" onChange={(_, { value }) => write(value)} />
      </Field>
      <div className="buttons">
        <Button type="submit">{words('choice.save')}</Button>
      </div>
      <Refusal text={refusal} />
      <p className="quiet">
        {numbers.length === 0
          ? words('choice.secret')
          : words('choice.chose', { count: numbers.length, numbers: numbers.join(', ') })}
      </p>
    </form>
  );
};
