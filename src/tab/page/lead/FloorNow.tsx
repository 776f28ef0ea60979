import { Button } from '@fluentui/react-components';
import type { TabLead } from '../../state.ts';
import { HandForOther, LowerHandOfOther } from '../behalf/HandForOther.tsx';
import { PersonForm } from '../behalf/PersonForm.tsx';
import { Queue } from '../everybody/Queue.tsx';
import { Refusal } from '../everybody/Refusal.tsx';
import { Fold, Section } from '../everybody/Section.tsx';
import { Speaker } from '../everybody/Speaker.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useIsWide } from '../useIsWide.ts';
import { usePlate } from '../usePlate.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { GiveRole } from './GiveRole.tsx';
import { QueueRules } from './QueueRules.tsx';

/** The floor for somebody who does not wait first. */
const GiveToOther = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const { notes, floor } = useTable().state;
  return (
    <PersonForm
      title={words('lead:floor.other')}
      label={words('lead:floor.who')}
      submit={words('lead:floor.giveThem')}
      people={(notes?.people ?? []).filter(({ present, person }) => present && person !== floor?.person)}
      verb="floor.give"
      data={{ turn: lead.turns }}
    />
  );
};

/** Who has trouble hearing or seeing, until that is solved. */
const InTrouble = ({ people }: { readonly people: TabLead['inTrouble'] }) => {
  const words = useWords();
  const { act, refusal } = useAct();
  if (people.length === 0) return <Refusal text={refusal} />;
  return (
    <>
      <ul className="trouble plain">
        {people.map(({ person, name }) => (
          <li key={person}>
            <span>{words('lead:hand.trouble', { name })}</span>
            <Button
              size="small"
              aria-label={words('lead:hand.solvedFor', { name })}
              onClick={() => void act('hand.lower', { person, kind: 'technical' })}
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
  const plate = usePlate();
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
          {words('lead:floor.undo', { name: plate(floor.person, floor.name) })}
        </Button>
      )}
      <Refusal text={refusal} />
      <InTrouble people={lead.inTrouble} />
      {!beside && <Queue />}
      {lead.notSpoken !== undefined && lead.notSpoken.length > 0 && (
        <p>
          {words('lead:floor.notSpoken')} <strong>{lead.notSpoken.join(', ')}</strong>
        </p>
      )}
      <GiveToOther lead={lead} />
      <HandForOther />
      <QueueRules />
      <Fold title={words('lead:more')}>
        <LowerHandOfOther />
        <GiveRole />
      </Fold>
    </Section>
  );
};
