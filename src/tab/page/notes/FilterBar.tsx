import { Input, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import type { Narrowing } from './narrowing.ts';

/** A question as it fits in a list to choose from. */
const MOST_OF_QUESTION = 60;

const looks = ['', 'todo', 'speaker'] as const;

/** Chooses which of the minutes are shown: by lens, by question, by what is still to be done, by words. */
export const FilterBar = ({
  narrowing,
  narrow,
  shown,
}: {
  readonly narrowing: Narrowing;
  readonly narrow: (narrowing: Narrowing) => void;
  readonly shown: number;
}) => {
  const words = useWords();
  const id = useId();
  const { view, state } = useTable();
  const { lenses } = state.table;
  return (
    <search className="filters">
      <label htmlFor={`${id}-search`}>{words('notes:search')}</label>
      <Input
        id={`${id}-search`}
        type="search"
        size="small"
        value={narrowing.search}
        onChange={(_, { value }) => narrow({ ...narrowing, search: value })}
      />
      <label htmlFor={`${id}-lens`}>{words('notes:lens')}</label>
      <Select
        id={`${id}-lens`}
        size="small"
        value={narrowing.lens}
        onChange={(_, { value }) => narrow({ ...narrowing, lens: value })}
      >
        <option value="">{words('notes:allLenses')}</option>
        {lenses.flatMap((lens) => [
          <option key={lens.id} value={lens.id}>
            {lens.title}
          </option>,
          ...lens.values.map((value) => (
            <option key={`${lens.id}:${value.id}`} value={`${lens.id}:${value.id}`}>
              {`– ${value.title}`}
            </option>
          )),
        ])}
      </Select>
      <label htmlFor={`${id}-question`}>{words('notes:underQuestion')}</label>
      <Select
        id={`${id}-question`}
        size="small"
        value={narrowing.question}
        onChange={(_, { value }) => narrow({ ...narrowing, question: value })}
      >
        <option value="">{words('notes:allQuestions')}</option>
        {state.questions.map((question) => (
          <option key={question.id} value={question.id}>
            {`${question.number}. ${question.text.slice(0, MOST_OF_QUESTION)}`}
          </option>
        ))}
      </Select>
      <label htmlFor={`${id}-look`}>{words('notes:look')}</label>
      <Select
        id={`${id}-look`}
        size="small"
        value={narrowing.look}
        onChange={(_, { value }) =>
          narrow({ ...narrowing, look: looks.find((look) => look === value) ?? '' })
        }
      >
        {looks.map((look) => (
          <option key={look} value={look}>
            {words(`notes:looks.${look === '' ? 'all' : look}`)}
          </option>
        ))}
      </Select>
      <p className="counted" role="status">
        {words('notes:shown', { shown, count: view.contributions.length })}
      </p>
    </search>
  );
};
