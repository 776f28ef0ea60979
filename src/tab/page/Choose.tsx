import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TabTable } from '../state.ts';
import { type Api, ApiError } from './api.ts';
import { Sentence } from './Sentence.tsx';
import { TablePage } from './TablePage.tsx';
import type { Host } from './teams.ts';
import { useWords } from './words.ts';

/** How often it is asked whether a table has been opened meanwhile, in milliseconds. */
const LOOK_AGAIN = 5_000;

/** The sentence for what stands between somebody and their tables. */
const reasonOf = (error: unknown): string => {
  const status = error instanceof ApiError ? error.status : 0;
  if (status === 401) return 'signedOut';
  return status === 403 ? 'foreign' : 'reconnecting';
};

/** Finds the table of this conversation; where there are several, one is chosen. */
export const Choose = ({ api, host }: { readonly api: Api; readonly host: Host }) => {
  const words = useWords();
  const [tables, setTables] = useState<readonly TabTable[]>();
  const [reason, setReason] = useState<string>();
  const [chosen, setChosen] = useState<string | undefined>(host.table);

  useEffect(() => {
    if (chosen !== undefined) return;
    let stopped = false;
    const show = (found: readonly TabTable[]): void => {
      if (stopped) return;
      setTables(found);
      setReason(undefined);
      const open = found.filter(({ status }) => status === 'open');
      const [one, other] = open.length > 0 ? open : found;
      if (one !== undefined && other === undefined) setChosen(one.id);
    };
    const look = (): void =>
      void api.tables(host.conversation).then(show, (error: unknown) => {
        if (stopped) return;
        const why = reasonOf(error);
        setReason(why);
        // Each time it is asked, Teams may put its own question on top of everything.
        if (why === 'signedOut') clearInterval(timer);
      });
    const timer = setInterval(look, LOOK_AGAIN);
    look();
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [api, host.conversation, chosen]);

  if (chosen !== undefined) return <TablePage api={api} table={chosen} host={host} />;
  if (reason !== undefined) return <Sentence text={words(reason)} />;
  if (tables === undefined)
    return (
      <main className="page waiting">
        <Spinner label={words('loading')} />
      </main>
    );
  if (tables.length === 0) return <Sentence text={words('noTable')} intent="info" />;
  return (
    <main className="page panel">
      <h1>{words('which')}</h1>
      <ul className="plain stack">
        {tables.map(({ id, title, status }) => (
          <li key={id}>
            <Button className="wide" onClick={() => setChosen(id)}>
              {status === 'closed' ? `${title} (${words('closed')})` : title}
            </Button>
          </li>
        ))}
      </ul>
    </main>
  );
};
