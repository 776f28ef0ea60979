import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useWords } from './words.ts';

/** A page with nothing on it but why. */
export const Sentence = ({
  text,
  intent = 'warning',
}: {
  readonly text: string;
  readonly intent?: 'warning' | 'info';
}) => {
  const words = useWords();
  return (
    <main className="page">
      <h1 className="unseen">{words('title')}</h1>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
    </main>
  );
};
