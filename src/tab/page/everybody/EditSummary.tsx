import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Refusal } from './Refusal.tsx';
import { Fold } from './Section.tsx';
import { TextForm } from './TextForm.tsx';
import { useAct } from './useAct.ts';

/** The text of the draft, to be put differently. What others changed meanwhile is not overwritten unseen. */
export const EditSummary = () => {
  const words = useWords();
  const { summary } = useTable().state;
  const [edited, setEdited] = useState<{ readonly text: string; readonly of: string }>();
  const { act, refusal, busy } = useAct();
  const save = async (text: string): Promise<void> => {
    if (!busy && (await act('summary.edit', { text }))) setEdited(undefined);
  };
  return (
    <Fold title={words('summary.edit.edit')}>
      {edited !== undefined && edited.of !== summary.text && (
        <p className="trouble">{words('summary.edit.changedMeanwhile')}</p>
      )}
      <TextForm
        label={words('summary.edit.text')}
        submit={words('save')}
        text={edited?.text ?? summary.text}
        write={(text) => setEdited({ text, of: edited?.of ?? summary.text })}
        send={(text) => void save(text)}
        rows={10}
        more={
          edited !== undefined && (
            <Button onClick={() => setEdited(undefined)}>{words('summary.edit.discard')}</Button>
          )
        }
      />
      <Refusal text={refusal} />
    </Fold>
  );
};
