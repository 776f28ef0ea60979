import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TabAgendaItem } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { Fold } from '../everybody/Section.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** One thing that can be done with an item, by its verb and what goes with it. */
interface Step {
  readonly name: 'skip' | 'restore' | 'back' | 'earlier' | 'later';
  readonly verb: string;
  readonly data: Readonly<Record<string, string>>;
}

/** What can be done with an item as it stands; the table still has the last word. */
export const stepsFor = (chosen: TabAgendaItem, items: readonly TabAgendaItem[]): readonly Step[] => {
  const item = chosen.id;
  if (chosen.state === 'skipped') return [{ name: 'restore', verb: 'agenda.restore', data: { item } }];
  if (chosen.state === 'done') return [{ name: 'back', verb: 'agenda.goto', data: { item } }];
  if (chosen.state !== 'ahead' || chosen.kind === 'closing') return [];
  const ahead = items.filter(({ state, kind }) => state === 'ahead' && kind !== 'closing');
  const place = ahead.findIndex(({ id }) => id === item);
  const before = ahead[place - 1]?.id;
  const afterNext = ahead[place + 2]?.id;
  return [
    { name: 'skip', verb: 'agenda.skip', data: { item } },
    ...(before === undefined
      ? []
      : [{ name: 'earlier' as const, verb: 'agenda.move', data: { item, before } }]),
    ...(place === ahead.length - 1
      ? []
      : [
          {
            name: 'later' as const,
            verb: 'agenda.move',
            data: { item, ...(afterNext !== undefined && { before: afterNext }) },
          },
        ]),
  ];
};

/** An item passed over, taken up after all, moved, or gone back to. */
const Order = () => {
  const words = useWords();
  const { items } = useTable().state.agenda;
  const [id, choose] = useState('');
  const { act, refusal } = useAct();
  const chosen = items.find((one) => one.id === id);
  const steps = chosen === undefined ? [] : stepsFor(chosen, items);
  return (
    <Fold title={words('lead:steps.title')}>
      <Field label={words('lead:steps.item')}>
        <Select value={id} onChange={(_, { value }) => choose(value)}>
          <option value="">{words('lead:steps.choose')}</option>
          {items.map((item, index) => (
            <option key={item.id} value={item.id} disabled={stepsFor(item, items).length === 0}>
              {`${index + 1}. ${item.title}${item.state === 'ahead' ? '' : ` (${words(`agenda.${item.state}`)})`}`}
            </option>
          ))}
        </Select>
      </Field>
      {steps.length > 0 && (
        <div className="buttons">
          {steps.map(({ name, verb, data }) => (
            <Button key={name} onClick={() => void act(verb, data)}>
              {words(`lead:steps.${name}`)}
            </Button>
          ))}
        </div>
      )}
      <Refusal text={refusal} />
    </Fold>
  );
};

/** Less time for the running item, or a break now that nobody planned. */
const ShorterOrBreak = ({ item }: { readonly item: string }) => {
  const words = useWords();
  const [minutes, write] = useState('');
  const { act, refusal } = useAct();
  const ask = async (verb: string, data: Readonly<Record<string, string>>): Promise<void> => {
    if (await act(verb, data)) write('');
  };
  return (
    <Fold title={words('lead:steps.lengths')}>
      <Field label={words('lead:steps.minutes')}>
        <Input inputMode="decimal" value={minutes} onChange={(_, { value }) => write(value)} />
      </Field>
      <div className="buttons">
        <Button onClick={() => void ask('agenda.shorten', { item, minutes })}>
          {words('lead:steps.shorten')}
        </Button>
        <Button onClick={() => void ask('agenda.break', { minutes })}>{words('lead:steps.break')}</Button>
      </div>
      <Refusal text={refusal} />
    </Fold>
  );
};

/** What who leads needs of the agenda less often. */
export const AgendaMore = () => {
  const words = useWords();
  const { running } = useTable().state.agenda;
  return (
    <Fold title={words('lead:more')}>
      <Order />
      {running !== undefined && <ShorterOrBreak item={running} />}
    </Fold>
  );
};
