import { Button } from '@fluentui/react-components';
import type { TabLead } from '../../state.ts';
import { Queue } from '../everybody/Queue.tsx';
import { Refusal } from '../everybody/Refusal.tsx';
import { Section } from '../everybody/Section.tsx';
import { Speaker } from '../everybody/Speaker.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useIsWide } from '../useIsWide.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { PersonForm } from './PersonForm.tsx';
import { QueueRules } from './QueueRules.tsx';

/** The floor for somebody who does not wait first. */
const GiveToOther = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const { notes, floor } = useTable().state;
  const { act, refusal } = useAct();
  return (
    <PersonForm
      title={words('lead:floor.other')}
      label={words('lead:floor.who')}
      submit={words('lead:floor.giveThem')}
      people={(notes?.people ?? []).filter(({ present, person }) => present && person !== floor?.person)}
      ask={(person) => act('floor.give', { turn: lead.turns, person })}
      refusal={refusal}
    />
  );
};

/** A hand for somebody who cannot press a button themselves. */
const HandForOther = () => {
  const words = useWords();
  const { notes, queue, floor } = useTable().state;
  const { act, refusal } = useAct();
  const busy = new Set([...queue.map(({ person }) => person), floor?.person]);
  return (
    <PersonForm
      title={words('lead:hand.for')}
      label={words('lead:hand.who')}
      submit={words('lead:hand.put')}
      people={(notes?.people ?? []).filter(({ present, person }) => present && !busy.has(person))}
      ask={(person) => act('hand.raise', { person })}
      refusal={refusal}
    />
  );
};

/** Who has trouble hearing or seeing, until that is solved. */
const InTrouble = ({ names }: { readonly names: readonly string[] }) => {
  const words = useWords();
  const { act, refusal } = useAct();
  if (names.length === 0) return null;
  return (
    <>
      <ul className="trouble plain">
        {names.map((name) => (
          <li key={name}>
            <span>{words('lead:hand.trouble', { name })}</span>
            <Button
              size="small"
              aria-label={words('lead:hand.solvedFor', { name })}
              onClick={() => void act('hand.lower', { other: 'yes', name, kind: 'technical' })}
            >
              {words('hand.solved')}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal text={refusal} />
    </>
  );
};

/** The floor: who has it, who waits, who was not heard yet, and all that can be done about it. */
export const FloorNow = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const { floor } = useTable().state;
  const { act, refusal } = useAct();
  // On a wide page both stand in everybody's panel beside this one.
  const beside = useIsWide();
  return (
    <Section title={words(beside ? 'lead:floor.title' : 'floor.title')}>
      {!beside && <Speaker />}
      {lead.undoTurn !== undefined && floor !== undefined && (
        <Button
          size="small"
          className="start"
          onClick={() => void act('floor.undo', { turn: lead.undoTurn })}
        >
          {words('lead:floor.undo', { name: floor.name })}
        </Button>
      )}
      <Refusal text={refusal} />
      <InTrouble names={lead.inTrouble} />
      {!beside && <Queue />}
      {lead.notSpoken !== undefined && lead.notSpoken.length > 0 && (
        <p>
          {words('lead:floor.notSpoken')} <strong>{lead.notSpoken.join(', ')}</strong>
        </p>
      )}
      <GiveToOther lead={lead} />
      <HandForOther />
      <QueueRules />
    </Section>
  );
};
