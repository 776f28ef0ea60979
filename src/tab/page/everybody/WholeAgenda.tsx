import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Fold } from './Section.tsx';
import { useTimeOfDay } from './times.ts';

/** The whole agenda with the times as they stand now. */
export const WholeAgenda = () => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const { items, plenaryAt, plenarySlackMinutes } = useTable().state.agenda;
  return (
    <Fold title={words('agenda.title')}>
      <ol className="agenda">
        {items.map(({ id, title, startsAt, endsAt, state }) => (
          <li key={id} className={state} {...(state === 'running' && { 'aria-current': 'step' as const })}>
            <span className="times">
              {state === 'skipped' ? '' : `${timeOfDay(startsAt)}–${timeOfDay(endsAt)}`}
            </span>
            <span>
              {title}
              {state !== 'ahead' && <span className="quiet"> · {words(`agenda.${state}`)}</span>}
            </span>
          </li>
        ))}
      </ol>
      {plenaryAt !== undefined && (
        <p className="quiet">
          {plenarySlackMinutes !== undefined && plenarySlackMinutes < 0
            ? words('agenda.plenaryMissed', {
                time: timeOfDay(plenaryAt),
                minutes: Math.ceil(-plenarySlackMinutes),
              })
            : words('agenda.plenary', { time: timeOfDay(plenaryAt) })}
        </p>
      )}
    </Fold>
  );
};
