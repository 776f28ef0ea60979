import { Button } from '@fluentui/react-components';
import type { TabLead } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useAssumed } from '../everybody/useAssumed.ts';
import { usePlate } from '../usePlate.ts';
import { useServerNow, useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** How much the quick button adds, in minutes. */
const QUICK_MINUTES = 5;

/** Once the time is over: that nothing happens by itself. */
const TimeUp = () => {
  const words = useWords();
  const { agenda } = useTable().state;
  const now = useServerNow();
  return agenda.endsAt === undefined || agenda.pausedAt !== undefined || now < agenda.endsAt ? null : (
    <p className="trouble">{words('lead:clock.timeUp')}</p>
  );
};

/** The buttons that who leads needs all the time. */
export const FirstButtons = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const { agenda, floor, queue } = useTable().state;
  const plate = usePlate();
  const { act, refusal } = useAct();
  const clock = useAssumed(agenda.pausedAt !== undefined);
  const running = agenda.running;
  const index = agenda.items.findIndex(({ id }) => id === running);
  const next = agenda.items.slice(index + 1).find(({ state }) => state === 'ahead');
  const [head] = queue;
  const ahead = agenda.items.every(({ state }) => state === 'ahead' || state === 'skipped');
  if (running === undefined)
    return (
      <>
        {ahead && (
          <Button appearance="primary" size="large" className="wide" onClick={() => void act('agenda.start')}>
            {words('lead:clock.start')}
          </Button>
        )}
        <Refusal text={refusal} />
      </>
    );
  return (
    <>
      <TimeUp />
      <div className="grid">
        {(head !== undefined || lead.round === undefined) && (
          <Button
            appearance="primary"
            className="whole"
            disabledFocusable={head === undefined}
            onClick={() => head !== undefined && void act('floor.give', { turn: lead.turns })}
          >
            {head === undefined
              ? words('lead:floor.nobodyWaits')
              : words('lead:floor.give', { name: plate(head.person, head.name) })}
          </Button>
        )}
        <Button
          disabledFocusable={floor === undefined}
          onClick={() => floor !== undefined && void act('floor.yield', { turn: floor.turn })}
        >
          {words('lead:floor.done')}
        </Button>
        <Button onClick={() => void act('agenda.extend', { item: running, minutes: QUICK_MINUTES })}>
          {words('lead:clock.extendBy', { minutes: QUICK_MINUTES })}
        </Button>
        <Button
          onClick={() => void clock.assume(!clock.shown, clock.shown ? 'agenda.resume' : 'agenda.pause')}
        >
          {words(clock.shown ? 'lead:clock.resume' : 'lead:clock.pause')}
        </Button>
        {next !== undefined && (
          <Button className="whole" onClick={() => void act('agenda.next', { item: running })}>
            {words('lead:clock.next', { title: next.title })}
          </Button>
        )}
      </div>
      <Refusal text={refusal === '' ? clock.refusal : refusal} />
    </>
  );
};
