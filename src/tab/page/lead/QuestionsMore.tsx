import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TabQuestion } from '../../state.ts';
import { VoteForOther } from '../behalf/VoteForOther.tsx';
import { Refusal } from '../everybody/Refusal.tsx';
import { Fold } from '../everybody/Section.tsx';
import { TextForm } from '../everybody/TextForm.tsx';
import { useAct } from '../everybody/useAct.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Confirm } from './Confirm.tsx';

/** The longest question, in characters. */
const LONGEST_QUESTION = 500;

const QuestionChoice = ({
  label,
  questions,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly questions: readonly TabQuestion[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}) => {
  const words = useWords();
  return (
    <Field label={label}>
      <Select value={chosen} onChange={(_, { value }) => choose(value)}>
        <option value="">{words('lead:question.choose')}</option>
        {questions.map(({ id, number, text }) => (
          <option key={id} value={id}>
            {`${number}. ${text}`}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** A question put differently; its number and its votes stay. */
const Reword = () => {
  const words = useWords();
  const { questions } = useTable().state;
  const [chosen, setChosen] = useState('');
  const [text, write] = useState('');
  const { act, refusal, busy } = useAct();
  const choose = (id: string): void => {
    setChosen(id);
    write(questions.find((one) => one.id === id)?.text ?? '');
  };
  const save = async (next: string): Promise<void> => {
    if (!busy && (await act('question.edit', { question: chosen, text: next }))) choose('');
  };
  return (
    <Fold title={words('lead:question.edit')}>
      <QuestionChoice
        label={words('lead:question.which')}
        questions={questions}
        chosen={chosen}
        choose={choose}
      />
      {chosen !== '' && (
        <TextForm
          label={words('lead:question.text')}
          submit={words('save')}
          text={text}
          write={write}
          send={(next) => void save(next)}
          most={LONGEST_QUESTION}
        />
      )}
      <Refusal text={refusal} />
    </Fold>
  );
};

/** Two questions that ask the same become one, with the votes and contributions of both. */
const Merge = () => {
  const words = useWords();
  const { questions } = useTable().state;
  const [from, chooseFrom] = useState('');
  const [into, chooseInto] = useState('');
  const { act, refusal } = useAct();
  const [first, second] = [from, into].map((id) => questions.find((one) => one.id === id));
  const merge = async (): Promise<void> => {
    if (!(await act('question.merge', { question: from, into }))) return;
    chooseFrom('');
    chooseInto('');
  };
  return (
    <Fold title={words('lead:question.merge')}>
      <QuestionChoice
        label={words('lead:question.which')}
        questions={questions}
        chosen={from}
        choose={chooseFrom}
      />
      <QuestionChoice
        label={words('lead:question.into')}
        questions={questions.filter(({ id }) => id !== from)}
        chosen={into}
        choose={chooseInto}
      />
      {first !== undefined && second !== undefined && first !== second && (
        <Confirm
          label={words('lead:question.mergeNow')}
          question={words('lead:question.mergeSure', { number: first.number, into: second.number })}
          yes={words('lead:question.mergeYes')}
          confirmed={() => void merge()}
        />
      )}
      <Refusal text={refusal} />
    </Fold>
  );
};

/** What who leads needs of the questions less often. */
export const QuestionsMore = () => {
  const words = useWords();
  const { questions } = useTable().state;
  if (questions.length === 0) return null;
  return (
    <Fold title={words('lead:more')}>
      <VoteForOther />
      <Reword />
      {questions.length > 1 && <Merge />}
    </Fold>
  );
};
