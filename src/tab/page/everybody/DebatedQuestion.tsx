import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Fold, Section } from './Section.tsx';

/** The question under debate, with what helps to think about it: first in general, then through each lens. */
export const DebatedQuestion = () => {
  const words = useWords();
  const { question, prompts, table } = useTable().state;
  if (question === undefined) return null;
  const lenses = table.lenses.filter((lens) => lens.prompts.length > 0);
  return (
    <Section title={words('question.heading', { number: question.number })}>
      <p className="debated">{question.text}</p>
      {prompts.length > 0 && (
        <Fold title={words('question.thinkOf')}>
          <ul>
            {prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </Fold>
      )}
      {lenses.length > 0 && (
        <Fold title={words('question.lenses')}>
          <dl>
            {lenses.map(({ id, title, prompts: asked }) => (
              <div key={id}>
                <dt>{title}</dt>
                {asked.map((prompt) => (
                  <dd key={prompt}>{prompt}</dd>
                ))}
              </div>
            ))}
          </dl>
        </Fold>
      )}
    </Section>
  );
};
