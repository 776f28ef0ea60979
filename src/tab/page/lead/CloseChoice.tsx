import { Button, Checkbox } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { TabLead } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** Closing the choice: how many chose, and which questions stay; those most chosen are ticked. */
export const CloseChoice = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const { questions } = useTable().state;
  const [changed, setChanged] = useState<readonly string[]>();
  const { act, refusal } = useAct();
  const kept = changed ?? lead.shortlist;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void act('question.shortlist', { questions: kept });
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      <p>
        <strong>{words('lead:choice.counted', { chosen: lead.chose, all: lead.mayChoose })}</strong>
      </p>
      <fieldset className="choices">
        <legend>{words('lead:choice.keep')}</legend>
        {questions.map(({ id, number, text, votes }) => (
          <Checkbox
            key={id}
            label={`${number}. ${text}${votes === undefined ? '' : ` (${votes})`}`}
            checked={kept.includes(id)}
            onChange={(_, { checked }) =>
              setChanged(checked === true ? [...kept, id] : kept.filter((one) => one !== id))
            }
          />
        ))}
      </fieldset>
      <div className="buttons">
        <Button type="submit">{words('lead:choice.close')}</Button>
      </div>
      <Refusal text={refusal} />
    </form>
  );
};
