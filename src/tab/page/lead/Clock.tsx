import { Button, Field, Input } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { TabLead } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { FoldedSection } from '../everybody/Section.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { AgendaMore } from './AgendaMore.tsx';
import { Proposals } from './Proposals.tsx';

/** More time for the running item than the quick button gives. */
const ExtendBy = ({ item }: { readonly item: string }) => {
  const words = useWords();
  const [minutes, write] = useState('');
  const { act, refusal } = useAct();
  const extend = async (): Promise<void> => {
    if (await act('agenda.extend', { item, minutes })) write('');
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void extend();
  };
  return (
    <>
      <form className="oneline" onSubmit={onSubmit}>
        <Field label={words('lead:clock.howMany')}>
          <Input inputMode="decimal" value={minutes} onChange={(_, { value }) => write(value)} />
        </Field>
        <Button type="submit">{words('lead:clock.extend')}</Button>
      </form>
      <Refusal text={refusal} />
    </>
  );
};

/** The agenda's clock: more time, and plans to end on time again. */
export const Clock = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const { agenda } = useTable().state;
  return (
    <FoldedSection title={words('lead:clock.title')} open={lead.proposals.length > 0}>
      {agenda.running !== undefined && <ExtendBy item={agenda.running} />}
      <Proposals lead={lead} />
      <AgendaMore />
    </FoldedSection>
  );
};
