import { Later } from '../Later.tsx';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { ContributionBox } from './ContributionBox.tsx';
import { DebatedQuestion } from './DebatedQuestion.tsx';
import { Hand } from './Hand.tsx';
import { Introduction } from './Introduction.tsx';
import { MyContributions } from './MyContributions.tsx';
import { Questions } from './Questions.tsx';
import { Queue } from './Queue.tsx';
import { Section } from './Section.tsx';
import { Speaker } from './Speaker.tsx';
import { Summary } from './Summary.tsx';
import { WholeAgenda } from './WholeAgenda.tsx';

/** What everybody at the table has: where we are, who speaks, one's hand, and somewhere to write. */
export const EverybodyPanel = () => {
  const words = useWords();
  const { table, agenda, choice, summary } = useTable().state;
  const kind = agenda.items.find(({ id }) => id === agenda.running)?.kind;
  const open = table.status === 'open';
  const closing = kind === 'closing' && summary.status !== 'none';
  const choosing = kind === 'longlist' && choice !== 'ahead';
  return (
    <>
      <WholeAgenda />
      {!open && <p>{words('closedHint')}</p>}
      {closing && <Summary />}
      {open && !closing && <DebatedQuestion />}
      {open && (
        <Section title={words('floor.title')}>
          {kind === 'break' && <p>{words('floor.break')}</p>}
          <Speaker />
          {kind !== 'break' && <Hand />}
          <Queue />
        </Section>
      )}
      <Later>
        {!closing && <Summary />}
        {kind === 'introductions' && open && <Introduction />}
        {choosing && <Questions open />}
        {open && <ContributionBox />}
        <MyContributions />
        {!choosing && <Questions open={kind === 'longlist' && summary.status === 'none'} />}
      </Later>
    </>
  );
};
