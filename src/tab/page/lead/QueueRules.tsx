import { Button, Field, Select } from '@fluentui/react-components';
import type { QueueOrder } from '../../../core/format.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { Fold } from '../everybody/Section.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useAssumed } from '../everybody/useAssumed.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Confirm } from './Confirm.tsx';

const orders: readonly QueueOrder[] = ['fifo', 'new-voices', 'least-time', 'quota'];

/** By which order people speak, and whether new hands are taken. */
export const QueueRules = () => {
  const words = useWords();
  const { queueOrder, queueClosed, queue } = useTable().state;
  const order = useAssumed<string>(queueOrder);
  const closed = useAssumed(queueClosed);
  const { act, refusal } = useAct();
  return (
    <Fold title={words('lead:queue.rules')}>
      <div className="stack">
        <Field label={words('lead:queue.order')}>
          <Select
            value={order.shown}
            onChange={(_, { value }) => void order.assume(value, 'queue.order', { order: value })}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {words(`lead:queue.orders.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="buttons">
          <Button
            onClick={() => void closed.assume(!closed.shown, closed.shown ? 'queue.open' : 'queue.close')}
          >
            {words(closed.shown ? 'lead:queue.open' : 'lead:queue.close')}
          </Button>
          {queue.length > 0 && (
            <Confirm
              label={words('lead:queue.clear')}
              question={words('lead:queue.clearSure', { count: queue.length })}
              yes={words('lead:queue.clear')}
              confirmed={() => void act('queue.clear')}
            />
          )}
        </div>
        <Refusal text={[order.refusal, closed.refusal, refusal].find((text) => text !== '') ?? ''} />
      </div>
    </Fold>
  );
};
