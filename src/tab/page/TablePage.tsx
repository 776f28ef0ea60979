import { Spinner } from '@fluentui/react-components';
import {
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { TabState } from '../state.ts';
import type { Api } from './api.ts';
import { Announcements } from './everybody/Announcements.tsx';
import { ClockHeader } from './everybody/ClockHeader.tsx';
import { EverybodyPanel } from './everybody/EverybodyPanel.tsx';
import { Sentence } from './Sentence.tsx';
import { Tabs } from './Tabs.tsx';
import { createTableStore } from './tableStore.ts';
import type { Host } from './teams.ts';
import { useIsWide } from './useIsWide.ts';
import { TableProvider } from './useTable.tsx';
import { useWords } from './words.ts';

// Who only takes part does not load what others work with.
const LeadPanel = lazy(async () => ({ default: (await import('./lead/LeadPanel.tsx')).LeadPanel }));
const NotesPanel = lazy(async () => ({ default: (await import('./notes/NotesPanel.tsx')).NotesPanel }));
const Stage = lazy(async () => ({ default: (await import('./stage/Stage.tsx')).Stage }));

type PanelName = 'table' | 'lead' | 'notes';

interface Panel {
  readonly name: PanelName;
  readonly content: ReactNode;
}

/** What is there besides everybody's panel; who leads finds that first. */
const workOf = ({ lead, notes }: TabState): readonly Panel[] => [
  ...(lead === undefined ? [] : [{ name: 'lead' as const, content: <LeadPanel lead={lead} /> }]),
  ...(notes === undefined ? [] : [{ name: 'notes' as const, content: <NotesPanel notes={notes} /> }]),
];

/**
 * The panels, one at a time where there is little room; on a wide page everybody's stands beside the other.
 * One that is out of sight keeps what was being written in it.
 */
const Panels = ({ state }: { readonly state: TabState }) => {
  const words = useWords();
  const wide = useIsWide();
  const [chosen, choose] = useState<PanelName>();
  const work = workOf(state);
  const [first] = work;
  const there = chosen === 'table' || work.some(({ name }) => name === chosen) ? chosen : undefined;
  const shown = (wide && there === 'table' ? undefined : there) ?? first?.name ?? 'table';
  // What nobody has looked at yet is not drawn: the first panel stands sooner.
  const looked = useRef<ReadonlySet<PanelName>>(new Set());
  useEffect(() => {
    looked.current = new Set([...looked.current, shown]);
  }, [shown]);
  const isDrawn = (name: PanelName): boolean => name === shown || looked.current.has(name);
  const tabs: readonly PanelName[] = [...(wide ? [] : ['table' as const]), ...work.map(({ name }) => name)];
  return (
    <main className={first === undefined ? 'panels' : 'panels working'}>
      {tabs.length > 1 && (
        <Tabs names={tabs} shown={shown} choose={choose} title={(name) => words(`panel.${name}`)} />
      )}
      <div
        className="panel"
        id="panel-table"
        hidden={!wide && shown !== 'table'}
        {...(!wide && first !== undefined && { role: 'tabpanel', 'aria-labelledby': 'tab-table' })}
      >
        {(wide || isDrawn('table')) && <EverybodyPanel />}
      </div>
      {work.map(({ name, content }) => (
        <div
          key={name}
          className="panel work"
          id={`panel-${name}`}
          hidden={shown !== name}
          {...(tabs.length > 1 && { role: 'tabpanel', 'aria-labelledby': `tab-${name}` })}
        >
          {isDrawn(name) && <Suspense fallback={<Spinner label={words('loading')} />}>{content}</Suspense>}
        </div>
      ))}
    </main>
  );
};

/** One table, as its reader sees it: the stage for all, or the panel of who takes part, leads or takes notes. */
export const TablePage = ({
  api,
  table,
  host: { frame, locale, stage },
}: {
  readonly api: Api;
  readonly table: string;
  readonly host: Host;
}) => {
  const words = useWords();
  const store = useMemo(() => createTableStore(api, table), [api, table]);
  const view = useSyncExternalStore(store.subscribe, store.get);
  const { state, connection } = view;
  if (connection === 'ended' || connection === 'gone') return <Sentence text={words(connection)} />;
  if (state === undefined && connection === 'signed-out') return <Sentence text={words('signedOut')} />;
  if (state === undefined)
    return (
      <main className="page waiting">
        <Spinner label={words('loading')} />
      </main>
    );
  return (
    <TableProvider value={{ api, locale, view, state, frame, stage }}>
      {frame === 'stage' ? (
        <Suspense fallback={<Spinner label={words('loading')} />}>
          <Stage />
        </Suspense>
      ) : (
        <div className="page">
          <ClockHeader />
          <Panels state={state} />
        </div>
      )}
      {connection === 'reconnecting' && <aside className="connection">{words('reconnecting')}</aside>}
      {connection === 'signed-out' && <aside className="connection">{words('signedOut')}</aside>}
      <Announcements state={state} connection={connection} />
    </TableProvider>
  );
};
