import type { TabLead } from '../../state.ts';
import { Later } from '../Later.tsx';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Balance } from './Balance.tsx';
import { Clock } from './Clock.tsx';
import { Closing } from './Closing.tsx';
import { FirstButtons } from './FirstButtons.tsx';
import { FloorNow } from './FloorNow.tsx';
import { QuestionWork } from './QuestionWork.tsx';
import { Round } from './Round.tsx';
import { ShareToStage } from './ShareToStage.tsx';
import './lead.css';

/** What who leads has besides: what is needed all the time on top, the rest folded until it is. */
export const LeadPanel = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const { table, agenda } = useTable().state;
  const closing = agenda.items.find(({ id }) => id === agenda.running)?.kind === 'closing';
  if (table.status === 'closed')
    return (
      <>
        <p>{words('closedHint')}</p>
        <Balance balance={lead.balance} />
      </>
    );
  return (
    <>
      <section className="section first" aria-label={words('lead:first')}>
        <FirstButtons lead={lead} />
        <Round lead={lead} />
        <ShareToStage />
      </section>
      <Later>
        {closing && <Closing />}
        <FloorNow lead={lead} />
        <QuestionWork lead={lead} />
        <Clock lead={lead} />
        <Balance balance={lead.balance} />
        {!closing && <Closing />}
      </Later>
    </>
  );
};
