import { Refusal } from './Refusal.tsx';
import { TextForm } from './TextForm.tsx';
import { useAct } from './useAct.ts';
import { useKeptText } from './useKeptText.ts';

/** A sentence for the table: it leaves the box only once the table has it. */
export const SentenceForm = ({
  verb,
  label,
  submit,
  most,
  rows = 2,
}: {
  readonly verb: string;
  readonly label: string;
  readonly submit: string;
  readonly most?: number;
  readonly rows?: number;
}) => {
  const [text, write] = useKeptText(verb);
  const { act, refusal, busy } = useAct();
  const send = async (sentence: string): Promise<void> => {
    if (!busy && (await act(verb, { text: sentence }))) write('');
  };
  return (
    <>
      <TextForm
        label={label}
        submit={submit}
        text={text}
        write={write}
        send={(sentence) => void send(sentence)}
        rows={rows}
        {...(most !== undefined && { most })}
      />
      <Refusal text={refusal} />
    </>
  );
};
