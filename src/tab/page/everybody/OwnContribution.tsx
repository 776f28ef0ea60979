import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TabContribution } from '../../state.ts';
import { choicesOf, type LensChoice } from '../lensChoice.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { LensChips } from './LensChips.tsx';
import { Refusal } from './Refusal.tsx';
import { TextForm } from './TextForm.tsx';
import { useTimeOfDay } from './times.ts';
import { useAct } from './useAct.ts';

const same = (left: LensChoice, right: LensChoice): boolean =>
  left.length === right.length && left.every((one) => right.includes(one));

/** The lenses of a contribution in words: `Gebiedsgericht (Dorpskern)`. */
const useLensWords = (contribution: TabContribution): string => {
  const { lenses } = useTable().state.table;
  return contribution.lenses
    .map(({ lens, value }) => {
      const known = lenses.find(({ id }) => id === lens);
      const title = known?.title ?? lens;
      const valueTitle = known?.values.find(({ id }) => id === value)?.title ?? value;
      return valueTitle === undefined ? title : `${title} (${valueTitle})`;
    })
    .join(', ');
};

const Edit = ({
  contribution,
  close,
}: {
  readonly contribution: TabContribution;
  readonly close: () => void;
}) => {
  const words = useWords();
  const [text, write] = useState(contribution.text);
  const [lenses, choose] = useState(choicesOf(contribution));
  const { act, refusal, busy } = useAct();
  const { id } = contribution;
  const save = async (next: string): Promise<void> => {
    if (busy) return;
    const revised =
      next === contribution.text || (await act('contribution.revise', { contribution: id, text: next }));
    if (!revised) return;
    if (
      !same(lenses, choicesOf(contribution)) &&
      !(await act('contribution.tag', { contribution: id, lenses }))
    )
      return;
    close();
  };
  return (
    <>
      <TextForm
        label={words('mine.text')}
        submit={words('save')}
        text={text}
        write={write}
        send={(next) => void save(next)}
        more={<Button onClick={close}>{words('cancel')}</Button>}
      >
        <LensChips label={words('contribute.lenses')} chosen={lenses} choose={choose} />
      </TextForm>
      <Refusal text={refusal} />
    </>
  );
};

/** One of my contributions, which I may still put differently. */
export const OwnContribution = ({
  contribution,
  fixed,
}: {
  readonly contribution: TabContribution;
  /** Whether nothing can be changed any more. */
  readonly fixed: boolean;
}) => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const lenses = useLensWords(contribution);
  const [editing, setEditing] = useState(false);
  if (editing) return <Edit contribution={contribution} close={() => setEditing(false)} />;
  return (
    <>
      <p className="said">{contribution.text}</p>
      <p className="quiet foot">
        <span>
          {timeOfDay(contribution.at)}
          {lenses !== '' && ` · ${lenses}`}
          {contribution.revised && ` · ${words('mine.revised')}`}
        </span>
        {!fixed && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words('mine.changeThis', { text: contribution.text.slice(0, 60) })}
            onClick={() => setEditing(true)}
          >
            {words('mine.change')}
          </Button>
        )}
      </p>
    </>
  );
};
