import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { HandKind } from '../../../core/floor.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Refusal } from './Refusal.tsx';
import { Fold } from './Section.tsx';
import { useAct } from './useAct.ts';
import { useKeptText } from './useKeptText.ts';

const kinds: readonly HandKind[] = ['question', 'reply', 'order', 'technical'];
/** The longest reason for a hand, in characters. */
const LONGEST_REASON = 300;

/** What kind of hand it is, and what about: with the hand, or after it went up. */
export const HandForm = () => {
  const words = useWords();
  const { me } = useTable().state;
  const [kind, setKind] = useState<HandKind>(me.hand?.kind ?? 'question');
  const [reason, write] = useKeptText('hand');
  const { act, refusal, busy } = useAct();
  const send = async (): Promise<void> => {
    if (!busy && (await act('hand.raise', { kind, reason }))) write('');
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send();
  };
  return (
    <Fold title={words(me.hand === undefined ? 'hand.other' : 'hand.about')}>
      <form className="stack" onSubmit={onSubmit}>
        <Field label={words('hand.kind')}>
          <RadioGroup
            value={kind}
            onChange={(_, { value }) => setKind(kinds.find((one) => one === value) ?? 'question')}
          >
            {kinds.map((one) => (
              <Radio key={one} value={one} label={words(`hand.kinds.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={words('hand.reason')}>
          <Input value={reason} maxLength={LONGEST_REASON} onChange={(_, { value }) => write(value)} />
        </Field>
        <div className="buttons">
          <Button type="submit">{words(me.hand === undefined ? 'hand.submit' : 'hand.change')}</Button>
        </div>
      </form>
      <Refusal text={refusal} />
    </Fold>
  );
};
