import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { TabLead, TabNotes, TabState } from '../state.ts';
import type { Api } from './api.ts';
import { Announcements } from './everybody/Announcements.tsx';
import { ClockHeader } from './everybody/ClockHeader.tsx';
import { EverybodyPanel } from './everybody/EverybodyPanel.tsx';
import { LaterProvider } from './Later.tsx';
import { Sentence } from './Sentence.tsx';
import { Tabs } from './Tabs.tsx';
import type { TableStore } from './tableStore.ts';
import type { Host } from './teams.ts';
import { useIsWide } from './useIsWide.ts';
import { usePart } from './usePart.ts';
import { TableProvider } from './useTable.tsx';
import { Waiting } from './Waiting.tsx';
import { useWords } from './words.ts';

const Lead = ({ lead }: { readonly lead: TabLead }) => {
  const LeadPanel = usePart('lead');
  return LeadPanel === undefined ? <Waiting /> : <LeadPanel lead={lead} />;
};

const Notes = ({ notes }: { readonly notes: TabNotes }) => {
  const NotesPanel = usePart('notes');
  return NotesPanel === undefined ? <Waiting /> : <NotesPanel notes={notes} />;
};

const OnStage = () => {
  const Stage = usePart('stage');
  return Stage === undefined ? <Waiting /> : <Stage />;
};

type PanelName = 'table' | 'lead' | 'notes';

interface Panel {
  readonly name: PanelName;
  readonly content: ReactNode;
}

/** What is there besides everybody's panel; who leads finds that first. */
const workOf = ({ lead, notes }: TabState): readonly Panel[] => [
  ...(lead === undefined ? [] : [{ name: 'lead' as const, content: <Lead lead={lead} /> }]),
  ...(notes === undefined ? [] : [{ name: 'notes' as const, content: <Notes notes={notes} /> }]),
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
          {isDrawn(name) && content}
        </div>
      ))}
    </main>
  );
};

/** One table, as its reader sees it: the stage for all, or the panel of who takes part, leads or takes notes. */
export const TablePage = ({
  api,
  store,
  host: { frame, locale, stage },
}: {
  readonly api: Api;
  readonly store: TableStore;
  readonly host: Host;
}) => {
  const words = useWords();
  const view = useSyncExternalStore(store.subscribe, store.get);
  const { state, connection } = view;
  if (connection === 'ended' || connection === 'gone') return <Sentence text={words(connection)} />;
  if (state === undefined && connection === 'signed-out') return <Sentence text={words('signedOut')} />;
  if (state === undefined)
    return (
      <main className="page">
        <Waiting />
      </main>
    );
  return (
    <TableProvider value={{ api, locale, view, state, frame, stage }}>
      <LaterProvider>
        {frame === 'stage' ? (
          <OnStage />
        ) : (
          <div className="page">
            <ClockHeader />
            <Panels state={state} />
          </div>
        )}
        {connection === 'reconnecting' && <aside className="connection">{words('reconnecting')}</aside>}
        {connection === 'signed-out' && <aside className="connection">{words('signedOut')}</aside>}
        <Announcements state={state} connection={connection} />
      </LaterProvider>
    </TableProvider>
  );
};
