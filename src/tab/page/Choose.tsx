import { Body1, Button, Spinner, Title3 } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TabTable } from '../state.ts';
import type { Api } from './api.ts';
import { TablePage } from './TablePage.tsx';
import type { Host } from './teams.ts';
import { useWords } from './words.ts';

/** How often it is asked whether a table has been opened meanwhile, in milliseconds. */
const LOOK_AGAIN = 5_000;

/** Finds the table of this conversation; where there are several, one is chosen. */
export const Choose = ({ api, host }: { readonly api: Api; readonly host: Host }) => {
  const words = useWords();
  const [tables, setTables] = useState<readonly TabTable[]>();
  const [chosen, setChosen] = useState<string | undefined>(host.table);

  useEffect(() => {
    if (chosen !== undefined) return;
    let stopped = false;
    const look = async (): Promise<void> => {
      const found = await api.tables(host.conversation).catch(() => undefined);
      if (stopped) return;
      if (found !== undefined) setTables(found);
      const open = found?.filter(({ status }) => status === 'open') ?? [];
      const [one, other] = open.length > 0 ? open : (found ?? []);
      if (one !== undefined && other === undefined) setChosen(one.id);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [api, host.conversation, chosen]);

  if (chosen !== undefined)
    return <TablePage api={api} table={chosen} frame={host.frame} locale={host.locale} />;
  if (tables === undefined) return <Spinner label={words('loading')} />;
  if (tables.length === 0) return <Body1 as="p">{words('noTable')}</Body1>;
  return (
    <main>
      <Title3 as="h1">{words('which')}</Title3>
      <ul>
        {tables.map(({ id, title, status }) => (
          <li key={id}>
            <Button appearance="transparent" onClick={() => setChosen(id)}>
              {status === 'closed' ? `${title} (${words('closed')})` : title}
            </Button>
          </li>
        ))}
      </ul>
    </main>
  );
};
