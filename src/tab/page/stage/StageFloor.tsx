import { clockText } from '../everybody/times.ts';
import { useServerNow, useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** How many of those who wait are named. */
const NEXT = 3;

const Turn = ({ since, limitSeconds }: { readonly since: number; readonly limitSeconds?: number }) => {
  const words = useWords();
  const now = useServerNow();
  const { agenda } = useTable().state;
  const spoken = Math.max(0, (agenda.pausedAt ?? now) - since);
  const limit = limitSeconds === undefined ? undefined : limitSeconds * 1000;
  return (
    <span className={limit !== undefined && spoken > limit ? 'turn over' : 'turn'}>
      {limit === undefined
        ? clockText(spoken)
        : words('stage:ofLimit', { spoken: clockText(spoken), limit: clockText(limit) })}
    </span>
  );
};

/** Who has the floor, with their time, and who comes next; of these only how many where no names may show. */
export const StageFloor = () => {
  const words = useWords();
  const { floor, queue, table } = useTable().state;
  const waiting = words('stage:waiting', { count: queue.length });
  return (
    <footer className="stage-floor">
      {floor === undefined ? (
        <p className="has-floor">{words('stage:free')}</p>
      ) : (
        <p className="has-floor">
          <span className="label">{words('stage:speaking')}</span> <strong>{floor.name}</strong>{' '}
          <Turn
            since={floor.since}
            {...(floor.limitSeconds !== undefined && { limitSeconds: floor.limitSeconds })}
          />
        </p>
      )}
      {queue.length > 0 &&
        (table.confidential ? (
          <p className="next">
            <span className="label">{words('stage:then')}</span> {waiting}
          </p>
        ) : (
          <div className="next">
            <span className="label" id="stage-next">
              {words('stage:then')}
            </span>
            <ol aria-labelledby="stage-next">
              {queue.slice(0, NEXT).map(({ person, name, kind }) => (
                <li key={`${person} ${kind}`}>
                  {name}
                  {kind === 'order' && <span className="label"> · {words('stage:orderNow')}</span>}
                </li>
              ))}
            </ol>
            {queue.length > NEXT && <span className="label">{waiting}</span>}
          </div>
        ))}
    </footer>
  );
};
