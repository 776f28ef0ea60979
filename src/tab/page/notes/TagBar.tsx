import { Button, Select, ToggleButton } from '@fluentui/react-components';
import { type MouseEvent, useId } from 'react';
import type { TabContribution, TabNotes } from '../../state.ts';
import { lensOf } from '../lensChoice.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Key } from './Key.tsx';
import { SpeakerChoice } from './SpeakerChoice.tsx';
import type { Tagging } from './useTagging.ts';

/** The keys go on working on the list after a press with the mouse. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** What can be said of the chosen contribution, each with its key. */
export const TagBar = ({
  chosen,
  tagging,
  notes,
  confirm,
  without,
}: {
  readonly chosen: TabContribution;
  readonly tagging: Tagging;
  readonly notes: TabNotes;
  readonly confirm: () => void;
  readonly without: () => void;
}) => {
  const words = useWords();
  const id = useId();
  const { table, questions } = useTable().state;
  const choices = tagging.chosenFor(chosen);
  const looked = table.lenses.filter((lens) => choices.some((choice) => lensOf(choice) === lens.id));
  return (
    <fieldset className="tag-bar">
      <legend className="unseen">{words('notes:ofChosen')}</legend>
      <div className="buttons">
        {table.lenses.map((lens, index) => (
          <ToggleButton
            key={lens.id}
            size="small"
            appearance={looked.includes(lens) ? 'primary' : 'outline'}
            checked={looked.includes(lens)}
            onMouseDown={keepFocus}
            onClick={() => tagging.toggle(chosen, lens.id)}
            {...(index < 9 && { 'aria-keyshortcuts': String(index + 1) })}
          >
            {index < 9 && <Key>{index + 1}</Key>} {lens.title}
          </ToggleButton>
        ))}
      </div>
      {looked
        .filter(({ values }) => values.length > 0)
        .map((lens) => (
          <fieldset key={lens.id} className="buttons values-of">
            <legend>{lens.title}</legend>
            {lens.values.map((value) => (
              <ToggleButton
                key={value.id}
                size="small"
                shape="circular"
                appearance={choices.includes(`${lens.id}:${value.id}`) ? 'primary' : 'outline'}
                checked={choices.includes(`${lens.id}:${value.id}`)}
                onMouseDown={keepFocus}
                onClick={() => tagging.toggle(chosen, lens.id, value.id)}
              >
                {value.title}
              </ToggleButton>
            ))}
          </fieldset>
        ))}
      <div className="buttons">
        <Button
          size="small"
          appearance="primary"
          aria-keyshortcuts="Enter"
          onMouseDown={keepFocus}
          onClick={confirm}
        >
          <Key>Enter</Key> {words('notes:confirm')}
        </Button>
        <Button size="small" aria-keyshortcuts="0" onMouseDown={keepFocus} onClick={without}>
          <Key>0</Key> {words('notes:noLens')}
        </Button>
        <Button
          size="small"
          aria-keyshortcuts="B"
          onMouseDown={keepFocus}
          onClick={() => tagging.deepen(chosen)}
        >
          <Key>B</Key> {words('notes:deepen')}
          <span className="unseen">: {words(`notes:${chosen.depth ?? 'neither'}`)}</span>
        </Button>
        <ToggleButton
          size="small"
          aria-keyshortcuts="P"
          appearance={chosen.practical ? 'primary' : 'outline'}
          checked={chosen.practical}
          onMouseDown={keepFocus}
          onClick={() => tagging.practical(chosen)}
        >
          <Key>P</Key> {words('notes:practical')}
        </ToggleButton>
      </div>
      {chosen.unclearSpeaker !== undefined && (
        <SpeakerChoice
          key={chosen.id}
          typed={chosen.unclearSpeaker}
          notes={notes}
          name={(who) => tagging.nameSpeaker(chosen, who)}
        />
      )}
      {questions.length > 0 && (
        <p className="chosen-question">
          <label htmlFor={`${id}-question`}>{words('notes:belongsTo')}</label>
          <Select
            id={`${id}-question`}
            size="small"
            value={chosen.question ?? ''}
            onChange={(_, { value }) => {
              if (value !== '') tagging.move(chosen, value);
            }}
          >
            {chosen.question === undefined && <option value="">{words('notes:noQuestion')}</option>}
            {questions.map(({ id: question, number, text }) => (
              <option key={question} value={question}>
                {`${number}. ${text}`}
              </option>
            ))}
          </Select>
        </p>
      )}
    </fieldset>
  );
};
