import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Fold, FoldedSection } from './Section.tsx';
import { SentenceForm } from './SentenceForm.tsx';
import { Vote } from './Vote.tsx';

/** The longest question, in characters. */
const LONGEST_QUESTION = 500;

/** The list of debate questions, with the votes once the choice is closed. */
const List = () => {
  const words = useWords();
  const { questions, choice } = useTable().state;
  const closed = choice === 'closed';
  const shown = closed
    ? [...questions].sort(
        (left, right) => (right.votes ?? 0) - (left.votes ?? 0) || left.number - right.number,
      )
    : questions;
  if (shown.length === 0) return <p className="quiet">{words('questions.none')}</p>;
  return (
    <ul className="questions">
      {shown.map(({ id, number, text, shortlisted, votes }) => (
        <li key={id}>
          <span className="number">{number}.</span>
          <span>
            {text}
            {closed && votes !== undefined && (
              <span className="quiet"> · {words('questions.votes', { count: votes })}</span>
            )}
            {shortlisted && <span className="quiet"> · {words('questions.shortlisted')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** The debate questions: looking, choosing while that is open, and adding one. */
export const Questions = ({ open }: { readonly open: boolean }) => {
  const words = useWords();
  const { choice, table, questions } = useTable().state;
  const choosing = choice === 'open' && table.status === 'open' && questions.length > 0;
  // A question that was opened before anybody chose closes the choice too.
  const chosen = questions.some(({ shortlisted, votes = 0 }) => shortlisted || votes > 0);
  const heading = choice === 'closed' && !chosen ? 'ahead' : choice;
  return (
    <FoldedSection title={words(`questions.heading.${heading}`, { count: questions.length })} open={open}>
      {choosing ? <Vote /> : <List />}
      {table.status === 'open' && (
        <Fold title={words('questions.add')}>
          <SentenceForm
            verb="question.add"
            label={words('questions.text')}
            submit={words('questions.submit')}
            most={LONGEST_QUESTION}
          />
        </Fold>
      )}
    </FoldedSection>
  );
};
