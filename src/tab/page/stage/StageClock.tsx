import { clockText, useTimeOfDay } from '../everybody/times.ts';
import { useServerNow, useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** From here on the clock draws attention, in milliseconds. */
const NEARLY = 2 * 60_000;

/** What is left of the running item, large; below it `until` when. It stands still while the table pauses. */
export const StageClock = ({ until = true }: { readonly until?: boolean }) => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const now = useServerNow();
  const { state } = useTable();
  const { endsAt, pausedAt } = state.agenda;
  if (endsAt === undefined) return null;
  const left = endsAt - (pausedAt === undefined ? now : state.now);
  const over = left <= -1000;
  return (
    <p className={over ? 'stage-clock over' : left < NEARLY ? 'stage-clock nearly' : 'stage-clock'}>
      <span className="time" role="timer">
        <span className="unseen">{words(over ? 'stage:over' : 'stage:left')} </span>
        {over ? `+${clockText(-left)}` : clockText(left)}
      </span>
      {(until || pausedAt !== undefined) && (
        <span className="until">
          {pausedAt === undefined ? words('stage:until', { time: timeOfDay(endsAt) }) : words('stage:still')}
        </span>
      )}
    </p>
  );
};
