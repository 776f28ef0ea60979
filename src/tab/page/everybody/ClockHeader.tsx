import { useServerNow, useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { clockText, useTimeOfDay } from './times.ts';

/** From here on the clock draws attention, in milliseconds. */
const NEARLY = 2 * 60_000;

/** What is left of the running item, ticking by the server's clock; standing still while the table pauses. */
const Countdown = ({ endsAt, paused }: { readonly endsAt: number; readonly paused: boolean }) => {
  const words = useWords();
  const { state } = useTable();
  const now = useServerNow();
  const left = endsAt - (paused ? state.now : now);
  const over = left <= -1000;
  return (
    <span className={over ? 'countdown over' : left < NEARLY ? 'countdown nearly' : 'countdown'} role="timer">
      <span className="unseen">{words(over ? 'clock.over' : 'clock.left')} </span>
      {over ? `+${clockText(-left)}` : clockText(left)}
    </span>
  );
};

const useStanding = (): string => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const { agenda } = useTable().state;
  const { endsAt, pausedAt, lateMinutes } = agenda;
  const late = Math.round(lateMinutes);
  return [
    pausedAt === undefined ? [] : [words('clock.paused')],
    endsAt === undefined || pausedAt !== undefined ? [] : [words('clock.until', { time: timeOfDay(endsAt) })],
    late >= 1 ? [words('clock.late', { minutes: late })] : [],
    late <= -1 ? [words('clock.early', { minutes: -late })] : [],
  ]
    .flat()
    .join(' · ');
};

/** Where the table is: its title, the running item and its clock. On top of every panel. */
export const ClockHeader = () => {
  const words = useWords();
  const standing = useStanding();
  const { table, agenda } = useTable().state;
  const index = agenda.items.findIndex(({ id }) => id === agenda.running);
  const item = agenda.items[index];
  const begun = agenda.items.some(({ state }) => state === 'done');
  return (
    <header className="clock">
      <h1>{table.title}</h1>
      {table.status === 'closed' ? (
        <p className="item">{words('clock.closed')}</p>
      ) : item === undefined ? (
        <p className="item">{words(begun ? 'clock.finished' : 'clock.ahead')}</p>
      ) : (
        <div className="now">
          <div>
            <p className="item">{item.title}</p>
            <p className="quiet">
              {words('clock.position', { number: index + 1, count: agenda.items.length })}
              {standing !== '' && ` · ${standing}`}
            </p>
          </div>
          {agenda.endsAt !== undefined && (
            <Countdown endsAt={agenda.endsAt} paused={agenda.pausedAt !== undefined} />
          )}
        </div>
      )}
    </header>
  );
};
