import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { TabAnswer } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { useAsk, useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { minutesFilter, type Narrowing } from './narrowing.ts';

/** The minutes to take along, whole or as narrowed. The links are signed for who asks, so they are asked for. */
export const Exports = ({ narrowing }: { readonly narrowing: Narrowing }) => {
  const words = useWords();
  const ask = useAsk();
  const { state } = useTable();
  const filter = minutesFilter(narrowing, state);
  const [answer, setAnswer] = useState<TabAnswer & { readonly filter: string }>();
  const current = answer?.filter === filter ? answer : undefined;

  const get = async (): Promise<void> => setAnswer({ ...(await ask('minutes.get', { filter })), filter });

  return (
    <div className="exports">
      <Button size="small" onClick={() => void get()}>
        {words(filter === '' ? 'notes:export' : 'notes:exportNarrowed')}
      </Button>
      {current?.links !== undefined && (
        <ul aria-label={words('notes:links')}>
          {current.links.map(({ format, url }) => (
            <li key={format}>
              <Link href={url} target="_blank" rel="noopener" inline>
                {words(`notes:format.${format}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Refusal text={current?.ok === false ? current.text : ''} />
    </div>
  );
};
