import { Button } from '@fluentui/react-components';
import type { TabLead } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** The round of introductions: start it, on to the next, or later for whoever is up. */
export const Round = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const { act, refusal } = useAct();
  const { queue } = useTable().state;
  const { round, turns } = lead;
  if (round === undefined) return null;
  const { next } = round;
  // Hands go before the round: then the button for the first of them is the big one.
  const appearance = queue.length === 0 ? 'primary' : 'secondary';
  return (
    <>
      <div className="buttons">
        {round.stage === 'ahead' && (
          <Button appearance={appearance} onClick={() => void act('round.start', { turn: turns })}>
            {words('lead:round.start')}
          </Button>
        )}
        {next !== undefined && (
          <Button
            appearance={appearance}
            onClick={() => void act('floor.give', { turn: turns, person: next.person })}
          >
            {words('lead:round.next', { name: next.name })}
          </Button>
        )}
        {round.stage === 'running' && (
          <Button onClick={() => void act('round.skip', { turn: turns })}>{words('lead:round.skip')}</Button>
        )}
      </div>
      {round.stage === 'done' && <p className="quiet">{words('lead:round.done')}</p>}
      <Refusal text={refusal} />
    </>
  );
};
