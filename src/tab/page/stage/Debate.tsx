import type { TabQuestion } from '../../state.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { LensBoxes } from './LensBoxes.tsx';
import { shortened } from './onStage.ts';
import { StageClock } from './StageClock.tsx';
import { StageFloor } from './StageFloor.tsx';
import { HowTo } from './Waiting.tsx';

/** A question that fills the wall; a longer one is set smaller. In characters. */
const LONG_QUESTION = 110;
/** The prompts fit on about two lines. */
const MOST_PROMPTS = 4;
const MOST_OF_QUESTION = 260;

const Question = ({ question }: { readonly question: TabQuestion }) => {
  const words = useWords();
  return (
    <h1 className={question.text.length > LONG_QUESTION ? 'question long' : 'question'}>
      <span className="label">{words('stage:question', { number: question.number })}</span>{' '}
      {shortened(question.text, MOST_OF_QUESTION)}
    </h1>
  );
};

/** The questions to choose from, while none is under debate. */
const QuestionList = () => {
  const words = useWords();
  const { questions, choice } = useTable().state;
  // Who leads knows the votes before; whoever looks along with them does not.
  const counted = choice === 'closed';
  return (
    <section className="question-list" aria-label={words('stage:questions')}>
      <ol>
        {questions.map(({ id, number, text, votes = 0, shortlisted }) => (
          <li key={id} value={number} className={shortlisted ? 'shortlisted' : ''}>
            {shortened(text)}
            {counted && votes > 0 && (
              <span className="label"> · {words('stage:votes', { count: votes })}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** An item in which people talk: what about, how long still, what was said of it, who speaks. */
export const Debate = () => {
  const words = useWords();
  const { table, agenda, question, prompts, questions } = useTable().state;
  const item = agenda.items.find(({ id }) => id === agenda.running);
  const listed = item?.kind === 'longlist' && question === undefined && questions.length > 0;
  return (
    <main className="stage debate">
      <header>
        <div>
          <p className="where">
            {table.title}
            {question !== undefined && item !== undefined && ` · ${item.title}`}
          </p>
          <div aria-live="polite">
            {question === undefined ? (
              <h1 className="question">{item?.title ?? table.title}</h1>
            ) : (
              <Question question={question} />
            )}
          </div>
          {question !== undefined && prompts.length > 0 && (
            <p className="prompts">
              <span className="label">{words('stage:think')}</span>{' '}
              {prompts.slice(0, MOST_PROMPTS).join(' · ')}
            </p>
          )}
        </div>
        <StageClock />
      </header>
      {item?.kind === 'introductions' ? (
        <div className="open-space">
          <HowTo />
        </div>
      ) : listed ? (
        <QuestionList />
      ) : (
        <LensBoxes />
      )}
      <StageFloor />
    </main>
  );
};
