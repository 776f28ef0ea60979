import { useTable } from '../useTable.tsx';
import { Closing } from './Closing.tsx';
import { Debate } from './Debate.tsx';
import './stage.css';
import { Break, Welcome } from './Waiting.tsx';

/** What everybody looks at together: the slide that fills itself. Nothing on it can be pressed. */
export const Stage = () => {
  const { table, agenda, summary } = useTable().state;
  const item = agenda.items.find(({ id }) => id === agenda.running);
  const ended = table.status === 'closed' || item?.kind === 'closing' || item === undefined;
  if (ended && summary.status !== 'none') return <Closing />;
  if (item === undefined) return <Welcome />;
  return item.kind === 'break' ? <Break /> : <Debate />;
};
