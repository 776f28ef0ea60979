import type { TabLead } from '../../state.ts';
import { FoldedSection } from '../everybody/Section.tsx';
import { clockText, useNumberText } from '../everybody/times.ts';
import { useWords } from '../words.ts';

/** How the speaking time is shared: in words, and a bar for each organisation. */
export const Balance = ({ balance }: { readonly balance: TabLead['balance'] }) => {
  const words = useWords();
  const numberText = useNumberText();
  return (
    <FoldedSection title={words('lead:balance.title')}>
      {balance.spoke === 0 ? (
        <p className="quiet">{words('lead:balance.nobody')}</p>
      ) : (
        <>
          <p>
            {words('lead:balance.spoke', { spoke: balance.spoke, people: balance.people })}{' '}
            {words(`lead:balance.evenness.${balance.evenness}`, { gini: numberText(balance.gini) })}
          </p>
          <ul className="plain bars">
            {balance.organisations.map(({ organisation, people, turns, milliseconds, share }) => (
              <li key={organisation ?? ''}>
                <span>{organisation ?? words('lead:balance.unnamed')}</span>
                <span className="quiet">
                  {words('lead:balance.row', {
                    percent: Math.round(share * 100),
                    time: clockText(milliseconds),
                    people: words('lead:balance.people', { count: people }),
                    turns: words('lead:balance.turns', { count: turns }),
                  })}
                </span>
                <div className="gauge" aria-hidden="true">
                  <div style={{ inlineSize: `${Math.round(share * 100)}%` }} />
                </div>
              </li>
            ))}
          </ul>
          <p className="quiet">{words('lead:balance.gini')}</p>
        </>
      )}
    </FoldedSection>
  );
};
