import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Opening } from './opening.ts';
import { Sentence } from './Sentence.tsx';
import { TablePage } from './TablePage.tsx';
import { useWords } from './words.ts';

/** How often it is asked whether a table has been opened meanwhile, in milliseconds. */
const LOOK_AGAIN = 5_000;

/** Finds the table of this conversation; where there are several, one is chosen. */
export const Choose = ({ opening }: { readonly opening: Opening }) => {
  const words = useWords();
  const { api, host, follow, look } = opening;
  const [{ tables = [], reason, chosen }, setFound] = useState(opening.found);

  useEffect(() => {
    // Each time it is asked, Teams may put its own question on top of everything.
    if (chosen !== undefined || reason === 'signedOut') return;
    let stopped = false;
    const timer = setInterval(
      () =>
        void look().then((next) => {
          if (!stopped) setFound(next);
        }),
      LOOK_AGAIN,
    );
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [look, chosen, reason]);

  if (chosen !== undefined) return <TablePage api={api} store={follow(chosen)} host={host} />;
  if (reason !== undefined) return <Sentence text={words(reason)} />;
  if (tables.length === 0) return <Sentence text={words('noTable')} intent="info" />;
  return (
    <main className="page panel">
      <h1>{words('which')}</h1>
      <ul className="plain stack">
        {tables.map(({ id, title, status }) => (
          <li key={id}>
            <Button className="wide" onClick={() => setFound({ tables, chosen: id })}>
              {status === 'closed' ? `${title} (${words('closed')})` : title}
            </Button>
          </li>
        ))}
      </ul>
    </main>
  );
};
