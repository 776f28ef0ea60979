import { useTimeOfDay } from '../everybody/times.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { StageClock } from './StageClock.tsx';

/** How one takes part, for who has not done so before. */
export const HowTo = () => {
  const words = useWords();
  const { confidential } = useTable().state.table;
  return (
    <section className="how-to" aria-labelledby="stage-how">
      <h2 id="stage-how">{words('stage:how')}</h2>
      <ul>
        <li>{words('stage:hand')}</li>
        <li>{words(confidential ? 'stage:typeConfidential' : 'stage:type')}</li>
        <li>{words('stage:listen')}</li>
      </ul>
    </section>
  );
};

/** Before the agenda begins: which table this is, when it begins and how one takes part. */
export const Welcome = () => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const { table, agenda, now } = useTable().state;
  const [first] = agenda.items;
  return (
    <main className="stage waiting-room">
      <p className="where">{words('stage:welcome')}</p>
      <h1>{table.title}</h1>
      <p className="big">
        {first !== undefined && first.startsAt > now
          ? words('stage:startsAt', { time: timeOfDay(first.startsAt) })
          : words('stage:startsSoon')}
      </p>
      <HowTo />
    </main>
  );
};

/** In a break: when it goes on, to be read from the corridor. */
export const Break = () => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const { agenda } = useTable().state;
  const index = agenda.items.findIndex(({ id }) => id === agenda.running);
  const next = agenda.items.slice(index + 1).find(({ state }) => state === 'ahead');
  return (
    <main className="stage waiting-room">
      <p className="where">{agenda.items[index]?.title}</p>
      <h1>
        {agenda.endsAt === undefined || agenda.pausedAt !== undefined
          ? words('stage:goesOnSoon')
          : words('stage:goesOnAt', { time: timeOfDay(agenda.endsAt) })}
      </h1>
      <StageClock until={false} />
      {next !== undefined && (
        <p className="big">
          <span className="label">{words('stage:then')}</span> {next.title}
        </p>
      )}
    </main>
  );
};
