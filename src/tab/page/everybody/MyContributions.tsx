import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { OwnContribution } from './OwnContribution.tsx';
import { FoldedSection } from './Section.tsx';

/** How many are shown at first, and how many more each time. */
const AT_ONCE = 20;

/** What I contributed, the newest first. */
export const MyContributions = () => {
  const words = useWords();
  const { view, state } = useTable();
  const [shown, setShown] = useState(AT_ONCE);
  const mine = view.contributions.filter((one) => one.mine).reverse();
  return (
    <FoldedSection title={words('mine.title', { count: mine.length })}>
      {mine.length === 0 ? (
        <p className="quiet">{words('mine.none')}</p>
      ) : (
        <ul className="contributions">
          {mine.slice(0, shown).map((one) => (
            <li key={one.id}>
              <OwnContribution contribution={one} fixed={state.table.minutesFinalAt !== undefined} />
            </li>
          ))}
        </ul>
      )}
      {mine.length > shown && (
        <Button size="small" onClick={() => setShown(shown + AT_ONCE)}>
          {words('mine.more')}
        </Button>
      )}
    </FoldedSection>
  );
};
