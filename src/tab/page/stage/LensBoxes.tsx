import { useMemo } from 'react';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { inBox, shortened, underDebate } from './onStage.ts';

/**
 * A box for each lens, in which what is said appears as it is noted, the newest on top. What does not fit
 * whole is not shown.
 */
export const LensBoxes = () => {
  const words = useWords();
  const { view, state } = useTable();
  const { lenses, confidential } = state.table;
  const contributions = useMemo(() => underDebate(state, view.contributions), [state, view.contributions]);
  return (
    <div className="lens-boxes">
      {lenses.map(({ id, title, prompts }) => {
        const { shown, count } = inBox(id, contributions);
        return (
          <section key={id} aria-labelledby={`lens-${id}`}>
            <h2 id={`lens-${id}`}>
              <span>{title}</span> {count > 0 && <span className="count">{count}</span>}
            </h2>
            {shown.length === 0 ? (
              <p className="prompt">{prompts[0] ?? words('stage:nothing')}</p>
            ) : (
              <ul>
                {shown.map((one) => (
                  <li key={one.id}>
                    {shortened(one.text)}
                    {!confidential && one.name !== '' && (
                      <>
                        {' '}
                        <span className="who">{`– ${one.name}`}</span>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
};
