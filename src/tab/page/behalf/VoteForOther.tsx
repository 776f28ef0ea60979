import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { PersonForm } from './PersonForm.tsx';

/** The choice of somebody who said it aloud, while choosing is open. */
export const VoteForOther = () => {
  const words = useWords();
  const { notes, questions, choice, me } = useTable().state;
  const [chosen, choose] = useState<readonly string[]>([]);
  if (choice !== 'open' || questions.length === 0) return null;
  return (
    <PersonForm
      title={words('lead:choice.for')}
      label={words('lead:hand.who')}
      submit={words('lead:choice.note')}
      people={(notes?.people ?? []).filter(({ present }) => present)}
      verb="question.vote"
      data={{ questions: chosen }}
      named
      done={() => choose([])}
    >
      <fieldset className="choices">
        <legend>{words('choice.how', { count: me.mostChoices })}</legend>
        {questions.map(({ id, number, text }) => (
          <Checkbox
            key={id}
            label={`${number}. ${text}`}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) => {
              const others = me.mostChoices === 1 ? [] : chosen.filter((one) => one !== id);
              choose(checked === true ? [...others, id] : others.filter((one) => one !== id));
            }}
          />
        ))}
      </fieldset>
    </PersonForm>
  );
};
