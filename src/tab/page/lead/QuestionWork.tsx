import { Button } from '@fluentui/react-components';
import type { TabLead, TabQuestion } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { FoldedSection } from '../everybody/Section.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { CloseChoice } from './CloseChoice.tsx';
import { QuestionsMore } from './QuestionsMore.tsx';

/** Shortlisted ones first, then those most chosen. */
const inOrder = (questions: readonly TabQuestion[]): readonly TabQuestion[] =>
  [...questions].sort(
    (left, right) =>
      Number(right.shortlisted) - Number(left.shortlisted) ||
      (right.votes ?? 0) - (left.votes ?? 0) ||
      left.number - right.number,
  );

/** The debate questions for who leads: closing the choice, opening one, taking up what was parked. */
export const QuestionWork = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const { questions, question: debated, choice, agenda } = useTable().state;
  const { act, refusal } = useAct();
  const kind = agenda.items.find(({ id }) => id === agenda.running)?.kind;
  const open = kind === 'longlist' || (kind === 'deepening' && debated === undefined);
  return (
    <FoldedSection title={words('lead:question.title')} open={open}>
      {choice === 'open' && <CloseChoice lead={lead} />}
      <h3>{words('lead:question.toOpen')}</h3>
      {questions.length === 0 && <p className="quiet">{words('questions.none')}</p>}
      <ul className="plain questions">
        {inOrder(questions).map(({ id, number, text, votes, shortlisted, wasOpen }) => (
          <li key={id}>
            <span className="number">{number}.</span>
            <span>
              {text}
              <span className="quiet">
                {votes !== undefined &&
                  choice !== 'ahead' &&
                  ` · ${words('questions.votes', { count: votes })}`}
                {shortlisted && ` · ${words('questions.shortlisted')}`}
                {wasOpen && debated?.id !== id && ` · ${words('lead:question.wasOpen')}`}
              </span>
            </span>
            {debated?.id === id ? (
              <span className="quiet">{words('lead:question.onTable')}</span>
            ) : (
              <Button
                size="small"
                aria-label={words('lead:question.openThis', { number })}
                onClick={() => void act('question.open', { question: id })}
              >
                {words('lead:question.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {lead.parked.length > 0 && (
        <>
          <h3>{words('lead:question.parked')}</h3>
          <ul className="plain questions">
            {lead.parked.map(({ id, text }) => (
              <li key={id}>
                <span>{text}</span>
                <Button
                  size="small"
                  aria-label={words('lead:question.pickUpThis', { text: text.slice(0, 60) })}
                  onClick={() => void act('question.pickUp', { contribution: id })}
                >
                  {words('lead:question.pickUp')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Refusal text={refusal} />
      <QuestionsMore />
    </FoldedSection>
  );
};
