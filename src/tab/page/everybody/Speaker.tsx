import { Button } from '@fluentui/react-components';
import type { TabFloor } from '../../state.ts';
import { useServerNow, useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Refusal } from './Refusal.tsx';
import { clockText } from './times.ts';
import { useAct } from './useAct.ts';

/** How long somebody speaks, against what a turn may take; it stands still while the table pauses. */
const SpeakingTime = ({ floor }: { readonly floor: TabFloor }) => {
  const words = useWords();
  const { agenda } = useTable().state;
  const now = useServerNow();
  const spoken = Math.max(0, (agenda.pausedAt ?? now) - floor.since);
  const limit = floor.limitSeconds === undefined ? undefined : floor.limitSeconds * 1000;
  const over = limit !== undefined && spoken > limit;
  return (
    <>
      <span className={over ? 'spoken over' : 'spoken'}>
        {limit === undefined
          ? clockText(spoken)
          : words('floor.ofLimit', { spoken: clockText(spoken), limit: clockText(limit) })}
      </span>
      {limit !== undefined && (
        <div className={over ? 'gauge over' : 'gauge'} aria-hidden="true">
          <div style={{ inlineSize: `${Math.min(100, (spoken / limit) * 100)}%` }} />
        </div>
      )}
    </>
  );
};

/** Who has the floor; to who speaks, the way to give it back. */
export const Speaker = () => {
  const words = useWords();
  const { floor } = useTable().state;
  const { act, refusal } = useAct();
  return (
    <>
      <div className={floor?.mine === true ? 'speaker mine' : 'speaker'}>
        {floor === undefined ? (
          <p className="quiet">{words('floor.nobody')}</p>
        ) : (
          <>
            <p>
              {floor.mine ? (
                <strong>{words('floor.you')}</strong>
              ) : (
                <>
                  {words('floor.speaking')} <strong>{floor.name}</strong>
                </>
              )}
              {floor.kind !== undefined && <span className="quiet"> · {words(`kind.${floor.kind}`)}</span>}
            </p>
            <SpeakingTime floor={floor} />
          </>
        )}
      </div>
      {floor?.mine === true && (
        <Button
          appearance="primary"
          size="large"
          className="wide hand"
          onClick={() => void act('floor.yield', { turn: floor.turn })}
        >
          {words('floor.done')}
        </Button>
      )}
      <Refusal text={refusal} />
    </>
  );
};
