import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { EditSummary } from './EditSummary.tsx';
import { Section } from './Section.tsx';
import { SentenceForm } from './SentenceForm.tsx';
import { SummaryText } from './SummaryText.tsx';

/** How much of the control code people compare by eye. */
const HASH_SHOWN = 8;

/** The draft of the summary with what people add to it, or the summary as it was placed. */
export const Summary = () => {
  const words = useWords();
  const { me, summary, table } = useTable().state;
  if (summary.status === 'none') return null;
  const draft = summary.status === 'draft';
  return (
    <Section title={words(`summary.${summary.status}`)}>
      {summary.text.trim() === '' ? (
        <p className="quiet">{words('summary.empty')}</p>
      ) : (
        <SummaryText text={summary.text} />
      )}
      {draft && summary.additions.length > 0 && (
        <>
          <h3>{words('summary.additions')}</h3>
          <ul className="questions">
            {summary.additions.map(({ number, text, decision, reason }) => (
              <li key={number}>
                <span className="number">{number}.</span>
                <span>
                  {text}
                  <span className="quiet">
                    {' · '}
                    {words(`summary.decision.${decision}`)}
                    {reason !== undefined && `: ${reason}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {draft && me.role === 'expert' && <EditSummary />}
      {draft && table.status === 'open' && (
        <SentenceForm
          verb="summary.addition"
          label={words('summary.missing')}
          submit={words('summary.add')}
        />
      )}
      {summary.version !== undefined && summary.sha256 !== undefined && (
        <p className="quiet">
          {words('summary.proof', { version: summary.version, hash: summary.sha256.slice(0, HASH_SHOWN) })}
        </p>
      )}
    </Section>
  );
};
