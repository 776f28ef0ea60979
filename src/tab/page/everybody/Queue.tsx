import { usePlate } from '../usePlate.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { placeReason } from './placeReason.ts';
import { useTimeOfDay } from './times.ts';

/** Who waits for the floor, each with the reason for their place. */
export const Queue = () => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const plate = usePlate();
  const { queue, queueOrder } = useTable().state;
  return (
    <div className="queue">
      <h3>{words('queue.heading')}</h3>
      {queue.length === 0 ? (
        <p className="quiet">{words('queue.empty')}</p>
      ) : (
        <>
          <ol>
            {queue.map((place) => (
              <li
                key={place.person}
                className={[place.mine ? 'mine' : '', place.away ? 'away' : ''].join(' ').trim()}
              >
                <strong>
                  {place.mine ? words('queue.me', { name: place.name }) : plate(place.person, place.name)}
                </strong>{' '}
                <span className="quiet">({placeReason(place, words, timeOfDay)})</span>
                {place.wish !== undefined && <span className="wish">“{place.wish}”</span>}
              </li>
            ))}
          </ol>
          <p className="quiet">{words(`queue.order.${queueOrder}`)}</p>
        </>
      )}
    </div>
  );
};
