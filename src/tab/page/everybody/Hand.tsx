import { Button } from '@fluentui/react-components';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { HandForm } from './HandForm.tsx';
import { Refusal } from './Refusal.tsx';
import { useAct } from './useAct.ts';
import { useAssumed } from './useAssumed.ts';

/** One's own hand: one big button, and what can be said about it. */
export const Hand = () => {
  const words = useWords();
  const { me, queue, queueClosed } = useTable().state;
  const { shown: up, refusal, assume } = useAssumed(me.hand !== undefined);
  const more = useAct();
  const place = me.hand?.place;
  const standing = (raised: boolean): string => {
    if (!raised) return words(queueClosed ? 'queue.closed' : 'hand.down');
    if (place === undefined) return words('hand.up');
    return place === 1 ? words('hand.next') : words('hand.place', { place });
  };
  return (
    <div className="stack">
      {!me.speaks && (
        <Button
          appearance={up ? 'secondary' : 'primary'}
          size="large"
          className="wide hand"
          onClick={() => void assume(!up, up ? 'hand.lower' : 'hand.raise', up ? { kind: 'question' } : {})}
        >
          {words(up ? 'hand.lower' : 'hand.raise')}
        </Button>
      )}
      <Refusal text={refusal} />
      {!me.speaks && (
        <div className="standing">
          <p className={up ? 'place' : 'quiet'}>{standing(up)}</p>
          {up && place !== undefined && place < queue.length && (
            <Button size="small" onClick={() => void more.act('hand.defer')}>
              {words('hand.defer')}
            </Button>
          )}
        </div>
      )}
      {me.technical && (
        <div className="trouble">
          <p>{words('hand.technical')}</p>
          <Button size="small" onClick={() => void more.act('hand.lower', { kind: 'technical' })}>
            {words('hand.solved')}
          </Button>
        </div>
      )}
      <Refusal text={more.refusal} />
      {!me.speaks && <HandForm />}
    </div>
  );
};
