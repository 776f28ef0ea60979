import { SummaryText } from '../everybody/SummaryText.tsx';
import { useTimeOfDay } from '../everybody/times.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { StageClock } from './StageClock.tsx';
import { StageFloor } from './StageFloor.tsx';

/** The summary, as a draft while people can still add to it, then as it stands; the newest additions beside it. */
export const Closing = () => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const { table, agenda, summary } = useTable().state;
  const open = table.status === 'open';
  return (
    <main className="stage closing">
      <header>
        <div>
          <p className="where">{table.title}</p>
          <h1>{words(summary.status === 'final' ? 'stage:final' : 'stage:draft')}</h1>
        </div>
        {open && <StageClock />}
      </header>
      <div className="closing-text">
        <SummaryText text={summary.text} />
        <aside aria-labelledby="stage-additions">
          <h2 id="stage-additions">{words('stage:additions')}</h2>
          <ol>
            {summary.additions.map(({ number, text, decision }) => (
              <li key={number} value={number}>
                {text} <span className="label">· {words(`stage:${decision}`)}</span>
              </li>
            ))}
          </ol>
          {summary.status === 'draft' && <p className="label">{words('stage:missing')}</p>}
        </aside>
      </div>
      {open ? (
        <StageFloor />
      ) : (
        <footer className="stage-floor">
          <p className="has-floor">
            {words('stage:thanks')}
            {agenda.plenaryAt !== undefined &&
              ` ${words('stage:plenary', { time: timeOfDay(agenda.plenaryAt) })}.`}
          </p>
        </footer>
      )}
    </main>
  );
};
