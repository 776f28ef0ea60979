import { Button } from '@fluentui/react-components';
import { EditSummary } from '../everybody/EditSummary.tsx';
import { Refusal } from '../everybody/Refusal.tsx';
import { Fold, FoldedSection } from '../everybody/Section.tsx';
import { SummaryText } from '../everybody/SummaryText.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Addition } from './Addition.tsx';
import { Confirm } from './Confirm.tsx';

/** The end: the draft, what people added to it, and closing the table. */
export const Closing = () => {
  const words = useWords();
  const { summary, agenda, table } = useTable().state;
  const { act, refusal } = useAct();
  if (table.status === 'closed') return null;
  const kind = agenda.items.find(({ id }) => id === agenda.running)?.kind;
  return (
    <FoldedSection title={words('lead:closing.title')} open={kind === 'closing'}>
      {summary.status === 'none' && (
        <div className="buttons">
          <Button onClick={() => void act('summary.draft')}>{words('lead:closing.draft')}</Button>
        </div>
      )}
      {summary.status === 'draft' && (
        <>
          <Fold title={words('lead:closing.read')}>
            <SummaryText text={summary.text} />
          </Fold>
          <EditSummary />
          {summary.additions.length > 0 && (
            <>
              <h3>{words('summary.additions')}</h3>
              <ul className="plain additions">
                {summary.additions.map((addition) => (
                  <li key={addition.number}>
                    <Addition addition={addition} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <Confirm
        label={words('lead:closing.close')}
        question={words('lead:closing.sure')}
        yes={words('lead:closing.yes')}
        confirmed={() => void act('table.close')}
      />
      <Refusal text={refusal} />
    </FoldedSection>
  );
};
