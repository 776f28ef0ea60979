import { useState } from 'react';
import type { LensChoice } from '../lensChoice.ts';
import { useWords } from '../words.ts';
import { LensChips } from './LensChips.tsx';
import { Refusal } from './Refusal.tsx';
import { Section } from './Section.tsx';
import { TextForm } from './TextForm.tsx';
import { useAct } from './useAct.ts';
import { useKeptText } from './useKeptText.ts';

/** The longest contribution, in characters. */
const LONGEST = 30_000;

/** Somewhere to write what should stand in the minutes. The text leaves the box only once the table has it. */
export const ContributionBox = () => {
  const words = useWords();
  const [text, write] = useKeptText('contribution');
  const [lenses, choose] = useState<LensChoice>([]);
  const { act, refusal, busy } = useAct();
  const send = async (sentence: string): Promise<void> => {
    if (busy || !(await act('contribution.add', { text: sentence, lenses }))) return;
    write('');
    choose([]);
  };
  return (
    <Section title={words('contribute.title')}>
      <TextForm
        label={words('contribute.label')}
        hint={words('contribute.hint')}
        submit={words('contribute.send')}
        text={text}
        write={write}
        send={(sentence) => void send(sentence)}
        most={LONGEST}
      >
        <LensChips label={words('contribute.lenses')} chosen={lenses} choose={choose} />
      </TextForm>
      <Refusal text={refusal} />
    </Section>
  );
};
