import { Button, Field, Input } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { TabSummary } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useWords } from '../words.ts';

/** What somebody added to the draft: taken up or not, and if not, why. */
export const Addition = ({ addition }: { readonly addition: TabSummary['additions'][number] }) => {
  const words = useWords();
  const { number, text, decision, reason } = addition;
  const [declining, setDeclining] = useState(false);
  const [why, write] = useState('');
  const { act, refusal } = useAct();
  const decline = async (): Promise<void> => {
    if (!(await act('summary.decide', { addition: number, accept: false, reason: why }))) return;
    setDeclining(false);
    write('');
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void decline();
  };
  return (
    <>
      <p>
        <span className="number">{number}.</span> {text}
        <span className="quiet">
          {' · '}
          {words(`summary.decision.${decision}`)}
          {reason !== undefined && `: ${reason}`}
        </span>
      </p>
      {declining ? (
        <form className="stack" onSubmit={onSubmit}>
          <Field label={words('lead:closing.why')}>
            <Input autoFocus value={why} onChange={(_, { value }) => write(value)} />
          </Field>
          <div className="buttons">
            <Button type="submit">{words('lead:closing.declineNow')}</Button>
            <Button onClick={() => setDeclining(false)}>{words('cancel')}</Button>
          </div>
        </form>
      ) : (
        <div className="buttons">
          {decision !== 'accepted' && (
            <Button
              size="small"
              onClick={() => void act('summary.decide', { addition: number, accept: true })}
            >
              {words('lead:closing.accept', { number })}
            </Button>
          )}
          {decision !== 'declined' && (
            <Button size="small" onClick={() => setDeclining(true)}>
              {words('lead:closing.decline', { number })}
            </Button>
          )}
        </div>
      )}
      <Refusal text={refusal} />
    </>
  );
};
